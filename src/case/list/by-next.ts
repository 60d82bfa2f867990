/** The list of cases with what comes next in each, and by it: a rule knows it and no column does, so cases are looked at in their order until a page is full. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { NextThing } from '../overview/rules.ts'
import { type CaseWithNext, withNext } from './next-steps.ts'
import { casesFor, type Filter, keyOf, type Page, type Sort } from './queries.ts'

/** In the order in which they can't wait. */
export const nextSteps = [
  'bookPlace',
  'tryAppeal',
  'reconsider',
  'sendAppeal',
  'followJudgment',
  'serve',
  'addIntervention',
  'holdFollowUp',
  'answerTransfer',
  'decide',
  'assess',
  'investigate',
  'makePlan',
  'planFollowUp',
  'close',
  'note',
] as const satisfies readonly NextThing['do'][]
type NextStep = (typeof nextSteps)[number]

type ByNext = 'next' | '-next'
type Wanted = Omit<Filter, 'sort'> & { next: NextStep | null; sort: Sort | ByNext | null }

const LOOKED_AT = 250
/** So many are put in order at most; those beyond come in the list's usual order. */
const MOST_IN_ORDER = 10_000

const isByNext = (sort: Wanted['sort']): sort is ByNext => sort === 'next' || sort === '-next'

/** Where there is nothing to do comes last. */
const rankOf = ({ next }: CaseWithNext): number => (next === 'nothing' ? nextSteps.length : nextSteps.indexOf(next))

/** The list that is wanted, page by page, and the key of each of its rows. */
export function casesWanted(session: Session, { next, sort, ...rest }: Wanted) {
  const filter: Filter = { ...rest, sort: isByNext(sort) ? null : sort }
  const step = (row: CaseWithNext) => keyOf(row, filter.sort)

  async function looked(tx: Tx, { after, limit }: Page): Promise<CaseWithNext[]> {
    if (next === null) return withNext(tx, await casesFor(tx, session, filter, { after, limit }))
    const found: CaseWithNext[] = []
    for (let from = after; found.length < limit; ) {
      const batch = await withNext(tx, await casesFor(tx, session, filter, { after: from, limit: LOOKED_AT }))
      found.push(...batch.filter((one) => one.next === next))
      const last = batch.at(-1)
      if (last === undefined || batch.length < LOOKED_AT) break
      from = step(last)
    }
    return found.slice(0, limit)
  }

  let ordered: Promise<CaseWithNext[]> | null = null
  /** Once a request, however many pages of it a file takes. */
  const inOrder = async (tx: Tx): Promise<CaseWithNext[]> => {
    const all: CaseWithNext[] = []
    for (let after: readonly string[] | null = null; all.length < MOST_IN_ORDER; ) {
      const batch = await looked(tx, { after, limit: LOOKED_AT })
      all.push(...batch)
      const last = batch.at(-1)
      if (last === undefined || batch.length < LOOKED_AT) break
      after = step(last)
    }
    const way = sort === '-next' ? -1 : 1
    return all.toSorted((a, b) => way * (rankOf(a) - rankOf(b)))
  }

  if (!isByNext(sort)) return { rows: looked, keyOf: step }
  return {
    rows: async (tx: Tx, { after, limit }: Page) => {
      ordered ??= inOrder(tx)
      const all = await ordered
      const from = after === null ? 0 : all.findIndex(({ id }) => id === after[0]) + 1
      return all.slice(from, from + limit)
    },
    keyOf: ({ id }: CaseWithNext): readonly string[] => [id],
  }
}
