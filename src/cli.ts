/** The same doors from a terminal: a running server does the work when it has the data open, else this process opens it. */

import { readWords, run } from './cli/commands.ts'
import { askServer, type Output } from './platform/control.ts'
import { holderOf } from './platform/database/index.ts'
import { progressOn } from './platform/progress.ts'
import { readSettings } from './platform/settings.ts'
import { openUp, whyClosed } from './start.ts'

const output: Output = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) }

// the law needs no database
const NEEDS_NO_DATA = new Set(['law'])

async function main(args: readonly string[]): Promise<number> {
  process.env.HEMVIST_LOG ??= 'warn'
  if (args.length === 0) return run(['help'], output)
  // a slip of the pen is told before anything is opened, or made
  const wrong = await readWords(args, output)
  if (wrong !== null) return wrong
  if (NEEDS_NO_DATA.has(args[0] ?? '')) return run(args, output)
  const settings = readSettings()
  if (settings.databaseUrl === null && holderOf(settings.directory) !== null) {
    const exit = await askServer(settings.directory, args, output)
    if (exit !== null) return exit
  }
  const opened = await openUp(settings, progressOn(process.stderr))
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
