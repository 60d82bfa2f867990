/** `hemvist access`: the reasons to read, beside the rule that gives them. */

import type { Command } from 'commander'
import { compareGrounds, makeGroundsAnew } from '../person/index.ts'
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
      const { rows, missing, extra } = compared
      if (missing > 0 || extra > 0)
        throw new Failure(`${rows} reasons to read, ${missing} missing and ${extra} too many.`, { json: compared })
      print.result(compared, () => `${rows} reasons to read, as their rule gives them.`)
    })
  return access
}
