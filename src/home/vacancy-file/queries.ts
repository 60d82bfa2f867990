/** Files of vacancies: read by the organisation that handed them in, and by nobody else. */

import { sql } from 'kysely'
import { found, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Json } from '../../platform/database/schema.gen.ts'
import { isId } from '../../platform/id.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { today } from '../../platform/time/index.ts'
import { isLandlord } from '../access.ts'
import { landlords } from '../dwelling/queries.ts'
import { toolsInForce } from '../tool/in-force.ts'
import type { Around, Reason } from './read-row.ts'
import type { Cells, FileRow } from './table.ts'

export type Rejected = FileRow & { reasons: Reason[] }

export const fileStates = ['read', 'takingIn', 'takenIn', 'undone'] as const
export type FileState = (typeof fileStates)[number]

const files = (tx: Tx) =>
  tx
    .selectFrom('vacancy_import as i')
    .leftJoin('app_user as u', 'u.id', 'i.received_by')
    .leftJoin('app_user as t', 't.id', 'i.taken_in_by')
    .leftJoin('app_user as n', 'n.id', 'i.undone_by')
    .select(['i.id', 'i.rows_total as total', 'i.rows_done as done', 'i.rows_known as known', 'i.rows_bad as bad'])
    .select(['i.rows_left_out as leftOut', 'i.received_at as receivedAt', 'u.name as receivedBy'])
    .select(['i.taken_in_at as takenInAt', 't.name as takenInBy', 'i.undone_at as undoneAt', 'n.name as undoneBy'])

type Row = Awaited<ReturnType<ReturnType<typeof files>['execute']>>[number]
export type ListedFile = Row & { state: FileState }

const withState = <R extends Row>(row: R) => ({ ...row, state: stateOf(row) })

function stateOf({ undoneAt, takenInAt, done, total }: Row): FileState {
  if (undoneAt !== null) return 'undone'
  if (takenInAt === null) return 'read'
  return done < total ? 'takingIn' : 'takenIn'
}

/** A file with what waits in it, and what came back. */
export type VacancyFile = ListedFile & {
  /** null when it is all taken in, or was kept long enough */
  rows: FileRow[] | null
  rejected: Rejected[] | null
}

/** A page that doesn’t exist when it is another organisation’s. */
export async function fileToShow(tx: Tx, id: string): Promise<VacancyFile> {
  const row = await files(tx).select(['i.rows', 'i.rejected']).where('i.id', '=', id).executeTakeFirst()
  const { rows, rejected, ...file } = found(row)
  return { ...withState(file), rows: rows === null ? null : rowsFrom(rows), rejected: rejectedFrom(rejected) }
}

/** The same, held until the transaction ends. */
export async function fileToChange(tx: Tx, id: string): Promise<VacancyFile> {
  await holdRecord(tx)
  return fileToShow(tx, id)
}

export type FileFilter = { state: FileState | null; sort: 'came' | '-came' }

/** The organisation’s files, after `[received at, id]`. */
export async function ownFiles(
  tx: Tx,
  { state, sort }: FileFilter,
  after: readonly string[] | null,
  limit: number,
): Promise<ListedFile[]> {
  const [at = '', id = ''] = after ?? []
  const beyond = sort === 'came' ? sql`>` : sql`<`
  const way = sort === 'came' ? 'asc' : 'desc'
  const rows = await files(tx)
    .$if(state === 'undone', (q) => q.where('i.undone_at', 'is not', null))
    .$if(state !== null && state !== 'undone', (q) => q.where('i.undone_at', 'is', null))
    .$if(state === 'read', (q) => q.where('i.taken_in_at', 'is', null))
    .$if(state === 'takingIn', (q) => q.where(sql<boolean>`i.taken_in_at is not null and i.rows_done < i.rows_total`))
    .$if(state === 'takenIn', (q) => q.where(sql<boolean>`i.taken_in_at is not null and i.rows_done = i.rows_total`))
    .$if(after !== null && isId(id), (q) =>
      q.where(sql<boolean>`(i.received_at, i.id) ${beyond} (${at}::timestamptz, ${id}::uuid)`),
    )
    .orderBy('i.received_at', way)
    .orderBy('i.id', way)
    .limit(limit)
    .execute()
  return rows.map(withState)
}

/** What a file’s rows name besides dwellings. */
export async function aroundRows(tx: Tx, session: Session): Promise<Around> {
  const { id, name } = session.organisation
  const own = isLandlord(session) ? { id, name } : null
  return {
    own,
    landlords: own === null ? await landlords(tx, session) : [own],
    tools: await toolsInForce(tx, today()),
  }
}

type Objects = { [key: string]: Json }
const isObject = (value: Json | undefined): value is Objects =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const objectsIn = (value: Json): Objects[] => (Array.isArray(value) ? value.filter(isObject) : [])

const cellsFrom = (value: Json | undefined): Cells =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([name, cell]) => (typeof cell === 'string' ? [[name, cell]] : [])),
      )
    : {}

const rowsFrom = (value: Json): FileRow[] =>
  objectsIn(value).map(({ row, cells }) => ({ row: Number(row), cells: cellsFrom(cells) }))

const rejectedFrom = (value: Json | null): Rejected[] | null =>
  value === null
    ? null
    : objectsIn(value).map(({ row, cells, reasons }) => ({
        row: Number(row),
        cells: cellsFrom(cells),
        reasons: objectsIn(reasons ?? []).map(({ column, sv, en }) => ({
          column: typeof column === 'string' ? column : null,
          sv: String(sv),
          en: String(en),
        })),
      }))
