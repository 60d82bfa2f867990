/** Adding a debt, and noting where it stands. Earlier notes stay: together they are how it went. */

import {
  amount,
  day,
  limited,
  optional,
  radios,
  shortText,
  sometimes,
  ticked,
  wrong,
} from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { adviceIdOf } from '../load.ts'
import { type AdviceStep, advice } from '../subject.tsx'
import { debtById } from './queries.ts'
import { type DebtState, debtKinds, debtStates, isOpen, percentFrom } from './rules.ts'
import { text } from './text.ts'

/** Percent a year as people write it: `8`, `24,5`. */
const percent = limited(shortText(8, { inputmode: 'decimal', width: 'short' }), (written) =>
  percentFrom(written) === null ? { sv: text.sv.interestWrong, en: text.en.interestWrong } : null,
)

export const adding = advice.form({
  at: 'debts/new',
  may: 'advise',
  opens: 'debts',
  back: 'debts',
  text: group(text, 'adding'),
  fields: {
    creditor: shortText(100),
    kind: radios(debtKinds, group(text, 'kinds')),
    amount: amount(),
    interest: optional(percent),
    enforcement: ticked(),
    firstBecause: optional(shortText(300)),
  },
  act: async (step, { creditor, kind, amount, interest, enforcement, firstBecause }) => {
    const debt = await step.add('debt', 'added', {
      creditor,
      kind,
      interest_percent: interest === null ? null : percentFrom(interest),
      first_because: firstBecause,
    })
    const state = enforcement || kind === 'enforcement' ? 'withEnforcement' : 'owed'
    await stand(step, debt, { state, amount, onDay: today() })
    return step.done('advice.debt-added', { data: { debt }, made: debt })
  },
})

export const noting = advice.form({
  at: '/debts/:id/standing',
  through: (tx, { id }) => adviceIdOf(tx, 'debt', id),
  may: 'advise',
  opens: 'debts',
  // one written in by mistake has no page any more
  back: 'debts',
  text: group(text, 'noting'),
  fields: {
    state: radios(debtStates, group(text, 'states')),
    amount: sometimes(amount()),
    onDay: day({ to: today }),
    firstBecause: optional(shortText(300)),
  },
  shows: async ({ tx, params }) => {
    const { debt } = await debtById(tx, params.id)
    const { creditor, state, ore, firstBecause } = debt
    const left = isOpen(state) ? ore : undefined
    return { lead: creditor, begins: { state, amount: left, onDay: today(), firstBecause } }
  },
  act: async (step, { state, amount, onDay, firstBecause }) => {
    const { id } = step.params
    if (isOpen(state) && amount === null) return wrong('amount', 'nothingLeft')
    if (!isOpen(state) && amount !== null) return wrong('amount', 'stillOwed')
    await stand(step, id, { state, amount: amount ?? 0, onDay })
    await step.tx.updateTable('debt').set({ first_because: firstBecause }).where('id', '=', id).execute()
    return step.done('advice.debt-noted', { data: { debt: id, state, on: onDay.toString() } })
  },
})

type NewStanding = { state: DebtState; amount: number; onDay: Temporal.PlainDate }

const stand = ({ add }: Pick<AdviceStep, 'add'>, debtId: string, { state, amount, onDay }: NewStanding) =>
  add('debt_standing', 'noted', { debt_id: debtId, state, amount_ore: amount, on_day: onDay })
