/** What a clock of a matter says wherever it stands: what runs out, why, and the one thing to do about it. */

import { type CoursePlace, coursePlaces, findRule, placeNames } from '../../law/index.ts'
import { dictionary, type Locale, words } from '../../platform/text/index.ts'
import { begunSources, type ClockSource, type MatterClock } from './clock.ts'
import { isOwnRule, ownRules, statuteOf } from './own-rules.ts'

const text = dictionary({
  sv: {
    open: 'Öppna',
    decide: 'Besluta',
    confirm: 'Bekräfta',
    contact: 'Kontakta',
    note: 'Skriv upp',
    plan: 'Se planen',
    booking: 'Tid hos budgetrådgivaren',
    whatHappened: 'Skriv upp',
    answer: 'Svara',
    noteDay: 'Notera',
    write: 'Skriv',
    give: 'Lämna',
    weigh: 'Pröva',
    check: 'Kontrollera',
  },
  en: {
    open: 'Open',
    decide: 'Decide',
    confirm: 'Confirm',
    contact: 'Contact',
    note: 'Write down',
    plan: 'See the plan',
    booking: 'Appointment with the debt adviser',
    whatHappened: 'Write down',
    answer: 'Answer',
    noteDay: 'Note',
    write: 'Write',
    give: 'Give',
    weigh: 'Weigh',
    check: 'Check',
  },
})

type Words = (typeof text)['sv']

const isBegun = (source: ClockSource): boolean => begunSources.some((one) => one === source)

/** What has no day that runs out, and counts how long it has waited. The board's word has one, once the time to save the home has begun. */
export const hasNoDay = ({ source, due, since }: Pick<MatterClock, 'source' | 'due' | 'since'>): boolean =>
  isBegun(source) && (source !== 'board' || (since !== undefined && due.equals(since)))

export type SaidClock = {
  title: string
  rule: string
  /** of a statute's rule */
  section?: string
  ruleId?: string
  href: string
  verb: string
}

const longWords = (said: string): string[] => said.toLowerCase().match(/\p{L}{6,}/gu) ?? []

/** What stands beneath a clock's title: why, or the rule's name; never the title over again (“Svar på föreläggandet. Svara på föreläggandet”). */
export function beneathTitle({ title, rule }: Pick<SaidClock, 'title' | 'rule'>): string {
  const above = longWords(title)
  return !rule.endsWith('.') && (rule === title || longWords(rule).some((word) => above.includes(word))) ? '' : rule
}

type Told = { matterId: string; source: ClockSource; step: string; rule: string; noticeId?: string | null }

/** The place of the line that a step of the course stands at. */
export const placeOf = (step: string): CoursePlace | null => {
  const name = step.split(/[:~]/)[0]
  return coursePlaces.find((place) => place === name) ?? null
}

/** What a clock says. `noticeId`: Kronofogden's notice that waits for the board's word, when it is known. */
export function saidClock(clock: Told, locale: Locale): SaidClock {
  return { ...whatRunsOut(clock, locale), ...whatToDo(clock, locale) }
}

function whatRunsOut({ source, step, rule }: Told, locale: Locale): Omit<SaidClock, 'href' | 'verb'> {
  const law = findRule(rule)
  if (law !== undefined && law !== null) {
    const place = placeOf(step)
    const title = source === 'course' && place !== null ? placeNames[place][locale] : law.title[locale]
    return { title, rule: law.title[locale], section: law.section, ruleId: law.id }
  }
  if (isOwnRule(rule)) {
    const { title, text: why } = words(ownRules, locale)[rule]
    return { title, rule: why, ...statuteOf(rule) }
  }
  const title = source === 'booking' ? words(text, locale).booking : rule
  return { title, rule: '' }
}

/** What is begun leads to where it is finished; the step holds the row that it is about. */
function begunToDo(href: string, step: string, t: Words): Pick<SaidClock, 'href' | 'verb'> {
  const [what = '', id = ''] = step.split(':')
  switch (what) {
    case 'undertaking-undelivered':
      return { href: `${href}/undertaking/delivery`, verb: t.noteDay }
    case 'undertaking-unsigned':
      return { href: `${href}/undertaking`, verb: t.write }
    case 'payment-undone':
      return { href: `${href}/decision/${id}/payment`, verb: t.noteDay }
    case 'copy':
      return { href: `/eviction-notices/${id}/copy`, verb: t.give }
    case 'concern':
      return { href: `${href}/concern`, verb: t.weigh }
    case 'message-elsewhere':
      return { href: `/messages/${id}`, verb: t.check }
    case 'notice-elsewhere':
      return { href: `/eviction-notices/${id}`, verb: t.check }
    default:
      return { href: `${href}/case`, verb: t.check }
  }
}

function whatToDo({ matterId, source, step, noticeId }: Told, locale: Locale): Pick<SaidClock, 'href' | 'verb'> {
  const t = words(text, locale)
  const href = `/evictions/${matterId}`
  if (source === 'contact' || source === 'child') return { href: `${href}/contacts/new`, verb: t.contact }
  if (source === 'promise') return { href: `${href}#promises`, verb: t.open }
  if (source === 'plan') return { href: `${href}/plan`, verb: t.plan }
  if (isBegun(source)) return begunToDo(href, step, t)
  if (source === 'booking') return { href: `/advice/bookings/${step}`, verb: t.open }
  switch (placeOf(step)) {
    case 'recovery':
    case 'undertaking':
      return { href: `${href}/decision`, verb: t.decide }
    case 'confirmation':
      return { href: noticeId ? `/eviction-notices/${noticeId}` : `${href}#notices`, verb: t.confirm }
    case 'evictionDay':
      return { href: `${href}/events/new`, verb: t.whatHappened }
    default:
      return { href, verb: t.open }
  }
}
