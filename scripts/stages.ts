/** Runs checks one after another, shows each with its time, goes on after one that fails, and counts what really ran. */

import { type SpawnOptions, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export type Counted = { passed: number; failed: number }
export type Stage = { name: string; run: () => Promise<Counted> }

export const projectFolder = fileURLToPath(new URL('../', import.meta.url))

// The commands that came with `npm ci`, also when this was not started by npm.
const path = [join(projectFolder, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter)

/** Runs a command to its end and gives its exit code; what it says goes to the terminal: at once, or held until it has ended. */
function command(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, held = false): Promise<number> {
  const options: SpawnOptions = {
    cwd: projectFolder,
    stdio: ['ignore', held ? 'pipe' : 'inherit', held ? 'pipe' : 'inherit'],
    env: { ...process.env, PATH: path, ...env },
    shell: process.platform === 'win32',
  }
  return new Promise((resolve) => {
    const child = spawn(name, args, options)
    const said: Buffer[] = []
    for (const from of [child.stdout, child.stderr]) from?.on('data', (chunk: Buffer) => said.push(chunk))
    child
      .on('error', (error) => {
        console.error(`${name}: ${error.message}`)
        resolve(1)
      })
      .on('close', (code) => {
        process.stdout.write(Buffer.concat(said))
        resolve(code ?? 1)
      })
  })
}

/** A check that is one thing: it holds or it doesn't. `held`: see `command`. */
export function one(name: string, file: string, args: readonly string[], held = false): Stage {
  return { name, run: async () => counted((await command(file, args, {}, held)) === 0) }
}

export const counted = (holds: boolean): Counted => (holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** Vitest's own report: what it counted, and the files that never came so far as to have tests. */
const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

/** Runs vitest and counts each test as one; a file that can't be loaded, or a run that breaks, counts as one that failed. `held`: see `command`. */
export async function vitest(args: readonly string[], env: NodeJS.ProcessEnv = {}, held = false): Promise<Counted> {
  const folder = mkdtempSync(join(tmpdir(), 'hemvist-test-'))
  const file = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const code = await command('vitest', ['run', ...args, ...reporters], env, held)
    if (!existsSync(file)) return { passed: 0, failed: 1 }
    const read = report.parse(JSON.parse(readFileSync(file, 'utf8')))
    const broken = read.testResults.filter(
      (one) => one.status === 'failed' && !one.assertionResults.some((test) => test.status === 'failed'),
    ).length
    const failed = read.numFailedTests + broken
    // an error outside every test fails no test, and still fails the run
    return { passed: read.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Stages one after another. */
type Lane = Stage | readonly Stage[]

/**
 * Runs the stages and ends the process: the last line is `N passed, N failed`. The lanes in a list of their own run at the same time; whoever starts them
 * holds what all but one of them say.
 */
export async function runStages(stages: readonly (Stage | readonly Lane[])[]): Promise<void> {
  const total = { passed: 0, failed: 0 }
  const lines: string[] = []
  const one = async ({ name, run }: Stage): Promise<void> => {
    console.log(`\n== ${name}`)
    const began = performance.now()
    const result = await run().catch((error: unknown) => {
      console.error(error)
      return { passed: 0, failed: 1 }
    })
    total.passed += result.passed
    total.failed += result.failed
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    const line = `${result.failed === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(44)} ${String(result.passed).padStart(5)} passed ${String(result.failed).padStart(4)} failed ${seconds.padStart(7)} s`
    lines.push(line)
    console.log(line)
  }
  const lane = async (stages: Lane): Promise<void> => {
    for (const stage of [stages].flat()) await one(stage)
  }
  for (const stage of stages) await Promise.all([stage].flat().map(lane))
  console.log(`\n${lines.join('\n')}\n`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}
