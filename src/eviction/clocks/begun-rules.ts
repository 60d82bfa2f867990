/** What in a matter is begun and not finished, or wants to be looked at: decisions on facts alone. Pages show it among the clocks. */

import type { Course, Stage } from '../../law/index.ts'
import { sameText } from '../../platform/text/index.ts'
import type { MatterClock } from './clock.ts'

type Day = Temporal.PlainDate

/** The rules of what is begun; those without a day count how long it has waited. */
export const begunRules = [
  'undertaking-unsigned',
  'undertaking-undelivered',
  'payment-undone',
  'copy-undelivered',
  'concern-unweighed',
  'message-elsewhere',
  'notice-elsewhere',
  'case-elsewhere',
] as const
export type BegunRule = (typeof begunRules)[number]

/** From the title on, a child's home may be lost within weeks: then the question is put, until somebody has answered it. Hemvist's own choice. */
export const askedFrom: readonly Stage[] = ['decision', 'enforcement', 'evictionDay', 'evicted']

/** Whether the page puts the question. It never answers it: a concern is weighed by a person. */
export const shouldAsk = (facts: { children: number; stage: Stage | null; weighed: number }): boolean =>
  facts.children > 0 && facts.weighed === 0 && facts.stage !== null && askedFrom.includes(facts.stage)

export type Place = { address: string | null; dwellingNumber: string | null }

export type BegunFacts = Place & {
  children: number
  stage: Course['stage']
  /** the safe last day for the board's word; null: its time hasn't begun, or there is none */
  safeDay: Day | null
  /** decisions that nothing stands in the place of */
  decisions: readonly { id: string; kind: 'pay' | 'undertake' | 'decline'; on: Day }[]
  /** the undertaking that stands; `delivered`: the landlord has it */
  undertaking: { id: string; on: Day; delivered: boolean } | null
  paidByBoard: boolean
  /** confirmed notices of an eviction whose copy the person hasn't got */
  copies: readonly { noticeId: string; on: Day }[]
  weighed: number
  /** since the matter stands where concern is to be weighed */
  askedSince: Day
  messages: readonly (Place & { id: string; on: Day })[]
  notices: readonly (Place & { id: string; on: Day })[]
  /** linked cases whose person isn't among those with a record who live there */
  strangers: readonly { caseId: string; on: Day }[]
}

/** Another address, or another flat at the same one. What isn't known speaks against nothing. */
export function isElsewhere(there: Place, here: Place): boolean {
  if (there.address === null || here.address === null) return false
  if (!sameText(there.address, here.address)) return true
  const [flat, own] = [there.dwellingNumber, here.dwellingNumber]
  return flat !== null && own !== null && !sameText(flat, own)
}

type Made = Pick<MatterClock, 'source' | 'step' | 'cannotWait'> & { rule: BegunRule; since: Day; due: Day }

/** What has no day of its own is due since it began. */
const undated = (made: Omit<Made, 'due'>): Made => ({ ...made, due: made.since })

export function begunThings(facts: BegunFacts): Made[] {
  return [...boardsWord(facts), ...copies(facts), ...concern(facts), ...elsewhere(facts)]
}

/** What the board has decided and not done: until the landlord has the paper, or the bank the order, the home isn't saved. */
function boardsWord({ decisions, undertaking, paidByBoard, safeDay }: BegunFacts): Made[] {
  const things: Made[] = []
  const add = (rule: BegunRule, id: string, since: Day) =>
    things.push({ source: 'board', step: `${rule}:${id}`, rule, since, due: safeDay ?? since, cannotWait: true })
  if (undertaking !== null && !undertaking.delivered) add('undertaking-undelivered', undertaking.id, undertaking.on)
  for (const { id, kind, on } of decisions) {
    if (kind === 'undertake' && undertaking === null) add('undertaking-unsigned', id, on)
    if (kind === 'pay' && !paidByBoard) add('payment-undone', id, on)
  }
  return things
}

const copies = (facts: BegunFacts): Made[] =>
  facts.copies.map(({ noticeId, on }) =>
    undated({ source: 'copy', step: `copy:${noticeId}`, rule: 'copy-undelivered', since: on, cannotWait: true }),
  )

const concern = ({ askedSince: since, ...facts }: BegunFacts): Made[] =>
  shouldAsk(facts)
    ? [undated({ source: 'concern', step: 'concern', rule: 'concern-unweighed', since, cannotWait: true })]
    : []

function elsewhere(facts: BegunFacts): Made[] {
  const link = (rule: BegunRule, id: string, since: Day) =>
    undated({ source: 'link', step: `${rule}:${id}`, rule, since, cannotWait: false })
  return [
    ...facts.messages.filter((one) => isElsewhere(one, facts)).map(({ id, on }) => link('message-elsewhere', id, on)),
    ...facts.notices.filter((one) => isElsewhere(one, facts)).map(({ id, on }) => link('notice-elsewhere', id, on)),
    ...facts.strangers.map(({ caseId, on }) => link('case-elsewhere', caseId, on)),
  ]
}

/** The time to save the home is a day of the board's own as long as it hasn't decided: then what it has decided is what is to be done. */
export const isTakenOver = (step: string, begun: readonly Pick<MatterClock, 'source'>[]): boolean =>
  /^(recovery|undertaking)\b/.test(step) && begun.some(({ source }) => source === 'board')
