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

/** Runs a command to its end and gives its exit code; what it says goes straight to the terminal. */
export function command(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const options: SpawnOptions = {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: path, ...env },
    shell: process.platform === 'win32',
  }
  return new Promise((resolve) => {
    spawn(name, args, options)
      .on('error', (error) => {
        console.error(`${name}: ${error.message}`)
        resolve(1)
      })
      .on('exit', (code) => resolve(code ?? 1))
  })
}

/** A check that is one thing: it holds or it doesn't. */
export function one(name: string, file: string, args: readonly string[]): Stage {
  return { name, run: async () => counted((await command(file, args)) === 0) }
}

export const counted = (holds: boolean): Counted => (holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** Vitest's own report: what it counted, and the files that never came so far as to have tests. */
const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

/** Runs vitest and counts each test as one; a file that can't be loaded, or a run that breaks, counts as one that failed. */
export async function vitest(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Counted> {
  const folder = mkdtempSync(join(tmpdir(), 'hemvist-test-'))
  const file = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const code = await command('vitest', ['run', ...args, ...reporters], env)
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

/** Runs the stages and ends the process: the last line is `N passed, N failed`. */
export async function runStages(stages: readonly Stage[]): Promise<void> {
  const total = { passed: 0, failed: 0 }
  const lines: string[] = []
  for (const { name, run } of stages) {
    console.log(`\n== ${name}`)
    const began = performance.now()
    const result = await run().catch((error: unknown) => {
      console.error(error)
      return { passed: 0, failed: 1 }
    })
    total.passed += result.passed
    total.failed += result.failed
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    lines.push(
      `${result.failed === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(44)} ${String(result.passed).padStart(5)} passed ${String(result.failed).padStart(4)} failed ${seconds.padStart(7)} s`,
    )
    console.log(lines.at(-1))
  }
  console.log(`\n${lines.join('\n')}\n`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}
