/** What few have, by the first look that names it (decision 073): on My day, about people, in cases. The functions are in migration 0075. */

import { sql } from 'kysely'
import { type Asking, ifThere, type Look } from '../database/index.ts'

/** Each name with the rows that it stands for, by the function that looks. */
export const rare = {
  in_my_day: [
    'ownCases',
    'transfers',
    'received',
    'appeals',
    'childrenOutside',
    'sent',
    'ownMatters',
    'matters',
    'nobodysMatters',
    'unconfirmed',
    'uncopied',
    'bookedMeetings',
    'ownMeetings',
    'ownAdvice',
    'holds',
    'offers',
    'secondHand',
    'talks',
    'requests',
    'ownSupport',
    'support',
    'told',
    'agreements',
    'planActions',
    'protected',
    'named',
  ],
  about_people: ['signals', 'matters', 'leases', 'offers', 'homes', 'support', 'roofless', 'plans', 'transfers'],
  in_cases: ['plans', 'transfers', 'appeals', 'residences'],
} as const
type Rare<F extends keyof typeof rare> = (typeof rare)[F][number]

const inMyDay: Look<Rare<'in_my_day'>> = sql`app.in_my_day()`

/** Rows of My day that few have. */
export const ifInMyDay = <R>(name: Rare<'in_my_day'>, make: () => Asking<R[]>): Asking<R[]> =>
  ifThere<Rare<'in_my_day'>, R[]>(inMyDay, name, [], make)

/** One look for the ids, whoever asks about them. */
const looks = new WeakMap<readonly string[], Partial<Record<keyof typeof rare, Look<string>>>>()
function lookFor(at: 'about_people' | 'in_cases', ids: readonly string[]): Look<string> {
  const made = looks.get(ids) ?? {}
  looks.set(ids, made)
  made[at] ??= sql`${sql.raw(`app.${at}`)}(${ids}::uuid[])`
  return made[at]
}

/** Rows about these people that few have. The ids are the same array for all that is asked of them together, so that it is looked once. */
export const ifAboutPeople = <R>(
  ids: readonly string[],
  name: Rare<'about_people'>,
  make: () => Asking<R[]>,
): Asking<R[]> => ifThere<string, R[]>(lookFor('about_people', ids), name, [], make)

/** Rows in these cases that few have; the ids as for {@link ifAboutPeople}. */
export const ifInCases = <R>(ids: readonly string[], name: Rare<'in_cases'>, make: () => Asking<R[]>): Asking<R[]> =>
  ifThere<string, R[]>(lookFor('in_cases', ids), name, [], make)
