/** Which figures of the national norm hold for a month, and what has been entered. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { isNormCode, type NormCode } from './codes.ts'
import type { NormFigures } from './rules.ts'

export type Norm = { id: string; validFrom: Temporal.PlainDate; source: string; figures: NormFigures }

/**
 * The figures that hold in a month: entered for that calendar year, because the government decides the norm for one year at a time. Null when
 * nobody has entered them: an older year's are never used in their place.
 */
export async function normIn(tx: Tx, month: Temporal.PlainDate): Promise<Norm | null> {
  const row = await tx
    .selectFrom('norm_set')
    .select(['id', 'valid_from', 'source'])
    .select(
      sql<
        { code: string; ore: number }[]
      >`(select coalesce(json_agg(json_build_object('code', f.code, 'ore', f.amount_ore)), '[]')
        from norm_figure f where f.norm_id = norm_set.id)`.as('figures'),
    )
    .where('valid_from', '<=', month)
    .where('valid_from', '>=', month.with({ month: 1, day: 1 }))
    .orderBy('valid_from', 'desc')
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const figures: Partial<Record<NormCode, number>> = {}
  for (const { code, ore } of row.figures) if (isNormCode(code)) figures[code] = ore
  return { id: row.id, validFrom: row.valid_from, source: row.source, figures }
}

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
