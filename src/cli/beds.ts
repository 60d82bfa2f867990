/** `hemvist beds free`, `hemvist beds check` and `hemvist measure nights`: places for the night in figures, never who sleeps there. */

import type { Command } from 'commander'
import { isBefore, now } from '../platform/time/index.ts'
import { bedsChecked, freeBeds, nightsOf, nightToSleep } from '../shelter/index.ts'
import { dayOf } from './day-of.ts'
import { codeOf } from './municipality.ts'
import { Failure, type Print } from './print.ts'

/** Most nights asked for at once. */
const LONGEST = 1100

const which = (municipality: string): string | null =>
  municipality === 'all' ? null : codeOf(municipality, ', or "all"')

export function addBedCommands(program: Command, print: Print): void {
  const beds = program.command('beds').description('places for the night')
  beds
    .command('free')
    .description('what is free a night at each site: beds, held, taken, set aside, out of service, free, rooms free')
    .option('--night <day>', 'the evening’s date, such as 2026-12-01; tonight when left out')
    .option('--municipality <code>', 'four digits, such as 0880; or "all"', 'all')
    .action(async ({ night, municipality }: { night?: string; municipality: string }) => {
      const on = night === undefined ? nightToSleep(now()) : dayOf(night, '--night')
      const sites = await freeBeds(which(municipality), on)
      print.result({ night: on.toString(), sites }, () =>
        sites
          .map(
            (one) =>
              `${one.municipality} ${one.site ?? `protected site ${one.siteId}`}: ${one.beds} beds, ${one.held} held, ${one.taken} taken, ${one.setAside} set aside, ${one.outOfService} out of service, ${one.free} free; ${one.roomsFree} rooms free`,
          )
          .join('\n'),
      )
    })
  beds
    .command('check')
    .description(
      'each thing that must always hold of beds, with the number of rows that break it; ends with 1 when one does',
    )
    .action(async () => {
      const invariants = await bedsChecked()
      const broken = invariants.filter(({ rows }) => rows > 0)
      const told = { ok: broken.length === 0, invariants }
      if (broken.length > 0)
        throw new Failure(broken.map(({ invariant, says, rows }) => `${invariant}. ${rows} rows: ${says}`).join('\n'), {
          json: told,
        })
      print.result(told, () =>
        invariants.map(({ invariant, name, rows }) => `${invariant}. ${rows} ${name}`).join('\n'),
      )
    })
}

type Asked = { from: string; to: string; municipality: string; published?: boolean }

/** Under `measure`, which is there already. */
export function addNightsCommand(program: Command, print: Print): void {
  program.commands
    .find((one) => one.name() === 'measure')
    ?.command('nights')
    .description('nights of a period: occupancy by site, room and bed, turned away, outdoors')
    .requiredOption('--from <day>', 'the first night, such as 2026-11-01')
    .requiredOption('--to <day>', 'the last night')
    .option('--municipality <code>', 'four digits, such as 0880; or "all"', 'all')
    .option('--published', 'as anybody may see it: without protected sites where a municipality has fewer than three')
    .action(async ({ from, to, municipality, published = false }: Asked) => {
      const nights = { first: dayOf(from, '--from'), last: dayOf(to, '--to') }
      if (isBefore(nights.last, nights.first)) throw new Failure('--to is before --from.', { exit: 2 })
      if (nights.first.until(nights.last, { largestUnit: 'day' }).days >= LONGEST)
        throw new Failure(`--from and --to are at most ${LONGEST} nights apart.`, { exit: 2 })
      const told = await nightsOf(which(municipality), nights, published)
      const { bySite, agree } = told.sums
      print.result({ from, to, municipality, ...told }, () =>
        [
          ...told.sites.map(
            (one) => `${one.municipality} ${one.name ?? 'protected site'}: ${one.used} of ${one.inService} bed-nights`,
          ),
          `In all ${bySite.used} of ${bySite.inService} bed-nights; by site, room and bed ${agree ? 'agree' : 'DON’T AGREE'}.`,
          `${told.turnedAway.people} people turned away, ${told.turnedAway.times} times. ${told.outdoors.personNights} nights outdoors.`,
        ].join('\n'),
      )
    })
}
