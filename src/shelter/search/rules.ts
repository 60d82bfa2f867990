/** Whether a house fits somebody tonight, rule by rule: each is met, not met, or to be asked about. Pure: facts in, and the moment. */

import { type Intake, inSeason } from '../intake.ts'
import { type Hours, momentInNight, nightToSleep } from '../nights.ts'
import { type RuleCode, ruleCodes } from '../rule-codes.ts'

export const parties = ['woman', 'man', 'person', 'couple', 'family'] as const
export type Party = (typeof parties)[number]

/** Who the place is for, and what they bring. `person`: a single guest of whom nothing more is said. */
export type Need = {
  party: Party
  /** how many sleep there */
  people: number
  pet: boolean
  wheelchair: boolean
  /** can't come sober */
  influenced: boolean
}

export type Verdict = {
  rule: RuleCode
  met: 'yes' | 'no' | 'ask'
  /** how many places or whole rooms are free; the hour that a rule turns on: `21:00` */
  free?: number
  time?: string
  /** not full but no place of this kind: no room for so many, or whole rooms alone */
  lacks?: { room: number } | 'bed'
  /** women and men alike, for somebody of whom neither is said */
  both?: true
}

/** What is free at a house on the night, for whoever asks: beds, and how many beds each free whole room has. */
export type Free = {
  beds: number
  /** beds that are set aside for others, and the first hour at which one is let go */
  aside: number
  asideUntil: string | null
  rooms: readonly number[]
  /** rooms and beds that a wheelchair comes to, among them */
  wheelchairBeds: number
  wheelchairRooms: readonly number[]
}

export type House = { hours: Hours; intake: Intake | null; free: Free }

/** A couple and a family take a room as one; everybody else a bed, or a room of their own at a hotel that has no bed to give. */
export const kindFor = ({ party, people }: Need, { free, intake }: Pick<House, 'free' | 'intake'>): 'bed' | 'room' =>
  party === 'couple' || party === 'family' || people > 1 || (intake?.kind === 'hotel' && free.beds + free.aside === 0)
    ? 'room'
    : 'bed'

export type Judged = { fits: boolean; verdicts: readonly Verdict[] }

/** Every rule that concerns this need, what stands in the way first. It fits when none does. */
export function judge(need: Need, house: House, night: Temporal.PlainDate, at: Temporal.Instant): Judged {
  const verdicts = [
    ...placesFor(need, house),
    ...whom(need, house.intake),
    ...hours(house, night, at),
    ...season(house.intake, night),
    ...brought(need, house),
  ]
  const order = ['no', 'ask', 'yes']
  return {
    fits: verdicts.every(({ met }) => met !== 'no'),
    verdicts: verdicts.toSorted((a, b) => order.indexOf(a.met) - order.indexOf(b.met)),
  }
}

function placesFor(need: Need, house: House): Verdict[] {
  const { free } = house
  if (kindFor(need, house) === 'room') {
    const rooms = free.rooms.filter((beds) => beds >= need.people).length
    if (rooms > 0) return [{ rule: 'full', met: 'yes', free: rooms }]
    const lacks = free.beds + free.rooms.length > 0 ? { lacks: { room: need.people } } : {}
    return [{ rule: 'full', met: 'no', free: 0, ...lacks }]
  }
  if (free.beds > 0) return [{ rule: 'full', met: 'yes', free: free.beds }]
  if (free.aside > 0)
    return [{ rule: 'aside', met: 'no', free: free.aside, ...(free.asideUntil && { time: free.asideUntil }) }]
  return [{ rule: 'full', met: 'no', free: 0, ...(free.rooms.length > 0 ? { lacks: 'bed' } : {}) }]
}

const kindsOf: Record<Party, readonly ('women' | 'men' | 'couples' | 'families')[]> = {
  woman: ['women'],
  man: ['men'],
  person: ['women', 'men'],
  couple: ['couples'],
  family: ['families'],
}

/** Somebody of whom nothing is said is asked about where only women, or only men, are taken in. */
function whom({ party }: Need, intake: Intake | null): Verdict[] {
  const [first = 'women', second] = kindsOf[party]
  if (intake === null) return [{ rule: first, met: 'ask' }]
  const takes = (kind: string) => intake.takes.includes(kind)
  if (second === undefined) return [{ rule: first, met: takes(first) ? 'yes' : 'no' }]
  if (takes(first) === takes(second)) return [{ rule: first, met: takes(first) ? 'yes' : 'no', both: true }]
  return [{ rule: takes(first) ? second : first, met: 'ask' }]
}

/** Only tonight: on another night there is time. */
function hours({ hours, intake }: House, night: Temporal.PlainDate, at: Temporal.Instant): Verdict[] {
  const until = intake?.entryUntil ?? null
  if (until === null) return []
  const late = nightToSleep(at).equals(night) && Temporal.Instant.compare(at, momentInNight(night, until, hours)) >= 0
  return [{ rule: 'entry', met: late ? 'no' : 'yes', time: until.slice(0, 5) }]
}

const season = (intake: Intake | null, night: Temporal.PlainDate): Verdict[] =>
  intake === null || intake.seasonFrom === null
    ? []
    : [{ rule: 'season', met: inSeason(night, intake.seasonFrom, intake.seasonUntil) ? 'yes' : 'no' }]

function brought(need: Need, house: House): Verdict[] {
  const { intake, free } = house
  const said = (answer: boolean | undefined): Verdict['met'] => (answer === undefined ? 'ask' : answer ? 'yes' : 'no')
  const room = kindFor(need, house) === 'room'
  const reached = room ? free.wheelchairRooms.some((beds) => beds >= need.people) : free.wheelchairBeds > 0
  return [
    ...(need.pet ? [{ rule: 'pets', met: said(intake?.pets) } as const] : []),
    ...(need.wheelchair ? [{ rule: 'wheelchair', met: reached ? said(intake?.wheelchair) : 'no' } as const] : []),
    ...(need.influenced ? [{ rule: 'sober', met: said(intake === null ? undefined : !intake.sober) } as const] : []),
  ]
}

/** What fits first, and among it what needs no question and has most free; then the next best: what fails on fewest rules. */
export function inOrder<H extends Judged & { free: Free; name: string }>(houses: readonly H[]): H[] {
  const count = ({ verdicts }: Judged, met: Verdict['met']) => verdicts.filter((one) => one.met === met).length
  return houses.toSorted(
    (a, b) =>
      count(a, 'no') - count(b, 'no') ||
      count(a, 'ask') - count(b, 'ask') ||
      b.free.beds + b.free.rooms.length - (a.free.beds + a.free.rooms.length) ||
      a.name.localeCompare(b.name, 'sv'),
  )
}

/** Why nobody could be helped, as it is counted: the rules that stood in the way anywhere, and full when every house was. */
export function unmet(houses: readonly Judged[]): { because: 'full' | 'rule' | 'closed'; needs: RuleCode[] } {
  const failed = houses.map(({ verdicts }) => verdicts.filter(({ met }) => met === 'no').map(({ rule }) => rule))
  const needs = ruleCodes.filter((code) => failed.some((rules) => rules.includes(code)))
  const only = (codes: readonly RuleCode[]) => failed.every((rules) => rules.some((rule) => codes.includes(rule)))
  if (only(['full', 'aside'])) return { because: 'full', needs }
  return { because: only(['entry', 'season', 'full', 'aside']) ? 'closed' : 'rule', needs }
}
