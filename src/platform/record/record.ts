/**
 * The record: every change, written in the transaction that makes it, each row chained to the one before by its hash.
 * It holds ids, dates and codes, never names or words: nothing in it can be taken back.
 */

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Session } from '../access/index.ts'
import { holdsFromBeginning, type Tx } from '../database/index.ts'
import type { Json } from '../database/schema.gen.ts'
import { now } from '../time/index.ts'

export type NewEvent = {
  /** what happened, as `room.past-tense`: `case.opened` */
  what: string
  /** the row it happened to */
  subject: string
  /** whose life it concerns; decides who may read the event */
  person?: string | null
  /** ids, dates, codes */
  data?: { [key: string]: Json }
}

export type Actor = { id: string | null; name: string }

/** The hash before the first event of a municipality. */
export const GENESIS = Buffer.alloc(32)

/** Records one event of this user's, in their open transaction. */
export async function record(tx: Tx, session: Session, event: NewEvent): Promise<void> {
  await recordAll(tx, session.municipality, { id: session.userId, name: session.organisation.name }, [event])
}

/**
 * Records several events at once, in order; for work that makes many. The database gives each its number and hash, and a user's own their actor and
 * moment too: what is told otherwise is refused. `at` and `actor` set an event's own, in work of the system's.
 */
export async function recordAll(
  tx: Tx,
  municipality: string,
  actor: Actor,
  events: (NewEvent & { at?: Temporal.Instant; actor?: Actor })[],
): Promise<void> {
  if (events.length === 0) return
  const added = events.map((event) => {
    const { id, name } = event.actor ?? actor
    return {
      what: event.what,
      subject: event.subject,
      person: event.person ?? null,
      data: event.data ?? {},
      actorId: id,
      actor: name,
      at: microseconds(event.at ?? now()),
    }
  })
  await sql`select app.add_events(${municipality}, ${JSON.stringify(added)}::jsonb)`.execute(tx)
}

/** As the database keeps a moment; it would round the rest. */
const microseconds = (at: Temporal.Instant): string =>
  at.round({ smallestUnit: 'microsecond', roundingMode: 'floor' }).toString({ smallestUnit: 'microsecond' })

/**
 * Holds the record's head until the transaction ends, before anything else that another could wait for is read or written. Every change waits here
 * anyway; whoever takes the head first never waits for somebody who waits for them. The order of all locks (decision 014): the heads of the
 * municipalities that are written in, by their code; then running numbers; then people by id; then the thing itself. A form's work holds the head
 * from its beginning, and the first statement that changes anything takes it at the latest: call this where something is read before that and
 * must still be so.
 */
export async function holdRecord(tx: Tx): Promise<void> {
  if (!holdsFromBeginning(tx)) await sql`select app.hold_record()`.execute(tx)
}

/** The same for a job of the system's, which works in no municipality of its own: the heads of all in which it will write. */
export async function holdRecords(tx: Tx, municipalities: readonly string[]): Promise<void> {
  await sql`select app.hold_records(${municipalities}::text[])`.execute(tx)
}

export type HashedRow = {
  municipality_code: string
  seq: number
  at: Temporal.Instant
  actor_id: string | null
  actor: string
  what: string
  subject_id: string
  person_id: string | null
  data: Json
  previous_hash: Uint8Array
}

/**
 * SHA-256 over the row's fields in a fixed order, and the hash before. Moments count to the microsecond, as the database keeps them. The database
 * computes the same when an event is added (`app.add_events`); computed here by other means, so that neither can be wrong unseen.
 */
export function hashOf(row: HashedRow): Uint8Array {
  const fields = [
    row.municipality_code,
    row.seq,
    microseconds(row.at),
    row.actor_id,
    row.actor,
    row.what,
    row.subject_id,
    row.person_id,
    sorted(row.data),
  ]
  return createHash('sha256').update(row.previous_hash).update(JSON.stringify(fields)).digest()
}

/** The same value with every object's keys in order: jsonb doesn't keep the order they were written in. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key] ?? null)]),
  )
}
