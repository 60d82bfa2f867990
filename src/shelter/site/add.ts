/** Adds a shelter with its rooms and beds; from the command line, once, before the first guest. */

import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecords, recordAll } from '../../platform/record/index.ts'
import { sameText } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'

export type NewSite = {
  /** four digits */
  municipality: string
  /** the organisation that runs it, by its name */
  organisation: string
  name: string
  livingForm: 'acutePlace' | 'emergencyHousing' | 'protectedHousing'
  /** a room taken as one is a family's room */
  rooms: readonly { name: string; beds: number; takenAsOne: boolean }[]
}

export type SiteRefusal =
  | { kind: 'unknown-organisation'; known: string[] }
  | { kind: 'name-missing-or-long' }
  | { kind: 'no-room' }
  | { kind: 'beds'; room: string }
  | { kind: 'name-taken' }

const MOST_BEDS = 100

/** Beds are numbered through the house and are in service from today. */
export async function addSite({
  municipality,
  organisation,
  name,
  livingForm,
  rooms,
}: NewSite): Promise<Outcome<{ siteId: string; beds: number }, SiteRefusal>> {
  if ([name, ...rooms.map((room) => room.name)].some((text) => text.trim() === '' || text.length > 60))
    return refused({ kind: 'name-missing-or-long' })
  if (rooms.length === 0) return refused({ kind: 'no-room' })
  const wrong = rooms.find(({ beds }) => !Number.isInteger(beds) || beds < 1 || beds > MOST_BEDS)
  if (wrong) return refused({ kind: 'beds', room: wrong.name })
  return asSystem('site add', async (tx) => {
    await holdRecords(tx, [municipality])
    const known = await tx
      .selectFrom('organisation')
      .select(['id', 'name', 'kind'])
      .where('municipality_code', '=', municipality)
      .where('kind', '<>', 'landlord')
      .where('retired_at', 'is', null)
      .orderBy('name')
      .execute()
    const runs = known.find((one) => sameText(one.name, organisation))
    if (!runs) return refused({ kind: 'unknown-organisation', known: known.map((one) => one.name) })
    const taken = await tx
      .selectFrom('site')
      .select('id')
      .where('organisation_id', '=', runs.id)
      .where('name', '=', name.trim())
      .executeTakeFirst()
    if (taken) return refused({ kind: 'name-taken' })
    const siteId = newId()
    await tx
      .insertInto('site')
      .values({
        id: siteId,
        municipality_code: municipality,
        organisation_id: runs.id,
        name: name.trim(),
        living_form_code: livingForm,
      })
      .execute()
    let beds = 0
    for (const room of rooms) {
      const roomId = newId()
      await tx
        .insertInto('room')
        .values({
          id: roomId,
          municipality_code: municipality,
          site_id: siteId,
          name: room.name.trim(),
          taken_as_one: room.takenAsOne,
        })
        .execute()
      const names = Array.from({ length: room.beds }, () => {
        beds += 1
        return String(beds)
      })
      await tx
        .insertInto('bed')
        .values(
          names.map((bed) => ({
            id: newId(),
            municipality_code: municipality,
            room_id: roomId,
            name: bed,
            in_service_from: today(),
          })),
        )
        .execute()
    }
    await recordAll(tx, municipality, { id: null, name: 'hemvist site' }, [
      { what: 'site.added', subject: siteId, data: { rooms: rooms.length, beds } },
    ])
    return done({ siteId, beds })
  })
}

/** One sentence for the command line. */
export function saySiteRefusal(refusal: SiteRefusal): string {
  switch (refusal.kind) {
    case 'unknown-organisation':
      return `There is no such organisation in the municipality. Known: ${refusal.known.join('; ') || 'none'}.`
    case 'name-missing-or-long':
      return 'A name is missing or longer than 60 characters.'
    case 'no-room':
      return 'Give at least one room, such as --room "Rum 1:4".'
    case 'beds':
      return `${refusal.room}: the number of beds is from 1 to ${MOST_BEDS}.`
    case 'name-taken':
      return 'The organisation has a site of that name already.'
  }
}
