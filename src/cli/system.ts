/** `hemvist doctor`, `migrate`, `demo` and `record verify`. */

import type { Command } from 'commander'
import { demoDays, fillDemo, hasAnybody } from '../demo/index.ts'
import { databaseFacts } from '../platform/database/index.ts'
import { environmentOf } from '../platform/mode.ts'
import { verifyRecord } from '../platform/record/index.ts'
import { momentOf, setClock, today } from '../platform/time/index.ts'
import { examine } from './doctor.ts'
import { Failure, type Print } from './print.ts'

export function addSystemCommands(program: Command, print: Print): void {
  program
    .command('doctor')
    .description('versions, database, migrations, lock, time zone, and what would stop production')
    .action(async () => {
      const found = await examine()
      print.result(found, () =>
        [
          ...Object.entries(found.facts).map(([name, value]) => `${name.padEnd(22)} ${value}`),
          '',
          'Guards:',
          ...found.guards.map(({ guard, state, because }) => `  ${state.padEnd(4)} ${guard.padEnd(18)} ${because}`),
          '',
          ...(found.obstacles.length === 0
            ? ['Nothing would stop production.']
            : ['Would stop production:', ...found.obstacles.map((one) => `  - ${one.message}`)]),
        ].join('\n'),
      )
    })
  program
    .command('migrate')
    .description('bring the database to the newest migration (done at every start, too)')
    .action(async () => {
      const { applied, pending } = await databaseFacts()
      print.result({ applied, pending }, () => `${applied.length} migrations applied, ${pending.length} pending.`)
    })
  program
    .command('demo')
    .description('fill an empty database with the demo municipality: invented people, a deterministic history')
    .option('--seed <number>', 'another history with the same published counts', '1')
    .option('--on <day>', `the day that is today in it, ${demoDays.from} to ${demoDays.to}; today if left out`)
    .action(async ({ seed, on }: { seed: string; on?: string }) => {
      if (!/^\d{1,9}$/.test(seed)) throw new Failure('--seed wants a whole number.', { exit: 2 })
      const day = on === undefined ? today() : demoDay(on)
      if (environmentOf(process.env) === 'production')
        throw new Failure('The demo can’t be made with NODE_ENV=production: its users log in without a password.')
      if (await hasAnybody())
        throw new Failure(
          'The database isn’t empty. The demo is only made in an empty one; choose another folder with HEMVIST_DATA.',
        )
      const made = await onDay(day, () =>
        fillDemo({ seed: Number(seed), progress: (step, done, total) => print.line(`${step} ${done}/${total}`) }),
      )
      print.result(made, () => `The demo is made: ${made.people} people, ${made.events} events.`)
    })
  program
    .command('record')
    .description('the record of changes')
    .command('verify')
    .description('find a row that was changed, removed or put in between')
    .action(async () => {
      const found = await verifyRecord()
      if (found.breaks.length > 0) {
        throw new Failure(
          found.breaks.map((one) => `${one.municipality}: number ${one.seq} ${words[one.kind]}.`).join('\n'),
          { json: { ok: false, ...found } },
        )
      }
      print.result(
        { ok: true, ...found },
        () => `The record holds: ${found.events} events in ${found.municipalities} municipalities, unbroken.`,
      )
    })
}

function demoDay(typed: string): Temporal.PlainDate {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? dayOrNull(typed) : null
  if (day === null) throw new Failure(`--on wants a day that exists, such as 2027-02-14; not "${typed}".`, { exit: 2 })
  const { compare } = Temporal.PlainDate
  if (compare(day, demoDays.from) < 0 || compare(day, demoDays.to) > 0)
    throw new Failure(`--on wants a day from ${demoDays.from} to ${demoDays.to}; not ${typed}.`, { exit: 2 })
  return day
}

function dayOrNull(typed: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(typed)
  } catch {
    return null
  }
}

/** Works as if it were noon of another day. Only the demo is made so, and only in a database that nobody else works in. */
async function onDay<T>(day: Temporal.PlainDate, work: () => Promise<T>): Promise<T> {
  if (day.equals(today())) return work()
  setClock(momentOf(day, '12:00'))
  try {
    return await work()
  } finally {
    setClock(null)
  }
}

const words = {
  changed: 'was changed after it was written',
  removed: 'is missing',
  putInBetween: 'was put in between',
  endRemoved: 'and what came after it are missing',
} as const
