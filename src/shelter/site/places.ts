/** Places and how many are free: worked out from the night's beds, each time anew. */

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
  /** the claim on the night; a hold that has run out is none */
  claim: { bookingId: string; holdUntil: Temporal.Instant | null; arrived: boolean } | null
}

export type BedState = 'occupied' | 'held' | 'free' | 'void'

/** A place: a bed, or a room that is taken as one. */
export type Place = { id: string; siteId: string; name: string; state: BedState; beds: readonly BedTonight[] }

/** The sum always holds: free = places − occupied − held − closed. */
export type PlaceCount = { places: number; occupied: number; held: number; closed: number; free: number }

const stateOfBed = (bed: BedTonight): BedState => {
  if (bed.claim !== null) return bed.claim.arrived ? 'occupied' : 'held'
  return bed.closed === null ? 'free' : 'void'
}

/** A room taken as one is occupied or held as soon as one of its beds is, and closed only when all of them are. */
function stateOfRoom(beds: readonly BedTonight[]): BedState {
  const states = beds.map(stateOfBed)
  return (['occupied', 'held', 'free'] as const).find((state) => states.includes(state)) ?? 'void'
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
  const [occupied, held, closed] = [inState('occupied'), inState('held'), inState('void')]
  return { places: places.length, occupied, held, closed, free: places.length - occupied - held - closed }
}
