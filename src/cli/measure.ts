/** `hemvist measure count`, `hemvist measure compare` and `hemvist measure recount`. */

import type { Command } from 'commander'
import { compare, countWeek, parseWeek, recount } from '../measure/index.ts'
import { codeOf } from './municipality.ts'
import { Failure, type Print } from './print.ts'

export function addMeasureCommands(program: Command, print: Print): void {
  const measure = program.command('measure').description('the figures')
  measure
    .command('count')
    .description('everyone in homelessness situation 1-4 in a measuring week')
    .requiredOption('--municipality <code>', 'four digits, such as 0880; or "all" for the whole country')
    .requiredOption('--week <week>', 'an ISO week, such as 2017-W14')
    .action(async ({ municipality, week }: { municipality: string; week: string }) => {
      const code = codeOrAll(municipality)
      const parsed = parseWeek(week)
      if (!parsed.ok)
        throw new Failure(`--week wants an ISO week that exists, such as 2017-W14; not "${week}".`, { exit: 2 })
      const count = await countWeek({ municipality: code, week: parsed.value })
      print.result(
        count,
        () =>
          `${count.week.iso}: ${count.total} people${count.per10000 === null ? '' : `, ${count.per10000} per 10 000`} (definition ${count.definition.id} ${count.definition.version})`,
      )
    })
  measure
    .command('recount')
    .description('makes the figures that are kept anew from the rows; ends with 1 when one had been kept wrong')
    .option('--municipality <code>', 'four digits, such as 0880; or "all" for the whole country', 'all')
    .action(async ({ municipality }: { municipality: string }) => {
      const found = await recount(codeOrAll(municipality))
      if (found.differed > 0)
        throw new Failure(
          `${found.made} figures are made anew. ${found.differed} of them had been kept wrong: they are right now, but find out why.`,
          { json: found },
        )
      print.result(found, () => `${found.made} figures are made anew, and none had been kept wrong.`)
    })
  measure
    .command('compare')
    .description(
      'the published municipalities: count, population, computed and published rate, and whether they agree. (258): not published, but the only whole number that gives the published rate',
    )
    .requiredOption('--year <year>', '2017 or 2023')
    .action(({ year }: { year: string }) => {
      if (year !== '2017' && year !== '2023')
        throw new Failure('--year is 2017 or 2023: the years of the national mapping.', { exit: 2 })
      const rows = compare(year === '2017' ? 2017 : 2023)
      print.result(rows, () =>
        rows
          .map(
            (row) =>
              `${row.name.padEnd(24)} ${countOf(row).padStart(7)} ${String(row.computedRate ?? '–').padStart(7)} ${String(row.publishedRate ?? '–').padStart(7)}  ${row.agrees === null ? 'can’t be computed' : row.agrees ? 'agrees' : 'DOESN’T AGREE'}`,
          )
          .join('\n'),
      )
    })
}

/** A municipality's code; null for the whole country. */
const codeOrAll = (municipality: string): string | null =>
  municipality === 'all' ? null : codeOf(municipality, ', or "all"')

/** A count that wasn't published stands in brackets. */
const countOf = ({ count, countBasis }: ReturnType<typeof compare>[number]): string =>
  count === null ? '–' : countBasis === 'implied' ? `(${count})` : String(count)
