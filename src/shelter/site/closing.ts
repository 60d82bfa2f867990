/** The beds of a site that are closed: what stands in the way of closing one, and those that are. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

type Asked = { bed: string; from: Temporal.PlainDate; until: Temporal.PlainDate | null }

type Claim = { night: Temporal.PlainDate; arrived: boolean }

/** The first night in the closing that somebody has: in the house, or booked. Never who. */
export async function claimOn(
  tx: Tx,
  siteId: string,
  { bed, from, until }: Asked,
): Promise<{ night: Temporal.PlainDate; state: 'occupied' | 'held' } | null> {
  const { rows } = await sql<Claim>`
    select night, arrived from app.bed_claims(array[${siteId}::uuid], ${from}::date, ${until ?? 'infinity'}::date)
    where bed_id = ${bed} order by night limit 1`.execute(tx)
  const [claim] = rows
  return claim === undefined ? null : { night: claim.night, state: claim.arrived ? 'occupied' : 'held' }
}

/** A closing of the same bed on one of the nights. */
export const overlapping = (tx: Tx, { bed, from, until }: Asked) =>
  tx
    .selectFrom('bed_void')
    .select('from_on as from')
    .where('bed_id', '=', bed)
    .where((eb) => (until === null ? eb.lit(true) : eb('from_on', '<=', until)))
    .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>=', from)]))
    .executeTakeFirst()

/** Whether the bed is one of the site's. */
export const isBedOf = async (tx: Tx, siteId: string, bedId: string): Promise<boolean> =>
  (await tx
    .selectFrom('bed')
    .innerJoin('room', 'room.id', 'bed.room_id')
    .select('bed.id')
    .where('bed.id', '=', bedId)
    .where('room.site_id', '=', siteId)
    .executeTakeFirst()) !== undefined

export type Closed = {
  id: string
  bedId: string
  bedName: string
  roomName: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  because: string
}
