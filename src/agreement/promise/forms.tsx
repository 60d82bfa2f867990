/** Promised numbers, their last day, and deliveries that are noted by hand. */

import { found } from '../../platform/access/index.ts'
import { ask } from '../../platform/database/index.ts'
import {
  day,
  longText,
  oneOf,
  optional,
  picked,
  shortText,
  sometimes,
  stopped,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { mayDo } from '../access.ts'
import { rowText } from '../row.text.ts'
import { endRow, partyOptions, signedStops, undo, wrongDays, wrongParty } from '../row.ts'
import { agreement } from '../subject.tsx'
import { counters } from './counters.ts'
import { promiserOf, promisesOf } from './queries.ts'
import { text } from './text.ts'

const place = { may: 'manage', back: '#promises' } as const
const reported = { may: 'report', back: '#promises' } as const
const untilOn = sometimes(day({ within: 'planned' }))
const MOST = 1_000_000

export const promising = agreement.form({
  ...place,
  at: 'promises/new',
  opens: 'agreement',
  text: group(text, 'adding'),
  fields: {
    party: picked({ as: 'radios' }),
    amount: wholeNumber(1, MOST),
    unit: shortText(80),
    per: oneOf(['year', 'month', 'term'], group(text, 'per')),
    counter: oneOf(counters, group(text, 'counters')),
    fromOn: day({ within: 'planned' }),
    untilOn,
  },
  shows: ({ shown }) => ({ options: { party: partyOptions(shown) }, begins: { fromOn: shown.fromOn } }),
  act: async (step, { party, amount, unit, per, counter, ...days }) => {
    const { on } = step
    const fault = signedStops(on) ?? wrongParty(on, 'party', party) ?? wrongDays(on, days)
    if (fault) return fault
    if (!/\p{L}/u.test(unit)) return wrong('unit', 'onlyNumber')
    const who = on.parties.find(({ id }) => id === party)
    if (who?.organisationId === null && counter !== 'byHand') return wrong('counter', 'outsideByHand')
    // how another municipality's shelters and landlords do is its own to tell
    if (who?.municipality !== on.municipality && counter !== 'byHand') return wrong('counter', 'otherByHand')
    const made = await step.add('agreement_promise', 'promised', {
      party_id: party,
      amount,
      unit,
      per,
      counter,
      from_on: days.fromOn,
      until_on: days.untilOn,
    })
    return step.done('agreement.promised', { data: { row: made, amount, per, counter }, made })
  },
})

export const endingPromise = agreement.form({
  ...place,
  at: 'promises/:row/end',
  opens: 'agreement',
  text: group(rowText, 'ending'),
  fields: { untilOn },
  act: (step, wanted) => endRow(step, 'agreement_promise', step.params.row, wanted.untilOn),
})

export const undoingPromise = agreement.press({
  ...place,
  at: 'promises/:row/undo',
  text: group(rowText, 'undoing'),
  act: (step) => undo(step, 'agreement_promise', step.params.row),
})

export const notingDelivery = agreement.form({
  ...reported,
  at: 'promises/:row/deliveries/new',
  opens: 'agreement',
  text: group(text, 'noting'),
  fields: {
    onDay: day({ within: 'happened', to: today }),
    amount: wholeNumber(1, MOST),
    words: optional(longText(500, 2)),
  },
  shows: () => ({ begins: { onDay: today() } }),
  act: async (step, { onDay, amount, words }) => {
    const promise = found(
      (await ask(step.tx, promisesOf(step.tx, step.on.id))).find(({ id }) => id === step.params.row),
    )
    if (promise.counter !== 'byHand') return stopped('counted')
    if (!mayDo(step.session, 'manage') && promise.organisationId !== step.session.organisation.id)
      return stopped('notYours')
    const outside =
      Temporal.PlainDate.compare(onDay, promise.fromOn) < 0 ||
      (promise.untilOn !== null && Temporal.PlainDate.compare(onDay, promise.untilOn) > 0)
    if (outside) return wrong('onDay', 'outside')
    const made = await step.add('agreement_delivery', 'noted', { promise_id: promise.id, on_day: onDay, amount, words })
    return step.done('agreement.delivered', { data: { row: made, promise: promise.id, amount }, made })
  },
})

export const undoingDelivery = agreement.press({
  ...reported,
  at: 'deliveries/:row/undo',
  text: group(text, 'undoingDelivery'),
  act: async (step) => {
    const { tx, on, session, params } = step
    const by = found(await promiserOf(tx, on.id, params.row))
    if (!mayDo(session, 'manage') && by.organisationId !== session.organisation.id) return stopped('notYours')
    return undo(step, 'agreement_delivery', params.row)
  },
})

export const promiseRoutes = agreement.routes(promising, endingPromise, undoingPromise, notingDelivery, undoingDelivery)
