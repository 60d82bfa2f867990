/** The events of a matter as they were recorded, corrections among them, and as the law reads them. */

import type { Selectable } from 'kysely'
import type { CourseEvent, CourseEventKind, EventFlag, LearnedGround, MessageDefect, Payer } from '../law/index.ts'
import { courseEventKinds, eventFlags, learnedGrounds, messageDefects } from '../law/index.ts'
import { type Asking, ask, type Database, rowsOf, type Tx, told } from '../platform/database/index.ts'
import type { Ore } from '../platform/text/index.ts'

/** What one event says, without who recorded it. */
export type EventFacts = {
  kind: CourseEventKind
  on: Temporal.PlainDate
  until: Temporal.PlainDate | null
  amountOre: Ore | null
  payer: Payer | null
  ground: LearnedGround | null
  defects: readonly MessageDefect[]
  flags: readonly EventFlag[]
  statedDays: number | null
}

export type MatterEvent = EventFacts & {
  id: string
  correctsId: string | null
  annuls: boolean
  because: string | null
  messageId: string | null
  noticeId: string | null
  planItemId: string | null
  recordedAt: Temporal.Instant
  recordedBy: string | null
}

const oneOf = <const T extends readonly string[]>(codes: T, value: string | null): T[number] | null =>
  codes.find((code) => code === value) ?? null

/** Every event of the matter, also those that were corrected, in the order that they were recorded. */
export const eventsOf = (tx: Tx, matterId: string): Promise<MatterEvent[]> => ask(tx, askingEvents(tx, matterId))

export function askingEvents(tx: Tx, matterId: string): Asking<MatterEvent[]> {
  const query = tx
    .selectFrom('matter_event as e')
    .leftJoin('app_user as u', 'u.id', 'e.recorded_by')
    .selectAll('e')
    .select('u.name as recorder')
    .where('e.matter_id', '=', matterId)
    .orderBy('e.recorded_at')
    .orderBy('e.id')
  return told(rowsOf(query, { on_day: 'day', until_day: 'day', recorded_at: 'moment' }), (rows) =>
    rows.flatMap(eventFrom),
  )
}

type Row = Selectable<Database['matter_event']> & { recorder: string | null }

function eventFrom(row: Row): MatterEvent[] {
  const kind = oneOf(courseEventKinds, row.kind)
  // a kind that this version doesn't know: kept in the table, left out of the counting
  if (kind === null) return []
  return [
    {
      id: row.id,
      kind,
      on: row.on_day,
      until: row.until_day,
      amountOre: row.amount_ore === null ? null : Number(row.amount_ore),
      payer: row.payer,
      ground: oneOf(learnedGrounds, row.ground),
      defects: row.defects.flatMap((defect) => oneOf(messageDefects, defect) ?? []),
      flags: row.flags.flatMap((flag) => oneOf(eventFlags, flag) ?? []),
      statedDays: row.stated_days,
      correctsId: row.corrects_id,
      annuls: row.annuls,
      because: row.because,
      messageId: row.message_id,
      noticeId: row.notice_id,
      planItemId: row.plan_item_id,
      recordedAt: row.recorded_at,
      recordedBy: row.recorder,
    },
  ]
}

/** As the course reads it. */
export const courseEvent = ({ correctsId, ...event }: MatterEvent): CourseEvent => ({ ...event, corrects: correctsId })

/** The events that count: those that nothing stands in the place of. */
export function eventsThatCount(events: readonly MatterEvent[]): MatterEvent[] {
  const corrected = new Set(events.map((event) => event.correctsId))
  return events.filter((event) => !event.annuls && !corrected.has(event.id))
}
