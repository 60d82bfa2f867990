/** A shelter, its rooms and its beds are written by the same functions from a page and from the command line. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { today } from '../../platform/time/index.ts'

export const livingForms = ['acutePlace', 'emergencyHousing', 'protectedHousing'] as const
export type LivingForm = (typeof livingForms)[number]

export const LONGEST_NAME = 60
export const MOST_BEDS = 100

type Where = { municipality: string; siteId: string }

/** Whether the organisation has another shelter of that name; `but`: the one that is being renamed. */
export async function nameTaken(tx: Tx, organisationId: string, name: string, but?: string): Promise<boolean> {
  const taken = await tx
    .selectFrom('site')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .execute()
  return taken.some(({ id }) => id !== but)
}

export type NewShelter = {
  municipality: string
  organisationId: string
  name: string
  livingForm: LivingForm
  hours?: { opensAt: string; closesAt: string }
}

export async function writeSite(tx: Tx, site: NewShelter): Promise<string> {
  const id = newId()
  const { municipality, organisationId, name, livingForm, hours } = site
  await tx
    .insertInto('site')
    .values({
      id,
      municipality_code: municipality,
      organisation_id: organisationId,
      name,
      living_form_code: livingForm,
      ...(hours && { opens_at: hours.opensAt, closes_at: hours.closesAt }),
    })
    .execute()
  return id
}

/** A room with its beds; `takenAsOne`: a family's room. */
export async function writeRoom(
  tx: Tx,
  { municipality, siteId }: Where,
  room: { name: string; beds: number; takenAsOne: boolean; wheelchair?: boolean },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('room')
    .values({
      id,
      municipality_code: municipality,
      site_id: siteId,
      name: room.name,
      taken_as_one: room.takenAsOne,
      wheelchair: room.wheelchair ?? false,
    })
    .execute()
  await writeBeds(tx, { municipality, siteId }, id, room.beds)
  return id
}

/** Beds are numbered through the house, on from its highest number, and are in service from today; extra ones for their nights. */
export async function writeBeds(
  tx: Tx,
  { municipality, siteId }: Where,
  roomId: string,
  beds: number,
  extra?: { id: string; from: Temporal.PlainDate; outFrom: Temporal.PlainDate },
): Promise<void> {
  const names = await tx
    .selectFrom('bed')
    .innerJoin('room', 'room.id', 'bed.room_id')
    .select('bed.name')
    .where('room.site_id', '=', siteId)
    .execute()
  const highest = Math.max(0, ...names.flatMap(({ name }) => (/^\d{1,6}$/.test(name) ? [Number(name)] : [])))
  const added = Array.from({ length: beds }, (_, i) => ({
    id: newId(),
    municipality_code: municipality,
    room_id: roomId,
    name: String(highest + i + 1),
    in_service_from: extra?.from ?? today(),
    ...(extra && { out_of_service_from: extra.outFrom, extra_id: extra.id }),
  }))
  await tx.insertInto('bed').values(added).execute()
}

/** The room where a house's extra beds stand: made the first time. */
export async function roomForExtra(tx: Tx, { municipality, siteId }: Where, name: string): Promise<string> {
  const there = await tx
    .selectFrom('room')
    .select('id')
    .where('site_id', '=', siteId)
    .where('name', '=', name)
    .where('taken_as_one', '=', false)
    .executeTakeFirst()
  if (there !== undefined) return there.id
  const id = newId()
  await tx
    .insertInto('room')
    .values({ id, municipality_code: municipality, site_id: siteId, name, taken_as_one: false })
    .execute()
  return id
}
