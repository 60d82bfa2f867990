/** Which figures of the national norm hold for a month, and what has been entered. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { isNormCode, type NormCode } from './codes.ts'
import type { NormFigures } from './rules.ts'

export type Norm = { id: string; validFrom: Temporal.PlainDate; source: string; figures: NormFigures }

const firstOfYear = (month: Temporal.PlainDate): Temporal.PlainDate => month.with({ month: 1, day: 1 })

/** All that may hold in the months between two, both counted: what `normOf` chooses from. */
export async function normsIn(tx: Tx, first: Temporal.PlainDate, last: Temporal.PlainDate): Promise<Norm[]> {
  const rows = await tx
    .selectFrom('norm_set')
    .select(['id', 'valid_from', 'source'])
    .select(
      sql<
        { code: string; ore: number }[]
      >`(select coalesce(json_agg(json_build_object('code', f.code, 'ore', f.amount_ore)), '[]')
        from norm_figure f where f.norm_id = norm_set.id)`.as('figures'),
    )
    .where('valid_from', '<=', last)
    .where('valid_from', '>=', firstOfYear(first))
    .orderBy('valid_from', 'desc')
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(30)
    .execute()
  return rows.map(({ id, valid_from, source, figures }) => ({
    id,
    validFrom: valid_from,
    source,
    figures: known(figures),
  }))
}

function known(rows: readonly { code: string; ore: number }[]): NormFigures {
  const figures: Partial<Record<NormCode, number>> = {}
  for (const { code, ore } of rows) if (isNormCode(code)) figures[code] = ore
  return figures
}

/**
 * The one that holds in a month, of those that were entered, the latest first: entered for that calendar year, because the government decides the norm
 * for one year at a time. Null when nobody has entered it: an older year's is never used in its place.
 */
export const normOf = (norms: readonly Norm[], month: Temporal.PlainDate): Norm | null =>
  norms.find(
    ({ validFrom }) =>
      Temporal.PlainDate.compare(validFrom, month) <= 0 &&
      Temporal.PlainDate.compare(validFrom, firstOfYear(month)) >= 0,
  ) ?? null

export const normIn = async (tx: Tx, month: Temporal.PlainDate): Promise<Norm | null> =>
  normOf(await normsIn(tx, month, month), month)

export type EnteredNorm = {
  id: string
  validFrom: Temporal.PlainDate
  source: string
  setAt: Temporal.Instant
  by: string
  figures: number
}

/** Everything that was entered, the latest to hold first. */
export async function enteredNorms(tx: Tx): Promise<EnteredNorm[]> {
  const rows = await tx
    .selectFrom('norm_set as s')
    .leftJoin('app_user as u', 'u.id', 's.set_by')
    .select(['s.id', 's.valid_from as validFrom', 's.source', 's.set_at as setAt', 'u.name as by'])
    .select((eb) =>
      eb
        .selectFrom('norm_figure as f')
        .select((count) => count.fn.countAll<string>().as('n'))
        .whereRef('f.norm_id', '=', 's.id')
        .as('figures'),
    )
    .orderBy('s.valid_from', 'desc')
    .orderBy('s.set_at', 'desc')
    .limit(30)
    .execute()
  return rows.map((row) => ({ ...row, by: row.by ?? '', figures: Number(row.figures) }))
}
