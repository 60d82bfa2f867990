/** Places and how many are free: worked out from the night's beds, each time anew. What is free is free by this rule everywhere. */

/** One bed a night, with what stands in its way. */
export type BedTonight = {
  id: string
  name: string
  roomId: string
  roomName: string
  /** the room is taken as one, or not at all */
  takenAsOne: boolean
  siteId: string
  /** out of service, with the reason; or being cleaned until a moment, and not offered before */
  closed: { id: string; because: string; until: Temporal.Instant | null } | null
  /** set aside for outreach until this moment; null when it is anybody's. A room that is taken as one is never set aside. */
  aside: Temporal.Instant | null
  /** the claim on the night; a hold that has run out is none */
  claim: { bookingId: string; holdUntil: Temporal.Instant | null; arrived: boolean } | null
}

export type BedState = 'occupied' | 'held' | 'free' | 'aside' | 'void'

/** A place: a bed, or a room that is taken as one. */
export type Place = { id: string; siteId: string; name: string; state: BedState; beds: readonly BedTonight[] }

/** The sum always holds: free = places − occupied − held − aside − closed. What is set aside for outreach isn't free to anybody else. */
export type PlaceCount = {
  places: number
  occupied: number
  held: number
  aside: number
  closed: number
  free: number
}

const stateOfBed = (bed: BedTonight): BedState => {
  if (bed.claim !== null) return bed.claim.arrived ? 'occupied' : 'held'
  if (bed.closed !== null) return 'void'
  return bed.aside === null ? 'free' : 'aside'
}

/** A room taken as one is occupied or held as soon as one of its beds is, and closed only when all of them are. */
function stateOfRoom(beds: readonly BedTonight[]): BedState {
  const states = beds.map(stateOfBed)
  return (['occupied', 'held', 'free', 'aside'] as const).find((state) => states.includes(state)) ?? 'void'
}

/** The night's places out of its beds, in the order of the beds. */
export function placesOf(beds: readonly BedTonight[]): Place[] {
  const groups = Map.groupBy(beds, (bed) => (bed.takenAsOne ? bed.roomId : bed.id))
  return [...groups].flatMap(([id, members]) => {
    const [first] = members
    if (first === undefined) return []
    return [
      {
        id,
        siteId: first.siteId,
        name: first.takenAsOne ? first.roomName : first.name,
        state: stateOfRoom(members),
        beds: members,
      },
    ]
  })
}

/** How many places are in each state. */
export function countPlaces(places: readonly Place[]): PlaceCount {
  const inState = (state: BedState) => places.filter((place) => place.state === state).length
  const [occupied, held, aside, closed] = [inState('occupied'), inState('held'), inState('aside'), inState('void')]
  const free = places.length - occupied - held - aside - closed
  return { places: places.length, occupied, held, aside, closed, free }
}
