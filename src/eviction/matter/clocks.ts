/** What runs out and what waits in a matter, in words for its page, whichever part of the work it comes from. */

import { findRule } from '../../law/index.ts'
import { daysUntil, words } from '../../platform/text/index.ts'
import { isTakenOver } from '../clocks/begun-rules.ts'
import { isOwnRule, ownRules } from '../clocks/own-rules.ts'
import { hasNoDay, placeOf, type SaidClock, saidClock } from '../clocks/words.ts'
import { waitsForWord } from '../notices/section.tsx'
import { inOrder, type Running } from './next.ts'
import type { OverviewProps } from './overview.tsx'
import { text } from './text.ts'

export type PageClock = Running &
  Omit<SaidClock, 'href'> & {
    href: string | null
    actor: keyof (typeof text)['sv']['actors'] | null
    /** the promise that it is about: kept by a press on the page itself */
    promiseId: string | null
  }

/** A button that leads to the page it stands on does nothing: what waits for others is written down once it happens. */
function onOwnPage<S extends Pick<SaidClock, 'href' | 'verb'>>(said: S, matterId: string, verb: string) {
  const own = `/evictions/${matterId}`
  if (said.href === own) return { ...said, href: `${own}/events/new`, verb }
  return { ...said, href: said.href.startsWith(`${own}#`) ? null : said.href }
}

/** The law's clocks say what to do in the law's own words; the municipality's in its own. What presses stands first. */
export function clocksOf({ viewer, view }: OverviewProps): PageClock[] {
  const { locale, today } = viewer
  const { matter, course, events } = view
  if (matter.end !== null) return []
  const waiting = view.notices.notices.find((notice) => waitsForWord(notice, today))?.id ?? null
  const noticeOf = (step: string) => {
    const from = course.steps.find(({ id }) => id === step)?.from ?? []
    return events.find(({ id, noticeId }) => noticeId !== null && from.includes(id))?.noticeId ?? waiting
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
      sameDay: placeOf(clock.step) === 'confirmation',
      promiseId: null,
    }))
  const own = view.beside.map((clock) => {
    const said = saidClock({ matterId: matter.id, ...clock }, locale)
    const title = isOwnRule(clock.rule) ? words(ownRules, locale)[clock.rule].todo : said.title
    const waits = hasNoDay(clock) ? Math.max(0, daysUntil(today, clock.due)) : null
    const promiseId = clock.source === 'promise' ? clock.step : null
    return {
      ...said,
      title,
      waits,
      due: clock.due,
      actor: null,
      cannotWait: clock.cannotWait,
      sameDay: false,
      promiseId,
    }
  })
  const { note } = words(text, locale)
  return inOrder([...law, ...own], today).map((clock) => onOwnPage(clock, matter.id, note))
}
