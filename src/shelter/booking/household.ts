/** Whom somebody lives with: for booking beds together, and for whoever leaves before the others. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { OpenAtEnd } from '../../platform/open-at-end.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import type { SaidOpen } from '../../platform/ui/index.ts'
import type { Booking, Guest } from '../bookings.ts'
import { guestName } from '../guest.ts'
import { text } from './forms.text.ts'

/** Others of the person's household now, of those the user may read about. */
export async function householdOf(tx: Tx, personId: string): Promise<Guest[]> {
  return tx
    .selectFrom('household_member as mine')
    .innerJoin('household_member as theirs', 'theirs.household_id', 'mine.household_id')
    .innerJoin('person', 'person.id', 'theirs.person_id')
    .leftJoin('protection', (join) =>
      join.onRef('protection.person_id', '=', 'person.id').on('protection.ended_at', 'is', null),
    )
    .select([
      'person.id',
      'person.given_name as givenName',
      'person.family_name as familyName',
      'person.called',
      'protection.level as protection',
    ])
    .where('mine.person_id', '=', personId)
    .where('person.id', '<>', personId)
    .where('mine.until_on', 'is', null)
    .where('theirs.until_on', 'is', null)
    .orderBy('theirs.part')
    .orderBy('person.id')
    .execute()
}

type Left = { id: string; bookingId: string; guest: Guest; inHouse: boolean }

/** Those of the guest's household who are in the same house still, or expected there tonight. The database asks the same. */
export async function familyLeft(tx: Tx, booking: Pick<Booking, 'id' | 'guest'>): Promise<OpenAtEnd<Left>> {
  const { guest } = booking
  if (guest.id === null) return { hard: [], soft: [] }
  const left = await sql<{ bookingId: string; personId: string; inHouse: boolean }>`
    select f.booking_id as "bookingId", b.person_id as "personId", f.in_house as "inHouse"
    from app.family_left(${booking.id}) f join booking b on b.id = f.booking_id`.execute(tx)
  if (left.rows.length === 0) return { hard: [], soft: [] }
  const family = await householdOf(tx, guest.id)
  const soft = left.rows.flatMap(({ personId, ...one }) =>
    family.filter(({ id }) => id === personId).map((guest) => ({ ...one, id: one.bookingId, guest })),
  )
  return { hard: [], soft }
}

export const sayLeft =
  (locale: Locale) =>
  ({ bookingId, guest, inHouse }: Left): SaidOpen => {
    const t = words(text, locale)
    const name = guestName(guest, locale)
    return { says: inHouse ? t.familyInHouse(name) : t.familyExpected(name), href: `/bookings/${bookingId}` }
  }
