/** The command line's commands. They run in the process that has the database open: this one, or a running server's. */

import { Command, CommanderError } from 'commander'
import type { Output } from '../platform/control.ts'
import { isKeepable } from '../platform/text/index.ts'
import { addAccessCommands } from './access.ts'
import { addMatrixCommand } from './access-matrix.ts'
import { addAgreementCommands } from './agreement.ts'
import { addBackupCommands } from './backup.ts'
import { addBedCommands, addNightsCommand } from './beds.ts'
import { addHomeCommands } from './home.ts'
import { addJobCommands } from './jobs.ts'
import { addKeyCommands } from './key.ts'
import { addLawCommands } from './law.ts'
import { addMatterCommands } from './matters.ts'
import { addMeasureCommands } from './measure.ts'
import { addPipelineCommand } from './pipeline.ts'
import { addPlanCommands } from './plan.ts'
import { Failure, type Print } from './print.ts'
import { addSiteCommands } from './site.ts'
import { addSystemCommands } from './system.ts'
import { addUserCommands } from './user.ts'

/** Runs one command. Gives the exit code: 0 done, 1 refused or not as it should be, 2 wrong words. */
export const run = (args: readonly string[], output: Output): Promise<number> => carryOut(args, output, true)

/** Whether the words are a command, without doing it: null when they are, else what it printed (help, or what is wrong) ended with this code. */
export async function readWords(args: readonly string[], output: Output): Promise<number | null> {
  let understood = false
  const exit = await carryOut(args, output, false, () => {
    understood = true
  })
  return understood ? null : exit
}

async function carryOut(
  args: readonly string[],
  output: Output,
  forReal: boolean,
  instead: () => void = () => undefined,
): Promise<number> {
  const json = args.includes('--json')
  const print: Print = {
    result: (value, text) => output.out(json ? `${JSON.stringify(value, null, 2)}\n` : `${text()}\n`),
    line: (text) => (json ? output.err(`${text}\n`) : output.out(`${text}\n`)),
  }
  // what the reader of the words complains about is one JSON value too, when JSON was asked for
  const says = { writeOut: output.out, writeErr: (text: string) => (json ? undefined : output.err(text)) }
  const program = new Command('hemvist')
    .description('Hemvist: from the first warning sign to a home of one’s own that holds.')
    .exitOverride()
    .configureOutput(says)
  addSystemCommands(program, print)
  addBackupCommands(program, print)
  addLawCommands(program, print)
  addMeasureCommands(program, print)
  addHomeCommands(program, print)
  addUserCommands(program, print)
  addKeyCommands(program, print)
  addSiteCommands(program, print)
  addBedCommands(program, print)
  addNightsCommand(program, print)
  addMatterCommands(program, print)
  addAgreementCommands(program, print)
  addPipelineCommand(program, print)
  addPlanCommands(program, print)
  addJobCommands(program, print)
  addMatrixCommand(addAccessCommands(program, print), print)
  for (const command of everyCommand(program)) {
    command.option('--json', 'print JSON for machines').exitOverride().configureOutput(says)
    if (!forReal) command.action(instead)
  }
  const fail = ({ message, json: value, exit }: Failure): number => {
    if (json) output.out(`${JSON.stringify(value, null, 2)}\n`)
    else output.err(`${message}\n`)
    return exit
  }
  try {
    // a character that the database can't keep is told before anything is begun
    const odd = args.findIndex((arg) => !isKeepable(arg))
    if (odd !== -1)
      throw new Failure(`Word ${odd + 1} has a character that can’t be kept. Write it again.`, { exit: 2 })
    await program.parseAsync([...args], { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof Failure) return fail(error)
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    if (json) fail(new Failure(error.message.replace(/^error: /, '')))
    return 2
  }
}

function everyCommand(command: Command): Command[] {
  return command.commands.flatMap((child) => (child.commands.length > 0 ? everyCommand(child) : [child]))
}
