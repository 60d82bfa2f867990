/** Recording what happened in a matter. Nothing is typed over: a correction is a new event in the place of the old one. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { recordAll } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import type { EventFacts } from '../events.ts'
import type { Matter } from '../load.ts'

/** An event to record, and where it is known from. */
export type NewMatterEvent = EventFacts & {
  messageId?: string | null
  noticeId?: string | null
  planItemId?: string | null
}

export type Correction = { correctsId: string; because: string; annuls: boolean }

/** Facts that most events don't have. */
export const bareFacts = {
  until: null,
  amountOre: null,
  payer: null,
  ground: null,
  defects: [],
  flags: [],
  statedDays: null,
} as const satisfies Partial<EventFacts>

/** Writes events of a held matter, and answers what the record says of each: that, and computing the matter anew, is its caller's. */
export async function writeEvents(
  tx: Tx,
  session: Session,
  matterId: string,
  events: readonly NewMatterEvent[],
  correction: Correction | null = null,
) {
  const rows = events.map((event) => rowOf(session, matterId, event, correction))
  if (rows.length > 0) await tx.insertInto('matter_event').values(rows).execute()
  return rows.map(({ id, kind, on_day }) => ({
    id,
    what: correction === null ? 'matter.event-recorded' : 'matter.event-corrected',
    data: {
      eventId: id,
      kind,
      on: on_day.toString(),
      ...(correction === null ? {} : { corrects: correction.correctsId, annuls: correction.annuls }),
    },
  }))
}

/** The same, told in the record. Answers their ids; whoever holds the matter computes it anew when all is done. */
export async function addEventsIn(
  tx: Tx,
  session: Session,
  { id }: Pick<Matter, 'id'>,
  events: readonly NewMatterEvent[],
  correction: Correction | null = null,
): Promise<{ ids: string[] }> {
  const written = await writeEvents(tx, session, id, events, correction)
  const actor = { id: session.userId, name: session.organisation.name }
  const told = written.map(({ what, data }) => ({ what, subject: id, data }))
  await recordAll(tx, session.municipality, actor, told)
  return { ids: written.map(({ id }) => id) }
}

function rowOf(session: Session, matterId: string, event: NewMatterEvent, correction: Correction | null) {
  return {
    id: newId(),
    municipality_code: session.municipality,
    matter_id: matterId,
    kind: event.kind,
    on_day: event.on,
    until_day: event.until,
    amount_ore: event.amountOre,
    payer: event.payer,
    ground: event.ground,
    defects: [...event.defects],
    flags: [...event.flags],
    stated_days: event.statedDays,
    corrects_id: correction?.correctsId ?? null,
    annuls: correction?.annuls ?? false,
    because: correction?.because ?? null,
    message_id: event.messageId ?? null,
    notice_id: event.noticeId ?? null,
    plan_item_id: event.planItemId ?? null,
    recorded_at: now(),
    recorded_by: session.userId,
  }
}
