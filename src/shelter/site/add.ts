/** Adds a shelter with its rooms and beds; from the command line, once, before the first guest. */

import { asSystem } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecords, recordAll } from '../../platform/record/index.ts'
import { sameText } from '../../platform/text/index.ts'
import { type LivingForm, LONGEST_NAME, MOST_BEDS, nameTaken, writeRoom, writeSite } from '../setup/write.ts'

export type NewSite = {
  /** four digits */
  municipality: string
  /** the organisation that runs it, by its name */
  organisation: string
  name: string
  livingForm: LivingForm
  /** a room taken as one is a family's room */
  rooms: readonly { name: string; beds: number; takenAsOne: boolean }[]
}

export type SiteRefusal =
  | { kind: 'unknown-organisation'; known: string[] }
  | { kind: 'name-missing-or-long' }
  | { kind: 'no-room' }
  | { kind: 'beds'; room: string }
  | { kind: 'name-taken' }

/** Beds are numbered through the house and are in service from today. */
export async function addSite({
  municipality,
  organisation,
  name,
  livingForm,
  rooms,
}: NewSite): Promise<Outcome<{ siteId: string; beds: number }, SiteRefusal>> {
  if ([name, ...rooms.map((room) => room.name)].some((text) => text.trim() === '' || text.length > LONGEST_NAME))
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
    if (await nameTaken(tx, runs.id, name.trim())) return refused({ kind: 'name-taken' })
    const siteId = await writeSite(tx, { municipality, organisationId: runs.id, name: name.trim(), livingForm })
    for (const room of rooms) await writeRoom(tx, { municipality, siteId }, { ...room, name: room.name.trim() })
    const beds = rooms.reduce((all, room) => all + room.beds, 0)
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
      return `A name is missing or longer than ${LONGEST_NAME} characters.`
    case 'no-room':
      return 'Give at least one room, such as --room "Rum 1:4".'
    case 'beds':
      return `${refusal.room}: the number of beds is from 1 to ${MOST_BEDS}.`
    case 'name-taken':
      return 'The organisation has a site of that name already.'
  }
}
