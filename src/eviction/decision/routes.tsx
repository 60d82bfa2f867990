/** Deciding to pay, to undertake or neither, and noting what the municipality has paid. */

import { z } from 'zod'
import { found, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatMoment, formatOre, type Locale, words } from '../../platform/text/index.ts'
import {
  amount,
  type Ctx,
  choice,
  date,
  formPage,
  idParam,
  optionalAmount,
  optionalReference,
  optionalText,
  room,
  text as textField,
} from '../../platform/web/index.ts'
import { courseOfMatter, demandedOre } from '../clocks/course.ts'
import { sayDelegation } from '../delegation/say.ts'
import { matterToShow } from '../load.ts'
import { currentOf, undertakingsOf } from '../undertakings.ts'
import { type DecisionRefusal, decideOnMatter, notePayment, type PaymentRefusal } from './actions.ts'
import { caseDecisionsFor, decisionKinds, decisionsOfMatter, paidByBoard } from './queries.ts'
import { text } from './text.ts'
import { DecidePage, PaymentPage } from './views.tsx'

function sayDecision(refusal: DecisionRefusal, locale: Locale) {
  const t = words(text, locale)
  switch (refusal.kind) {
    case 'notDelegated':
      return { field: 'amountOre', message: sayDelegation(refusal, locale) }
    case 'amountMissing':
      return { field: 'amountOre', message: t.amountMissing }
    case 'becauseMissing':
      return { field: 'because', message: t.becauseMissing }
    case 'otherDecision':
      return {
        field: '',
        message: `${t.other(refusal.other.decidedBy, formatMoment(refusal.other.decidedAt, locale))} ${t.otherShort}`,
      }
    case 'ended':
      return { field: '', message: t.ended }
    default:
      return { field: 'replaces', message: t[refusal.kind] }
  }
}

const deciding = formPage({
  fields: z.object({
    seen: optionalReference(),
    kind: choice(decisionKinds),
    amountOre: optionalAmount(),
    reasons: textField(4000),
    caseDecisionId: optionalReference(),
    replaces: optionalReference(),
    because: optionalText(1000),
  }),
  load: (session, id) =>
    asUser(session, async (tx) => {
      const matter = await matterToShow(tx, session, id, 'matterDecision', 'decide')
      const { cases, decisions } = await caseDecisionsFor(tx, id)
      const { course, events } = await courseOfMatter(tx, matter)
      return {
        matter,
        earlier: await decisionsOfMatter(tx, id),
        cases,
        caseDecisions: decisions,
        demanded: demandedOre(course, events),
        signed: currentOf(await undertakingsOf(tx, id)),
      }
    }),
  draw: (drawing) => <DecidePage {...drawing} />,
  act: decideOnMatter,
  say: sayDecision,
  leadsTo: ({ kind }, id) => (kind === 'undertake' ? `/evictions/${id}/undertaking` : `/evictions/${id}#decision`),
  notice: (locale) => words(text, locale).saved,
})

const sayPayment = (refusal: PaymentRefusal, locale: Locale) => {
  const t = words(text, locale)
  if (refusal.kind === 'tooMuch') {
    return { field: 'amountOre', message: t.tooMuch(formatOre(refusal.leftOre, locale)) }
  }
  return { field: refusal.kind === 'inFuture' ? 'on' : '', message: t[refusal.kind] }
}

/** The form page of one decision beneath the matter: its address has two ids. */
const paying = (decisionId: string) =>
  formPage({
    fields: z.object({ on: date('happened'), amountOre: amount() }),
    load: (session: Session, id: string) =>
      asUser(session, async (tx) => {
        const matter = await matterToShow(tx, session, id, 'matterDecision', 'decide')
        const decision = found(
          (await decisionsOfMatter(tx, id)).find((one) => one.id === decisionId && one.kind === 'pay'),
        )
        return { matter, decision, paidOre: await paidByBoard(tx, id) }
      }),
    draw: (drawing) => <PaymentPage {...drawing} />,
    act: (session, id, payment) => notePayment(session, id, decisionId, payment),
    say: sayPayment,
    leadsTo: (_, id) => `/evictions/${id}#decision`,
    notice: (locale) => words(text, locale).paidSaved,
  })

export const decisionRoutes = room()
  .get('/evictions/:id/decision', deciding.get)
  .post('/evictions/:id/decision', deciding.post)
  .get('/evictions/:id/decision/:decision/payment', (c: Ctx) => paying(idParam(c, 'decision')).get(c))
  .post('/evictions/:id/decision/:decision/payment', (c: Ctx) => paying(idParam(c, 'decision')).post(c))
