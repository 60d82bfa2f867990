/** A night shelter for tests: Stadsmissionen's, with single beds and a family's room, and a small one of another organisation. */

import type { Insertable } from 'kysely'
import type { Session } from '../platform/access/index.ts'
import { asSystem, asUser, type Database } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now } from '../platform/time/index.ts'
import { book, type NewBooking } from './booking/book.ts'
import { freeTonight } from './site/free.ts'

export type House = { siteId: string; beds: string[]; roomId: string; familyRoomId: string; familyBeds: string[] }

type Plan = { organisationId: string; name: string; beds: number; familyBeds?: number; municipality?: string }

/** Builds a site with `beds` single beds in one room and, when asked for, one room that is taken as one. */
export async function buildHouse(plan: Plan): Promise<House> {
  const municipality_code = plan.municipality ?? '0880'
  const house: House = { siteId: newId(), beds: [], roomId: newId(), familyRoomId: newId(), familyBeds: [] }
  await asSystem('test: site', async (tx) => {
    await tx
      .insertInto('site')
      .values({
        id: house.siteId,
        municipality_code,
        organisation_id: plan.organisationId,
        name: plan.name,
        living_form_code: 'acutePlace',
      })
      .execute()
    const rooms = [
      { id: house.roomId, name: 'Sovsal', takenAsOne: false, beds: plan.beds, into: house.beds },
      {
        id: house.familyRoomId,
        name: 'Familjerum',
        takenAsOne: true,
        beds: plan.familyBeds ?? 0,
        into: house.familyBeds,
      },
    ]
    for (const room of rooms) {
      if (room.beds === 0) continue
      await tx
        .insertInto('room')
        .values({
          id: room.id,
          municipality_code,
          site_id: house.siteId,
          name: room.name,
          taken_as_one: room.takenAsOne,
        })
        .execute()
      for (let i = 1; i <= room.beds; i += 1) {
        const id = newId()
        room.into.push(id)
        await tx
          .insertInto('bed')
          .values({
            id,
            municipality_code,
            room_id: room.id,
            name: `${room.takenAsOne ? 'F' : ''}${i}`,
            in_service_from: Temporal.PlainDate.from('2020-01-01'),
          })
          .execute()
      }
    }
  })
  return house
}

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

/** What a booking asks for, one night in any bed unless told. */
export const asking = (house: House, personId: string, first = '2026-11-21', last = first): NewBooking => ({
  personId,
  siteId: house.siteId,
  kind: 'bed',
  first: day(first),
  last: day(last),
})

/** Books and hands back the id; fails the test when it was refused. */
export async function booked(session: Session, asked: NewBooking): Promise<string> {
  const outcome = await book(session, asked)
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.reason)}`)
  return outcome.value.ids[0] ?? ''
}

/** Free places at a house on a night, as the session sees them. */
export async function freeAt(session: Session, house: House, night = '2026-11-21'): Promise<number | undefined> {
  const sites = await asUser(session, (tx) => freeTonight(tx, day(night)))
  return sites.find((site) => site.siteId === house.siteId)?.free
}

/** What a house says that it takes: everybody, unless told. */
export const intakeOf = (siteId: string, setBy: string, over: Partial<Insertable<Database['site_intake']>> = {}) => ({
  id: newId(),
  municipality_code: '0880',
  site_id: siteId,
  kind: 'nightShelter' as const,
  hidden: false,
  takes: ['women', 'men', 'couples', 'families'],
  pets: false,
  wheelchair: false,
  sober: true,
  staff_at_night: true,
  set_at: now(),
  set_by: setBy,
  ...over,
})
