/** `hemvist home retention`: how many stay in their homes. */

import type { Command } from 'commander'
import { retentionOf } from '../measure/index.ts'
import { codeOf } from './municipality.ts'
import { Failure, type Print } from './print.ts'

const LONGEST_MONTHS = 240

export function addHomeCommands(program: Command, print: Print): void {
  const home = program.command('home').description('homes and leases')
  home
    .command('retention')
    .description(
      'how many homes are kept, by kind of lease and programme: at risk, kept and the interval of 95 percent',
    )
    .requiredOption('--municipality <code>', 'four digits, such as 0880')
    .option('--months <months>', 'after how many months, such as 6,12,24', '6,12,24,36')
    .option(
      '--way <way>',
      'home: each home until it is lost; household: with the homes they were soon housed in again',
      'home',
    )
    .action(async ({ municipality, months, way }: { municipality: string; months: string; way: string }) => {
      const told = await retentionOf(codeOf(municipality), { months: monthsOf(months), way: wayOf(way) })
      print.result(told, () =>
        [told.all, ...told.forms, told.becameOwn, ...told.programmes]
          .flatMap((one) => (one === null ? [] : [`${one.name}: ${one.all ?? 0} homes`, ...one.months.map(lineOf)]))
          .join('\n'),
      )
    })
}

type Month = Awaited<ReturnType<typeof retentionOf>>['forms'][number]['months'][number]

function lineOf({ months, atRisk, kept, interval, why }: Month): string {
  const after = `  after ${String(months).padStart(3)} months`
  if (kept === null) return `${after}: ${why === 'notYet' ? 'nobody followed so long' : 'fewer than five followed'}`
  const within = interval === null ? '' : ` (${interval.low.toFixed(3)}-${interval.high.toFixed(3)})`
  return `${after}: ${kept.toFixed(3)}${within}, ${atRisk} at risk`
}

function monthsOf(months: string): number[] {
  const numbers = months.split(',').map(Number)
  if (numbers.some((one) => !Number.isInteger(one) || one < 1 || one > LONGEST_MONTHS))
    throw new Failure(
      `--months wants whole numbers from 1 to ${LONGEST_MONTHS} with commas, such as 6,12,24; not "${months}".`,
      {
        exit: 2,
      },
    )
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}

function wayOf(way: string): 'home' | 'household' {
  if (way !== 'home' && way !== 'household') throw new Failure('--way is home or household.', { exit: 2 })
  return way
}
