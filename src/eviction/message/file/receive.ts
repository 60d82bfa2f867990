/** Taking in a file of messages: what can't be a file of messages is refused at once, the rest is kept row by row before anything is read. */

import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { NotFound, type Session, withoutKey } from '../../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../../platform/database/index.ts'
import { type CsvContent, csvReader } from '../../../platform/document/index.ts'
import { newId } from '../../../platform/id.ts'
import { done, type Outcome, refused } from '../../../platform/outcome.ts'
import { record } from '../../../platform/record/index.ts'
import { now } from '../../../platform/time/index.ts'
import { isLandlord } from '../../access.ts'
import { ADDRESS, fieldsOf, headerOf, KIND } from './columns.ts'
import { textOf } from './decode.ts'

export const MOST_BYTES = 10 * 1024 * 1024
export const MOST_ROWS = 100_000

/** Rows written at a time. */
const AT_A_TIME = 1000

export type FileRefusal =
  | { kind: 'empty' }
  | { kind: 'tooLarge'; megabytes: number }
  | { kind: 'tooManyRows'; most: number }
  | { kind: 'notText' }
  | { kind: 'unknownColumns'; names: readonly string[] }
  | { kind: 'missingColumns'; names: readonly string[] }
  | { kind: 'columnTwice'; name: string }

/** A row's cells by field; `#` says how many there were when that isn't as many as the columns. */
export type Cells = Record<string, string>
export const WRONG_COUNT = '#'
export const BROKEN = '"'

type Row = { row_number: number; cells: Cells }

/**
 * Keeps a file's rows to be read, some a transaction so that nobody waits long. The same file again is the same import; one whose rows weren't all
 * kept (the process was killed meanwhile) goes on. NotFound for those who send no messages.
 */
export async function receiveFile(
  session: Session,
  bytes: Uint8Array,
): Promise<Outcome<{ id: string; already: boolean; rows: number }, FileRefusal>> {
  if (!isLandlord(session)) throw new NotFound('role')
  const read = rowsOf(bytes)
  if (!read.ok) return read
  const rows = read.value
  const fingerprint = createHash('sha256').update(bytes).digest()
  const { id, finished, already } = await importOf(session, fingerprint, rows.length)
  if (!finished) {
    const reader = withoutKey(session)
    for (let at = 0; at < rows.length; at += AT_A_TIME) {
      await asUser(reader, (tx) => keep(tx, session, id, rows.slice(at, at + AT_A_TIME)))
      // whoever waits for a page comes before the next rows
      await setImmediate()
    }
  }
  return done({ id, already, rows: rows.length })
}

type Import = { id: string; finished: boolean; already: boolean }

/** The import of the file: a new one, or the one that it has already. */
async function importOf(session: Session, fingerprint: Uint8Array, rows: number): Promise<Import> {
  const findOrAdd = () =>
    asUser(session, async (tx): Promise<Import> => {
      const earlier = await tx
        .selectFrom('message_import')
        .select(['id', 'finished_at'])
        .where('organisation_id', '=', session.organisation.id)
        .where('fingerprint', '=', fingerprint)
        .executeTakeFirst()
      if (earlier !== undefined) return { id: earlier.id, finished: earlier.finished_at !== null, already: true }
      const id = newId()
      await tx
        .insertInto('message_import')
        .values({
          id,
          municipality_code: session.municipality,
          organisation_id: session.organisation.id,
          fingerprint,
          rows_total: rows,
          received_at: now(),
          received_by: session.userId,
        })
        .execute()
      await record(tx, session, { what: 'message.file-received', subject: id, data: { rows } })
      return { id, finished: false, already: false }
    })
  try {
    return await findOrAdd()
  } catch (error) {
    // somebody sent the same file at the same moment: begun again, theirs is found
    if (!isConflict(error, 'message_import_once')) throw error
    return findOrAdd()
  }
}

async function keep(tx: Tx, session: Session, importId: string, rows: readonly Row[]): Promise<void> {
  await tx
    .insertInto('message_import_row')
    .values(
      rows.map(({ row_number, cells }) => ({
        municipality_code: session.municipality,
        import_id: importId,
        row_number,
        cells: JSON.stringify(cells),
      })),
    )
    .onConflict((oc) => oc.columns(['import_id', 'row_number']).doNothing())
    .execute()
}

/** The file's rows by field, or why it is no file of messages. */
export function rowsOf(bytes: Uint8Array): Outcome<Row[], FileRefusal> {
  if (bytes.length > MOST_BYTES) return refused({ kind: 'tooLarge', megabytes: MOST_BYTES / 1024 / 1024 })
  const text = textOf(bytes)
  if (text === null) return refused({ kind: 'notText' })
  const reader = csvReader()
  const begun = reader.read(text)
  const { header, rows: rest, problems } = reader.end()
  const rows = begun.concat(rest)
  const twice = problems.find((problem) => problem.kind === 'header-twice')
  if (twice?.kind === 'header-twice') return refused({ kind: 'columnTwice', name: twice.name })
  const { fields, unknown } = fieldsOf(header)
  if (rows.length === 0 && unknown.length === 0) return refused({ kind: 'empty' })
  if (unknown.length > 0) return refused({ kind: 'unknownColumns', names: unknown })
  const missing = [KIND, ADDRESS].filter((field) => !fields.includes(field)).map(headerOf)
  if (missing.length > 0) return refused({ kind: 'missingColumns', names: missing })
  const kept = rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({ row_number: line, cells: cellsOf(cells, fields, isBroken(problems, line)) }))
  if (kept.length === 0) return refused({ kind: 'empty' })
  return kept.length > MOST_ROWS ? refused({ kind: 'tooManyRows', most: MOST_ROWS }) : done(kept)
}

const isBroken = (problems: CsvContent['problems'], line: number): boolean =>
  problems.some((problem) => problem.kind === 'quote-never-closed' && problem.line === line)

function cellsOf(cells: readonly string[], fields: readonly (string | null)[], broken: boolean): Cells {
  const named: Cells = {}
  for (const [at, field] of fields.entries()) {
    // no database keeps a null character
    const cell = cells[at]?.replaceAll('\u0000', '').trim() ?? ''
    if (field !== null && cell !== '') named[field] = cell
  }
  if (cells.length !== fields.length) named[WRONG_COUNT] = `${cells.length}/${fields.length}`
  if (broken) named[BROKEN] = '1'
  return named
}
