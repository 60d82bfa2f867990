/** `hemvist plan show`: the overall plan that is in force on a day, as data. */

import type { Command } from 'commander'
import { planInForce } from '../agreement/index.ts'
import { municipalities } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'
import { dayOf } from './day-of.ts'
import { Failure, type Print } from './print.ts'

export function addPlanCommands(program: Command, print: Print): void {
  program
    .command('plan')
    .description('the overall plan against homelessness')
    .command('show')
    .description(
      'the plan that is in force on a day: its goals, its actions and how it goes; units and posts, and the name of nobody',
    )
    .option('--on <day>', 'such as 2024-09-01; today when left out')
    .option('--municipality <code>', 'four digits, such as 0880; every municipality that has one when left out')
    .action(async ({ on: asked, municipality: code }: { on?: string; municipality?: string }) => {
      const on = asked === undefined ? today() : dayOf(asked)
      if (code !== undefined && !municipalities().some((one) => one.code === code))
        throw new Failure(`--municipality wants four digits of a municipality, such as 0880; not "${code}".`, {
          exit: 2,
        })
      const plans = await planInForce(code ?? null, on)
      print.result({ on: on.toString(), plans }, () =>
        plans.length === 0
          ? `No overall plan was in force on ${on}.`
          : plans
              .flatMap(({ municipality, title, actions }) => [
                `${municipality}  ${title}`,
                ...actions.map((one) => `  ${one.standing.padEnd(8)} ${one.dueOn}  ${one.title} (${one.who})`),
              ])
              .join('\n'),
      )
    })
}
