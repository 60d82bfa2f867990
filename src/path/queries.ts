/** Gathers a person's path: where they lived, by every record that the user may read, and what the rooms tell. */

import { allowedIn } from '../consent/index.ts'
import {
  householdIn,
  type LivingRow,
  linkedIds,
  livingRow,
  openPeople,
  type PersonBrief,
  sourcesIn,
  timeline,
} from '../person/index.ts'
import { found, type Session } from '../platform/access/index.ts'
import { type Asking, allOf, ask, eachOf, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'
import type { PathAsking, PathEvent, PathLane } from '../platform/web/index.ts'
import { type About, latestFirst, maySee, mergeLanes, withoutPlaces } from './rules.ts'

/** A room that tells a part of the path. `about` says what its lanes reveal; left out: where somebody lived. */
export type PathSource = { about?: About; pathPart: PathAsking }

export type PathRow = LivingRow & { registers: string[] }
export type Happening = PathEvent & { register: string }
export type PathView = {
  person: PersonBrief
  /** false: a consent or an assignment that doesn't name housing */
  showsHousing: boolean
  rows: PathRow[]
  lanes: PathLane[]
  happenings: Happening[]
  /** the registers whose records make the path, the page's own first */
  registers: string[]
  household: { adults: number; children: number } | null
}

/** The path of a person and of every record that is linked with theirs and may be read. Each of them is opened, and each opening is logged. */
export async function pathOf(
  tx: Tx,
  session: Session,
  personId: string,
  sources: readonly PathSource[],
): Promise<PathView> {
  const records = await openPeople(tx, session, [personId, ...(await linkedIds(tx, personId))], 'path')
  const ids = records.map(({ id }) => id)
  const asked = allOf({
    names: registerNames(tx, records),
    allowed: allowedIn(tx, session, ids),
    parts: eachOf(sources.map(({ pathPart }) => pathPart(tx, session, ids))),
    episodes: sourcesIn(tx, ids),
    household: householdIn(tx, personId),
  })
  const { names, allowed, parts, episodes, household } = await ask(tx, asked)
  const nameOf = (record: PersonBrief): string => names.get(record.organisationId) ?? ''
  const sees = (record: PersonBrief, about: About = 'housing') => maySee(about, record.reason, allowed(record.id))
  const parted = records.flatMap((record) =>
    sources.flatMap(({ about }, i) => {
      const part = sees(record, about) ? parts[i]?.(record.id) : undefined
      return part === undefined ? [] : [{ ...part, register: nameOf(record) }]
    }),
  )
  const lived = records.flatMap((record) =>
    sees(record)
      ? episodes.filter((one) => one.personId === record.id).map((one) => ({ ...one, register: nameOf(record) }))
      : [],
  )
  const registerOf = new Map(lived.map(({ sourceId, register }) => [sourceId, register]))
  const hidesPlaces = records.some(({ protection }) => protection !== null)
  const rows = timeline(lived, today()).map((stretch) => ({
    ...livingRow(stretch, session.locale),
    registers: [...new Set(stretch.sourceIds.flatMap((id) => registerOf.get(id) ?? []))],
  }))
  const merged = mergeLanes(parted.flatMap(({ lanes }) => lanes))
  const happenings = parted.flatMap(({ events, register }) => events.map((event) => ({ ...event, register })))
  const person = found(records[0])
  return {
    person,
    showsHousing: sees(person),
    rows,
    lanes: hidesPlaces ? merged.map(withoutPlaces.lane) : merged,
    happenings: latestFirst(hidesPlaces ? happenings.map(withoutPlaces.event) : happenings),
    registers: [...new Set(records.map(nameOf))],
    household,
  }
}

function registerNames(tx: Tx, records: readonly PersonBrief[]): Asking<Map<string, string>> {
  const ids = [...new Set(records.map(({ organisationId }) => organisationId))]
  const query = tx.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids)
  return told(rowsOf(query), (rows) => new Map(rows.map(({ id, name }) => [id, name])))
}
