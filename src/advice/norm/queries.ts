/** Which figures of the national norm hold for a month, and what has been entered. */

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
    .where('valid_from', '<=', month)
    .where('valid_from', '>=', month.with({ month: 1, day: 1 }))
    .orderBy('valid_from', 'desc')
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return { id: row.id, validFrom: row.valid_from, source: row.source, figures: await figuresOf(tx, row.id) }
}

async function figuresOf(tx: Tx, normId: string): Promise<NormFigures> {
  const rows = await tx.selectFrom('norm_figure').select(['code', 'amount_ore']).where('norm_id', '=', normId).execute()
  const figures: Partial<Record<NormCode, number>> = {}
  for (const { code, amount_ore } of rows) if (isNormCode(code)) figures[code] = Number(amount_ore)
  return figures
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
