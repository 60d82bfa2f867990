/** Takes in what phones send: each once, in the name of whoever wrote it; one that can't be taken holds up no other, and comes back to its writer. */

import { sql } from 'kysely'
import { holdsPersonalNumber } from '../../law/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser, isOfTheRows, type Tx } from '../../platform/database/index.ts'
import { sessionFor } from '../../platform/login/index.ts'
import { holdRecord, record, stampedRow } from '../../platform/record/index.ts'
import { dateOf, now } from '../../platform/time/index.ts'
import { addContact } from '../contact/write.ts'
import { mayDo } from './access.ts'
import { type Opened, opened, type Phone, phoneWith } from './caller.ts'
import { type Item, keptWords } from './item.ts'
import { groundOf } from './keys.ts'
import { type Met, whatItMeets } from './meets.ts'
import { clockOf, refusedFor } from './rules.ts'
import type { Answer, RefusedBecause, Sent, Waiting } from './wire.ts'

export type Request = { now: Temporal.Instant; items: readonly Waiting[] }

/** What becomes of what the phone with this token sends. A phone whose owner may not send any longer is cut off like one that was lost. */
export async function takeIn(token: string, request: Request): Promise<Answer> {
  const phone = await phoneWith(token, { uses: true })
  if (phone === null || phone.revoked) return { state: 'cutOff' }
  const sender = await writerOf(phone)
  if (sender === null) return { state: 'cutOff' }
  const all = await opened(phone, request.items)
  const results = new Map<string, Sent>()
  for (const [ownerId, theirs] of Map.groupBy(all, (one) => one.phone?.ownerId ?? phone.ownerId)) {
    const writer = ownerId === phone.ownerId ? sender : await writerOf({ ownerId })
    for (const sent of await takeAll({ writer: writer ?? sender, sending: phone, phoneNow: request.now }, theirs))
      results.set(sent.id, sent)
  }
  const inOrder = request.items.flatMap(({ id }) => results.get(id) ?? [])
  return { state: 'known', results: inOrder, ground: await asUser(sender, groundOf) }
}

/** In whose name, from which phone, and what time that says it is. */
type Sending = { writer: Session; sending: Phone; phoneNow: Temporal.Instant }

async function writerOf({ ownerId }: Pick<Phone, 'ownerId'>): Promise<Session | null> {
  const session = await sessionFor(ownerId)
  return session !== null && mayDo(session, 'use') ? session : null
}

/**
 * Whether it is noted as it stands. What was sealed on a phone that has been cut off is its owner's still when they send it from another; from somebody
 * else's it comes back to its owner, who knows whether they wrote it.
 */
const mayStand = ({ phone }: Opened, { writer, sending }: Sending): boolean =>
  phone?.ownerId === writer.userId && (!phone.revoked || phone.ownerId === sending.ownerId)

/** All of one writer's in one transaction; when the database can't keep one of them, each in its own. */
async function takeAll(by: Sending, all: readonly Opened[]): Promise<Sent[]> {
  try {
    return await asUser(by.writer, async (tx) => {
      // a phone sends from its page and from its worker at once: the one that comes second sees what the first did
      await holdRecord(tx)
      const known = await before(tx, all)
      const done: Sent[] = []
      for (const one of all) done.push(known.get(one.id) ?? (await takeOne(tx, by, one)))
      return done
    })
  } catch (error) {
    if (!isOfTheRows(error)) throw error
    const [only, ...others] = all
    if (only === undefined) return []
    if (others.length === 0) return asUser(by.writer, async (tx) => [await keep(tx, by, only, 'invalid')])
    const done: Sent[] = []
    for (const one of all) done.push(...(await takeAll(by, [one])))
    return done
  }
}

/** What became of those that came before: a phone that never heard the answer asks again, and nothing is done twice. */
async function before(tx: Tx, some: readonly Opened[]): Promise<ReadonlyMap<string, Sent>> {
  const { rows } = await sql<{ id: string; refused: RefusedBecause | null; meets: string | null }>`
    select id, refused, meets from outreach_item where id = any (${some.map(({ id }) => id)}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, ...row }) => [id, sentAs(id, row)]))
}

const sentAs = (id: string, { refused, meets }: { refused: RefusedBecause | null; meets: string | null }): Sent =>
  refused === null ? { id, state: meets === null ? 'taken' : 'meets' } : { id, state: 'refused', because: refused }

async function takeOne(tx: Tx, by: Sending, one: Opened): Promise<Sent> {
  const { id, phone, item, written } = one
  if (written === null) return keep(tx, by, one, 'unreadable')
  if (phone === null || !mayStand(one, by)) return keep(tx, by, one, 'notAllowed')
  if (item === null) return keep(tx, by, one, 'invalid')
  if (item.place !== null) return takeCount(tx, by, one, { ...item, place: item.place })
  if (item.area === '') return keep(tx, by, one, 'invalid')
  const { kind: _, place: __, done: ___, ...facts } = item
  const added = await addContact(tx, by.writer, { ...facts, id, personId: null, because: null, deviceId: phone.id })
  if (!added.ok) return keep(tx, by, one, refusedFor(added.reason))
  // by a clock that is ahead nothing would be newer
  const since = Temporal.Instant.compare(written, now()) < 0 ? written : item.metAt
  return keep(tx, by, one, null, await whatItMeets(tx, { id, item, deviceId: phone.id, since }))
}

/** Visitors of a meeting place, once a day: what was counted before stands, and this one comes back. */
async function takeCount(tx: Tx, by: Sending, one: Opened, item: Item & { place: string }): Promise<Sent> {
  const on_day = dateOf(item.metAt)
  if (Temporal.Instant.compare(item.metAt, now()) > 0) return keep(tx, by, one, 'future')
  if (item.outdoors > item.unnamed) return keep(tx, by, one, 'outdoors')
  if (item.done !== null && holdsPersonalNumber(item.done)) return keep(tx, by, one, 'numbers')
  const place = await tx
    .selectFrom('outreach_place')
    .select(['id', 'ended_at'])
    .where('id', '=', item.place)
    .executeTakeFirst()
  if (place === undefined) return keep(tx, by, one, 'invalid')
  const counted = await tx
    .selectFrom('outreach_count')
    .select('id')
    .where('outreach_place_id', '=', place.id)
    .where('on_day', '=', on_day)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (counted !== undefined) return keep(tx, by, one, 'counted')
  const { unnamed: people, outdoors, done } = item
  await tx
    .insertInto('outreach_count')
    .values({
      ...stampedRow(by.writer, 'noted'),
      id: one.id,
      outreach_place_id: place.id,
      on_day,
      people,
      outdoors,
      done,
    })
    .execute()
  const data = { count: one.id, people, outdoors, on: on_day.toString() }
  await record(tx, by.writer, { what: 'outreach.counted', subject: place.id, data })
  return keep(tx, by, one, null, place.ended_at === null ? null : { meets: 'ended', id: place.id })
}

/** The row that says what became of it. What was refused is kept for its writer alone; what was taken stands as a meeting. */
async function keep(
  tx: Tx,
  { writer, sending, phoneNow }: Sending,
  { id, phone, item, written }: Opened,
  refused: RefusedBecause | null,
  met: Met | null = null,
): Promise<Sent> {
  const clock = written === null ? null : clockOf({ written, met: item?.metAt ?? written, phone: phoneNow, now: now() })
  const own = phone?.ownerId === writer.userId
  await tx
    .insertInto('outreach_item')
    .values({
      ...stampedRow(writer, 'sent'),
      id,
      outreach_device_id: own ? phone.id : sending.id,
      kind: item?.kind ?? 'unknown',
      phone_clock: written,
      clock,
      refused,
      words: refused !== null && own && item !== null ? keptWords(item) : null,
      meets: met?.meets ?? null,
      met_id: met?.id ?? null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  return sentAs(id, { refused, meets: met?.meets ?? null })
}
