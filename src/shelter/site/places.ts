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
  const places: Place[] = []
  const rooms = new Map<string, BedTonight[]>()
  for (const bed of beds) {
    const { id, siteId, name, takenAsOne, roomId } = bed
    const room = takenAsOne ? rooms.get(roomId) : undefined
    if (!takenAsOne) places.push({ id, siteId, name, state: stateOfBed(bed), beds: [bed] })
    else if (room !== undefined) room.push(bed)
    else {
      const together = [bed]
      rooms.set(roomId, together)
      // what it is turns on all its beds
      places.push({ id: roomId, siteId, name: bed.roomName, state: 'free', beds: together })
    }
  }
  if (rooms.size === 0) return places
  return places.map((place) => (rooms.has(place.id) ? { ...place, state: stateOfRoom(place.beds) } : place))
}

/** How many places are in each state. */
export function countPlaces(places: readonly Place[]): PlaceCount {
  const many = { occupied: 0, held: 0, aside: 0, free: 0, void: 0 }
  for (const { state } of places) many[state] += 1
  const { void: closed, ...rest } = many
  return { places: places.length, ...rest, closed }
}
