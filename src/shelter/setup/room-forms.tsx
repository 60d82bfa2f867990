/** A shelter's rooms and beds: added, renamed, taken out of service for good, and taken into service again. */

import { found } from '../../platform/access/index.ts'
import { day, shortText, stopped, ticked, wholeNumber, wrong } from '../../platform/subject/index.ts'
import { formatDate, group, type Locale, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { nightToSleep } from '../nights.ts'
import { lastClaim, roomsOf, type SetUpBed, type SetUpRoom } from './queries.ts'
import { roomText } from './room.text.ts'
import { shelter } from './subject.tsx'
import { text } from './text.ts'
import { LONGEST_NAME, MOST_BEDS, writeBeds, writeRoom } from './write.ts'

const place = { may: 'setUp', opens: 'site-settings', back: 'settings' } as const

const beds = wholeNumber(1, MOST_BEDS)

type Rooms = readonly SetUpRoom[]

const roomIn = (rooms: Rooms, id: string): SetUpRoom => found(rooms.find((room) => room.id === id))

function bedIn(rooms: Rooms, id: string): { bed: SetUpBed; room: SetUpRoom } {
  const room = found(rooms.find((one) => one.beds.some((bed) => bed.id === id)))
  return { room, bed: found(room.beds.find((bed) => bed.id === id)) }
}

const sameName = (a: string, b: string): boolean => a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv')

const headingOf = (locale: Locale, { bed, room }: { bed: SetUpBed; room: SetUpRoom }): string =>
  words(text, locale).bedIn(bed.name, room.name)

export const addingRoom = shelter.form({
  ...place,
  at: 'rooms/new',
  text: group(roomText, 'addingRoom'),
  fields: { name: shortText(LONGEST_NAME), beds, takenAsOne: ticked(), wheelchair: ticked() },
  act: async (step, room) => {
    const { tx, session, on } = step
    if ((await roomsOf(tx, on.id)).some(({ name }) => sameName(name, room.name))) return wrong('name', 'taken')
    const id = await writeRoom(tx, { municipality: session.municipality, siteId: on.id }, room)
    return step.done('site.room-added', { data: { room: id, beds: room.beds, asOne: room.takenAsOne }, made: id })
  },
})

export const renamingRoom = shelter.form({
  ...place,
  at: 'rooms/:roomId/edit',
  text: group(roomText, 'renamingRoom'),
  fields: { name: shortText(LONGEST_NAME), wheelchair: ticked() },
  shows: async ({ tx, shown, params }) => {
    const { name, wheelchair } = roomIn(await roomsOf(tx, shown.id), params.roomId)
    return { begins: { name, wheelchair } }
  },
  act: async (step, { name, wheelchair }) => {
    const rooms = await roomsOf(step.tx, step.on.id)
    const room = roomIn(rooms, step.params.roomId)
    if (rooms.some((other) => other.id !== room.id && sameName(other.name, name))) return wrong('name', 'taken')
    await step.tx.updateTable('room').set({ name, wheelchair }).where('id', '=', room.id).execute()
    return step.done('site.room-renamed', { data: { room: room.id, wheelchair } })
  },
})

export const addingBeds = shelter.form({
  ...place,
  at: 'rooms/:roomId/beds/new',
  text: group(roomText, 'addingBeds'),
  fields: { beds },
  shows: async ({ tx, shown, viewer, params }) => ({
    heading: words(text, viewer.locale).bedsFor(roomIn(await roomsOf(tx, shown.id), params.roomId).name),
  }),
  act: async (step, { beds }) => {
    const { tx, session, on } = step
    const room = roomIn(await roomsOf(tx, on.id), step.params.roomId)
    if (room.beds.length + beds > MOST_BEDS) return wrong('beds', 'tooMany')
    await writeBeds(tx, { municipality: session.municipality, siteId: on.id }, room.id, beds)
    return step.done('site.beds-added', { data: { room: room.id, beds } })
  },
})

export const renamingBed = shelter.form({
  ...place,
  at: 'beds/:bedId/edit',
  text: group(roomText, 'renamingBed'),
  fields: { name: shortText(LONGEST_NAME) },
  shows: async ({ tx, shown, viewer, params }) => {
    const one = bedIn(await roomsOf(tx, shown.id), params.bedId)
    return { heading: headingOf(viewer.locale, one), begins: { name: one.bed.name } }
  },
  act: async (step, { name }) => {
    const rooms = await roomsOf(step.tx, step.on.id)
    const { bed } = bedIn(rooms, step.params.bedId)
    if (rooms.some((room) => room.beds.some((other) => other.id !== bed.id && sameName(other.name, name))))
      return wrong('name', 'taken')
    await step.tx.updateTable('bed').set({ name }).where('id', '=', bed.id).execute()
    return step.done('site.bed-renamed', { data: { bed: bed.id } })
  },
})

/** For good, not for a while (that is to close it, on the board). Nobody may have it from that night on; its history stays. */
export const retiringBed = shelter.form({
  ...place,
  at: 'beds/:bedId/retirement',
  text: group(roomText, 'retiringBed'),
  fields: { from: day({ within: 'planned', from: () => nightToSleep(now()) }) },
  shows: async ({ tx, shown, viewer, params }) => ({
    heading: headingOf(viewer.locale, bedIn(await roomsOf(tx, shown.id), params.bedId)),
  }),
  act: async (step, { from }) => {
    const { bed } = bedIn(await roomsOf(step.tx, step.on.id), step.params.bedId)
    if (bed.outFrom !== null) return stopped('already')
    if (Temporal.PlainDate.compare(from, bed.from) <= 0)
      return wrong('from', (locale) => words(text, locale).notBefore(formatDate(bed.from.add({ days: 1 }), locale)))
    const last = await lastClaim(step.tx, { siteId: step.on.id, bedId: bed.id }, from)
    if (last !== null) return stopped((locale) => words(text, locale).bedBookedUntil(formatDate(last, locale)), 'from')
    await step.tx.updateTable('bed').set({ out_of_service_from: from }).where('id', '=', bed.id).execute()
    return step.done('site.bed-retired', { data: { bed: bed.id, from: from.toString() } })
  },
})

/** Taken into service again. The nights in between then count as nights on which it was there. */
export const returningBed = shelter.press({
  may: 'setUp',
  back: 'settings',
  at: 'beds/:bedId/return',
  text: group(roomText, 'returningBed'),
  act: async (step) => {
    const { tx, on, params } = step
    const { bed } = bedIn(await roomsOf(tx, on.id), params.bedId)
    if (bed.outFrom === null) return stopped('inService')
    // an extra bed is there on its nights: opened again with the others
    if (bed.extraId !== null) return stopped('extra')
    const lastAway = nightToSleep(now()).subtract({ days: 1 })
    if (Temporal.PlainDate.compare(bed.outFrom, lastAway) <= 0) {
      // what was counted of those nights stays as it was counted: the bed wasn't there
      const away = { bed_id: bed.id, from_on: bed.outFrom, until_on: lastAway, because: roomText.sv.wasAway }
      await tx
        .insertInto('bed_void')
        .values({ ...step.mine('closed'), ...away })
        .execute()
    }
    await tx.updateTable('bed').set({ out_of_service_from: null }).where('id', '=', bed.id).execute()
    return step.done('site.bed-returned', { data: { bed: bed.id } })
  },
})
