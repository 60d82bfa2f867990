/** Noting what the municipality has paid by a decision: the day that the bank got the order counts (JB 12 kap. 20 § st. 3). */

import { found } from '../../platform/access/index.ts'
import { amount, day, stopped, wrong } from '../../platform/subject/index.ts'
import { formatOre, group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { addEventsIn, bareFacts } from '../event/actions.ts'
import { matter } from '../subject.tsx'
import { decisionsOfMatter, paidByBoard, standing } from './queries.ts'
import { text } from './text.ts'

export const paying = matter.form({
  at: 'decision/:decision/payment',
  may: 'decide',
  opens: 'matterDecision',
  back: '#decision',
  text: group(text, 'paying'),
  fields: { on: day({ to: today }), amountOre: amount() },
  shows: async ({ tx, shown, params, viewer: { locale } }) => {
    const t = words(text, locale)
    const decisions = await decisionsOfMatter(tx, shown.id)
    const decision = found(decisions.find(({ id, kind }) => id === params.decision && kind === 'pay'))
    const paid = await paidByBoard(tx, shown.id)
    const left = (decision.amountOre ?? 0) - paid
    return {
      lead: (
        <>
          {t.paying.lead} <a href="/law#EV-02">EV-02</a>
        </>
      ),
      begins: { on: today(), amountOre: left > 0 ? left : null },
      draw: ({ on, amountOre }) => (
        <>
          {on}
          {amountOre}
          {paid === 0 ? null : <p class="rule">{t.paid(formatOre(paid, locale))}</p>}
        </>
      ),
    }
  },
  act: async (step, { on, amountOre }) => {
    const { tx, session, params } = step
    const toPay = standing(await decisionsOfMatter(tx, step.on.id)).filter(({ kind }) => kind === 'pay')
    if (!toPay.some(({ id }) => id === params.decision)) return stopped('notPay')
    const decided = toPay.reduce((total, { amountOre: ore }) => total + (ore ?? 0), 0)
    const left = Math.max(decided - (await paidByBoard(tx, step.on.id)), 0)
    if (amountOre > left) return wrong('amountOre', (locale) => words(text, locale).tooMuch(formatOre(left, locale)))
    await addEventsIn(tx, session, step.on, [{ ...bareFacts, kind: 'payment', on, amountOre, payer: 'board' }])
    return step.done('matter.paid', { data: { decisionId: params.decision, on: on.toString() } })
  },
})
