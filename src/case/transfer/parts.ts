/** What of a case can go along to another municipality, piece by piece and word for word: shown before it is chosen, and written as it was when it was sent. */

import { createHash } from 'node:crypto'
import { episodesIn, householdIn, type LivingRow, nameOf, type PersonBrief } from '../../person/index.ts'
import { type Asking, allOf, ask, known, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { formatDate, formatDateRange, type Locale, words } from '../../platform/text/index.ts'
import { type Decision, decisionsIn } from '../decision/queries.ts'
import { inFull } from '../decision/rules.ts'
import { type Intervention, interventionsIn } from '../intervention/queries.ts'
import { type Investigation, investigationsIn } from '../investigation/queries.ts'
import { type Plan, planIn } from '../plan/queries.ts'
import { text as caseText } from '../text.ts'
import { partText } from './part-text.ts'

/** What there is at most one of in a case. */
export const aboutKinds = ['person', 'household', 'living', 'residence', 'plan'] as const
export type AboutKind = (typeof aboutKinds)[number]
export type PartKind = AboutKind | 'investigation' | 'decision' | 'intervention' | 'other'

/** `title` in the language of the page; `words` as they are written, in Swedish. */
export type Part = { kind: PartKind; id: string; title: Record<Locale, string>; words: string }

// authorities write to each other in Swedish (språklag 2009:600 10 §)
const locale = 'sv'
const t = words(partText, locale)
const day = (date: Temporal.PlainDate) => formatDate(date, locale)
const span = (from: Temporal.PlainDate, to: Temporal.PlainDate | null) => formatDateRange(from, to, locale)

type Says = (its: (typeof partText)['sv'], day: (date: Temporal.PlainDate) => string, locale: Locale) => string
/** A title in both languages. */
const titled = (says: Says): Record<Locale, string> => ({
  sv: says(partText.sv, day, 'sv'),
  en: says(partText.en, (date) => formatDate(date, 'en'), 'en'),
})

type Whose = { caseId: string; person: PersonBrief }

/** Everything that can go along, in the order in which it is read. Of a protected person nothing does: it is handed over in person. */
export const partsOf = (tx: Tx, whose: Whose): Promise<Part[]> => ask(tx, askingParts(tx, whose))

export function askingParts(tx: Tx, { caseId, person }: Whose): Asking<Part[]> {
  if (person.protection !== null) return known([])
  return told(
    allOf({
      household: householdIn(tx, person.id),
      lived: episodesIn(tx, person.id, locale),
      ground: signedGround(tx, caseId),
      investigations: investigationsIn(tx, [caseId]),
      decisions: decisionsIn(tx, [caseId]),
      interventions: interventionsIn(tx, [caseId]),
      plan: planIn(tx, caseId),
    }),
    (held) => partsFrom(held, person),
  )
}

type Held = {
  household: { adults: number; children: number } | null
  lived: readonly LivingRow[]
  ground: string | null
  investigations: readonly Investigation[]
  decisions: readonly Decision[]
  interventions: readonly Intervention[]
  plan: Plan | null
}

function partsFrom(held: Held, person: PersonBrief): Part[] {
  const about = (kind: AboutKind, said: string | null): Part[] =>
    said === null || said === '' ? [] : [{ kind, id: kind, title: titled((its) => its.about[kind]), words: said }]
  return [
    ...about('person', personWords(person)),
    ...about('household', held.household && t.household(held.household.adults, held.household.children)),
    ...about('living', held.lived.map(({ from, to, label }) => `${span(from, to)}: ${label}`).join('\n')),
    ...about('residence', held.ground),
    ...held.investigations.map(
      ({ id, about: what, openedOn, endedOn, assessment }): Part => ({
        kind: 'investigation',
        id,
        title: titled((its, on) =>
          endedOn === null ? its.investigationOpen(on(openedOn)) : its.investigation(on(openedOn), on(endedOn)),
        ),
        words: assessment === null ? what : `${what}\n\n${t.assessment}: ${assessment}`,
      }),
    ),
    ...held.decisions
      .filter(({ replacedBy }) => replacedBy === null)
      .map(
        ({ id, outcome, decidedOn, section, words: said, reasons }): Part => ({
          kind: 'decision',
          id,
          title: titled((its, on, language) => its.decision(on(decidedOn), words(caseText, language).outcome[outcome])),
          words: `${inFull(section)}\n${said}\n\n${t.reasons}: ${reasons}`,
        }),
      ),
    ...held.interventions.map(
      ({ id, kind, beginsOn, endedOn, words: said }): Part => ({
        kind: 'intervention',
        id,
        title: titled((its, _, language) => its.intervention(words(caseText, language).intervention[kind])),
        words: [span(beginsOn, endedOn), said].filter((one) => one !== null).join('\n'),
      }),
    ),
    ...about('plan', held.plan?.goals.map((goal) => `• ${goal.words}`).join('\n') ?? null),
  ]
}

const personWords = (person: PersonBrief): string =>
  [
    nameOf(person, locale, 'ownPage'),
    person.number === null ? null : `${t.number}: ${person.number}`,
    person.birthDate === null ? null : `${t.born}: ${day(person.birthDate)}`,
  ]
    .filter((line) => line !== null)
    .join('\n')

/** The signed ground that stands: the latest that nothing has corrected. */
const signedGround = (tx: Tx, caseId: string): Asking<string | null> =>
  told(
    rowsOf(
      tx
        .selectFrom('residence_assessment as r')
        .select('r.ground')
        .where('r.case_id', '=', caseId)
        .where('r.signed_at', 'is not', null)
        .orderBy('r.signed_at', 'desc')
        .limit(1),
    ),
    ([row]) => row?.ground ?? null,
  )

/** What stood on the page, in short: what was changed since is shown again before it is sent. */
export const sealOfParts = (parts: readonly Part[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)
