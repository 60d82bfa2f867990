/** The same doors from a terminal: a running server does the work when it has the data open, else this process opens it. */

import { resolve } from 'node:path'
import { readWords, run } from './cli/commands.ts'
import { askServer, type Output } from './platform/control.ts'
import { holderOf } from './platform/database/index.ts'
import { progressOn } from './platform/progress.ts'
import { readSettings } from './platform/settings.ts'
import { openUp, type Purpose } from './start.ts'
import { whyClosed } from './start-troubles.ts'

const output: Output = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) }

const begins = (args: readonly string[], ...words: string[]): boolean => words.every((word, at) => args[at] === word)

/** The law and what is published need no database; a restore opens its own. */
const needsNoData = (args: readonly string[]): boolean =>
  begins(args, 'law') || begins(args, 'measure', 'compare') || begins(args, 'restore')

/** Whoever only asks makes no database and brings none up to date; figures that it asks for may be kept. */
const asking = [
  ['access', 'matrix'],
  ['record'],
  ['measure'],
  ['beds'],
  ['home'],
  ['jobs', 'failed'],
  ['user', 'list'],
  ['key', 'list'],
]

function purposeOf(args: readonly string[]): Purpose {
  if (begins(args, 'doctor') || begins(args, 'backup')) return 'examine'
  return asking.some((words) => begins(args, ...words)) ? 'look' : 'change'
}

/** Where the command was typed, which npm tells: a server that carries it out is somewhere else. */
const withFullPath = (args: readonly string[]): readonly string[] =>
  begins(args, 'backup') || begins(args, 'restore')
    ? args.map((arg, at) => (at === 0 || arg.startsWith('-') ? arg : resolve(process.env.INIT_CWD ?? '.', arg)))
    : args

async function main(typed: readonly string[]): Promise<number> {
  const args = withFullPath(typed)
  process.env.HEMVIST_LOG ??= 'warn'
  if (args.length === 0) return run(['help'], output)
  // a slip of the pen is told before anything is opened, or made
  const wrong = await readWords(args, output)
  if (wrong !== null) return wrong
  if (needsNoData(args)) return run(args, output)
  const settings = readSettings()
  // how a server is backed up is told without it
  if (begins(args, 'backup') && settings.databaseUrl !== null) return run(args, output)
  if (settings.databaseUrl === null && holderOf(settings.directory) !== null) {
    const exit = await askServer(settings.directory, args, output)
    if (exit !== null) return exit
  }
  const opened = await openUp(settings, progressOn(process.stderr), purposeOf(args))
  try {
    return await run(args, output)
  } finally {
    await opened.close()
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const message = whyClosed(error)
  if (message === null) throw error
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: message }, null, 2)}\n`)
  else process.stderr.write(`${message}\n`)
  process.exitCode = 1
}
