/** Places for the night as the interface tells of them, and takes in what happens there. Nothing about any person. */

import { z } from 'zod'
import { offers } from '../../outreach/index.ts'
import { isWithin, outOfBounds } from '../../platform/time/index.ts'
import { problem } from '../../platform/web/index.ts'
import { id } from './schemas.ts'

const MOST_NIGHTS = 92
const MOST_PEOPLE = 20
const MOST_MINUTES = 1440

const day = z.iso
  .date()
  .transform((text) => Temporal.PlainDate.from(text))
  .superRefine((on, ctx) => {
    if (!isWithin('planned', on)) ctx.addIssue({ code: 'custom', ...problem(outOfBounds('planned', on)) })
  })
const moment = z.iso.datetime({ offset: true })

export const placeQuery = z.strictObject({
  night: day.optional().meta({ description: 'The evening’s date; the coming night when left out.' }),
})

const count = z.int().min(0)
export const placeList = z
  .object({
    night: z.iso.date(),
    at: moment.meta({ description: 'When it was counted. A hold that runs out later is still held here.' }),
    sites: z.array(
      z
        .object({
          site: id,
          name: z.string(),
          beds: count.meta({ description: 'Every bed of the night: free + held + taken + setAside + outOfService.' }),
          held: count.meta({ description: 'Reserved or booked, nobody there yet.' }),
          taken: count,
          setAside: count.meta({
            description: 'For outreach until an hour of the evening that has not come; free to everybody after it.',
          }),
          outOfService: count.meta({ description: 'Closed, or being cleaned after its guest.' }),
          free: count,
          roomsFree: count.meta({ description: 'Rooms of which every bed in service is free: for a family.' }),
        })
        .meta({ id: 'SiteNight' }),
    ),
  })
  .meta({ id: 'PlaceList', description: 'Free places at each shelter. Protected ones are in no list.' })

export const holdInput = z
  .strictObject({
    site: id,
    kind: z.enum(['bed', 'room']).meta({ description: 'room: one that is taken as one, for those who come together.' }),
    night: day.meta({ description: 'The evening’s date.', examples: ['2026-12-01'] }),
    nights: z.int().min(1).max(MOST_NIGHTS).default(1),
    people: z.int().min(1).max(MOST_PEOPLE).default(1),
    person: id.nullish().meta({
      description:
        'Who it is for, by the id in the address of their page. 404 unless your organisation may read about them.',
    }),
    minutes: z.int().min(5).max(MOST_MINUTES).default(90).meta({ description: 'How long it is held.' }),
  })
  .meta({
    id: 'HoldInput',
    description: 'A place, for somebody whom nobody writes down or whom your organisation knows. Never a name.',
  })

export const held = z
  .object({
    bookings: z.array(
      z.object({
        id,
        code: z
          .string()
          .nullable()
          .meta({ description: 'What the guest says at the door. It dies with the stay; null then.' }),
      }),
    ),
    holdUntil: moment.meta({ description: 'Ends by itself at this second.' }),
  })
  .meta({ id: 'Hold' })

export const deedInput = z.strictObject({ booking: id }).meta({ id: 'NightDeed' })

export const deedDone = z
  .object({ booking: id, already: z.boolean().meta({ description: 'The same request had been carried out before.' }) })
  .meta({ id: 'NightDeedDone' })

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .nullish()
    .transform((value) => value ?? null)

export const contactInput = z
  .strictObject({
    id: id.meta({ description: 'Made by you, the same at every try: sent again it changes nothing.' }),
    metAt: moment.transform((text) => Temporal.Instant.from(text)),
    area: z
      .string()
      .min(1)
      .max(100)
      .meta({ description: 'One of the areas that the municipality keeps; never a point.' }),
    people: z.int().min(1).max(200),
    outdoors: z.int().min(0).max(200).meta({ description: 'How many of them slept outdoors the night before.' }),
    offered: z.array(z.enum(offers)).max(offers.length).default([]),
    wanted: line(900).meta({ description: 'What was wanted. Nothing that tells who it was.' }),
    nextOn: day.nullish().transform((value) => value ?? null),
    nextWhere: line(200),
  })
  .meta({ id: 'ContactInput', description: 'A meeting in outreach, by how many. Never a name.' })

export const contactAdded = z
  .object({ id, already: z.boolean().meta({ description: 'It had come before: nothing was changed.' }) })
  .meta({ id: 'AddedContact' })
