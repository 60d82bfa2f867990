/** The command line's commands. They run in the process that has the database open: this one, or a running server's. */

import { Command, CommanderError } from 'commander'
import type { Output } from '../platform/control.ts'
import { addLawCommands } from './law.ts'
import { addMeasureCommands } from './measure.ts'
import { Failure, type Print } from './print.ts'
import { addSiteCommands } from './site.ts'
import { addSystemCommands } from './system.ts'
import { addUserCommands } from './user.ts'

/** Runs one command. Gives the exit code: 0 done, 1 refused or not as it should be, 2 wrong words. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const json = args.includes('--json')
  const print: Print = {
    result: (value, text) => output.out(json ? `${JSON.stringify(value, null, 2)}\n` : `${text()}\n`),
    line: (text) => (json ? output.err(`${text}\n`) : output.out(`${text}\n`)),
  }
  const program = new Command('hemvist')
    .description('Hemvist: from the first warning sign to a home of one’s own that holds.')
    .exitOverride()
    .configureOutput({ writeOut: output.out, writeErr: output.err })
  addSystemCommands(program, print)
  addLawCommands(program, print)
  addMeasureCommands(program, print)
  addUserCommands(program, print)
  addSiteCommands(program, print)
  for (const command of everyCommand(program))
    command
      .option('--json', 'print JSON for machines')
      .exitOverride()
      .configureOutput({ writeOut: output.out, writeErr: output.err })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Failure) {
      if (json) output.out(`${JSON.stringify(error.json, null, 2)}\n`)
      else output.err(`${error.message}\n`)
      return error.exit
    }
    throw error
  }
}

function everyCommand(command: Command): Command[] {
  return command.commands.flatMap((child) => (child.commands.length > 0 ? everyCommand(child) : [child]))
}
