/** Who pays whom, for what, and how often. */

import { amount, day, oneOf, picked, shortText, sometimes, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { rowText } from '../row.text.ts'
import { endRow, partyOptions, signedStops, undo, wrongDays, wrongParty } from '../row.ts'
import { agreement } from '../subject.tsx'
import { text } from './text.ts'

const place = { may: 'manage', back: '#money' } as const
const untilOn = sometimes(day({ within: 'planned' }))

export const addingMoney = agreement.form({
  ...place,
  at: 'money/new',
  opens: 'agreement',
  text: group(text, 'adding'),
  fields: {
    fromParty: picked(),
    toParty: picked(),
    amount: amount(),
    per: oneOf(['year', 'month', 'night', 'place', 'dwelling', 'once'], group(text, 'per')),
    words: shortText(300),
    fromOn: day({ within: 'planned' }),
    untilOn,
  },
  shows: ({ shown }) => ({
    options: { fromParty: partyOptions(shown), toParty: partyOptions(shown) },
    begins: { fromOn: shown.fromOn },
  }),
  act: async (step, { fromParty, toParty, amount, per, words, ...days }) => {
    const { on } = step
    const fault =
      signedStops(on) ??
      wrongParty(on, 'fromParty', fromParty) ??
      wrongParty(on, 'toParty', toParty) ??
      wrongDays(on, days)
    if (fault) return fault
    if (fromParty === toParty) return wrong('toParty', 'sameParty')
    if (amount <= 0) return wrong('amount', 'noAmount')
    const made = await step.add('agreement_money', 'set', {
      from_party_id: fromParty,
      to_party_id: toParty,
      amount_ore: amount,
      per,
      words,
      from_on: days.fromOn,
      until_on: days.untilOn,
    })
    return step.done('agreement.money-set', { data: { row: made, per }, made })
  },
})

export const endingMoney = agreement.form({
  ...place,
  at: 'money/:row/end',
  opens: 'agreement',
  text: group(rowText, 'ending'),
  fields: { untilOn },
  act: (step, wanted) => endRow(step, 'agreement_money', step.params.row, wanted.untilOn),
})

export const undoingMoney = agreement.press({
  ...place,
  at: 'money/:row/undo',
  text: group(rowText, 'undoing'),
  act: (step) => undo(step, 'agreement_money', step.params.row),
})

export const moneyRoutes = agreement.routes(addingMoney, endingMoney, undoingMoney)
