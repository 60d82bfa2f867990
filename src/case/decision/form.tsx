/** The page where a decision is written. */

import { formatDate, formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { DateField, FieldRow, Hidden, Notice, Radios, Select, TextArea, TextField } from '../../platform/ui/index.ts'
import { type Drawing, seenValue } from '../../platform/web/index.ts'
import { CaseForm } from '../frame.tsx'
import type { ShownCase } from '../load.ts'
import { text as caseText, choicesOf } from '../text.ts'
import type { DecisionRefusal } from './actions.ts'
import { hearings, hearingWays } from './hearing.ts'
import type { Decision } from './queries.ts'
import { isAppealable, outcomes, sections } from './rules.ts'
import { text } from './text.ts'

/** `replaces`: the decision that somebody came from to change it. */
type View = { file: ShownCase; earlier: readonly Decision[]; replaces: string | undefined }

function HearingFields({ today, locale }: { today: Temporal.PlainDate; locale: Locale }) {
  const t = words(text, locale)
  return (
    <>
      <Radios name="heard" label={t.hearing} hint={t.hearingHint} choices={choicesOf(hearings, t.heardAs)} required />
      <FieldRow>
        <DateField within="happened" name="heardOn" label={t.heardOn} max={today} />
        <Select name="heardHow" label={t.heardHow} choices={choicesOf(hearingWays, t.heardHows)} />
        <DateField within="planned" name="heardAnswerBy" label={t.heardAnswerBy} hint={t.heardAnswerByHint} />
      </FieldRow>
      <TextArea name="heardWords" label={t.heardWords} hint={t.heardWordsHint} rows={4} maxlength={4000} />
    </>
  )
}

export function DecidePage({ viewer, view, form, refusal }: Drawing<View, DecisionRefusal>) {
  const { locale } = viewer
  const t = words(text, locale)
  const outcomeNames = words(caseText, locale).outcome
  const standing = view.earlier.filter((one) => one.replacedBy === null)
  return (
    <CaseForm
      viewer={viewer}
      file={view.file}
      title={t.title}
      lead={t.lead}
      action={`/cases/${view.file.id}/decisions`}
      form={form}
      submit={t.decide}
      before={refusal?.kind === 'otherDecision' ? <OtherDecision other={refusal.other} /> : null}
    >
      <Hidden name="seen" value={seenValue(form, refusal?.kind === 'otherDecision', view.earlier[0]?.id ?? null)} />
      <TextArea name="asked" label={t.asked} hint={t.askedHint} rows={3} maxlength={2000} required />
      <Radios
        name="section"
        label={t.section}
        value="SoL 11:1"
        choices={sections.map((value) => ({
          value,
          label: t.sections[value],
          hint: isAppealable(value) ? t.appealable : t.notAppealable,
        }))}
        required
      />
      <Radios name="outcome" label={t.outcome} choices={choicesOf(outcomes, t.outcomes)} required />
      <TextArea name="words" label={t.words} hint={t.wordsHint} rows={4} maxlength={4000} required />
      <TextArea name="reasons" label={t.reasons} hint={t.reasonsHint} rows={8} maxlength={8000} required />
      <HearingFields today={viewer.today} locale={locale} />
      <TextField
        name="delegation"
        label={t.delegation}
        hint={t.delegationHint}
        width="short"
        maxlength={200}
        required
      />
      <DateField
        within="happened"
        name="decidedOn"
        label={t.decidedOn}
        value={viewer.today}
        min={view.file.openedOn}
        max={viewer.today}
        required
      />
      {standing.length > 0 ? (
        <Select
          name="replaces"
          label={t.replaces}
          empty={t.replacesNone}
          value={view.replaces}
          choices={standing.map((one) => ({
            value: one.id,
            label: t.replacesOne(formatDate(one.decidedOn, locale), outcomeNames[one.outcome]),
          }))}
        />
      ) : null}
    </CaseForm>
  )

  function OtherDecision({ other }: { other: Decision }) {
    const when = formatMoment(other.decidedAt, locale)
    return (
      <Notice kind="warning" title={t.other(other.decidedBy.name, when, outcomeNames[other.outcome])} live>
        {t.otherLead} <a href={`/decisions/${other.id}`}>{t.readOther}</a>
      </Notice>
    )
  }
}
