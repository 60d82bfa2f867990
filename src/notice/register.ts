/** Registering a notice of an eviction day: once, however often it comes, with a signal so that its receipt and answer belong together. */

import { sql } from 'kysely'
import { type Notice, type NoticeKind, noticeById, requireMayOnMatter } from '../eviction/index.ts'
import { found, type Session } from '../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../platform/database/index.ts'
import { done, type Outcome, refused } from '../platform/outcome.ts'
import { holdRecord, record, stampedRow } from '../platform/record/index.ts'
import { formatDate, words } from '../platform/text/index.ts'
import { dateOf, now } from '../platform/time/index.ts'
import { addSignalsIn } from '../signal/index.ts'
import { type TieRefusal, tieIn } from './matter.ts'
import { text } from './text.ts'
import { promiseTie } from './tie.ts'

export type NoticeInput = {
  kind: NoticeKind
  /** Kronofogden's own: the same reference with the same day and time is the same notice */
  reference: string
  /** null: now */
  receivedAt: Temporal.Instant | null
  evictionOn: Temporal.PlainDate
  /** `10:00` */
  evictionTime: string | null
  address: string
  dwellingNumber: string | null
  tenantName: string | null
  landlordName: string | null
  /** null: it doesn't say */
  children: boolean | null
  words: string | null
  /** the notice whose day this one moves; through the interface the one with the same reference is found by itself */
  replacesId: string | null
  /** the running matter that it is about, when it is known already */
  matterId: string | null
}

export type RegisterRefusal = { kind: 'receivedInFuture' | 'evictionBeforeReceived' | 'replacesOther' } | TieRefusal

export type Registered = { id: string; already: boolean }

/** Registers it in a transaction of its own. The same notice again answers `already`, also when both come at the same moment. */
export async function registerNotice(
  session: Session,
  input: NoticeInput,
  via: 'form' | 'interface',
): Promise<Outcome<Registered, RegisterRefusal>> {
  try {
    return await asUser(session, (tx) => registerNoticeIn(tx, session, input, via))
  } catch (error) {
    if (!isConflict(error, 'enforcement_notice_once')) throw error
    return asUser(session, async (tx) => done({ id: found(await registeredId(tx, input)), already: true }))
  }
}

/** The same inside a transaction that is already open. */
export async function registerNoticeIn(
  tx: Tx,
  session: Session,
  input: NoticeInput,
  via: 'form' | 'interface',
): Promise<Outcome<Registered, RegisterRefusal>> {
  const registered = await registerIn(tx, session, input, via)
  if (!registered.ok) return registered
  const { id, data } = registered.value
  if (data !== null) await record(tx, session, { what: 'notice.registered', subject: id, data })
  return done({ id, already: data === null })
}

/** `data`: what the record is told; null when it was registered already. */
type Row = { id: string; data: { [key: string]: string | null } | null }

/** The same, where the caller tells the record. */
export async function registerIn(
  tx: Tx,
  session: Session,
  input: NoticeInput,
  via: 'form' | 'interface',
): Promise<Outcome<Row, RegisterRefusal>> {
  requireMayOnMatter(session, 'work')
  const receivedAt = input.receivedAt ?? now()
  const receivedOn = dateOf(receivedAt)
  if (Temporal.Instant.compare(receivedAt, now()) > 0) return refused({ kind: 'receivedInFuture' })
  if (Temporal.PlainDate.compare(input.evictionOn, receivedOn) < 0) return refused({ kind: 'evictionBeforeReceived' })
  // two who register the same come one after the other
  await holdRecord(tx)
  const known = await registeredId(tx, input)
  if (known !== null) return done({ id: known, data: null })
  const same = input.replacesId === null && via === 'interface' ? await sameReference(tx, input.reference) : null
  const replacesId = input.replacesId ?? same?.id ?? null
  const replaced = replacesId === null ? null : await replaceable(tx, replacesId)
  // one that was chosen must stand; one found by its reference may be in a matter that the user can't read, and is moved all the same
  if (input.replacesId !== null && replaced === null) return refused({ kind: 'replacesOther' })
  const matterId = input.matterId ?? replaced?.matter?.id ?? null
  const signalId = await signalFor(tx, session, input, same?.hidden === true || (await hidesAddress(tx, matterId)))
  const row = stampedRow(session, 'registered')
  const { id } = row
  await tx
    .insertInto('enforcement_notice')
    .values({
      ...row,
      signal_id: signalId,
      matter_id: null,
      kind: input.kind,
      authority_reference: input.reference,
      received_at: receivedAt,
      received_on: receivedOn,
      eviction_on: input.evictionOn,
      eviction_time: input.evictionTime,
      address: input.address.replaceAll(/\s+/g, ' ').trim(),
      dwelling_number: input.dwellingNumber,
      tenant_name: input.tenantName,
      landlord_name: input.landlordName,
      children: input.children,
      words: input.words,
      via,
      replaces_id: replacesId,
    })
    .execute()
  const data = {
    kind: input.kind,
    received: receivedOn.toString(),
    day: input.evictionOn.toString(),
    via,
    signalId,
    replacesId,
  }
  if (via === 'interface' && replacesId !== null) await promiseTie(tx, session, id)
  if (matterId !== null) {
    const linked = await tieIn(tx, session, await noticeById(tx, id), matterId)
    // a matter that was chosen must hold; one that only came with the earlier notice may have ended since
    if (!linked.ok && input.matterId !== null) return linked
  }
  return done({ id, data })
}

async function registeredId(tx: Tx, { reference, evictionOn, evictionTime }: NoticeInput): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select app.registered_notice(${reference}, ${evictionOn.toString()}::date, ${evictionTime}::time) as id`.execute(tx)
  return rows[0]?.id ?? null
}

/** A notice that still stands: not withdrawn, and not moved by another. */
async function replaceable(tx: Tx, id: string): Promise<Notice | null> {
  const row = await tx.selectFrom('enforcement_notice').select('id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const notice = await noticeById(tx, id)
  return notice.withdrawnAt === null && notice.replacedBy === null ? notice : null
}

/** The one with the same reference that still stands, so that a moved day comes in its place. */
async function sameReference(tx: Tx, reference: string): Promise<{ id: string; hidden: boolean } | null> {
  const { rows } = await sql<{ id: string; hidden: boolean }>`
    select notice_id as id, hidden from app.standing_notice(${reference})`.execute(tx)
  return rows[0] ?? null
}

async function hidesAddress(tx: Tx, matterId: string | null): Promise<boolean> {
  if (matterId === null) return false
  const { rows } = await sql<{ hidden: boolean }>`select app.hides_address(${matterId}::uuid) as hidden`.execute(tx)
  return rows[0]?.hidden ?? false
}

/** In the reception for everybody, to be answered the same day. Which flat unless that is hidden, and no name: that stands in the notice. */
async function signalFor(tx: Tx, session: Session, input: NoticeInput, hidden: boolean): Promise<string> {
  const t = words(text, 'sv')
  const place = input.dwellingNumber === null ? input.address : `${input.address}, ${input.dwellingNumber}`
  const [signal] = await addSignalsIn(tx, session, [
    {
      kind: 'enforcementNotice',
      words: t.signalWords(t.kinds[input.kind], formatDate(input.evictionOn, 'sv')),
      place: hidden ? null : place.slice(0, 200),
      livingForm: null,
      personName: null,
      personNumber: null,
      adults: 1,
      children: input.children === true ? 1 : 0,
      urgent: true,
      senderName: 'Kronofogden',
      senderContact: input.reference,
    },
  ])
  return found(signal).id
}
