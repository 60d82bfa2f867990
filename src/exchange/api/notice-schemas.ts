/** Kronofogden's notices as the interface takes them in, and what it tells of them. */

import { z } from 'zod'
import { dateOf, isWithin, outOfBounds } from '../../platform/time/index.ts'
import { problem } from '../../platform/web/index.ts'
import { id } from './schemas.ts'

/** A line of text with something in it. */
const line = (max: number) => z.string().trim().min(1).max(max)
const day = z.iso
  .date()
  .transform((text) => Temporal.PlainDate.from(text))
  .superRefine((on, ctx) => {
    if (!isWithin('planned', on)) ctx.addIssue({ code: 'custom', ...problem(outOfBounds('planned', on)) })
  })

export const noticeInput = z
  .strictObject({
    kind: z
      .enum(['eviction', 'removal'])
      .meta({ description: 'eviction: avhysning of a dwelling · removal: avflyttning by another decision.' }),
    reference: line(100).meta({ description: 'Kronofogden’s own number.', examples: ['Å-1234-26'] }),
    receivedAt: z.iso
      .datetime({ offset: true })
      .transform((text) => Temporal.Instant.from(text))
      .superRefine((at, ctx) => {
        const on = dateOf(at)
        if (!isWithin('happened', on)) ctx.addIssue({ code: 'custom', ...problem(outOfBounds('happened', on)) })
      })
      .optional()
      .meta({
        description: 'When the notice reached the municipality. Now, when left out.',
        examples: ['2026-11-21T08:05:00+01:00'],
      }),
    evictionOn: day.meta({ description: 'The day of the eviction.', examples: ['2026-12-10'] }),
    evictionTime: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .nullish()
      .transform((value) => value ?? null)
      .meta({ description: 'The time of day, in Sweden.', examples: ['10:00'] }),
    address: line(200).meta({ description: 'The flat’s street address.', examples: ['Exempelgatan 3'] }),
    dwellingNumber: line(20)
      .nullish()
      .transform((value) => value ?? null)
      .meta({ description: 'The flat’s number.', examples: ['1102'] }),
    tenantName: line(200)
      .nullish()
      .transform((value) => value ?? null)
      .meta({ description: 'Who is to be evicted.', examples: ['Test Testsson'] }),
    landlordName: line(200)
      .nullish()
      .transform((value) => value ?? null)
      .meta({ description: 'Who applied for it.', examples: ['Exempelbostäder AB'] }),
    children: z
      .boolean()
      .nullish()
      .transform((value) => value ?? null)
      .meta({ description: 'Whether children live in the flat, as far as Kronofogden knows.' }),
    words: line(2000)
      .nullish()
      .transform((value) => value ?? null)
      .meta({ description: 'What else the notice says.' }),
  })
  .meta({
    id: 'NoticeInput',
    description: 'Kronofogden’s notice of an eviction (Socialtjänstförordningen 2025:468 11 kap. 3 §).',
  })

export const noticeReceived = z
  .object({ id, already: z.boolean().meta({ description: 'The same notice had come before: this is that one.' }) })
  .meta({ id: 'ReceivedNotice' })

export const noticeShown = z
  .object({
    id,
    receivedAt: z.iso.datetime({ offset: true }),
    withdrawn: z.boolean(),
    confirmedAt: z.iso
      .datetime({ offset: true })
      .nullable()
      .meta({ description: 'When the board confirmed it; null: not yet.' }),
    handler: z.object({ name: z.string(), title: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Notice' })
