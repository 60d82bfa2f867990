/** Saving a budget: a new one in the place of the last, never over it. */

import type { Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record, stampedRow } from '../../platform/record/index.ts'
import { adviceToWorkOn } from '../load.ts'
import { childAges } from '../norm/codes.ts'
import type { TypedBudget } from './form.ts'
import { type Budget, latestBudget } from './queries.ts'
import { sameLines } from './rules.ts'

export type BudgetRefusal = { kind: 'ended' } | { kind: 'changed'; latest: Budget }

/** Refuses when somebody saved another since the form was drawn; saving the same again adds nothing. */
export async function saveBudget(
  session: Session,
  adviceId: string,
  typed: TypedBudget,
): Promise<Outcome<null, BudgetRefusal>> {
  return asUser<Outcome<null, BudgetRefusal>>(session, async (tx) => {
    const advice = await adviceToWorkOn(tx, session, adviceId)
    if (advice.end !== null) return refused({ kind: 'ended' })
    const latest = await latestBudget(tx, adviceId)
    if (latest !== null && isSame(latest, typed)) return done(null)
    if (latest !== null && latest.id !== typed.seen) return refused({ kind: 'changed', latest })
    const row = stampedRow(session, 'saved')
    const { id } = row
    await tx
      .insertInto('budget')
      .values({
        ...row,
        advice_id: adviceId,
        month: typed.month,
        adults: typed.household.adults,
        couple: typed.household.couple,
        lunch_away: typed.household.lunchAway,
      })
      .execute()
    await addRows(tx, { budget_id: id, municipality_code: session.municipality, advice_id: adviceId }, typed)
    // that there is one, and no amount of it
    await record(tx, session, { what: 'advice.budget-saved', subject: adviceId, data: { budget: id } })
    return done(null)
  })
}

const isSame = (latest: Budget, typed: TypedBudget): boolean =>
  latest.month.equals(typed.month) &&
  latest.household.adults === typed.household.adults &&
  latest.household.couple === typed.household.couple &&
  latest.household.lunchAway === typed.household.lunchAway &&
  childAges.every((age) => latest.household.children[age] === typed.household.children[age]) &&
  sameLines(latest.lines, typed.lines)

type Of = { budget_id: string; municipality_code: string; advice_id: string }

async function addRows(tx: Tx, of: Of, { lines, household }: TypedBudget): Promise<void> {
  if (lines.length > 0)
    await tx
      .insertInto('budget_line')
      .values(
        lines.map(({ kind, code, label, ore }, position) => ({ ...of, position, kind, code, label, amount_ore: ore })),
      )
      .execute()
  const children = childAges.flatMap((age) => {
    const many = household.children[age]
    return many === undefined ? [] : [{ ...of, age, children: many }]
  })
  if (children.length > 0) await tx.insertInto('budget_child').values(children).execute()
}
