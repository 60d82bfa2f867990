/** A version of the overall plan as the subject of forms and presses, and the place where a draft is begun. */

import { found, type Session } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, desk, type Step, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { type AgreementVerb, requireMay } from '../access.ts'
import { text as shared } from '../text.ts'
import { type WholePlan, wholePlan } from './queries.ts'
import { text } from './text.ts'

export async function planToShow(tx: Tx, session: Session, id: string, verb: AgreementVerb): Promise<WholePlan> {
  requireMay(session, verb)
  return found(isId(id) ? await ask(tx, wholePlan(tx, id, today())) : undefined)
}

/** A draft that was thrown away, and what is decided, are written in by nobody: each form that is for them says so. */
export const plan = subject({
  at: '/plan/versions/:id',
  rows: { table: 'overall_plan', key: 'overall_plan_id' },
  requireMay: (session, verb: AgreementVerb) => requireMay(session, verb),
  show: (tx, session, id, _opens, verb: AgreementVerb) => planToShow(tx, session, id, verb),
  hold: async (tx, session, id, verb: AgreementVerb) => {
    requireMay(session, verb)
    await holdRecord(tx)
    return planToShow(tx, session, id, verb)
  },
  ended: ({ decidedOn, dropped }) => decidedOn !== null || dropped,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: '/plan', label: words(shared, page.viewer.locale).tabs.plan },
        { href: `/plan/versions/${shown.id}`, label: called(shown) },
      ]}
    />
  ),
  text: group(text, 'subject'),
})

/** A version by its name and its years, where the name doesn’t say them: several plans can be called the same, as the list of them is. */
function called({ title, fromOn, untilOn }: Pick<WholePlan, 'title' | 'fromOn' | 'untilOn'>): string {
  const years = `${fromOn.year}–${untilOn.year}`
  return title.includes(years) ? title : `${title} (${years})`
}

export type PlanStep<Id extends string = never> = Step<
  WholePlan,
  Readonly<Record<Id, string>>,
  'overall_plan_id',
  'overall_plan'
>

export const plans = desk({
  at: '/plan',
  requireMay: (session, verb: AgreementVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/plan', label: words(shared, page.viewer.locale).tabs.plan }]} />
  ),
  text: group(text, 'desk'),
})
