/** Occupancy (beläggning) of one site: nights slept in beds of all nights that beds were in service; by site, room and bed from the same nights. */

import { asSystem } from '../../platform/database/index.ts'
import { bedUse, byPlace, type Used } from '../bed-use.ts'
import type { Nights } from '../claim.ts'

export type Occupancy = {
  site: Used
  rooms: (Used & { id: string; name: string })[]
  beds: (Used & { id: string; name: string; roomId: string; roomName: string })[]
}

/** The figures of a site that the user was seen to have, over nights that have begun. Only sums come out. */
export async function occupancyOf(siteId: string, nights: Nights): Promise<Occupancy> {
  const { sites, rooms, beds } = byPlace(
    await asSystem('occupancy, figures', (tx) => bedUse(tx, { site: siteId }, nights)),
  )
  return {
    site: { used: sites[0]?.used ?? 0, inService: sites[0]?.inService ?? 0 },
    rooms: rooms.map(({ roomId, roomName, used, inService }) => ({
      id: roomId ?? '',
      name: roomName ?? '',
      used,
      inService,
    })),
    beds: beds.map(({ roomId, bedId, roomName, bedName, used, inService }) => ({
      id: bedId ?? '',
      name: bedName ?? '',
      roomId: roomId ?? '',
      roomName: roomName ?? '',
      used,
      inService,
    })),
  }
}
