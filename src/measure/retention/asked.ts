/** One municipality's retention today, as asked for. */

import { asSystem, type Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { countedTenancies, type Way } from './counted.ts'
import { type Curve, curvesOf, type RetentionFilter, yearsIn } from './curves.ts'
import { retention } from './definition.ts'
import { groupName } from './names.ts'
import { type Returns, returnsOf } from './returns.ts'
import { type ShownCurve, shownCurves } from './shown.ts'

export type RetentionFigures = {
  curves: Curve[]
  shown: ShownCurve[]
  returns: Returns[]
  years: number[]
  /** names of programmes by their id */
  programmes: ReadonlyMap<string, string>
}

const programmesOf = async (tx: Tx, municipality: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx
    .selectFrom('programme')
    .select(['id', 'name'])
    .where('municipality_code', '=', municipality)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** `mayOpen`: the reader may open the leases, so that nothing but the tail is hidden. */
export async function retentionFigures(
  municipality: string,
  asked: RetentionFilter & { months: readonly number[] },
  mayOpen: boolean,
): Promise<RetentionFigures> {
  const { groups, back, programmes } = await asSystem('figures: retention', async (tx) => ({
    ...(await countedTenancies(tx, municipality, today())),
    programmes: await programmesOf(tx, municipality),
  }))
  const curves = curvesOf(groups, asked)
  const shown = shownCurves(curves, asked.months, mayOpen)
  return {
    curves,
    shown: toldOf(asked, mayOpen) ? shown : [],
    returns: toldOf(asked, mayOpen) ? returnsOf(back, { year: asked.year, mayOpen }) : [],
    years: yearsIn(groups),
    programmes,
  }
}

/**
 * One year beside all years gives away a handful in another year, and the household's curve beside the home's who was housed again: whoever may not open the
 * leases is told of the homes of all years together alone.
 */
export const toldOf = ({ way, year }: RetentionFilter, mayOpen: boolean): boolean =>
  mayOpen || (way === 'home' && year === null)

/** What a terminal is told: every number but the tail, for whoever runs the server. */
export async function retentionOf(municipality: string, { way, months }: { way: Way; months: readonly number[] }) {
  const day = today()
  const { groups, programmes } = await asSystem('figures: retention', async (tx) => ({
    ...(await countedTenancies(tx, municipality, day)),
    programmes: await programmesOf(tx, municipality),
  }))
  const told = shownCurves(curvesOf(groups, { way, year: null }), months, true).map(({ line: _, ...one }) => one)
  const within = (kind: string) =>
    told.flatMap(({ group, ...one }) => {
      const [which, of = ''] = group.split('.')
      return which === kind ? [{ of, name: groupName(group, programmes, 'sv'), ...one }] : []
    })
  return {
    municipality,
    on: day.toString(),
    definition: { id: retention.id, version: retention.version },
    way,
    all: within('all').map(({ of: _, ...one }) => one)[0] ?? null,
    forms: within('form').map(({ of: form, ...one }) => ({ form, ...one })),
    becameOwn: within('own').map(({ of: _, ...one }) => one)[0] ?? null,
    programmes: within('programme').map(({ of, ...one }) => ({ programme: of === 'none' ? null : of, ...one })),
  }
}
