/** The table behind a matter's course: how each day was counted, by which rule, and how else it can be read. */

import { type Bilingual, type CourseStep, eventNames, findRule } from '../../law/index.ts'
import { formatLongDay, formatShortDate, type Locale, words } from '../../platform/text/index.ts'
import { Table, useLocale } from '../../platform/ui/index.ts'
import { hasTwoReadings, shownDay } from './stops.ts'
import { text } from './text.ts'

/** A day that has come is not something done, and what has no time counted for it doesn't run: it comes. */
export function stateOf({ state, computation }: CourseStep, locale: Locale): string {
  const t = words(text, locale)
  if (state === 'running' && computation === null) return t.comes
  if (state !== 'done' || computation === null || computation.lastDay !== null) return t.states[state]
  const { earliestDecision, earliestAction } = computation
  return earliestDecision === undefined && earliestAction === undefined ? t.states.done : t.hasCome
}

export function Section({ rule, section }: { rule: string; section: string }) {
  return <a href={`/law#${rule}`}>{section}</a>
}

export function CourseTable({ steps }: { steps: readonly CourseStep[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={t.howCounted}
      captionUnseen
      rows={steps}
      columns={[
        { label: t.step, cell: (step) => step.label[locale] },
        { label: t.state, cell: (step) => stateOf(step, locale) },
        { label: t.day, cell: (step) => <Days step={step} /> },
        { label: t.rule, cell: (step) => <Rule step={step} /> },
        { label: t.counted, cell: (step) => <Counted step={step} /> },
        { label: t.notes, cell: (step) => <How step={step} /> },
      ]}
    />
  )
}

function Days({ step }: { step: CourseStep }) {
  const locale = useLocale()
  const t = words(text, locale)
  const day = shownDay(step)
  if (day === null) return <>{t.noDay}</>
  return (
    <>
      {formatLongDay(day, locale, true)}
      {hasTwoReadings(step) ? <strong> {t.countOn}.</strong> : null}
      {step.danger?.why ? <span class="rule"> {step.danger.why[locale]}</span> : null}
    </>
  )
}

function Rule({ step: { computation } }: { step: CourseStep }) {
  const locale = useLocale()
  if (computation === null) return <>–</>
  return (
    <>
      {findRule(computation.rule)?.title[locale] ?? computation.rule}{' '}
      <Section rule={computation.rule} section={`${computation.rule}, ${computation.section}`} />
    </>
  )
}

function Counted({ step: { computation } }: { step: CourseStep }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (computation === null) return <>–</>
  const { start, startEvent, nominal, lastDay, earliestDecision, earliestAction } = computation
  const day = (on: Temporal.PlainDate) => formatLongDay(on, locale, true)
  return (
    <Lines
      lines={[
        t.from(day(start), eventNames[startEvent][locale]),
        nominal === null ? null : t.nominal(day(nominal)),
        lastDay === null ? null : t.lastDay(day(lastDay)),
        earliestDecision === undefined ? null : t.earliestDecision(day(earliestDecision)),
        earliestAction === undefined ? null : t.earliestAction(day(earliestAction)),
      ]}
    />
  )
}

function How({ step }: { step: CourseStep }) {
  const locale = useLocale()
  const t = words(text, locale)
  const said = (one: Bilingual | null) => (one === null ? null : one[locale])
  const readings = step.readings.map(({ lastDay, earliestDecision, earliestAction, why }) => {
    const day = lastDay ?? earliestDecision ?? earliestAction
    return day === undefined ? why[locale] : `${t.reading(formatShortDate(day, locale))} ${why[locale]}`
  })
  return (
    <Lines lines={[said(step.words), ...(step.computation?.notes ?? []).map((note) => note[locale]), ...readings]} />
  )
}

function Lines({ lines }: { lines: readonly (string | null)[] }) {
  const said = lines.filter((line) => line !== null)
  if (said.length === 0) return <>–</>
  return (
    <ul class="course-lines">
      {said.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
