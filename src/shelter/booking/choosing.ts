/** What there is to choose among when somebody is booked: the houses with what is free, and those who come along. */

import { openPerson, openReadable } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, allOf, ask, type Tx } from '../../platform/database/index.ts'
import { now } from '../../platform/time/index.ts'
import { isOutreach, mayBookAt } from '../access.ts'
import type { Guest } from '../bookings.ts'
import { freeBedsSeen, freeCountsOf } from '../claim.ts'
import { nightToSleep } from '../nights.ts'
import { askingSites } from '../site/queries.ts'
import { askingHousehold } from './household.ts'
import type { Choosing } from './new-page.tsx'

type Guests = Pick<Choosing, 'person' | 'household'>

/** The person and their household, opened for the booking, with whatever else is asked beside the household. */
export async function guestsBeside<T>(
  tx: Tx,
  session: Session,
  personId: string,
  beside: Asking<T>,
): Promise<{ guests: Guests; beside: T }> {
  const person = await openPerson(tx, session, personId, 'booking')
  const there = await ask(
    tx,
    allOf<{ household: Guest[]; beside: T }>({ household: askingHousehold(tx, personId), beside }),
  )
  const ids = there.household.map(({ id }) => id)
  await openReadable(tx, session, ids, 'booking')
  return { guests: { person, household: there.household }, beside: there.beside }
}

export async function choosingFor(tx: Tx, session: Session, personId: string): Promise<Choosing> {
  const night = nightToSleep(now())
  const asked = allOf({ sites: askingSites(tx), beds: freeBedsSeen({ first: night, last: night }) })
  const { guests, beside } = await guestsBeside(tx, session, personId, asked)
  const freeAt = freeCountsOf(beside.beds, isOutreach(session))
  const mine = beside.sites.filter((site) => mayBookAt(session, site))
  return { ...guests, night, sites: mine.map(({ id, name }) => ({ id, name, ...freeAt(id) })) }
}
