/** Which matter a notice is about: found by address, flat and name among those that run; and what it makes of events there. */

import { sql } from 'kysely'
import { addEventsIn, annulEvent, bareFacts, eventsOf, matterToWorkOn, type Notice } from '../eviction/index.ts'
import type { Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { done, type Outcome, refused } from '../platform/outcome.ts'
import { record } from '../platform/record/index.ts'
import { answerSignalIn } from '../signal/index.ts'
import { type Likeness, likenessOf } from './rules.ts'
import { restandMatters } from './subject.tsx'

export type Candidate = { id: string; number: string; responsible: string | null; like: Likeness[] }

const MOST_CANDIDATES = 20

/** Running matters that the user may work with, with the same address or the same name as the notice; the most alike first. */
export async function candidatesFor(
  tx: Tx,
  notice: Pick<Notice, 'address' | 'dwellingNumber' | 'tenantName'>,
): Promise<Candidate[]> {
  const { rows } = await sql<{
    id: string
    number: string
    responsible: string | null
    address: string | null
    dwellingNumber: string | null
    tenantName: string | null
  }>`
    select m.id, m.number, u.name as responsible, m.address, m.dwelling_number as "dwellingNumber", m.tenant_name as "tenantName"
    from eviction_matter m
    left join matter_responsible r on r.matter_id = m.id and r.until is null
    left join app_user u on u.id = r.user_id
    where m.municipality_code = (select app.municipality())
      and (m.same_address = app.same_text(${notice.address}) or m.same_tenant = app.same_text(${notice.tenantName}))
      and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null)
    order by m.opened_at desc limit ${MOST_CANDIDATES}`.execute(tx)
  const weight = (like: readonly Likeness[]) =>
    (like.includes('dwelling') ? 2 : like.includes('address') ? 1 : 0) * 2 + Number(like.includes('tenant'))
  return rows
    .map(({ id, number, responsible, ...place }) => ({ id, number, responsible, like: likenessOf(notice, place) }))
    .filter(({ like }) => like.length > 0)
    .sort((a, b) => weight(b.like) - weight(a.like))
}

export type TieRefusal = { kind: 'alreadyLinked' | 'matterEnded' | 'withdrawn' | 'noSuchMatter' }

/** Ties the notice to a matter, tells the record, and computes the matter anew. */
export async function tieIn(
  tx: Tx,
  session: Session,
  notice: Notice,
  matterId: string,
): Promise<Outcome<null, TieRefusal>> {
  const tied = await linkIn(tx, session, notice, matterId)
  if (!tied.ok) return tied
  await record(tx, session, { what: 'notice.linked', subject: notice.id, data: { matter: matterId } })
  await restandMatters(tx, session, notice)
  return tied
}

/** Its day becomes an event in the matter, and its confirmation too. The caller tells the record. */
export async function linkIn(
  tx: Tx,
  session: Session,
  notice: Notice,
  matterId: string,
): Promise<Outcome<null, TieRefusal>> {
  const known = await tx.selectFrom('eviction_matter').select('id').where('id', '=', matterId).executeTakeFirst()
  if (known === undefined) return refused({ kind: 'noSuchMatter' })
  const matter = await matterToWorkOn(tx, session, matterId)
  if (notice.withdrawnAt !== null) return refused({ kind: 'withdrawn' })
  if (notice.matter !== null) return refused({ kind: 'alreadyLinked' })
  if (matter.end !== null) return refused({ kind: 'matterEnded' })
  await tx.updateTable('enforcement_notice').set({ matter_id: matterId }).where('id', '=', notice.id).execute()
  const { receivedOn, evictionOn, confirmation } = notice
  const received = {
    ...bareFacts,
    kind: 'evictionNotice',
    on: receivedOn,
    until: evictionOn,
    noticeId: notice.id,
  } as const
  const confirmed =
    confirmation && ({ ...bareFacts, kind: 'evictionConfirmed', on: confirmation.on, noticeId: notice.id } as const)
  await addEventsIn(tx, session, matter, confirmed ? [received, confirmed] : [received])
  return done(null)
}

/** What the notice made of events in its matter no longer counts. `only`: the confirmation alone. */
export async function annulEventsOf(
  tx: Tx,
  session: Session,
  notice: Notice,
  because: string,
  only: readonly string[] = ['evictionNotice', 'evictionConfirmed'],
): Promise<void> {
  if (notice.matter === null) return
  const matter = await matterToWorkOn(tx, session, notice.matter.id)
  const events = await eventsOf(tx, matter.id)
  const own = events.filter((one) => one.noticeId === notice.id && one.correctsId === null && only.includes(one.kind))
  for (const event of own) await annulEvent(tx, session, matter, event.id, because)
}

/** Answers the signal that the notice came with, if it still waits and the user may read it. */
export async function answerWaiting(
  tx: Tx,
  session: Session,
  notice: Pick<Notice, 'signalId'>,
  said: string,
  kind: 'caseGoesOn' | 'noAction',
): Promise<void> {
  if (notice.signalId === null) return
  const signal = await tx.selectFrom('signal').select('id').where('id', '=', notice.signalId).executeTakeFirst()
  // already answered is answered: the outcome says so, and the first answer stands
  if (signal !== undefined) await answerSignalIn(tx, session, signal.id, { kind, words: said })
}
