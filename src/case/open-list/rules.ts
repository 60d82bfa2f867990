/** What the board has decided to give without individual assessment (SoL 2025:400 11 kap. 5 §), and what that says of a day. */

import { wrong } from '../../platform/subject/refusal.ts'
import { isAfter, isBefore } from '../../platform/time/index.ts'

export const openKinds = [
  'nightCafe',
  'dropIn',
  'outreach',
  'acutePlace',
  'mobileTeam',
  'housingSupport',
  'contactsWithAuthorities',
  'addictionCare',
  'debtAdvice',
  'occupation',
  'other',
] as const
export type OpenKind = (typeof openKinds)[number]

export const isOpenKind = (kind: string): kind is OpenKind => openKinds.some((one) => one === kind)

/** What a shelter gives: the board may have a word of its own on one of them. */
const atShelters: readonly OpenKind[] = ['nightCafe', 'acutePlace']

export type BoardsWord = {
  kind: OpenKind
  /** one shelter alone; null: wherever it is given */
  siteId: string | null
  offered: boolean
  conditions: string | null
  /** whether what can reveal an identity is documented when it is carried out; where it isn't exempt it must be */
  identityDocumented: boolean
  reference: string
  from: Temporal.PlainDate
  /** its last day, where the decision has one */
  until: Temporal.PlainDate | null
  /** neither put right by another row nor taken back */
  stands: boolean
}

/** The words that hold on a day, one for each kind and shelter, of words with the latest first. */
export function heldOn<Word extends BoardsWord>(words: readonly Word[], day: Temporal.PlainDate): Word[] {
  const held = new Map<string, Word>()
  for (const word of words) {
    const about = `${word.kind} ${word.siteId}`
    if (word.stands && !isAfter(word.from, day) && !held.has(about)) held.set(about, word)
  }
  return [...held.values()]
}

/** The word that holds on a day for each kind, wherever it is given. A kind that nobody has decided on isn't there. */
export const wordsOn = (words: readonly BoardsWord[], day: Temporal.PlainDate): ReadonlyMap<OpenKind, BoardsWord> =>
  new Map(heldOn(words, day).flatMap((word) => (word.siteId === null ? [[word.kind, word] as const] : [])))

/** Whether the word says on a day that it is given. */
export const isGiven = ({ offered, until }: BoardsWord, day: Temporal.PlainDate): boolean =>
  offered && (until === null || !isBefore(until, day))

/** undecided: the municipality has written down no list yet · notOffered: the board's list lacks it · identityFree: it is given without writing down to whom */
export type OpenAnswer = 'undecided' | 'notOffered' | 'identityFree' | 'offered'

/** Whether a kind may be given without assessment on a day and written down on a person. */
export function openOn(words: readonly BoardsWord[], kind: string, day: Temporal.PlainDate): OpenAnswer {
  const held = wordsOn(words, day)
  if (held.size === 0) return 'undecided'
  const word = isOpenKind(kind) ? held.get(kind) : undefined
  if (word === undefined || !isGiven(word, day)) return 'notOffered'
  return word.identityDocumented ? 'offered' : 'identityFree'
}

/** What is wrong with a decision as it is entered; null when nothing is. */
export function wrongWith({
  kind,
  site,
  offered,
  decided,
  from,
  until,
}: {
  kind: OpenKind
  site: string | null
  offered: 'yes' | 'no'
  decided: Temporal.PlainDate | null
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
}) {
  if (site !== null && !atShelters.includes(kind)) return wrong('site', 'notAtShelters')
  if (decided !== null && isAfter(decided, from)) return wrong('decided', 'decidedLater')
  if (until !== null && offered === 'no') return wrong('until', 'endEnds')
  if (until !== null && isBefore(until, from)) return wrong('until', 'backwards')
  return null
}
