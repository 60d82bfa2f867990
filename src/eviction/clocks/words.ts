/** What a clock of a matter says wherever it stands: what runs out, why, and the one thing to do about it. */

import { type CoursePlace, coursePlaces, findRule, placeNames } from '../../law/index.ts'
import { dictionary, type Locale, words } from '../../platform/text/index.ts'
import type { ClockSource } from './clock.ts'
import { isOwnRule, ownRules } from './own-rules.ts'

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
  },
})

export type SaidClock = {
  title: string
  rule: string
  /** of a statute's rule */
  section?: string
  ruleId?: string
  href: string
  verb: string
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
  if (isOwnRule(rule)) return { title: words(ownRules, locale)[rule].title, rule: words(ownRules, locale)[rule].text }
  const title = source === 'booking' ? words(text, locale).booking : rule
  return { title, rule: '' }
}

function whatToDo({ matterId, source, step, noticeId }: Told, locale: Locale): Pick<SaidClock, 'href' | 'verb'> {
  const t = words(text, locale)
  const href = `/evictions/${matterId}`
  if (source === 'contact' || source === 'child') return { href: `${href}/contacts/new`, verb: t.contact }
  if (source === 'promise') return { href: `${href}#promises`, verb: t.open }
  if (source === 'plan') return { href: `${href}/plan`, verb: t.plan }
  if (source === 'booking') return { href: `${href}#advice`, verb: t.open }
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
