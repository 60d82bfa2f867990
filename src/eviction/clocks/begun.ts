/** What in a matter is begun and not finished, read from its rows whenever where it stands is written anew. */

import { sql } from 'kysely'
import type { Course } from '../../law/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { dateOf } from '../../platform/time/index.ts'
import { eventsThatCount, type MatterEvent } from '../events.ts'
import type { Matter } from '../load.ts'
import { windowOf } from '../window.ts'
import { begunThings } from './begun-rules.ts'
import type { MatterClock } from './clock.ts'

type Day = Temporal.PlainDate

/** Events after which a child's home may be lost within weeks. */
const pressing: readonly MatterEvent['kind'][] = [
  'titleGiven',
  'tribunalDecided',
  'reopeningAsked',
  'evictionNotice',
  'evicted',
]

export async function begunClocks(
  tx: Tx,
  matter: Matter,
  course: Course,
  events: readonly MatterEvent[],
): Promise<MatterClock[]> {
  const counting = eventsThatCount(events)
  const window = windowOf(matter, course)
  const asked = counting.filter(({ kind }) => pressing.includes(kind)).map(({ on }) => on)
  const things = begunThings({
    ...matter,
    stage: course.stage,
    safeDay: window.state === 'begun' ? window.safe : null,
    decisions: course.safe === null ? await decisions(tx, matter.id) : [],
    undertaking: await undertaking(tx, matter.id),
    paidByBoard: counting.some(({ kind, payer }) => kind === 'payment' && payer === 'board'),
    copies: await copies(tx, matter.id),
    weighed: (await weighings(tx, matter.id)).length,
    askedSince: asked.toSorted(Temporal.PlainDate.compare)[0] ?? matter.openedOn,
    messages: await messages(tx, matter.id),
    notices: await notices(tx, matter.id),
    strangers: await strangers(tx, matter.id),
  })
  return things.map((thing) => ({ ...thing, lastDay: thing.due, actor: 'board' }))
}

const decisions = (tx: Tx, matterId: string) =>
  tx
    .selectFrom('matter_decision as d')
    .select(['d.id', 'd.kind', 'd.decided_on as on'])
    .where('d.matter_id', '=', matterId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('matter_decision as later').select('later.id').whereRef('later.corrects_id', '=', 'd.id'))),
    )
    .execute()

async function undertaking(tx: Tx, matterId: string): Promise<{ id: string; on: Day; delivered: boolean } | null> {
  const row = await tx
    .selectFrom('undertaking as u')
    .leftJoin('undertaking_delivery as d', (join) =>
      join.onRef('d.undertaking_id', '=', 'u.id').on('d.undone_at', 'is', null),
    )
    .select(['u.id', 'u.signed_on as on', 'd.id as deliveryId'])
    .where('u.matter_id', '=', matterId)
    .where('u.withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : { id: row.id, on: row.on, delivered: row.deliveryId !== null }
}

const copies = (tx: Tx, matterId: string) =>
  tx
    .selectFrom('enforcement_notice as n')
    .innerJoin('enforcement_confirmation as c', (join) =>
      join.onRef('c.notice_id', '=', 'n.id').on('c.undone_at', 'is', null),
    )
    .select(['n.id as noticeId', 'c.confirmed_on as on'])
    .where('n.matter_id', '=', matterId)
    .where('n.withdrawn_at', 'is', null)
    .where('n.kind', '=', 'eviction')
    .where('c.copy_how', 'is', null)
    .execute()

const weighings = (tx: Tx, matterId: string) =>
  tx.selectFrom('child_concern').select('id').where('matter_id', '=', matterId).limit(1).execute()

async function messages(tx: Tx, matterId: string) {
  const rows = await tx
    .selectFrom('matter_message as l')
    .innerJoin('tenancy_message as m', 'm.id', 'l.message_id')
    .select(['m.id', 'm.address', 'm.dwelling_number as dwellingNumber', 'l.linked_at as at'])
    .where('l.matter_id', '=', matterId)
    .where('l.cut_at', 'is', null)
    .execute()
  return rows.map(({ at, ...row }) => ({ ...row, on: dateOf(at) }))
}

const notices = (tx: Tx, matterId: string) =>
  tx
    .selectFrom('enforcement_notice')
    .select(['id', 'address', 'dwelling_number as dwellingNumber', 'received_on as on'])
    .where('matter_id', '=', matterId)
    .where('withdrawn_at', 'is', null)
    .execute()

/** Cases about somebody who isn't among those who live there, where anybody there has a record to be compared with. */
async function strangers(tx: Tx, matterId: string): Promise<{ caseId: string; on: Day }[]> {
  const lives = sql`select from matter_resident r where r.matter_id = l.matter_id and r.person_id is not null and r.ended_at is null`
  const rows = await tx
    .selectFrom('matter_case as l')
    .innerJoin('case_file as f', 'f.id', 'l.case_id')
    .select(['l.case_id as caseId', 'l.linked_at as at'])
    .where('l.matter_id', '=', matterId)
    .where('l.cut_at', 'is', null)
    .where(sql<boolean>`exists (${lives}) and not exists (${lives} and r.person_id = f.person_id)`)
    .execute()
  return rows.map(({ caseId, at }) => ({ caseId, on: dateOf(at) }))
}
