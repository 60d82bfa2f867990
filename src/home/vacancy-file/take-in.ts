/** Taking a file in, some rows in each transaction that also says how far it has come: what is killed goes on where it was, and nothing comes twice. */

import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Role, Session } from '../../platform/access/index.ts'
import { asSystem, asUser, type Tx } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'
import { dwellingsAt, takeIn } from '../vacancy/take.ts'
import { reasonOf } from './preview.ts'
import { aroundRows, fileToChange, type Rejected, type VacancyFile } from './queries.ts'
import { readRow } from './read-row.ts'
import type { FileRow } from './table.ts'

/** Milliseconds that a batch may hold the municipality’s record: whoever works there waits for as long. */
const MOST_HELD = 150
/** The same while whoever handed the file in waits for the answer. */
export const MOST_WAITED = 400
/** No batch has more, whatever the time. */
const MOST_ROWS = 100
/** Milliseconds between two batches: whoever waits for the record gets in. */
const PAUSE = 5

/** Takes in the next rows of a held file. */
export async function takeNext(tx: Tx, session: Session, file: VacancyFile, most = MOST_HELD): Promise<void> {
  if (file.rows === null || file.state !== 'takingIn') return
  const some = file.rows.slice(file.done, file.done + MOST_ROWS)
  const { taken, known, bad } = await take(tx, session, { importId: file.id, rows: some, most })
  const done = file.done + taken
  const over = done >= file.total
  const rejected = [...(file.rejected ?? []), ...bad]
  await tx
    .updateTable('vacancy_import')
    .set({
      rows_done: done,
      rows_known: file.known + known,
      rows_bad: file.bad + bad.length,
      rejected: JSON.stringify(rejected),
      ...(over ? { rows: null } : {}),
    })
    .where('id', '=', file.id)
    .execute()
  if (over) await record(tx, session, { what: 'vacancy.file-taken-in', subject: file.id, data: { rows: file.total } })
}

type Some = { importId: string; rows: readonly FileRow[]; most: number }

/** In the file’s order, until the time is up: at least one row. */
async function take(tx: Tx, session: Session, { importId, rows, most }: Some) {
  const begun = performance.now()
  const around = await aroundRows(tx, session)
  const read = rows.map((row) => ({ row, read: readRow(row.cells, around) }))
  const register = await dwellingsAt(
    tx,
    read.flatMap((one) => (one.read.ok ? [one.read.wanted] : [])),
  )
  const bad: Rejected[] = []
  let known = 0
  let taken = 0
  for (const { row, read: one } of read) {
    if (taken > 0 && performance.now() - begun > most) break
    taken += 1
    const came = one.ok ? await takeIn(tx, session, one.wanted, { via: 'file', importId }, register) : null
    if (!one.ok) bad.push({ ...row, reasons: one.reasons })
    else if (came?.ok === false) bad.push({ ...row, reasons: [reasonOf(came.reason)] })
    else if (came?.ok && came.value.already) known += 1
  }
  return { taken, known, bad }
}

/** Goes on until all of it is taken in; stops between two transactions when `signal` says so. */
export async function takeOn(id: string, signal?: AbortSignal): Promise<void> {
  const session = await senderOf(id)
  if (session === null) return
  while (signal?.aborted !== true) {
    const over = await asUser(session, async (tx) => {
      const file = await fileToChange(tx, id)
      await takeNext(tx, session, file)
      return file.state !== 'takingIn' || file.rows === null
    })
    if (over) return
    await sleep(PAUSE)
  }
}

/** Whoever took it in, in whose name it goes on. Null when there is nothing left, or they may no longer. */
async function senderOf(id: string): Promise<Session | null> {
  return asSystem('home: whose file of vacancies', async (tx) => {
    const row = await tx
      .selectFrom('vacancy_import as i')
      .innerJoin('organisation as o', 'o.id', 'i.organisation_id')
      .innerJoin('app_user as u', 'u.id', 'i.taken_in_by')
      .select(['i.municipality_code as municipality', 'u.id as userId', 'u.name as user', 'o.id', 'o.kind', 'o.name'])
      .select(
        sql<Role[]>`array(select r.role from user_role r where r.user_id = u.id and r.taken_at is null)`.as('roles'),
      )
      .where('i.id', '=', id)
      .where('i.undone_at', 'is', null)
      .where('i.rows', 'is not', null)
      .executeTakeFirst()
    if (row === undefined) return null
    const { municipality, userId, user, roles, ...organisation } = row
    return {
      ...{ userId, name: user, title: null, organisation, unit: null, municipality },
      ...{ roles, locale: 'sv', scheme: 'auto', demo: false },
    }
  })
}
