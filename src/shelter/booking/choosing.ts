/** What there is to choose among when somebody is booked: the houses with what is free, and those who come along. */

import { openPerson, openReadable } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { now } from '../../platform/time/index.ts'
import { isOutreach, mayBookAt } from '../access.ts'
import { freeCounts } from '../claim.ts'
import { nightToSleep } from '../nights.ts'
import { sitesToSee } from '../site/queries.ts'
import { householdOf } from './household.ts'
import type { Choosing } from './new-page.tsx'

/** The person and their household, opened for the booking. */
export async function guestsFor(
  tx: Tx,
  session: Session,
  personId: string,
): Promise<Pick<Choosing, 'person' | 'household'>> {
  const person = await openPerson(tx, session, personId, 'booking')
  const household = await householdOf(tx, personId)
  await openReadable(
    tx,
    session,
    household.map(({ id }) => id),
    'booking',
  )
  return { person, household }
}

export async function choosingFor(tx: Tx, session: Session, personId: string): Promise<Choosing> {
  const guests = await guestsFor(tx, session, personId)
  const night = nightToSleep(now())
  const mine = (await sitesToSee(tx)).filter((site) => mayBookAt(session, site))
  const ids = mine.map(({ id }) => id)
  const freeAt = await freeCounts(tx, ids, { first: night, last: night }, isOutreach(session))
  return { ...guests, night, sites: mine.map(({ id, name }) => ({ id, name, ...freeAt(id) })) }
}
