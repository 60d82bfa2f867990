/** The page where the board's decision is written, and the one where a payment is noted. */

import { formatDate, formatMoment, formatOre, oreAsTyped, words } from '../../platform/text/index.ts'
import {
  Card,
  DateField,
  Hidden,
  LinkButton,
  Notice,
  NumberField,
  Radios,
  Select,
  TextArea,
} from '../../platform/ui/index.ts'
import { type Drawing, seenValue } from '../../platform/web/index.ts'
import { text as delegationText } from '../delegation/text.ts'
import { MatterForm } from '../frame.tsx'
import type { ShownMatter } from '../load.ts'
import type { Undertaking } from '../undertakings.ts'
import type { DecisionRefusal, PaymentRefusal } from './actions.ts'
import { type CaseDecision, decisionKinds, type MatterDecision, standing } from './queries.ts'
import { text } from './text.ts'

export type DecideView = {
  matter: ShownMatter
  earlier: readonly MatterDecision[]
  cases: readonly { id: string; number: string }[]
  caseDecisions: readonly CaseDecision[]
  /** what must be paid to keep the home */
  demanded: number | null
  /** the undertaking that is signed, if there is one */
  signed: Undertaking | null
}

export function DecidePage({ viewer, view, form, refusal }: Drawing<DecideView, DecisionRefusal>) {
  const { locale } = viewer
  const t = words(text, locale)
  const { matter, earlier, cases, caseDecisions, demanded, signed } = view
  const other = refusal?.kind === 'otherDecision' ? refusal.other : null
  const replaceable = standing(earlier)
  return (
    <MatterForm
      viewer={viewer}
      matter={matter}
      title={t.title}
      lead={t.lead}
      action={`/evictions/${matter.id}/decision`}
      form={form}
      submit={t.submit}
      actions={
        <LinkButton variant="quiet" icon="decision" href="/delegations">
          {words(delegationText, locale).title}
        </LinkButton>
      }
      before={
        other ? (
          <Notice kind="warning" title={t.other(other.decidedBy, formatMoment(other.decidedAt, locale))}>
            {t.decided[other.kind]}
            {other.amountOre === null ? null : `, ${formatOre(other.amountOre, locale)}`}. {other.reasons}
          </Notice>
        ) : signed !== null && signed.delivery === null ? (
          <Notice kind="warning" title={t.onItsWay}>
            <LinkButton href={`/evictions/${matter.id}/undertaking`}>{t.noteArrival}</LinkButton>
          </Notice>
        ) : null
      }
      after={<Earlier decisions={earlier} />}
    >
      <Hidden name="seen" value={seenValue(form, other !== null, earlier[0]?.id ?? null)} />
      <Radios
        name="kind"
        label={t.kind}
        required
        choices={decisionKinds.map((kind) => ({ value: kind, label: t.kinds[kind], hint: t.kindHints[kind] }))}
      />
      <NumberField
        name="amountOre"
        label={t.amount}
        hint={demanded === null ? t.amountHint : `${t.amountHint} ${t.owed(formatOre(demanded, locale))}`}
        unit="kr"
        decimals
        {...(demanded === null || demanded === 0 ? {} : { value: oreAsTyped(demanded) })}
      />
      <TextArea name="reasons" label={t.reasons} hint={t.reasonsHint} rows={6} maxlength={4000} required />
      {replaceable.length > 0 ? (
        <>
          <Radios
            name="replaces"
            label={t.replaces}
            value=""
            choices={[
              { value: '', label: t.replacesNone },
              ...replaceable.map((one) => ({ value: one.id, label: nameOf(one, locale) })),
            ]}
          />
          <TextArea name="because" label={t.because} rows={2} maxlength={1000} />
        </>
      ) : null}
      {caseDecisions.length > 0 ? (
        <Select
          name="caseDecisionId"
          label={t.caseDecision}
          hint={t.caseDecisionHint}
          empty={t.caseDecisionNone}
          choices={caseDecisions.map((one) => ({
            value: one.id,
            label: `${one.caseNumber}, ${formatDate(one.decidedOn, locale)}`,
          }))}
        />
      ) : null}
      {cases.map(({ id, number }) => (
        <p>
          <a href={`/cases/${id}/decisions/new`}>{t.openCase(number)}</a>
        </p>
      ))}
    </MatterForm>
  )

  function nameOf(one: MatterDecision, language: 'sv' | 'en'): string {
    const amount = one.amountOre === null ? '' : `, ${formatOre(one.amountOre, language)}`
    return `${t.decided[one.kind]}${amount}, ${formatDate(one.decidedOn, language)}`
  }

  function Earlier({ decisions }: { decisions: readonly MatterDecision[] }) {
    if (decisions.length === 0) return null
    return (
      <Card title={t.earlier}>
        <ul>
          {decisions.map((one) => (
            <li>
              {nameOf(one, locale)}{' '}
              <span class="rule">
                {t.by(one.decidedBy, formatMoment(one.decidedAt, locale))}
                {one.correctedBy === null ? null : ` · ${t.corrected}`}
                {one.correctedBecause === null ? null : ` · ${t.correctedBecause(one.correctedBecause)}`}
              </span>
              <br />
              {one.reasons}
            </li>
          ))}
        </ul>
      </Card>
    )
  }
}

export type PaymentView = { matter: ShownMatter; decision: MatterDecision; paidOre: number }

export function PaymentPage({ viewer, view, form }: Drawing<PaymentView, PaymentRefusal>) {
  const { locale } = viewer
  const t = words(text, locale)
  const { matter, decision, paidOre } = view
  const left = Math.max((decision.amountOre ?? 0) - paidOre, 0)
  return (
    <MatterForm
      viewer={viewer}
      matter={matter}
      title={t.paidTitle}
      lead={t.paidLead}
      action={`/evictions/${matter.id}/decision/${decision.id}/payment`}
      form={form}
      submit={t.notePayment}
      actions={
        <LinkButton variant="quiet" href="/law#EV-02">
          EV-02
        </LinkButton>
      }
    >
      <DateField within="happened" name="on" label={t.orderedOn} value={viewer.today} max={viewer.today} required />
      <NumberField
        name="amountOre"
        label={t.amount}
        hint={paidOre === 0 ? undefined : t.paid(formatOre(paidOre, locale))}
        unit="kr"
        decimals
        {...(left === 0 ? {} : { value: oreAsTyped(left) })}
        required
      />
    </MatterForm>
  )
}
