/** The processes that a benchmark starts and ends: a PostgreSQL server of its own, and the built Hemvist as people run it. */

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../', import.meta.url))

export type Running = { address: string; child: ChildProcess; stop: () => Promise<void> }

/** Modest for a machine of two cores that has 24 GiB, and honest: what is committed has reached the disk. */
export const postgresSettings = [
  'fsync=on',
  'full_page_writes=on',
  'synchronous_commit=on',
  'shared_buffers=4GB',
  'effective_cache_size=12GB',
  'maintenance_work_mem=512MB',
  'max_wal_size=8GB',
  'random_page_cost=1.1',
  // what is counted by it, and when, is said in heaviest.ts: a setting given here could not be changed later
  'shared_preload_libraries=pg_stat_statements',
] as const

/** While rows are made, nothing waits for the disk and nothing is logged that can be left out: a fill that fails is begun anew. */
const fillingSettings = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=32GB',
  'checkpoint_timeout=1h',
  'autovacuum=off',
  'jit=off',
  'shared_buffers=4GB',
  'work_mem=256MB',
  'maintenance_work_mem=1GB',
  // two connections work at once, on two cores
  'max_parallel_workers_per_gather=0',
  'max_parallel_maintenance_workers=0',
] as const

/** A PostgreSQL server whose data stay in the folder when it is stopped. `address` has the password in it. */
export async function startPostgres(folder: string, filling = false): Promise<Running> {
  const child = spawn(
    process.execPath,
    ['scripts/postgres.ts', `--folder=${folder}`, ...(filling ? fillingSettings : postgresSettings)],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const address = await firstMatch(child, /^postgresql:\S+$/)
  return { address, child, stop: () => ended(child, () => child.stdin?.end()) }
}

/** The built server; `env` comes on top of this process's own. `before` are Node's own arguments, `options` how it is spawned. */
export async function startHemvist(
  env: NodeJS.ProcessEnv,
  { before = [], options = {} }: { before?: string[]; options?: SpawnOptions } = {},
): Promise<Running> {
  const child = spawn(process.execPath, [...before, join('dist', 'main.js')], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'benchmark', PORT: '0', HOST: '127.0.0.1', HEMVIST_LOG: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  })
  const address = await firstMatch(child, /^Hemvist is at (\S+)$/)
  // by number: "localhost" may be looked up, and may be IPv6 first
  return { address: address.replace('localhost', '127.0.0.1'), child, stop: () => ended(child, () => child.kill()) }
}

/** Waits for the line that says where it is; throws when the process ends first. */
export function firstMatch(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${child.spawnfile} ended (${code}) before it was ready`)))
    if (child.stdout === null) throw new Error('Nothing to listen to')
    createInterface({ input: child.stdout }).on('line', (line) => {
      const match = wanted.exec(line)
      if (match) resolve(match[1] ?? match[0])
    })
  })
}

async function ended(child: ChildProcess, end: () => unknown): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  end()
  await gone
}

/** The machine, with what else it was doing when this was asked: runnable processes in the last minute. Ask before anything is begun. */
export function machineNow() {
  const busyBefore = Math.round((loadavg()[0] ?? 0) * 10) / 10
  return (postgres: string) => ({
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    postgres,
    settings: postgresSettings,
    busyBefore,
  })
}

/** Builds the server, unless it is built already. */
export async function build(): Promise<void> {
  const child = spawn(process.execPath, [join('scripts', 'build.ts')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error('The server could not be built.')
}
