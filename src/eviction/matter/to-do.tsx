/** On the matter's page: the large next step, and what else runs out. */

import { nameOf } from '../../person/index.ts'
import { daysUntil, formatLongDay, formatRelativeDay, words } from '../../platform/text/index.ts'
import { Clock, Clocks, FirstOf, isSoonOver, LinkButton, NextStep, Part, Tag } from '../../platform/ui/index.ts'
import { beneathTitle } from '../clocks/words.ts'
import { keeping } from '../promise/forms.tsx'
import { clocksOf, type PageClock } from './clocks.ts'
import { nextInMatter, presses } from './next.ts'
import type { OverviewProps } from './overview.tsx'
import { text } from './text.ts'

/** What comes after the next step and can't wait either stands open, so much of it; the rest of it is folded. */
const PRESSING_SHOWN = 3
const COMING_SHOWN = 2

/** The large next step, and beneath it what else runs out. */
export function ToDo(props: OverviewProps) {
  const { viewer, view } = props
  const t = words(text, viewer.locale)
  const clocks = clocksOf(props)
  const next = nextInMatter(
    {
      ended: view.matter.end !== null,
      roofless: view.roofless.map(({ personId }) => personId),
      hasResponsible: view.matter.responsible !== null,
      left: view.course.ended !== null,
      safe: view.course.safe !== null,
      clocks,
    },
    viewer.today,
  )
  const rest = clocks.filter((clock) => next?.do !== 'clock' || clock !== next.clock)
  const pressing = rest.filter((clock) => presses(clock, viewer.today))
  const coming = rest.filter((clock) => !presses(clock, viewer.today))
  const [soonest] = coming
  return (
    <>
      {next === null ? null : <Next {...props} next={next} />}
      {pressing.length === 0 ? null : (
        <section class="card" id="clocks">
          <h2>{t.alsoToday}</h2>
          <FirstOf rows={pressing} most={PRESSING_SHOWN}>
            {(rows) => <ClockRows {...props} rows={rows} />}
          </FirstOf>
        </section>
      )}
      {soonest === undefined ? null : (
        <Part
          title={t.after}
          id={pressing.length === 0 ? 'clocks' : 'then'}
          said={`${coming.length} · ${soonest.title}, ${formatRelativeDay(soonest.due, viewer.today, viewer.locale)}`}
        >
          <FirstOf rows={coming} most={COMING_SHOWN}>
            {(rows) => <ClockRows {...props} rows={rows} />}
          </FirstOf>
        </Part>
      )}
    </>
  )
}

type NextProps = OverviewProps & { next: NonNullable<ReturnType<typeof nextInMatter<PageClock>>> }

/** The page's one filled button. Whoever may not press it is told who does. */
function Next(props: NextProps) {
  const { viewer, view, next, may } = props
  const { locale } = viewer
  const t = words(text, locale)
  const { matter } = view
  const own = `/evictions/${matter.id}`
  const who = may('work') ? null : (matter.responsible?.name ?? t.nobody)
  const lead = (href: string, verb: string, may: boolean) => (may ? <LinkButton href={href}>{verb}</LinkButton> : null)
  if (next.do === 'clock') return <NextClock {...props} clock={next.clock} who={who} />
  if (next.do === 'bed') {
    const person = matter.people.find(({ id }) => id === next.personId)
    const name = person === undefined ? t.somebody : nameOf(person, locale, 'ownPage')
    const mayBook = view.end.mayWork
    return (
      <NextStep
        title={t.bed(name)}
        when={t.tonight}
        tone="late"
        who={mayBook ? null : who}
        action={lead(`/bookings/new?person=${next.personId}`, t.bookBed, mayBook)}
      >
        {t.bedWhy}
      </NextStep>
    )
  }
  if (next.do === 'take')
    return (
      <NextStep title={t.takeTitle} tone="late" action={lead(`${own}/responsible`, t.take, may('handOver'))}>
        {t.takeWhy}
      </NextStep>
    )
  if (next.do === 'note')
    return (
      <NextStep title={t.noClocks} who={who} action={lead(`${own}/events/new`, t.event, may('work'))}>
        {t.noClocksWhat}
      </NextStep>
    )
  return (
    <NextStep title={t[next.do]} who={who} action={lead(`${own}/end`, t.endIt, may('work'))}>
      {next.do === 'endLeft' ? t.leftHomeWhat : t.endSafeWhy}
    </NextStep>
  )
}

function NextClock({ viewer, view, may, clock, who }: OverviewProps & { clock: PageClock; who: string | null }) {
  const { locale, today } = viewer
  const t = words(text, locale)
  const { waits, due } = clock
  const left = daysUntil(due, today)
  const said = { day: formatLongDay(due, locale), relative: formatRelativeDay(due, today, locale) }
  const when =
    waits !== null
      ? t.waitedDays(waits)
      : left < 0
        ? t.lateSince(said.day, said.relative)
        : t.by(said.day, said.relative)
  const tone = left < 0 || presses(clock, today) ? 'late' : isSoonOver(due, today) ? 'soon' : 'calm'
  const why = beneathTitle(clock)
  const section = clock.ruleId ? <a href={`/law#${clock.ruleId}`}>{clock.section}</a> : clock.section
  return (
    <NextStep
      title={clock.title}
      when={when}
      tone={tone}
      who={clock.actor === null || clock.actor === 'board' ? who : t.actors[clock.actor]}
      action={
        !may('work') ? null : clock.promiseId !== null ? (
          <keeping.Button
            to={{ id: view.matter.id, promiseId: clock.promiseId }}
            locale={locale}
            variant="primary"
            small={false}
          />
        ) : clock.href === null ? null : (
          <LinkButton href={clock.href}>{clock.verb}</LinkButton>
        )
      }
    >
      {why}
      {why && clock.section ? ' · ' : null}
      {section}
    </NextStep>
  )
}

function ClockRows({ viewer, may, rows }: OverviewProps & { rows: readonly PageClock[] }) {
  const t = words(text, viewer.locale)
  return (
    <Clocks>
      {rows.map(({ title, due, waits, rule, section, ruleId, href, verb, actor, cannotWait }) => {
        const left =
          waits === null
            ? { due }
            : { left: t.waited(waits), note: t.hasWaited, tone: cannotWait ? ('late' as const) : ('calm' as const) }
        return (
          <Clock
            title={title}
            {...left}
            tags={
              <>
                {waits === null && daysUntil(due, viewer.today) < 0 ? <Tag tone="late">{t.late}</Tag> : null}
                {actor === null ? null : <Tag>{t.actors[actor]}</Tag>}
              </>
            }
            rule={beneathTitle({ title, rule })}
            section={section}
            ruleId={ruleId}
            action={
              may('work') && href !== null ? (
                <LinkButton
                  href={href}
                  small
                  variant="secondary"
                  label={title.startsWith(verb) ? title : `${verb}: ${title}`}
                >
                  {verb}
                </LinkButton>
              ) : null
            }
          />
        )
      })}
    </Clocks>
  )
}
