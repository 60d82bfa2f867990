/** What the board has decided to give without individual assessment (SoL 2025:400 11 kap. 5 §), and what that says of a day. */

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

export type BoardsWord = {
  kind: OpenKind
  offered: boolean
  conditions: string | null
  /** whether what can reveal an identity is documented when it is carried out; where it isn't exempt it must be */
  identityDocumented: boolean
  reference: string
  from: Temporal.PlainDate
}

/** The word that holds on a day for each kind, of words with the latest first. A kind that nobody has decided on isn't there. */
export function wordsOn(words: readonly BoardsWord[], day: Temporal.PlainDate): ReadonlyMap<OpenKind, BoardsWord> {
  const held = new Map<OpenKind, BoardsWord>()
  for (const word of words)
    if (Temporal.PlainDate.compare(word.from, day) <= 0 && !held.has(word.kind)) held.set(word.kind, word)
  return held
}

/** undecided: the municipality has written down no list yet · notOffered: the board's list lacks it · identityFree: it is given without writing down to whom */
export type OpenAnswer = 'undecided' | 'notOffered' | 'identityFree' | 'offered'

/** Whether a kind may be given without assessment on a day and written down on a person. */
export function openOn(words: readonly BoardsWord[], kind: string, day: Temporal.PlainDate): OpenAnswer {
  const held = wordsOn(words, day)
  if (held.size === 0) return 'undecided'
  const word = isOpenKind(kind) ? held.get(kind) : undefined
  if (word === undefined || !word.offered) return 'notOffered'
  return word.identityDocumented ? 'offered' : 'identityFree'
}
