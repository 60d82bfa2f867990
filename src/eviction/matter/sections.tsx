/** On the matter's page: the clocks with what to do next, and the facts of the home and the landlord. */

import { findRule, stageNames } from '../../law/index.ts'
import { daysUntil, formatOre, words } from '../../platform/text/index.ts'
import {
  Card,
  Clock,
  Clocks,
  DefinitionList,
  EmptyState,
  isSoonOver,
  LinkButton,
  Tag,
} from '../../platform/ui/index.ts'
import { isTakenOver } from '../clocks/begun-rules.ts'
import { isOwnRule, ownRules } from '../clocks/own-rules.ts'
import { hasNoDay, type SaidClock, saidClock } from '../clocks/words.ts'
import type { OverviewProps } from './overview.tsx'
import { text } from './text.ts'

/** Soonest first, whichever part of the work they come from. */
export function ClocksCard(props: OverviewProps) {
  const { viewer, view } = props
  const t = words(text, viewer.locale)
  const clocks = view.matter.end === null ? clocksOf(props) : []
  return (
    <Card title={t.clocks} id="clocks">
      {clocks.length === 0 ? (
        <EmptyState small title={t.noClocks}>
          {t.noClocksWhat}
        </EmptyState>
      ) : (
        <Clocks>
          {clocks.map(({ title, due, waits, rule, section, ruleId, href, verb, actor, cannotWait }) => {
            const late = waits === null && daysUntil(due, viewer.today) < 0
            const pressing = waits === null ? late || (cannotWait && isSoonOver(due, viewer.today)) : cannotWait
            const left =
              waits === null ? { due } : { left: t.waited(waits), note: t.hasWaited, tone: toneOf(cannotWait) }
            return (
              <Clock
                title={title}
                {...left}
                tags={
                  <>
                    {late ? <Tag tone="late">{t.late}</Tag> : null}
                    {actor === null ? null : <Tag>{t.actors[actor]}</Tag>}
                  </>
                }
                rule={rule}
                section={section}
                ruleId={ruleId}
                action={
                  props.may('work') && href !== null ? (
                    <LinkButton href={href} small variant={pressing ? 'primary' : 'secondary'}>
                      {verb}
                    </LinkButton>
                  ) : null
                }
              />
            )
          })}
        </Clocks>
      )}
    </Card>
  )
}

const toneOf = (cannotWait: boolean): 'late' | 'calm' => (cannotWait ? 'late' : 'calm')

/** A button that leads to the page it stands on does nothing: what waits for others is written down once it happens, what stands further down has its own. */
function onOwnPage<S extends Pick<SaidClock, 'href' | 'verb'>>(said: S, matterId: string, verb: string) {
  const own = `/evictions/${matterId}`
  if (said.href === own) return { ...said, href: `${own}/events/new`, verb }
  return { ...said, href: said.href.startsWith(`${own}#`) ? null : said.href }
}

/** The law's clocks say what to do in the law's own words; the municipality's in its own. */
function clocksOf({ viewer, view }: OverviewProps) {
  const { locale } = viewer
  const { matter, course, events } = view
  const noticeOf = (step: string) => {
    const from = course.steps.find(({ id }) => id === step)?.from ?? []
    return events.find(({ id, noticeId }) => noticeId !== null && from.includes(id))?.noticeId ?? null
  }
  const law = course.clocks
    .filter(({ step }) => !isTakenOver(step, view.beside))
    .map((clock) => ({
      waits: null,
      ...saidClock({ matterId: matter.id, source: 'course', ...clock, noticeId: noticeOf(clock.step) }, locale),
      title: clock.todo[locale],
      rule: findRule(clock.rule)?.title[locale] ?? clock.rule,
      section: clock.section,
      due: clock.due,
      actor: clock.actor,
      cannotWait: clock.cannotWait,
    }))
  const own = view.beside.map((clock) => {
    const said = saidClock({ matterId: matter.id, ...clock }, locale)
    const title = isOwnRule(clock.rule) ? words(ownRules, locale)[clock.rule].todo : said.title
    const waits = hasNoDay(clock) ? Math.max(0, daysUntil(viewer.today, clock.due)) : null
    return { ...said, title, waits, due: clock.due, actor: null, cannotWait: clock.cannotWait }
  })
  const { note } = words(text, locale)
  return [...law, ...own]
    .sort((a, b) => Temporal.PlainDate.compare(a.due, b.due))
    .map((clock) => onOwnPage(clock, matter.id, note))
}

export function FactsCard({ viewer, view: { matter, course }, may, userId }: OverviewProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const edit = may('work') ? (
    <LinkButton small variant="quiet" icon="edit" href={`/evictions/${matter.id}/edit`}>
      {t.change}
    </LinkButton>
  ) : null
  const mine = matter.responsible?.id === userId
  return (
    <Card title={t.facts} id="facts" actions={edit}>
      <DefinitionList
        items={[
          {
            term: t.responsible,
            value: matter.responsible?.name ?? t.nobody,
            note: may('handOver') ? (
              <a href={`/evictions/${matter.id}/responsible`}>
                {matter.responsible === null && !mine ? t.take : t.handOver}
              </a>
            ) : undefined,
          },
          { term: t.stage, value: stageNames[course.stage][locale] },
          { term: t.unpaid, value: course.unpaidOre === null ? null : formatOre(course.unpaidOre, locale) },
          { term: t.cause, value: t.causes[matter.cause] },
          { term: t.tenure, value: t.tenures[matter.tenure] },
          { term: t.address, value: matter.address },
          { term: t.dwellingNumber, value: matter.dwellingNumber },
          { term: t.area, value: matter.areaName },
          { term: t.rooms, value: matter.rooms === null ? null : String(matter.rooms).replace('.', ',') },
          { term: t.landlord, value: matter.landlord.name },
          { term: t.tenant, value: matter.tenantName },
          ...(matter.leaseId === null
            ? []
            : [{ term: t.lease, value: <a href={`/leases/${matter.leaseId}`}>{t.seeLease}</a> }]),
          ...(matter.dwellingId === null
            ? []
            : [{ term: t.dwelling, value: <a href={`/dwellings/${matter.dwellingId}`}>{t.seeDwelling}</a> }]),
        ]}
      />
    </Card>
  )
}
