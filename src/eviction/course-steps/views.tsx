/** The steps of a matter's course: across where there is room, downwards on a phone; the table behind them holds how each day was counted. */

import type { Child } from 'hono/jsx'
import {
  type Bilingual,
  type Course,
  type CourseChange,
  type CourseStep,
  eventNames,
  findRule,
  type StepState,
} from '../../law/index.ts'
import { formatLongDay, formatShortDate, type Locale, words } from '../../platform/text/index.ts'
import { Card, Disclosure, EmptyState, Icon, type IconName, Notice, Table, useLocale } from '../../platform/ui/index.ts'
import { hasTwoReadings, type Stop, shownDay, stopsOf } from './stops.ts'
import { text } from './text.ts'

/** Each state has a shape of its own; the word beside it says the same. */
const shapes: Record<StepState, IconName> = {
  done: 'check',
  running: 'clock',
  passed: 'alert',
  coming: 'wait',
  void: 'cancel',
}

export function CourseSteps({
  course,
  today,
  actions,
}: {
  course: Course
  today: Temporal.PlainDate
  actions?: Child
}) {
  const locale = useLocale()
  const t = words(text, locale)
  const stops = stopsOf(course)
  return (
    <Card title={t.title} id="course" actions={actions}>
      {stops.length === 0 ? (
        <EmptyState title={t.empty} who={t.who} icon="calendar">
          {t.emptyWhat}
        </EmptyState>
      ) : (
        <>
          <ol class="course-line" aria-label={t.label}>
            {stops.map((stop) => (
              <StopItem stop={stop} today={today} />
            ))}
          </ol>
          <Disclosure summary={t.howCounted}>
            <CourseTable course={course} />
          </Disclosure>
        </>
      )}
    </Card>
  )
}

function StopItem({ stop, today }: { stop: Stop; today: Temporal.PlainDate }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (stop.kind === 'today') {
    return (
      <li data-state="today" aria-current="date">
        <span class="course-dot">
          <Icon name="day" />
        </span>
        <strong>{t.today(formatShortDate(today, locale))}</strong>
      </li>
    )
  }
  const { step } = stop
  const day = shownDay(step)
  return (
    <li data-state={step.state}>
      <span class="course-dot">
        <Icon name={shapes[step.state]} />
      </span>
      <span class="course-name">{step.label[locale]}</span>
      <span class="course-day">{day === null ? t.noDay : <Day on={day} locale={locale} />}</span>
      <span class="rule">
        {t.states[step.state]}
        {step.computation === null ? null : (
          <>
            {' · '}
            <Section rule={step.computation.rule} section={step.computation.section} />
          </>
        )}
      </span>
      {hasTwoReadings(step) && step.on !== null ? (
        <span class="course-danger">
          <strong>{t.countOn}.</strong> {t.otherwise(formatShortDate(step.on, locale))}
        </span>
      ) : null}
      {step.words === null ? null : <span class="rule">{step.words[locale]}</span>}
    </li>
  )
}

function Day({ on, locale }: { on: Temporal.PlainDate; locale: Locale }) {
  return <time datetime={on.toString()}>{formatShortDate(on, locale)}</time>
}

function Section({ rule, section }: { rule: string; section: string }) {
  return <a href={`/law#${rule}`}>{section}</a>
}

function CourseTable({ course }: { course: Course }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={t.howCounted}
      captionUnseen
      rows={course.steps}
      columns={[
        { label: t.step, cell: (step) => step.label[locale] },
        { label: t.state, cell: (step) => t.states[step.state] },
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

/** What an event or its correction changed: the day before it and the day after. */
export function Changes({ changes }: { changes: readonly CourseChange[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (changes.length === 0) return <Notice kind="info" title={t.unchanged} live />
  const said = (side: NonNullable<CourseChange['before']>) => ({
    day: side.on === null ? t.noDay.toLowerCase() : formatShortDate(side.on, locale),
    state: t.states[side.state].toLowerCase(),
  })
  return (
    <Notice kind="info" title={t.changed} live>
      <ul>
        {changes.map(({ label, before, after }) => {
          const was = before === null ? null : said(before)
          const is = after === null ? null : said(after)
          return (
            <li>
              <strong>{label[locale]}:</strong> {was === null ? t.isNew : t.before(was.day, was.state)}
              {' → '}
              {is === null ? t.gone : t.after(is.day, is.state)}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
