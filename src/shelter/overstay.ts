/**
 * A guest who is still in house keeps the bed: when a night has begun that wasn't booked, it is claimed for the guest if the bed is free.
 * The booking's last night stays as agreed, so that the departure is still seen to be due.
 */

import { sql } from 'kysely'
import { asSystem, type Tx } from '../platform/database/index.ts'
import { holdRecords } from '../platform/record/index.ts'

/** Claims the nights that guests stayed on. Repeatable: run on a clock, and before a bed is taken. What is only shown needs it not. */
export const keepOverstayers = (): Promise<void> =>
  asSystem('guests who stay on keep their bed', (tx) => bringUp(tx, null, []))

/**
 * Before somebody is booked at a house: whoever stayed on there has the bed, a guest who stayed on elsewhere has that one, and their own holds that have
 * run out are none any longer, wherever they were, also at sites that the asking user can't see.
 */
export const readyToBook = (siteId: string, personIds: readonly string[]): Promise<void> =>
  asSystem('beds before a booking', (tx) => bringUp(tx, { siteId, personIds }, personIds))

async function bringUp(tx: Tx, among: Among | null, holdsOf: readonly string[]): Promise<void> {
  const begun = await begunNights(tx, among)
  const gone = holdsOf.length === 0 ? [] : await withHoldsRunOut(tx, holdsOf)
  const municipalities = new Set([...begun.map(({ municipality }) => municipality), ...gone])
  if (municipalities.size === 0) return
  // seen again once nobody changes a booking meanwhile: the guest may have left since
  await holdRecords(tx, [...municipalities])
  if (begun.length > 0)
    for (const { bookingId, night, municipality } of await begunNights(tx, among))
      if (municipalities.has(municipality)) await claimForGuest(tx, bookingId, night)
  if (gone.length > 0) await letHoldsGo(tx, holdsOf, gone)
}

/** The code of a night that has passed without anybody coming: no end took it away. Run on a clock. */
export const forgetCodes = (): Promise<void> =>
  asSystem('codes of nights that have passed', async (tx) => {
    const past = sql<boolean>`last_night < app.today() - 1
      and not exists (select from stay s where s.booking_id = booking.id and s.undone_at is null)`
    const coded = await tx
      .selectFrom('booking')
      .select('municipality_code')
      .distinct()
      .where('code', 'is not', null)
      .where(past)
      .execute()
    if (coded.length === 0) return
    await holdRecords(
      tx,
      coded.map((row) => row.municipality_code),
    )
    await tx.updateTable('booking').set({ code: null }).where('code', 'is not', null).where(past).execute()
  })

/** Of the country's guests: those in a house, and these people wherever they are. */
type Among = { siteId: string; personIds: readonly string[] }
type Begun = { bookingId: string; night: Temporal.PlainDate; municipality: string }

/**
 * The nights that guests stayed on without a claim, in beds that are free (`app.begun_night`). A bed that is closed or gone from then on is claimed by
 * nobody, also when somebody is still in it: the house sees that they overstay.
 */
async function begunNights(tx: Tx, among: Among | null): Promise<Begun[]> {
  const theirs =
    among === null
      ? sql``
      : sql`n.booking_id = any (array(select s.booking_id from stay s where s.departed_at is null and s.undone_at is null
          and (s.site_id = ${among.siteId} or s.person_id = any (${among.personIds}::uuid[])))) and`
  const { rows } = await sql<Begun>`
    select n.booking_id as "bookingId", n.night, n.municipality_code as municipality
    from app.begun_night n join bed b on b.id = n.bed_id
    where ${theirs} (b.out_of_service_from is null or b.out_of_service_from > n.night)
      and not exists (select from bed_void v where v.bed_id = n.bed_id and v.from_on <= n.night and (v.until_on is null or v.until_on >= n.night))
    order by n.night, n.bed_id`.execute(tx)
  return rows
}

async function claimForGuest(tx: Tx, bookingId: string, night: Temporal.PlainDate): Promise<void> {
  // holds that have run out give way
  await sql`delete from bed_night n using booking k where k.id = ${bookingId} and n.night = ${night}
    and (n.bed_id = k.bed_id or n.person_id = k.person_id) and n.hold_until <= app.now()`.execute(tx)
  await sql`insert into bed_night (municipality_code, bed_id, night, booking_id, person_id)
    select municipality_code, bed_id, ${night}::date, id, person_id from booking where id = ${bookingId}
    on conflict do nothing`.execute(tx)
  // whoever runs the house must be able to mark the departure of a guest who is still there
  await sql`update assignment set until_on = ${night}::date + 1
    where subject_id = ${bookingId} and ended_at is null and until_on < ${night}::date + 1`.execute(tx)
}

/** Whether a guest whose booking is over hasn't left the bed. Asked as the system: the user may not read who it is. */
export const guestStillIn = (bedId: string): Promise<boolean> =>
  asSystem('is a guest still in the bed', async (tx) => {
    const guest = await tx
      .selectFrom('stay')
      .innerJoin('booking', 'booking.id', 'stay.booking_id')
      .select('stay.id')
      .where('booking.bed_id', '=', bedId)
      .where('stay.departed_at', 'is', null)
      .where('stay.undone_at', 'is', null)
      .executeTakeFirst()
    return guest !== undefined
  })

/** The municipalities where these people have holds that have run out. */
async function withHoldsRunOut(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('bed_night')
    .select('municipality_code')
    .distinct()
    .where('person_id', 'in', personIds)
    .where(sql<boolean>`hold_until <= app.now()`)
    .execute()
  return rows.map((row) => row.municipality_code)
}

async function letHoldsGo(tx: Tx, personIds: readonly string[], municipalities: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('bed_night')
    .where('person_id', 'in', personIds)
    .where('municipality_code', 'in', municipalities)
    .where(sql<boolean>`hold_until <= app.now()`)
    .execute()
}
