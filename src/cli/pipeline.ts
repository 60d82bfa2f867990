/** `hemvist home pipeline`: second-hand leases on their way to be the tenants' own. */

import type { Command } from 'commander'
import { pipelineOf } from '../home/index.ts'
import { asSystem } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'
import { codeOf } from './municipality.ts'
import type { Print } from './print.ts'

export function addPipelineCommand(program: Command, print: Print): void {
  program.commands
    .find((one) => one.name() === 'home')
    ?.command('pipeline')
    .description('every second-hand lease: how long, when it is ready, what stands in the way; nothing of its tenants')
    .option('--municipality <code>', 'four digits, such as 0880; or "all"', 'all')
    .action(async ({ municipality }: { municipality: string }) => {
      const code = municipality === 'all' ? null : codeOf(municipality)
      const leases = await asSystem('command: home pipeline', (tx) => pipelineOf(tx, code, today()))
      const ready = leases.filter(({ obstacles }) => obstacles.length === 0).length
      print.result({ on: today().toString(), leases }, () =>
        [
          `${leases.length} second-hand leases, ${ready} of them ready.`,
          ...leases.map(
            (one) =>
              `${one.lease}  ${one.form.padEnd(16)} ${String(one.months).padStart(3)} months  ready ${one.readyOn}  ${one.obstacles.join(', ') || 'nothing in the way'}${one.forgotten ? ', forgotten' : ''}`,
          ),
        ].join('\n'),
      )
    })
}
