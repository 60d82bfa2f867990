/** Some rows of a file in one transaction: those that are right become messages, and of each it is said what became of it. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import { asUser, isOfTheRows, type Tx, unnested } from '../../platform/database/index.ts'
import { againOnClash, sendMessagesIn } from '../actions.ts'
import type { MessageInput } from '../fields.ts'
import { sayRefusal } from '../say-refusal.ts'
import type { Cells, FileRow } from './parse.ts'
import { type ReadRow, whole } from './read-row.ts'
import type { Reason } from './row.ts'

export type Checked = FileRow & { read: ReadRow }

export type Batch = {
  /** rows of which something was said now, and by nobody before */
  read: number
  /** milliseconds that the municipality's record was held for */
  heldMs: number
}

/** Reads these rows. One that the database won't keep, whatever was checked before, is refused by itself: the others go in without it. */
export async function readBatch(session: Session, importId: string, rows: readonly Checked[]): Promise<Batch> {
  let begun = performance.now()
  const held = () => {
    begun = performance.now()
  }
  try {
    const read = await againOnClash(() => asUser(session, (tx) => readSome(tx, session, { importId, rows, held })))
    return { read, heldMs: performance.now() - begun }
  } catch (error) {
    if (!isOfTheRows(error)) throw error
    const [one] = rows
    if (one === undefined || (rows.length === 1 && !one.read.ok)) throw error
    if (rows.length === 1)
      return readBatch(session, importId, [{ ...one, read: { ok: false, reasons: [whole((t) => t.unkeepable)] } }])
    const half = Math.ceil(rows.length / 2)
    const first = await readBatch(session, importId, rows.slice(0, half))
    const second = await readBatch(session, importId, rows.slice(half))
    return { read: first.read + second.read, heldMs: Math.max(first.heldMs, second.heldMs) }
  }
}

type Some = { importId: string; rows: readonly Checked[]; held: () => void }

async function readSome(tx: Tx, session: Session, { importId, rows, held }: Some): Promise<number> {
  const ready: { row: Checked; input: MessageInput }[] = []
  const told: Told[] = []
  for (const row of rows) {
    if (row.read.ok) ready.push({ row, input: row.read.input })
    else told.push(bad(row, row.read.reasons))
  }
  const inputs = ready.map(({ input }) => input)
  const outcomes = await sendMessagesIn(tx, session, inputs, 'file', { importId, held })
  for (const [at, { row }] of ready.entries()) {
    const outcome = outcomes[at]
    if (outcome === undefined) throw new Error('A row gave no outcome.')
    if (outcome.ok) {
      const { id, already } = outcome.value
      told.push({ ...row, outcome: already ? 'known' : 'good', message_id: id, cells: null, reasons: null })
    } else {
      const { reason } = outcome
      told.push(bad(row, [{ column: null, sv: sayRefusal(reason, 'sv'), en: sayRefusal(reason, 'en') }]))
    }
  }
  return tell(tx, session, importId, told)
}

type Told = {
  row_number: number
  outcome: 'good' | 'known' | 'bad'
  message_id: string | null
  /** of bad rows: what a good one said stands in its message */
  cells: Cells | null
  reasons: readonly Reason[] | null
}

const bad = ({ row_number, cells }: FileRow, reasons: readonly Reason[]): Told => ({
  row_number,
  outcome: 'bad',
  message_id: null,
  cells,
  reasons,
})

const toldColumns = {
  row_number: 'integer',
  outcome: 'text',
  message_id: 'uuid',
  cells: 'jsonb',
  reasons: 'jsonb',
} as const

/** What became of the rows: said once of each, by whoever came first. Returns of how many it was said now. */
async function tell(tx: Tx, session: Session, importId: string, told: readonly Told[]): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into message_import_row as r (municipality_code, import_id, row_number, outcome, message_id, cells, reasons)
    select ${session.municipality}, ${importId}::uuid, t.* from ${unnested(toldColumns, told)} as t
    on conflict (import_id, row_number) do update
      set outcome = excluded.outcome, message_id = excluded.message_id, cells = excluded.cells, reasons = excluded.reasons
      where r.outcome is null`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
