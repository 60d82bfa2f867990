/**
 * Reading a file's rows into messages, some at a time, each time in one transaction that also says what became of each row: a process that is killed
 * goes on with the rows that nothing is said of.
 */

import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Session } from '../../../platform/access/index.ts'
import { asSystem, asUser, refreshStatistics, type Tx } from '../../../platform/database/index.ts'
import { holdRecord, record } from '../../../platform/record/index.ts'
import { now } from '../../../platform/time/index.ts'
import { againOnClash, sendMessagesIn } from '../actions.ts'
import { type MessageInput, readMessage } from '../fields.ts'
import { inputFromFlat } from '../flat.ts'
import { sayRefusal } from '../say-refusal.ts'
import { headerOf, placeOf } from './columns.ts'
import { keepRows } from './keep.ts'
import { mangledAt, mended } from './mangled.ts'
import { BROKEN, type Cells, SURPLUS, WRONG_COUNT } from './parse.ts'
import { cellsFrom, type Reason } from './row.ts'
import { fileText } from './text.ts'
import { codesOf } from './words.ts'

/** Rows a transaction: so few that pages wait little for it, so many that ten thousand are soon read. */
const AT_A_TIME = 100

/** After so many the database looks through its tables anew, so that lists stay quick. */
const MANY = 1000

type Told = {
  row_number: number
  outcome: 'good' | 'known' | 'bad'
  message_id: string | null
  reasons: Reason[] | null
}

/** Keeps and reads what isn't of the import; returns how many rows it read. Stops between two transactions when `signal` says so. */
export async function readOn(importId: string, signal?: AbortSignal): Promise<number> {
  const session = await senderOfImport(importId)
  if (session === null) return 0
  await keepRows(session, importId, signal)
  let read = 0
  for (;;) {
    if (signal?.aborted) return read
    const some = await againOnClash(() => asUser(session, (tx) => readSome(tx, session, importId)))
    read += some
    if (some === 0) {
      if (read >= MANY) await refreshStatistics()
      return read
    }
    // whoever waits for a page comes before the next rows
    await setImmediate()
  }
}

/** Imports with rows that nobody has read, the oldest first. */
export const unfinishedImports = (): Promise<string[]> =>
  asSystem('eviction: unfinished imports', async (tx) => {
    const rows = await tx
      .selectFrom('message_import')
      .select('id')
      .where('finished_at', 'is', null)
      .orderBy('received_at')
      .execute()
    return rows.map(({ id }) => id)
  })

/** Whoever sent the file, in whose name it is read: it was theirs to send when it came. Null when it is finished or unknown. */
async function senderOfImport(importId: string): Promise<Session | null> {
  const row = await asSystem('eviction: whose import', (tx) =>
    tx
      .selectFrom('message_import as i')
      .innerJoin('organisation as o', 'o.id', 'i.organisation_id')
      .innerJoin('app_user as u', 'u.id', 'i.received_by')
      .select(['i.municipality_code', 'i.received_by', 'o.id', 'o.kind', 'o.name', 'u.name as user'])
      .where('i.id', '=', importId)
      .where('i.finished_at', 'is', null)
      .executeTakeFirst(),
  )
  if (row === undefined) return null
  return {
    userId: row.received_by,
    name: row.user,
    title: null,
    organisation: { id: row.id, kind: row.kind, name: row.name },
    unit: null,
    municipality: row.municipality_code,
    roles: ['landlordAgent'],
    locale: 'sv',
    scheme: 'auto',
    demo: false,
  }
}

async function readSome(tx: Tx, session: Session, importId: string): Promise<number> {
  // two who read the same import come one after the other, each with its own rows
  await holdRecord(tx)
  const rows = await tx
    .selectFrom('message_import_row')
    .select(['row_number', 'cells'])
    .where('import_id', '=', importId)
    .where('outcome', 'is', null)
    .orderBy('row_number')
    .limit(AT_A_TIME)
    .execute()
  if (rows.length === 0) {
    await finish(tx, session, importId)
    return 0
  }
  const told: Told[] = []
  const ready: { row_number: number; input: MessageInput; nameOf: (field: string) => string }[] = []
  for (const { row_number, cells } of rows) {
    const read = readRow(cellsFrom(cells))
    if (read.ok) ready.push({ row_number, ...read })
    else told.push({ row_number, outcome: 'bad', message_id: null, reasons: read.reasons })
  }
  const outcomes = await sendMessagesIn(
    tx,
    session,
    ready.map(({ input }) => input),
    'file',
    { importId },
  )
  for (const [at, { row_number }] of ready.entries()) {
    const outcome = outcomes[at]
    if (outcome === undefined) throw new Error('A row gave no outcome.')
    if (outcome.ok) {
      const { id, already } = outcome.value
      told.push({ row_number, outcome: already ? 'known' : 'good', message_id: id, reasons: null })
    } else {
      const reason = { column: null, sv: sayRefusal(outcome.reason, 'sv'), en: sayRefusal(outcome.reason, 'en') }
      told.push({ row_number, outcome: 'bad', message_id: null, reasons: [reason] })
    }
  }
  await tell(tx, importId, told)
  return rows.length
}

type ReadRow = { ok: true; input: MessageInput; nameOf: (field: string) => string } | { ok: false; reasons: Reason[] }

/** A row as a message, or all that is wrong with it, in the order of the layout's columns. */
export function readRow({ [WRONG_COUNT]: wrongCount, [BROKEN]: broken, [SURPLUS]: surplus, ...cells }: Cells): ReadRow {
  if (broken !== undefined) return { ok: false, reasons: [whole((t) => t.brokenQuote)] }
  const about: Reason[] = []
  if (wrongCount !== undefined) {
    const [found = '', expected = ''] = wrongCount.split('/')
    about.push(whole((t) => t.wrongCount(found, expected)))
  }
  if (surplus !== undefined) about.push(whole((t) => t.surplus(surplus)))
  // cells that stand in the wrong columns would only be told about as something that they aren't
  if (about.length > 0) return { ok: false, reasons: about }
  const { input, nameOf } = inputFromFlat(codesOf(mended(cells)))
  const read = readMessage(input, 'sv')
  const mangled = Object.entries(cells).flatMap(([field, value]) => {
    const words = mangledAt(field, value)
    return words === null ? [] : [{ field, ...words }]
  })
  if (read.ok && mangled.length === 0) return { ok: true, input: read.value, nameOf }
  const english = readMessage(input, 'en')
  const faults = (read.ok ? [] : read.problems).map(({ field, message }, at) => ({
    field: nameOf(field),
    sv: message,
    en: english.ok ? message : (english.problems[at]?.message ?? message),
  }))
  const all = [...mangled, ...faults.filter(({ field }) => !mangled.some((one) => one.field === field))]
  const reasons = all
    .toSorted((a, b) => placeOf(a.field) - placeOf(b.field))
    .map(({ field, sv, en }) => ({ column: field === '' ? null : headerOf(field), sv, en }))
  return { ok: false, reasons }
}

const whole = (write: (t: (typeof fileText)['sv']) => string): Reason => ({
  column: null,
  sv: write(fileText.sv),
  en: write(fileText.en),
})

/** What became of the rows. What a good row said stands in its message now, and no longer here. */
async function tell(tx: Tx, importId: string, told: readonly Told[]): Promise<void> {
  await sql`
    update message_import_row r set outcome = t.outcome, message_id = t.message_id, reasons = t.reasons,
      cells = case when t.outcome = 'bad' then r.cells end
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t(row_number integer, outcome text, message_id uuid, reasons jsonb)
    where r.import_id = ${importId} and r.row_number = t.row_number`.execute(tx)
}

/** Finished when every row that came is there and read. */
async function finish(tx: Tx, session: Session, importId: string): Promise<void> {
  const ended = await tx
    .updateTable('message_import')
    .set({ finished_at: now() })
    .where('id', '=', importId)
    .where('finished_at', 'is', null)
    .where((eb) =>
      eb(
        'rows_total',
        '=',
        eb
          .selectFrom('message_import_row')
          .select((count) => count.fn.countAll<number>().as('kept'))
          .where('import_id', '=', importId),
      ),
    )
    .executeTakeFirst()
  if (ended.numUpdatedRows === 1n) await record(tx, session, { what: 'message.file-read', subject: importId })
}
