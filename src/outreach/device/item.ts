/** What a phone sends, read: the request, what was in an envelope, and what somebody wrote in it. */

import { z } from 'zod'
import { MOST_ALIAS, MOST_UNNAMED, MOST_WANTED, MOST_WHERE, offers } from '../contact/rules.ts'
import { BATCH } from './wire.ts'

/** As migration 0094 has it of a count. */
const MOST_DONE = 900

const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
const letters = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+$/)

const moment = z.string().transform((text, ctx) => {
  try {
    return Temporal.Instant.from(text)
  } catch {
    ctx.addIssue({ code: 'custom', message: 'moment' })
    return z.NEVER
  }
})

const day = z.string().transform((text, ctx) => {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    ctx.addIssue({ code: 'custom', message: 'day' })
    return z.NEVER
  }
})

/** What is typed, without what surrounds it; nothing is null. The database can't hold a zero. */
const words = (max: number) =>
  z
    .string()
    .nullable()
    .transform((text) => text?.replaceAll('\u0000', '').trim() || null)
    .pipe(z.string().max(max).nullable())

export const sealedSchema = z.object({
  v: z.number().int().min(1).max(9999),
  e: letters(100),
  n: letters(20),
  c: letters(16_000),
})

export const requestSchema = z.object({
  /** the phone's clock */
  now: moment,
  items: z.array(z.object({ id, sealed: sealedSchema })).max(BATCH),
})

export const writtenSchema = z.object({ token: z.string().max(100), clock: moment, item: z.unknown() })

/** A meeting, or heads that were counted: then nobody is called anything. */
export const itemSchema = z
  .object({
    kind: z.enum(['contact', 'count']),
    metAt: moment,
    /** of a count at a meeting place there is none */
    area: z.string().trim().max(100),
    alias: words(MOST_ALIAS),
    unnamed: z.number().int().min(0).max(MOST_UNNAMED),
    outdoors: z
      .number()
      .int()
      .min(0)
      .max(MOST_UNNAMED + 1),
    offered: z.array(z.enum(offers)).max(offers.length),
    wanted: words(MOST_WANTED),
    nextOn: day.nullable(),
    nextWhere: words(MOST_WHERE),
    /** the meeting place whose visitors were counted */
    place: id.nullable().default(null),
    done: words(MOST_DONE).default(null),
  })
  .transform((item) => (item.kind === 'count' ? { ...item, alias: null } : { ...item, place: null, done: null }))

export type Item = z.infer<typeof itemSchema>

/** What is kept of it for its writer, as JSON has it. */
export const keptWords = (item: Item) =>
  JSON.stringify({ ...item, metAt: item.metAt.toString(), nextOn: item.nextOn?.toString() ?? null })
