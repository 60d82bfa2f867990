/** How a home fits what a household has agreed to be matched on: rule by rule, met, not met and why, or not known and what to ask. Never a score. */

type Day = Temporal.PlainDate

/** What a household has agreed to be matched on; nothing else is read. */
export type Wish = {
  adults: number
  /** children by how each lives with them */
  childrenAlways: number
  childrenAlternately: number
  childrenVisits: number
  roomsLeast: number
  /** what they can carry a month; null: not known yet */
  rentMostKr: number | null
  adaptation: Adaptation
  pets: 'yes' | 'no'
  /** not before */
  fromOn: Day | null
  /** none: anywhere */
  areas: readonly string[]
}

export const adaptations = ['none', 'stepFree', 'wheelchair'] as const
export type Adaptation = (typeof adaptations)[number]

export const reservations = ['families', 'young', 'old', 'stepFree', 'housingFirst'] as const

/** What is known of a home that is free. */
export type FreeHome = {
  areaName: string | null
  rooms: number
  rentKr: number
  freeFrom: Day
  floor: number | null
  lift: Known
  wheelchair: Known
  pets: Known
  /** what the landlord asks of a tenant, in its own words */
  requirements: string | null
  reservedFor: (typeof reservations)[number] | null
}

type Known = 'yes' | 'no' | 'unknown'

export const fitRules = ['rooms', 'space', 'adaptation', 'area', 'pets', 'rent', 'when', 'reserved', 'asked'] as const
export type FitRule = (typeof fitRules)[number]

export type Outcome = 'met' | 'notMet' | 'unknown'

/** Why, and the two things that were held against each other: what the household said, and what the home has. */
export type Fit = {
  rule: FitRule
  outcome: Outcome
  why: Why
  said: string | number | null
  has: string | number | null
}

export const whys = [
  'enoughRooms',
  'tooFewRooms',
  'roomForAll',
  'crowded',
  'noNeed',
  'adapted',
  'notAdapted',
  'adaptationUnknown',
  'anywhere',
  'wantedArea',
  'otherArea',
  'areaUnknown',
  'noPets',
  'petsAllowed',
  'petsNotAllowed',
  'petsUnknown',
  'canCarry',
  'tooDear',
  'rentUnknown',
  'anyTime',
  'inTime',
  'tooEarly',
  'forAnybody',
  'reservedMet',
  'reservedNot',
  'reservedAsk',
  'nothingAsked',
  'asked',
] as const
export type Why = (typeof whys)[number]

const ruled = (rule: FitRule, outcome: Outcome, why: Why, said: Fit['said'] = null, has: Fit['has'] = null): Fit => ({
  rule,
  outcome,
  why,
  said,
  has,
})

/** Two a room is what Sweden's measure of crowding takes, kitchen and one room not counted (norm 2, SOU 1967:30 and Statistics Sweden). */
const MOST_A_ROOM = 2

/** Everybody who has their bed there: children who live there half the time too, children who visit not. */
export const peopleIn = ({ adults, childrenAlways, childrenAlternately }: Wish): number =>
  adults + childrenAlways + childrenAlternately

/** Whether so many fit in so many rooms by norm 2; one or two adults without children fit in a single room. */
export function hasRoomFor(wish: Wish, rooms: number): boolean {
  const people = peopleIn(wish)
  if (people === wish.adults && people <= MOST_A_ROOM) return true
  return people <= MOST_A_ROOM * Math.floor(rooms - 1)
}

const sameArea = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('sv') === b.trim().toLocaleLowerCase('sv')

/**
 * Whether the household keeps away from the home's area or landlord; where the area isn't known, nobody knows that it isn't that one. It isn't there
 * then, and no rule says so: the same is asked by the database (app.households_for).
 */
export const keepsAway = (
  { awayAreas, awayLandlords }: { awayAreas: readonly string[]; awayLandlords: readonly string[] },
  { areaName, landlordId }: { areaName: string | null; landlordId: string },
): boolean =>
  awayLandlords.includes(landlordId) ||
  (awayAreas.length > 0 && (areaName === null || awayAreas.some((away) => sameArea(away, areaName))))

/** Each rule on its own, always all of them, in the same order. */
export function fitOf(wish: Wish, home: FreeHome): Fit[] {
  return [rooms(wish, home), space(wish, home), adaptation(wish, home), area(wish, home), pets(wish, home)].concat(
    rent(wish, home),
    when(wish, home),
    reserved(wish, home),
    asked(home),
  )
}

const rooms = ({ roomsLeast }: Wish, home: FreeHome): Fit =>
  home.rooms >= roomsLeast
    ? ruled('rooms', 'met', 'enoughRooms', roomsLeast, home.rooms)
    : ruled('rooms', 'notMet', 'tooFewRooms', roomsLeast, home.rooms)

const space = (wish: Wish, home: FreeHome): Fit =>
  hasRoomFor(wish, home.rooms)
    ? ruled('space', 'met', 'roomForAll', peopleIn(wish), home.rooms)
    : ruled('space', 'notMet', 'crowded', peopleIn(wish), home.rooms)

/** Ground floor is 0; one that is reached by stairs alone needs a lift. */
function isStepFree({ floor, lift, wheelchair }: FreeHome): Known {
  if (wheelchair === 'yes' || lift === 'yes' || floor === 0) return 'yes'
  return lift === 'no' && floor !== null ? 'no' : 'unknown'
}

function adaptation({ adaptation: need }: Wish, home: FreeHome): Fit {
  if (need === 'none') return ruled('adaptation', 'met', 'noNeed')
  const has = need === 'wheelchair' ? home.wheelchair : isStepFree(home)
  if (has === 'yes') return ruled('adaptation', 'met', 'adapted', need)
  return has === 'no'
    ? ruled('adaptation', 'notMet', 'notAdapted', need)
    : ruled('adaptation', 'unknown', 'adaptationUnknown', need)
}

function area({ areas }: Wish, { areaName }: FreeHome): Fit {
  if (areas.length === 0) return ruled('area', 'met', 'anywhere', null, areaName)
  if (areaName === null) return ruled('area', 'unknown', 'areaUnknown', areas.join(', '))
  return areas.some((wanted) => sameArea(wanted, areaName))
    ? ruled('area', 'met', 'wantedArea', areas.join(', '), areaName)
    : ruled('area', 'notMet', 'otherArea', areas.join(', '), areaName)
}

function pets({ pets: has }: Wish, home: FreeHome): Fit {
  if (has === 'no') return ruled('pets', 'met', 'noPets')
  if (home.pets === 'unknown') return ruled('pets', 'unknown', 'petsUnknown')
  return home.pets === 'yes' ? ruled('pets', 'met', 'petsAllowed') : ruled('pets', 'notMet', 'petsNotAllowed')
}

function rent({ rentMostKr }: Wish, { rentKr }: FreeHome): Fit {
  if (rentMostKr === null) return ruled('rent', 'unknown', 'rentUnknown', null, rentKr)
  return rentKr <= rentMostKr
    ? ruled('rent', 'met', 'canCarry', rentMostKr, rentKr)
    : ruled('rent', 'notMet', 'tooDear', rentMostKr, rentKr)
}

function when({ fromOn }: Wish, { freeFrom }: FreeHome): Fit {
  if (fromOn === null) return ruled('when', 'met', 'anyTime', null, freeFrom.toString())
  return Temporal.PlainDate.compare(freeFrom, fromOn) >= 0
    ? ruled('when', 'met', 'inTime', fromOn.toString(), freeFrom.toString())
    : ruled('when', 'notMet', 'tooEarly', fromOn.toString(), freeFrom.toString())
}

/** Ages and programmes aren't part of what a household is matched on, so they are asked about and never worked out. */
function reserved(wish: Wish, { reservedFor }: FreeHome): Fit {
  const children = hasChildren(wish) || wish.childrenVisits > 0
  switch (reservedFor) {
    case null:
      return ruled('reserved', 'met', 'forAnybody')
    case 'families':
      return children
        ? ruled('reserved', 'met', 'reservedMet', null, reservedFor)
        : ruled('reserved', 'notMet', 'reservedNot', null, reservedFor)
    case 'stepFree':
      return wish.adaptation === 'none'
        ? ruled('reserved', 'notMet', 'reservedNot', null, reservedFor)
        : ruled('reserved', 'met', 'reservedMet', null, reservedFor)
    default:
      return ruled('reserved', 'unknown', 'reservedAsk', null, reservedFor)
  }
}

const asked = ({ requirements }: FreeHome): Fit =>
  requirements === null ? ruled('asked', 'met', 'nothingAsked') : ruled('asked', 'unknown', 'asked', null, requirements)

/** Children who live there, always or half the time. */
export const hasChildren = ({ childrenAlways, childrenAlternately }: Wish): boolean =>
  childrenAlways + childrenAlternately > 0

export const standings = ['fits', 'ask', 'not'] as const
export type Standing = (typeof standings)[number]

/** One rule that isn't met is enough for not; one that isn't known for asking first. */
export function standingOf(fits: readonly Fit[]): Standing {
  if (fits.some(({ outcome }) => outcome === 'notMet')) return 'not'
  return fits.some(({ outcome }) => outcome === 'unknown') ? 'ask' : 'fits'
}
