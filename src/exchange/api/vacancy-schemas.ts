/** Vacancies as the interface takes them in, and what it tells of them. */

import { z } from 'zod'
import { reservedFor, vacancyForms, whichVacancies } from '../../home/index.ts'
import { isWithin, outOfBounds } from '../../platform/time/index.ts'
import { problem } from '../../platform/web/index.ts'
import { id, MOST_PER_PAGE } from './schemas.ts'

/** A line of text with something in it. */
const line = (max: number) => z.string().trim().min(1).max(max)
const empty = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? null)
const day = z.iso
  .date()
  .transform((text) => Temporal.PlainDate.from(text))
  .superRefine((on, ctx) => {
    if (!isWithin('planned', on)) ctx.addIssue({ code: 'custom', ...problem(outOfBounds('planned', on)) })
  })
const yesNo = empty(z.boolean()).meta({ description: 'null: not known.' })

const form = z.enum(vacancyForms).meta({
  description:
    'firstHandLease: the household gets a lease of yours · secondHandLease: the municipality rents and lets second hand.',
})
const reserved = z.enum(reservedFor)

const newDwelling = z
  .strictObject({
    rooms: z
      .number()
      .min(0.5)
      .max(20)
      .multipleOf(0.5)
      .meta({ description: 'Without the kitchen, whole or half.', examples: [2] }),
    area: empty(line(100)).meta({ description: 'Part of town or place.', examples: ['Norrliden'] }),
    squareMetres: empty(z.int().min(5).max(1000)),
    floor: empty(z.int().min(-3).max(60)),
    lift: yesNo,
    wheelchair: yesNo,
    pets: yesNo,
  })
  .meta({ id: 'NewDwelling', description: 'What a dwelling is like that isn’t in the register yet.' })

export const vacancyInput = z
  .strictObject({
    address: line(200).meta({ description: 'The street address, as in the register.', examples: ['Exempelgatan 3'] }),
    dwellingNumber: empty(line(20)).meta({
      description: 'Needed where several of your dwellings have the same address.',
      examples: ['1102'],
    }),
    freeFrom: day.meta({ description: 'The first day that somebody can move in.', examples: ['2026-12-01'] }),
    answerBy: day.meta({ description: 'The last day that you wait for an answer.', examples: ['2026-11-30'] }),
    form,
    rentKr: empty(z.int().min(0).max(100_000)).meta({ description: 'Kronor a month; the dwelling’s own when null.' }),
    reservedFor: empty(reserved).meta({ description: 'For whom it is kept; null: anybody.' }),
    requirements: empty(line(900)).meta({ description: 'What you ask of a tenant. Nothing about any person.' }),
    newDwelling: empty(newDwelling).meta({
      description: 'Adds the dwelling to the register when it isn’t there. rentKr is then needed.',
    }),
  })
  .meta({ id: 'VacancyInput', description: 'A dwelling that the municipality may offer a household.' })

export const vacancyReceived = z
  .object({
    id,
    already: z.boolean().meta({ description: 'The same vacancy waited for an answer already: this is that one.' }),
    addedDwelling: z.boolean().meta({ description: 'The dwelling was added to the register.' }),
  })
  .meta({ id: 'ReceivedVacancy' })

const moment = z.iso.datetime({ offset: true })
const shownDay = z.iso.date()

export const vacancyShown = z
  .object({
    id,
    address: z.string(),
    dwellingNumber: z.string().nullable(),
    freeFrom: shownDay,
    answerBy: shownDay,
    form,
    rentKr: z.int(),
    reservedFor: reserved.nullable(),
    standing: z.enum(['open', 'offered', 'taken', 'lapsed', 'withdrawn']).meta({
      description:
        'open: waits for an answer · offered: a household has it offered or said yes · taken · lapsed: the day of answer has passed · withdrawn. Never to whom.',
    }),
    takenOn: shownDay.nullable(),
    withdrawnAt: moment.nullable(),
  })
  .meta({ id: 'Vacancy' })

export const vacancyList = z
  .object({
    vacancies: z.array(vacancyShown),
    next: z.string().nullable().meta({ description: 'The value of `after` for the next page; null on the last one.' }),
  })
  .meta({ id: 'VacancyList' })

export const vacancyListQuery = z.strictObject({
  after: z.string().max(300).optional().meta({ description: '`next` of the page before.' }),
  which: z.enum(whichVacancies).optional().meta({ description: 'open when left out.' }),
  limit: z
    .string()
    .regex(/^([1-9]\d?|1\d\d|200)$/)
    .optional()
    .meta({ description: `How many a page, 1 to ${MOST_PER_PAGE}; 50 when left out.`, examples: ['50'] }),
})

export const withdrawal = z
  .strictObject({ because: line(500).meta({ description: 'Why. Nothing about any person.' }) })
  .meta({ id: 'VacancyWithdrawal' })
