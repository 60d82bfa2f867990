/** `hemvist access`: the reasons to read, beside the rule that gives them. */

import type { Command } from 'commander'
import { compareGrounds, groundsHold, howGroundsDiffer, makeGroundsAnew } from '../person/index.ts'
import { Failure, type Print } from './print.ts'

export function addAccessCommands(program: Command, print: Print): Command {
  const access = program.command('access').description('who may read and do what')
  access
    .command('grounds')
    .description('compare the reasons to read that are kept with the rule that gives them')
    .option('--anew', 'make all of them anew first')
    .action(async ({ anew }: { anew?: true }) => {
      if (anew) await makeGroundsAnew()
      const compared = await compareGrounds()
      if (!groundsHold(compared)) throw new Failure(howGroundsDiffer(compared), { json: compared })
      print.result(
        compared,
        () =>
          `${compared.rows} reasons to read and ${compared.shutSignals.rows} ways that a signal can be shut, as their rules give them.`,
      )
    })
  return access
}
