/** A vacancy with its households in the decided order, read once: what every page and press of matching works on. */

import { type Asking, allOf, ask, type Tx, told } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import type { PriorityRule } from '../fit/order.ts'
import { beforeNext, type Looked, lookAt } from '../fit/propose.ts'
import { type Reasons, reasonsOf } from '../fit/reasons.ts'
import { askingPausesOn, type Pause } from '../pauses.ts'
import { versionsOf } from '../priority/queries.ts'
import { inForce, USUAL_ANSWER_DAYS } from '../priority/rules.ts'
import { type Household, householdsFor, type MatchedVacancy, vacancyById } from './queries.ts'

export type Order = { rules: readonly PriorityRule[]; answerDays: number }

/** The decided order of today; where none is, only who has waited longest. */
export const orderOf = (tx: Tx, municipality: string): Asking<Order> =>
  told(versionsOf(tx, municipality), (versions) => {
    const version = inForce(versions, today())
    return { rules: version?.rules ?? [], answerDays: version?.answerDays ?? USUAL_ANSWER_DAYS }
  })

export type LookedVacancy = {
  vacancy: MatchedVacancy
  order: Order
  looked: readonly Looked<Household>[]
  pauses: Pause[]
}

/** Null where there is no such vacancy to see. Nobody stands in it for whoever isn't named to match. */
export async function lookAtVacancy(tx: Tx, municipality: string, id: string): Promise<LookedVacancy | null> {
  const asked = allOf({
    vacancies: vacancyById(tx, id),
    households: householdsFor(tx, [id]),
    order: orderOf(tx, municipality),
    pauses: askingPausesOn(tx, today()),
  })
  const { vacancies, households, order, pauses } = await ask(tx, asked)
  const [vacancy] = vacancies
  return vacancy === undefined ? null : { vacancy, order, pauses, looked: lookAt(households, order.rules, vacancy) }
}

/** What is kept with an offer: of this household alone, and what put it before the next. */
export function reasonsFor({ vacancy, looked, order }: LookedVacancy, { one }: Looked<Household>): Reasons {
  // whoever was passed over doesn't stand next
  const able = looked.filter(({ one: { id, pass } }) => pass === null || id === one.id)
  return reasonsOf(one, order.rules, vacancy, beforeNext(able, order.rules, one.id))
}
