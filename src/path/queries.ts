/** Gathers a person's path: where they lived, by every record that the user may read, and what the rooms tell. */

import { allowedParts } from '../consent/index.ts'
import {
  householdNow,
  type LivingRow,
  linkedIds,
  livingRow,
  openPeople,
  openPerson,
  type PersonBrief,
  sourcesIn,
  timeline,
} from '../person/index.ts'
import type { Session } from '../platform/access/index.ts'
import { ask, type Tx } from '../platform/database/index.ts'
import type { Locale } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import type { PathEvent, PathLane } from '../platform/web/index.ts'
import { type About, latestFirst, maySee, mergeLanes, withoutPlaces } from './rules.ts'

/** A room that tells a part of the path. `about` says what its lanes reveal; left out: where somebody lived. */
export type PathSource = {
  about?: About
  pathLanes: (tx: Tx, personId: string, locale: Locale) => Promise<PathLane[]>
  pathEvents: (tx: Tx, personId: string, locale: Locale) => Promise<PathEvent[]>
}

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
  const person = await openPerson(tx, session, personId, 'path')
  const records = [person, ...(await openPeople(tx, session, await linkedIds(tx, personId), 'path'))]
  const names = await registerNames(tx, records)
  const nameOf = (record: PersonBrief): string => names.get(record.organisationId) ?? ''
  const lanes: PathLane[] = []
  const happenings: Happening[] = []
  const episodes: ReturnType<ReturnType<typeof sourcesIn>['read']> = []
  const registerOf = new Map<string, string>()
  for (const record of records) {
    const allowed = await allowedParts(tx, session, record.id)
    const sees = (about: About) => maySee(about, record.reason, allowed)
    for (const source of sources.filter(({ about = 'housing' }) => sees(about))) {
      lanes.push(...(await source.pathLanes(tx, record.id, session.locale)))
      happenings.push(
        ...(await source.pathEvents(tx, record.id, session.locale)).map((event) => ({
          ...event,
          register: nameOf(record),
        })),
      )
    }
    if (!sees('housing')) continue
    for (const episode of await ask(tx, sourcesIn(tx, [record.id]))) {
      episodes.push(episode)
      registerOf.set(episode.sourceId, nameOf(record))
    }
  }
  const hidesPlaces = records.some(({ protection }) => protection !== null)
  const rows = timeline(episodes, today()).map((stretch) => ({
    ...livingRow(stretch, session.locale),
    registers: [...new Set(stretch.sourceIds.flatMap((id) => registerOf.get(id) ?? []))],
  }))
  const merged = mergeLanes(lanes)
  return {
    person,
    showsHousing: maySee('housing', person.reason, await allowedParts(tx, session, personId)),
    rows,
    lanes: hidesPlaces ? merged.map(withoutPlaces.lane) : merged,
    happenings: latestFirst(hidesPlaces ? happenings.map(withoutPlaces.event) : happenings),
    registers: [...new Set(records.map(nameOf))],
    household: await householdNow(tx, personId),
  }
}

async function registerNames(tx: Tx, records: readonly PersonBrief[]): Promise<Map<string, string>> {
  const ids = [...new Set(records.map(({ organisationId }) => organisationId))]
  const rows = await tx.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
