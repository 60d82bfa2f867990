/** For the tests in a browser: the browser unpacked, and one server of the built program with the demo in it, of which nothing is left afterwards. */

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { emptyDatabase } from './database.ts'
import { installedBrowser } from './installed-browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** a file that says where the server answers, as soon as it does: until then it makes the demo */
    addressFile: string
    /** the browser's program file */
    chromium: string
  }
}

const built = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

/** The browser that came with `npm ci`, unpacked once: under a name of its own first, so that two who begin at once don't take half a one for whole. */
async function unpacked(): Promise<string> {
  const other = installedBrowser({ platform: process.platform, env: process.env, isThere: existsSync })
  if (other !== null) return other
  const cache = fileURLToPath(new URL('../../.cache/', import.meta.url))
  const { devDependencies } = createRequire(import.meta.url)('../../package.json')
  const folder = join(cache, `browser-${devDependencies['@sparticuz/chromium']}`)
  const program = join(folder, 'chromium')
  if (existsSync(program)) return program
  const half = `${folder}.${process.pid}`
  mkdirSync(half, { recursive: true })
  const { TMPDIR } = process.env
  process.env.TMPDIR = half // where the package unpacks to
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    // the few libraries (NSS) that a machine without a browser of its own doesn't have
    await inflate(fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/bin/al2023.tar.br', import.meta.url)))
    renameSync(half, folder)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(program)) throw error
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
  return program
}

/**
 * Starts it and gives back how to stop it. Nobody waits for it who doesn't visit it. TEST_ADDRESS names one that runs already, to try a single test again
 * and again.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromium', await unpacked())
  const folder = mkdtempSync(join(tmpdir(), 'hemvist-browser-'))
  const file = join(folder, 'address')
  project.provide('addressFile', file)
  // in one go: whoever looks has read the whole of it
  const tell = (words: string): void => {
    writeFileSync(`${file}.half`, words)
    renameSync(`${file}.half`, file)
  }
  const running = process.env.TEST_ADDRESS
  if (running !== undefined) {
    tell(running)
    return async () => rmSync(folder, { recursive: true, force: true })
  }
  const { DATABASE_URL: _, NODE_ENV: __, ...env } = process.env
  // on the server of the tests it takes half of the time that the embedded database does; that one has its own first starts (`first-start.drill.test.ts`)
  const database = await emptyDatabase()
  const place = database.url === null ? {} : { DATABASE_URL: database.url, HEMVIST_DEMO: 'yes' }
  const data = join(folder, 'data')
  const settings = { PORT: '0', HOST: '127.0.0.1', HEMVIST_DATA: data, HEMVIST_COPIES: '0', HEMVIST_LOG: 'warn' }
  const server = spawn(process.execPath, [built], {
    env: { ...env, ...settings, ...place },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  createInterface({ input: server.stdout }).on('line', (line) => {
    const found = /https?:\/\/\S+:\d+/.exec(line)?.[0]
    if (found !== undefined) tell(found)
  })
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  void gone.then(() => {
    if (!existsSync(file)) tell('')
  })
  return async () => {
    server.kill('SIGTERM')
    const late = setTimeout(() => server.kill('SIGKILL'), 15_000)
    await gone
    clearTimeout(late)
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Where the server answers, as soon as it does. */
export async function serverAddress(file: string): Promise<string> {
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 50))
  const address = readFileSync(file, 'utf8')
  if (address === '') throw new Error('The built server ended before it listened: is it built (node scripts/build.ts)?')
  return address
}
