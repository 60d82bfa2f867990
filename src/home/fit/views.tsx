/** How a home fits, drawn rule by rule; the decided order; and what every page of matching says of what it reads. */

import { formatDate, formatKronor, formatNumber, type Locale, words } from '../../platform/text/index.ts'
import { Notice, RuleNote, Table, Tag, type Tone } from '../../platform/ui/index.ts'
import { roomsInWords } from '../dwelling/views.tsx'
import type { Fit, Outcome, Standing } from './fit.ts'
import type { Decider, Holds, PriorityRule } from './order.ts'
import { text } from './text.ts'

const tones = { met: 'good', notMet: 'late', unknown: 'soon' } as const satisfies Record<Outcome, Tone>
const standingTones = { fits: 'good', ask: 'soon', not: 'neutral' } as const satisfies Record<Standing, Tone>

export const StandingTag = ({ standing, locale }: { standing: Standing; locale: Locale }) => (
  <Tag tone={standingTones[standing]}>{words(text, locale).standings[standing]}</Tag>
)

/** One rule in a sentence: what the household said, held against what the home has. */
export function fitInWords({ why, said, has }: Fit, locale: Locale): string {
  const t = words(text, locale)
  const { whys } = t
  const [kr, day] = [inKronor(locale), inDays(locale)]
  switch (why) {
    case 'enoughRooms':
    case 'tooFewRooms':
      return whys[why](inRooms(said, locale), inRooms(has, locale))
    case 'roomForAll':
    case 'crowded':
      return whys[why](t.people(formatNumber(Number(said), locale)), inRooms(has, locale))
    case 'adapted':
    case 'notAdapted':
    case 'adaptationUnknown':
      return whys[why](said === 'wheelchair' ? t.needs.wheelchair : t.needs.stepFree)
    case 'wantedArea':
    case 'otherArea':
      return whys[why](String(said), String(has))
    case 'areaUnknown':
      return whys.areaUnknown(String(said))
    case 'canCarry':
    case 'tooDear':
      return whys[why](kr(said), kr(has))
    case 'rentUnknown':
      return whys.rentUnknown(kr(has))
    case 'anyTime':
      return whys.anyTime(day(has))
    case 'inTime':
    case 'tooEarly':
      return whys[why](day(said), day(has))
    case 'reservedMet':
    case 'reservedNot':
    case 'reservedAsk':
      return whys[why](reservedFor(has, locale))
    case 'asked':
      return whys.asked(String(has).replace(/\.$/, ''))
    default:
      return whys[why]
  }
}

const inRooms = (value: Fit['said'], locale: Locale): string => roomsInWords(Number(value), locale)
const inKronor =
  (locale: Locale) =>
  (value: Fit['said']): string =>
    formatKronor(Number(value), locale)
const inDays =
  (locale: Locale) =>
  (value: Fit['said']): string =>
    formatDate(Temporal.PlainDate.from(String(value)), locale)

function reservedFor(value: Fit['said'], locale: Locale): string {
  const t = words(text, locale).reserved
  return value === 'families' || value === 'young' || value === 'old' || value === 'stepFree'
    ? t[value]
    : t.housingFirst
}

/** Every rule of a home and a household. */
export function FitTable({ fits, locale }: { fits: readonly Fit[]; locale: Locale }) {
  const t = words(text, locale)
  return (
    <Table
      caption={t.fitOf}
      captionUnseen
      rows={fits}
      columns={[
        { label: t.rule, cell: ({ rule }) => t.rules[rule] },
        { label: t.outcome, cell: ({ outcome }) => <Tag tone={tones[outcome]}>{t.outcomes[outcome]}</Tag> },
        { label: t.why, cell: (fit) => fitInWords(fit, locale) },
      ]}
    />
  )
}

/** Only what isn't met, and what must be asked: what somebody who looks through many reads first. */
export function NotMet({ fits, locale }: { fits: readonly Fit[]; locale: Locale }) {
  const told = fits.filter(({ outcome }) => outcome !== 'met')
  if (told.length === 0) return null
  return (
    <ul class="measure">
      {told.map((fit) => (
        <li>
          <Tag tone={tones[fit.outcome]}>{words(text, locale).outcomes[fit.outcome]}</Tag> {fitInWords(fit, locale)}
        </li>
      ))}
    </ul>
  )
}

export type Held = Readonly<Partial<Record<PriorityRule, Holds>>>

/** What the household's place in the order stands on: each rule and whether it holds. */
export const holdsInWords = (rules: readonly PriorityRule[], holds: Held, locale: Locale): string => {
  const t = words(text, locale)
  return rules.map((rule) => `${t.priority[rule]}: ${t.holds[holds[rule] ?? 'no']}`).join(' · ')
}

/** What put it before the next. */
export const beforeInWords = (by: Decider | null, locale: Locale): string => {
  const t = words(text, locale)
  return by === null ? t.nobodyNext : t.nextBy(lowerFirst(t.priority[by]))
}

const lowerFirst = (words: string): string => words.charAt(0).toLocaleLowerCase('sv') + words.slice(1)

/** On every page of matching: what it reads, by which law, and that a lawyer must look at it. */
export function AskALawyer({ locale }: { locale: Locale }) {
  const t = words(text, locale)
  return (
    <Notice title={t.lawyerTitle}>
      <p>{t.lawyer}</p>
      <RuleNote rule={t.lawyerRule} section={t.section} id="DS-06" />
    </Notice>
  )
}
