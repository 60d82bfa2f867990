/** What a guest who leaves leaves behind: those of the household who are in the house still or expected there, and what the house looks after for them. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { OpenAtEnd } from '../../platform/open-at-end.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import type { SaidOpen } from '../../platform/ui/index.ts'
import type { Booking, Guest } from '../bookings.ts'
import { guestName } from '../guest.ts'
import { text } from './forms.text.ts'
import { householdOf } from './household.ts'

export type Left = { id: string; bookingId: string } & (
  | { kind: 'family'; guest: Guest; inHouse: boolean }
  | { kind: 'belonging'; words: string }
)

/** `leaving`: bookings of those who leave at the same time. The database asks the same. */
export async function leftBehind(
  tx: Tx,
  bookings: readonly Pick<Booking, 'id' | 'guest'>[],
  leaving: readonly string[] = bookings.map(({ id }) => id),
): Promise<OpenAtEnd<Left>> {
  const soft = new Map<string, Left>()
  for (const booking of bookings)
    for (const one of [...(await familyOf(tx, booking)), ...(await belongingsOf(tx, booking.id))])
      if (one.kind === 'belonging' || !leaving.includes(one.bookingId)) soft.set(one.id, one)
  return { hard: [], soft: [...soft.values()] }
}

async function familyOf(tx: Tx, { id, guest }: Pick<Booking, 'id' | 'guest'>): Promise<Left[]> {
  if (guest.id === null) return []
  const left = await sql<{ bookingId: string; personId: string; inHouse: boolean }>`
    select f.booking_id as "bookingId", b.person_id as "personId", f.in_house as "inHouse"
    from app.family_left(${id}) f join booking b on b.id = f.booking_id`.execute(tx)
  if (left.rows.length === 0) return []
  const family = await householdOf(tx, guest.id)
  return left.rows.flatMap(({ personId, ...one }) =>
    family
      .filter((member) => member.id === personId)
      .map((member): Left => ({ ...one, id: one.bookingId, kind: 'family', guest: member })),
  )
}

/** Of the guest at the same house, whichever night it was handed in. */
async function belongingsOf(tx: Tx, bookingId: string): Promise<Left[]> {
  const kept = await tx
    .selectFrom('stay_belonging')
    .select(['id', 'booking_id as bookingId', 'words'])
    .where('id', '=', sql<string>`any (array(select app.belongings_left(${bookingId})))`)
    .orderBy('kept_at')
    .orderBy('id')
    .execute()
  return kept.map((one) => ({ ...one, kind: 'belonging' }))
}

export const sayLeft =
  (locale: Locale) =>
  (left: Left): SaidOpen => {
    const t = words(text, locale)
    if (left.kind === 'belonging')
      return { says: t.belongingLeft(left.words), href: `/bookings/${left.bookingId}#stay` }
    const name = guestName(left.guest, locale)
    return { says: left.inHouse ? t.familyInHouse(name) : t.familyExpected(name), href: `/bookings/${left.bookingId}` }
  }

/** Of whom the list tells, for the read log. */
export const toldOf = ({ soft }: OpenAtEnd<Left>): string[] =>
  soft.flatMap((left) => (left.kind === 'family' ? [left.guest.id] : []))
