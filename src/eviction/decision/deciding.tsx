/** The board's decision in a matter: to pay, to undertake, or neither. It is never changed: a new one takes its place. */

import { allOf, ask } from '../../platform/database/index.ts'
import { amount, longText, optional, picked, radios, sometimes, wrong } from '../../platform/subject/index.ts'
import { formatDate, formatMoment, formatOre, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { LinkButton, Notice } from '../../platform/ui/index.ts'
import { courseFrom, demandedOre } from '../clocks/course.ts'
import { ownDelegation } from '../delegation/own.ts'
import { text as delegationText } from '../delegation/text.ts'
import { askingEvents } from '../events.ts'
import { type MatterStep, matter } from '../subject.tsx'
import { askingUndertakings, currentOf, type Undertaking, undertakingsOf } from '../undertakings.ts'
import {
  askingCaseDecisions,
  askingDecisions,
  decisionKinds,
  decisionsOfMatter,
  type MatterDecision,
  standing,
} from './queries.ts'
import { text } from './text.ts'
import { decisionName, Earlier } from './views.tsx'

const taskOf = { pay: 'payArrears', undertake: 'undertake' } as const

/** Decides today, in the user's own name: to pay and to undertake by their delegation, to decline without one. */
export const deciding = matter.form({
  at: 'decision',
  may: 'decide',
  opens: 'matterDecision',
  back: '#decision',
  text: group(text, 'deciding'),
  fields: {
    kind: radios(decisionKinds, group(text, 'kinds'), { hints: group(text, 'kindHints') }),
    amountOre: sometimes(amount()),
    reasons: longText(4000, 6),
    replaces: optional(picked({ empty: { sv: text.sv.replacesNone, en: text.en.replacesNone } })),
    because: sometimes(longText(1000, 2)),
    caseDecisionId: optional(picked({ empty: { sv: text.sv.caseDecisionNone, en: text.en.caseDecisionNone } })),
  },
  seen: { is: async ({ tx, on }) => (await decisionsOfMatter(tx, on.id))[0]?.id ?? null, otherwise: 'otherDecision' },
  shows: async ({ tx, shown, viewer: { locale }, refused }) => {
    const t = words(text, locale)
    const { earlier, undertakings, events, linked } = await ask(
      tx,
      allOf({
        earlier: askingDecisions(tx, shown.id),
        undertakings: askingUndertakings(tx, shown.id),
        events: askingEvents(tx, shown.id),
        linked: askingCaseDecisions(tx, shown.id),
      }),
    )
    const { cases, decisions } = linked
    const demanded = demandedOre(courseFrom(shown, events), events)
    const replaceable = standing(earlier)
    const [latest] = earlier
    const { label, hint } = t.deciding.fields.amountOre
    const other = latest && refused('otherDecision') ? latest : null
    return {
      lead: (
        <>
          {t.deciding.lead} <a href="/delegations">{words(delegationText, locale).title}</a>
        </>
      ),
      before: other ? (
        <Other decision={other} locale={locale} />
      ) : (
        <OnItsWay signed={currentOf(undertakings)} locale={locale} />
      ),
      after: <Earlier decisions={earlier} locale={locale} />,
      begins: { amountOre: demanded === 0 ? null : demanded },
      words: {
        amountOre: demanded === null ? undefined : { label, hint: `${hint} ${t.owed(formatOre(demanded, locale))}` },
      },
      options: {
        replaces: replaceable.map((one) => ({ value: one.id, label: decisionName(one, locale) })),
        caseDecisionId: decisions.map(({ id, caseNumber, decidedOn }) => ({
          value: id,
          label: `${caseNumber}, ${formatDate(decidedOn, locale)}`,
        })),
      },
      draw: ({ kind, amountOre, reasons, replaces, because, caseDecisionId }) => (
        <>
          {kind}
          {amountOre}
          {reasons}
          {replaceable.length > 0 ? [replaces, because] : null}
          {decisions.length > 0 ? caseDecisionId : null}
          {cases.map(({ id, number }) => (
            <p>
              <a href={`/cases/${id}/decisions/new`}>{t.openCase(number)}</a>
            </p>
          ))}
        </>
      ),
    }
  },
  act: async (step, { kind, amountOre, reasons, replaces, because, caseDecisionId }) => {
    const { tx, session } = step
    const amount = kind === 'decline' ? null : amountOre
    if (kind !== 'decline' && amount === null) return wrong('amountOre', 'amountMissing')
    const stands = replaces === null ? null : await wrongToReplace(step, replaces, because)
    if (stands) return stands
    const own =
      kind === 'decline' || amount === null
        ? null
        : await ownDelegation(tx, session, { task: taskOf[kind], amountOre: amount, on: today() })
    if (own !== null && !own.ok) return wrong('amountOre', own.reason)
    if (caseDecisionId !== null && !(await isOfLinkedCase(step, caseDecisionId)))
      return wrong('caseDecisionId', 'notLinked')
    const delegation = own?.value.id ?? null
    const made = await step.add('matter_decision', 'decided', {
      kind,
      amount_ore: amount,
      reasons,
      delegation_id: delegation,
      decision_id: caseDecisionId,
      decided_on: today(),
      corrects_id: replaces,
      corrected_because: replaces === null ? null : because,
    })
    const data = { decisionId: made, kind, amountOre: amount, delegation, corrects: replaces }
    const next = kind === 'undertake' ? { to: `/evictions/${step.on.id}/undertaking` } : {}
    return step.done('matter.decided', { data, made, ...next })
  },
  clash: { matter_decision_corrects: wrong('replaces', 'alreadyCorrected') },
})

/** Why a decision can't be replaced by this one; null when it can. */
async function wrongToReplace({ tx, on }: MatterStep, id: string, because: string | null) {
  const replaced = (await decisionsOfMatter(tx, on.id)).find((one) => one.id === id)
  if (replaced === undefined) return wrong('replaces', 'notThisMatter')
  if (replaced.correctedBy !== null) return wrong('replaces', 'alreadyCorrected')
  if (because === null) return wrong('because', 'becauseMissing')
  const undertaking = currentOf(await undertakingsOf(tx, on.id))
  return undertaking?.decisionId === replaced.id ? wrong('replaces', 'undertakingStands') : null
}

/** A decision of assistance in a case that the matter is linked to, which the user may read. */
async function isOfLinkedCase({ tx, on }: MatterStep, decisionId: string): Promise<boolean> {
  const { decisions } = await ask(tx, askingCaseDecisions(tx, on.id))
  return decisions.some(({ id }) => id === decisionId)
}

function Other({ decision, locale }: { decision: MatterDecision; locale: Locale }) {
  const t = words(text, locale)
  return (
    <Notice kind="warning" title={t.other(decision.decidedBy, formatMoment(decision.decidedAt, locale))}>
      {t.decided[decision.kind]}
      {decision.amountOre === null ? null : `, ${formatOre(decision.amountOre, locale)}`}. {decision.reasons}
    </Notice>
  )
}

function OnItsWay({ signed, locale }: { signed: Undertaking | null; locale: Locale }) {
  if (signed === null || signed.delivery !== null) return null
  const t = words(text, locale)
  return (
    <Notice kind="warning" title={t.onItsWay}>
      <LinkButton href={`/evictions/${signed.matterId}/undertaking`}>{t.noteArrival}</LinkButton>
    </Notice>
  )
}
