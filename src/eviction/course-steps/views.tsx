/** The steps of a matter's course: across where there is room, downwards on a phone; the table behind them holds how each day was counted. */

import type { Child } from 'hono/jsx'
import type { Course, CourseChange, StepState } from '../../law/index.ts'
import { formatShortDate, type Locale, words } from '../../platform/text/index.ts'
import { Disclosure, EmptyPart, Icon, type IconName, Notice, Part, useLocale } from '../../platform/ui/index.ts'
import { hasTwoReadings, isOver, nearToday, type Stop, shownDay, stepsAtEnd, stopsOf } from './stops.ts'
import { CourseTable, Section, stateOf } from './table.tsx'
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
  ended = null,
  actions,
}: {
  course: Course
  today: Temporal.PlainDate
  /** the day that the matter ended: nothing runs after it */
  ended?: Temporal.PlainDate | null
  actions?: Child
}) {
  const locale = useLocale()
  const t = words(text, locale)
  const steps = ended === null ? course.steps : stepsAtEnd(course.steps)
  const stops = stopsOf({ steps }, ended)
  if (steps.length === 0)
    return (
      <EmptyPart title={t.title} id="course" none={t.empty} who={t.who} actions={actions}>
        {t.emptyWhat}
      </EmptyPart>
    )
  const near = nearToday(stops)
  return (
    <Part title={t.title} id="course" said={<Where stops={stops} />} actions={actions}>
      <Line stops={near} today={today} label={t.label} />
      {near.length === stops.length ? null : (
        <Disclosure summary={t.whole(stops.filter(({ kind }) => kind === 'step').length)}>
          <Line stops={stops} today={today} label={t.wholeLabel} />
        </Disclosure>
      )}
      <Disclosure summary={t.howCounted}>
        <CourseTable steps={steps} />
      </Disclosure>
    </Part>
  )
}

/** Where the matter is, in a few words: what runs now with its day, what is to come, or what came last. */
function Where({ stops }: { stops: readonly Stop[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  const end = stops.find((stop) => stop.kind === 'ended')
  if (end !== undefined) return <>{t.ended(formatShortDate(end.on, locale))}</>
  const steps = stops.flatMap((stop) => (stop.kind === 'step' ? [stop.step] : []))
  const now = steps.find(({ state }) => state === 'running') ?? steps.findLast(isOver) ?? steps[0]
  if (now === undefined) return <>{t.void}</>
  const day = shownDay(now)
  const said = [
    now.label[locale],
    day === null ? null : formatShortDate(day, locale),
    stateOf(now, locale).toLowerCase(),
  ]
  return <>{said.filter((one) => one !== null).join(', ')}</>
}

function Line({ stops, today, label }: { stops: readonly Stop[]; today: Temporal.PlainDate; label: string }) {
  return (
    <ol class="course-line" aria-label={label}>
      {stops.map((stop) => (
        <StopItem stop={stop} today={today} />
      ))}
    </ol>
  )
}

function StopItem({ stop, today }: { stop: Stop; today: Temporal.PlainDate }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (stop.kind !== 'step') {
    const isToday = stop.kind === 'today'
    return (
      <li data-state="today" aria-current={isToday ? 'date' : undefined}>
        <span class="course-dot">
          <Icon name={isToday ? 'day' : 'check'} />
        </span>
        <strong>{isToday ? t.today(formatShortDate(today, locale)) : t.ended(formatShortDate(stop.on, locale))}</strong>
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
        {stateOf(step, locale)}
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
