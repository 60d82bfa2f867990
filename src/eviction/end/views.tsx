/** The pages where a matter ends and is opened again. */

import { livingForms } from '../../person/index.ts'
import { words } from '../../platform/text/index.ts'
import {
  DateField,
  EndOver,
  EndStops,
  FieldRow,
  Notice,
  NumberField,
  Radios,
  Select,
  Stack,
  TextArea,
} from '../../platform/ui/index.ts'
import type { Drawing } from '../../platform/web/index.ts'
import { MatterForm } from '../frame.tsx'
import type { ShownMatter } from '../load.ts'
import { type EndOutcome, hasLeft, isKept, outcomesFor } from '../outcomes.ts'
import type { EndRefusal } from './actions.ts'
import { type OpenInMatter, openAtEnd, openBeforeChoice } from './open-rules.ts'
import { sayOpen } from './open-say.ts'
import type { MatterEnd } from './queries.ts'
import { text } from './text.ts'

export type EndView = {
  matter: ShownMatter
  suggested: EndOutcome | null
  /** the day that the events say, for the suggestion */
  suggestedOn: Temporal.PlainDate | null
  people: readonly { id: string; name: string }[]
  open: readonly OpenInMatter[]
  /** ends: runs, and the user may end it · hidden: there is one that the user may not see · none: no running lease here */
  lease: 'ends' | 'hidden' | 'none'
}

/** The field where one person's next night is told. */
export const whereField = (personId: string): string => `where-${personId}`

export function EndPage({ viewer, view, form }: Drawing<EndView, EndRefusal>) {
  const { locale } = viewer
  const t = words(text, locale)
  const { matter, suggested, suggestedOn, people, lease, open } = view
  const choices = outcomesFor(matter.cause)
  const chosen = choices.find((outcome) => outcome === (form.typed.outcome ?? suggested))
  const left = chosen === undefined ? openBeforeChoice(open, choices) : openAtEnd(open, chosen)
  const say = sayOpen(matter.id, locale)
  const group = (label: string, fits: (outcome: EndOutcome) => boolean) => ({
    label,
    choices: choices.filter(fits).map((value) => ({ value, label: t.outcomes[value] })),
  })
  const said = [
    { value: 'yes', label: t.yes },
    { value: 'no', label: t.no },
    { value: 'unknown', label: t.unknown },
  ]
  return (
    <MatterForm
      viewer={viewer}
      matter={matter}
      title={t.title}
      lead={t.lead}
      action={`/evictions/${matter.id}/end`}
      form={form}
      submit={t.submit}
      before={
        <>
          {suggested === null ? null : <Notice>{t.suggested(t.outcomes[suggested])}</Notice>}
          <EndStops open={left} say={say} />
        </>
      }
    >
      <Select
        name="outcome"
        label={t.outcome}
        required
        {...(suggested === null ? {} : { value: suggested })}
        groups={[
          group(t.groups.kept, isKept),
          group(t.groups.left, hasLeft),
          group(t.groups.other, (outcome) => !isKept(outcome) && !hasLeft(outcome)),
        ]}
      />
      <DateField
        within="happened"
        name="on"
        label={t.on}
        hint={t.onHint}
        value={suggestedOn ?? viewer.today}
        max={viewer.today}
        required
      />
      <TextArea name="words" label={t.words} hint={t.wordsHint} rows={3} maxlength={2000} />
      <Stack>
        <h2>{t.lost}</h2>
        <p class="soft measure">
          {t.lostLead} {lease === 'ends' ? t.leaseWillEnd : null}
        </p>
        {lease === 'hidden' ? <Notice kind="warning">{t.leaseNotYours}</Notice> : null}
        {people.map(({ id, name }) => (
          <Select
            name={whereField(id)}
            label={t.where(name)}
            hint={t.whereHint}
            empty={t.choose}
            groups={livingForms(locale)}
          />
        ))}
        <NumberField
          name="children"
          label={t.children}
          hint={t.childrenHint}
          {...(matter.children > 0 ? { value: matter.children } : {})}
        />
        <FieldRow>
          <Radios name="childrenPresent" label={t.childrenPresent} value="unknown" choices={said} row />
          <Radios name="socialServicesPresent" label={t.socialServicesPresent} value="unknown" choices={said} row />
          <Radios name="abandoned" label={t.abandoned} value="unknown" choices={said} row />
        </FieldRow>
      </Stack>
      <EndOver open={left} say={say} />
    </MatterForm>
  )
}

export type ReopenView = { matter: ShownMatter; end: MatterEnd | null }

export function ReopenPage({ viewer, view: { matter, end }, form }: Drawing<ReopenView, unknown>) {
  const t = words(text, viewer.locale)
  return (
    <MatterForm
      viewer={viewer}
      matter={matter}
      title={t.reopenTitle}
      lead={t.reopenLead}
      action={`/evictions/${matter.id}/reopen`}
      form={form}
      submit={t.reopen}
      before={
        end !== null && hasLeft(end.outcome) ? (
          <Notice kind="warning">
            {end.leaseEnded && matter.leaseId !== null ? (
              <>
                {t.reopenLease} <a href={`/leases/${matter.leaseId}`}>{t.openLease}</a>.{' '}
              </>
            ) : null}
            {t.reopenTold}
          </Notice>
        ) : null
      }
    >
      <TextArea name="because" label={t.because} rows={3} maxlength={1000} required />
    </MatterForm>
  )
}
