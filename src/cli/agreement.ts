/** `hemvist agreement in-force`: what is in force on a day, and what the open comparisons ask about it. */

import type { Command } from 'commander'
import { agreementsInForce, answersOn } from '../agreement/index.ts'
import { asSystem, municipalities } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'
import { dayOf } from './day-of.ts'
import { Failure, type Print } from './print.ts'

export function addAgreementCommands(program: Command, print: Print): void {
  program
    .command('agreement')
    .description('agreements with landlords, partners and other municipalities')
    .command('in-force')
    .description(
      'the agreements that are in force on a day: signed by every party, begun, not ended and within their term; and the open comparisons’ questions with them as evidence',
    )
    .option('--on <day>', 'such as 2024-09-01; today when left out')
    .option(
      '--municipality <code>',
      'four digits, such as 0880; every municipality that keeps agreements here when left out',
    )
    .action(async ({ on: asked, municipality: code }: { on?: string; municipality?: string }) => {
      const municipality = code ?? null
      const on = asked === undefined ? today() : dayOf(asked)
      if (municipality !== null && !municipalities().some(({ code }) => code === municipality))
        throw new Failure(`--municipality wants four digits of a municipality, such as 0880; not "${municipality}".`, {
          exit: 2,
        })
      const found = await asSystem('command: agreements in force', async (tx) => {
        const agreements = await agreementsInForce(tx, on, municipality)
        const codes =
          municipality === null
            ? (
                await tx
                  .selectFrom('agreement')
                  .select('municipality_code as code')
                  .distinct()
                  .orderBy('code')
                  .execute()
              ).map(({ code }) => code)
            : [municipality]
        const answers = []
        for (const code of codes) answers.push({ municipality: code, answers: await answersOn(tx, on, code) })
        return { on: on.toString(), agreements, openComparisons: answers }
      })
      print.result(found, () =>
        found.agreements.length === 0
          ? `No agreement was in force on ${found.on}.`
          : found.agreements
              .map(
                (one) =>
                  `${one.municipality}  ${one.kind.padEnd(18)} ${one.fromOn}  ${one.title} (${one.parties.join('; ')})`,
              )
              .join('\n'),
      )
    })
}
