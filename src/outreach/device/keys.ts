/** The key that phones seal to: the newest is given out, each one opens what was sealed to it. The private halves leave the database for the system alone. */

import type { Session } from '../../platform/access/index.ts'
import { asSystem, type Tx } from '../../platform/database/index.ts'
import { stampedRow } from '../../platform/record/index.ts'
import { today } from '../../platform/time/index.ts'
import { namesOn } from '../contact/queries.ts'
import { newPair, toBase64 } from './envelope.ts'
import type { Ground } from './wire.ts'

/** Makes the municipality's next key, as this user; whoever holds the record makes it alone. */
export async function addKey(tx: Tx, session: Session): Promise<{ id: string; version: number }> {
  const last = await newestKey(tx)
  const { publicKey, privateKey } = await newPair()
  const row = stampedRow(session, 'made')
  const version = (last?.version ?? 0) + 1
  await tx
    .insertInto('outreach_key')
    .values({
      ...row,
      version,
      public_key: Buffer.from(publicKey),
      private_key: Buffer.from(privateKey),
    })
    .execute()
  return { id: row.id, version }
}

export type PublicKey = { version: number; publicKey: Uint8Array; madeAt: Temporal.Instant; madeBy: string | null }

/** What phones seal to from now on; null before the first phone. */
export const newestKey = (tx: Tx): Promise<PublicKey | undefined> =>
  tx
    .selectFrom('outreach_key as k')
    .leftJoin('app_user as u', 'u.id', 'k.made_by')
    .select(['k.version', 'k.public_key as publicKey', 'k.made_at as madeAt', 'u.name as madeBy'])
    .orderBy('k.version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** What a phone needs besides its token: nothing in it is about anybody. */
export async function groundOf(tx: Tx): Promise<Ground> {
  const key = await newestKey(tx)
  const areas = await tx
    .selectFrom('outreach_area')
    .select('name')
    .where('ended_at', 'is', null)
    .orderBy('name')
    .limit(500)
    .execute()
  const places = await tx
    .selectFrom('outreach_place')
    .select(['id', 'name'])
    .where('kind', '=', 'meetingPlace')
    .where('ended_at', 'is', null)
    .orderBy('name')
    .limit(200)
    .execute()
  return {
    names: await namesOn(tx, today()),
    places,
    version: key?.version ?? 0,
    publicKey: key === undefined ? '' : toBase64(new Uint8Array(key.publicKey)),
    areas: areas.map(({ name }) => name),
  }
}

export type Pair = { publicKey: Uint8Array<ArrayBuffer>; privateKey: Uint8Array<ArrayBuffer> }

/** The pairs that open what was sealed in this municipality, by version. */
export async function pairsOf(municipality: string): Promise<ReadonlyMap<number, Pair>> {
  const rows = await asSystem(
    'phones: what opens what they sealed',
    (tx) =>
      tx
        .selectFrom('outreach_key')
        .select(['version', 'public_key', 'private_key'])
        .where('municipality_code', '=', municipality)
        .execute(),
    { once: true },
  )
  return new Map(
    rows.map(({ version, public_key, private_key }) => [
      version,
      { publicKey: new Uint8Array(public_key), privateKey: new Uint8Array(private_key) },
    ]),
  )
}
