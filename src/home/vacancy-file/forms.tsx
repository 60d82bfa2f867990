/** What is done with a file of vacancies: taken in, undone, and put back. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { Beneath, stopped, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { type HomeVerb, requireMay } from '../access.ts'
import { text as vacancyText } from '../vacancy/text.ts'
import { fileToChange, fileToShow } from './queries.ts'
import { MOST_WAITED, takeNext } from './take-in.ts'
import { fileText } from './text.ts'

export const file = subject({
  at: '/vacancies/files/:id',
  rows: { table: 'vacancy_import', key: 'import_id' },
  show: async (tx, session, id, _opens, verb: HomeVerb) => {
    requireMay(session, verb)
    return fileToShow(tx, id)
  },
  hold: async (tx, session, id, verb: HomeVerb) => {
    requireMay(session, verb)
    return fileToChange(tx, id)
  },
  ended: () => false,
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/vacancies', label: words(vacancyText, page.viewer.locale).title }]} />
  ),
  text: group(vacancyText, 'subject'),
})

/** The first rows go in with the press; of a long file the others by themselves. */
export const takingIn = file.press({
  at: 'taking-in',
  may: 'offerVacancy',
  text: group(fileText, 'takingIn'),
  act: async (step) => {
    const { tx, session, on } = step
    if (on.state !== 'read') return stopped(on.state === 'undone' ? 'undone' : 'already')
    if (on.rows === null) return stopped('tooOld')
    await step.stamp('vacancy_import', on.id, 'taken_in')
    await takeNext(tx, session, { ...on, state: 'takingIn' }, MOST_WAITED)
    return step.done('vacancy.file-taking-in')
  },
})

/** What it brought is drawn back, as far as nobody has been offered it; dwellings that came with it leave the pool again. */
export const undoing = file.press({
  at: 'undo',
  may: 'offerVacancy',
  text: group(fileText, 'undoing'),
  act: async (step) => {
    const { tx, session, on } = step
    if (on.state === 'undone') return stopped('already')
    if (on.state === 'takingIn') return stopped('takingIn')
    const open = await openOf(tx, on.id)
    const because = fileText[session.locale].undoneBecause
    // one moment, by which it is known what is put back with the file
    const at = now()
    if (open.length > 0)
      await tx
        .updateTable('vacancy')
        .set({ withdrawn_at: at, withdrawn_by: session.userId, withdrawn_because: because })
        .where('id', 'in', open)
        .execute()
    await sql`update dwelling d set withdrawn_on = ${today()}, withdrawn_by = ${session.userId}
      where d.withdrawn_on is null and ${cameWith(on.id)} and not exists (select from vacancy w where w.dwelling_id = d.id
        and w.withdrawn_at is null)`.execute(tx)
    await tx
      .updateTable('vacancy_import')
      .set({ undone_at: at, undone_by: session.userId })
      .where('id', '=', on.id)
      .execute()
    return step.done('vacancy.file-undone', { data: { withdrawn: open.length } })
  },
})

export const puttingBack = file.press({
  at: 'undo/undo',
  may: 'offerVacancy',
  text: group(fileText, 'puttingBack'),
  act: async (step) => {
    const { tx, on } = step
    if (on.undoneAt === null) return stopped('already')
    await sql`update dwelling d set withdrawn_on = null, withdrawn_by = null where d.withdrawn_on is not null and ${cameWith(on.id)}
      and exists (select from vacancy w where w.dwelling_id = d.id and w.import_id = ${on.id} and w.withdrawn_at = ${on.undoneAt})`.execute(
      tx,
    )
    await tx
      .updateTable('vacancy')
      .set({ withdrawn_at: null, withdrawn_by: null, withdrawn_because: null })
      .where('import_id', '=', on.id)
      .where('withdrawn_at', '=', on.undoneAt)
      .execute()
    await step.unstamp('vacancy_import', on.id, 'undone')
    return step.done('vacancy.file-put-back')
  },
  clash: { vacancy_one_a_flat: stopped('another'), vacancy_import_once: stopped('sentAgain') },
})

const cameWith = (id: string) =>
  sql`exists (select from vacancy v where v.dwelling_id = d.id and v.import_id = ${id} and v.added_dwelling)`

/** Those of its vacancies that nobody has been offered, and that weren’t drawn back before. */
async function openOf(tx: Tx, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with mine as materialized (select v.id, v.dwelling_id from vacancy v where v.import_id = ${id} and v.withdrawn_at is null)
    select m.id from mine m
    where m.id not in (select t.vacancy_id from app.vacancies_taken(array(select x.id from mine x)) t)
      and m.dwelling_id not in (select h.dwelling_id from app.flats_held(array(select x.dwelling_id from mine x)) h)`.execute(
    tx,
  )
  return rows.map((row) => row.id)
}
