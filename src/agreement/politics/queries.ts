/** Political matters with their steps. */

import { sql } from 'kysely'
import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'

type Day = Temporal.PlainDate
export const stepKinds = ['motion', 'answer', 'assignment', 'decision', 'report', 'result'] as const
export type StepKind = (typeof stepKinds)[number]

export type PoliticalStep = {
  id: string
  kind: StepKind
  onDay: Day
  whose: string
  words: string
  diaryNumber: string | null
  dueOn: Day | null
  agreementId: string | null
  agreementTitle: string | null
  routineId: string | null
  routineTitle: string | null
}

export const stepsOf = (tx: Tx, id: string): Asking<PoliticalStep[]> =>
  rowsOf(
    tx
      .selectFrom('political_step as s')
      .leftJoin('agreement as a', 'a.id', 's.agreement_id')
      .leftJoin('routine as r', 'r.id', 's.routine_id')
      .select(['s.id', 's.kind', 's.on_day as onDay', 's.whose', 's.words', 's.diary_number as diaryNumber'])
      .select(['s.due_on as dueOn', 's.agreement_id as agreementId', 'a.title as agreementTitle'])
      .select(['s.routine_id as routineId', 'r.title as routineTitle'])
      .where('s.political_matter_id', '=', id)
      .where('s.undone_at', 'is', null)
      .orderBy('s.on_day')
      .orderBy('s.id'),
    { onDay: 'day', dueOn: 'day' },
  )

export type PoliticalMatter = { id: string; title: string }

export const matterOf = (tx: Tx, id: string): Asking<PoliticalMatter[]> =>
  rowsOf(tx.selectFrom('political_matter').select(['id', 'title']).where('id', '=', id))

export type ListedMatter = PoliticalMatter & {
  lastKind: StepKind
  lastOn: Day
  whose: string
  /** of an assignment that nothing came of and nobody has answered since */
  dueOn: Day | null
  result: boolean
}

/** `removed`: without a step that stands */
export type Which = 'open' | 'done' | 'all' | 'removed'

/** Those with the latest step first. */
export async function mattersFor(
  tx: Tx,
  { which, after, limit }: { which: Which; after: readonly string[] | null; limit: number },
): Promise<ListedMatter[]> {
  const [day, id] = after ?? []
  const { rows } = await sql<ListedMatter>`
    select m.id, m.title, s.kind as "lastKind", s.on_day as "lastOn", s.whose, d.due_on as "dueOn", d.result
    from political_matter m
      join lateral (select * from political_step s where s.political_matter_id = m.id and (s.undone_at is null) = ${which !== 'removed'}
        order by s.on_day desc, s.id desc limit 1) s on true
      join lateral (select coalesce(bool_or(p.kind = 'result'), false) as result,
        max(p.due_on) filter (where p.kind = 'assignment' and not exists (select from political_step l
          where l.political_matter_id = m.id and l.undone_at is null and l.kind in ('answer', 'report', 'result') and l.on_day >= p.on_day)) as due_on
        from political_step p where p.political_matter_id = m.id and p.undone_at is null) d on true
    where (${which === 'all'} or ${which === 'removed'} or d.result = ${which === 'done'})
      and (${which !== 'removed'} or not exists (select from political_step p where p.political_matter_id = m.id and p.undone_at is null))
      and (${day ?? null}::date is null or (s.on_day, m.id) < (${day ?? null}::date, ${id ?? null}::uuid))
    order by s.on_day desc, m.id desc limit ${limit}`.execute(tx)
  return rows
}
