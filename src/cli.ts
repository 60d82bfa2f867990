/** The same doors from a terminal: a running server does the work when it has the data open, else this process opens it. */

import { run } from './cli/commands.ts'
import { askServer, type Output } from './platform/control.ts'
import { DirectoryHeld, holderOf, MigrationMismatch } from './platform/database/index.ts'
import { BadSetting, readSettings } from './platform/settings.ts'
import { openUp } from './start.ts'

const output: Output = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) }

// The law needs no database, nor does help.
const NEEDS_NO_DATA = new Set(['law', 'help', '--help', '-h', undefined])

async function main(args: readonly string[]): Promise<number> {
  process.env.HEMVIST_LOG ??= 'warn'
  if (NEEDS_NO_DATA.has(args[0]) || args.includes('--help')) return run(args.length === 0 ? ['help'] : args, output)
  const settings = readSettings()
  if (settings.databaseUrl === null && holderOf(settings.directory) !== null) {
    const exit = await askServer(settings.directory, args, output)
    if (exit !== null) return exit
  }
  const opened = await openUp(settings)
  try {
    return await run(args, output)
  } finally {
    await opened.close()
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof DirectoryHeld || error instanceof MigrationMismatch || error instanceof BadSetting))
    throw error
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: error.message })}\n`)
  else process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
