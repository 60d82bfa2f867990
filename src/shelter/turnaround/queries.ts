/** Beds that aren't offered yet, because the guest has just left. */

import type { Tx } from '../../platform/database/index.ts'
import type { BedTonight } from '../site/places.ts'

export type Turnaround = { id: string; bedId: string; bedName: string; roomName: string; until: Temporal.Instant }

/** Of the beds of a night, the first to be ready first. */
export const turnaroundsOf = (beds: readonly BedTonight[]): Turnaround[] =>
  beds
    .flatMap(({ closed, id, name, roomName }) =>
      closed === null || closed.until === null
        ? []
        : [{ id: closed.id, bedId: id, bedName: name, roomName, until: closed.until }],
    )
    .toSorted((a, b) => Temporal.Instant.compare(a.until, b.until))

export const minutesAt = async (tx: Tx, siteId: string): Promise<number> =>
  (await tx.selectFrom('site').select('turnaround_minutes').where('id', '=', siteId).executeTakeFirst())
    ?.turnaround_minutes ?? 0
