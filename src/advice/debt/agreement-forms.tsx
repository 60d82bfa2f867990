/** Writing in an agreement with a creditor, and ending one. One runs at a time on a debt. */

import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { amount, day, longText, optional, radios, stopped, wholeNumber, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { adviceIdOf } from '../load.ts'
import { advice } from '../subject.tsx'
import { debtById } from './queries.ts'
import { agreementEnds } from './rules.ts'
import { text } from './text.ts'

export const agreeing = advice.form({
  at: '/debts/:id/agreement',
  through: (tx, { id }) => adviceIdOf(tx, 'debt', id),
  may: 'advise',
  opens: 'debts',
  back: 'debts',
  text: group(text, 'agreeing'),
  fields: {
    amount: amount(),
    dayOfMonth: wholeNumber(1, 31),
    from: day({ within: 'planned' }),
    until: optional(day({ within: 'planned' })),
    words: optional(longText(500, 3)),
  },
  shows: async ({ tx, params }) => {
    const { debt } = await debtById(tx, params.id)
    return { lead: debt.creditor, begins: { from: today() } }
  },
  act: async (step, { amount, dayOfMonth, from, until, words }) => {
    const { tx, params } = step
    if (until !== null && Temporal.PlainDate.compare(until, from) < 0) return wrong('until', 'wrongOrder')
    if (await runsOn(tx, params.id)) return stopped('hasAgreement')
    const agreement = await step.add('creditor_agreement', 'made', {
      debt_id: params.id,
      amount_ore: amount,
      day_of_month: dayOfMonth,
      from_on: from,
      until_on: until,
      words,
    })
    return step.done('advice.agreement-made', { data: { agreement }, to: `/debts/${params.id}` })
  },
  clash: { creditor_agreement_current: stopped('hasAgreement') },
})

async function runsOn(tx: Tx, debtId: string): Promise<boolean> {
  const running = await tx
    .selectFrom('creditor_agreement')
    .select('id')
    .where('debt_id', '=', debtId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return running !== undefined
}

/** Also when the advice has ended: one that has run out must not look as if it ran. */
export const ending = advice.form({
  at: '/advice/agreements/:id/end',
  through: (tx, { id }) => adviceIdOf(tx, 'creditor_agreement', id),
  may: 'advise',
  alsoEnded: true,
  opens: 'debts',
  back: 'debts',
  text: group(text, 'ending'),
  fields: { because: radios(agreementEnds, group(text, 'ends')), on: day({ to: today }) },
  shows: () => ({ begins: { on: today() } }),
  act: async (step, { on, because }) => {
    const { tx, params } = step
    const columns = ['debt_id', 'ended_on'] as const
    const agreement = found(
      await tx.selectFrom('creditor_agreement').select(columns).where('id', '=', params.id).executeTakeFirst(),
    )
    if (agreement.ended_on !== null) return stopped('notRunning')
    await step.stamp('creditor_agreement', params.id, 'ended', { ended_on: on, ended_because: because })
    const data = { agreement: params.id, because }
    return step.done('advice.agreement-ended', { data, to: `/debts/${agreement.debt_id}` })
  },
})
