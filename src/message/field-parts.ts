/** The kinds of value that a message is made of. Each takes what a form, a file and the interface write. */

import { z } from 'zod'
import { MOST_ORE, oreFrom } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import { date, problem } from '../platform/web/index.ts'
import { say } from './say.ts'

/** A line of text, or nothing. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .max(max)
    .nullish()
    .transform((value) => (value ? value : null))

export const day = () =>
  date('happened')
    .nullish()
    .transform((value) => value ?? null)

/** Kronor as a number or as people write them (`8 450,50`); öre inside. */
export const kronor = (least: number) =>
  z.union([z.number(), z.string().max(40)]).transform((value, ctx) => {
    const ore = oreFrom(String(value))
    if (ore !== null && ore >= least && ore <= MOST_ORE) return ore
    ctx.addIssue({ code: 'custom', ...problem(say.amount) })
    return z.NEVER
  })

const yes = ['ja', 'j', 'yes', 'y', 'true', 'sant', '1', 'x']
const no = ['nej', 'n', 'no', 'false', 'falskt', '0']
export const yesOrNo = () =>
  z.union([z.boolean(), z.string().max(10)]).transform((value, ctx) => {
    const word = String(value).trim().toLowerCase()
    if (yes.includes(word)) return true
    if (no.includes(word)) return false
    ctx.addIssue({ code: 'custom', ...problem(say.yesOrNo) })
    return z.NEVER
  })

export const rooms = () =>
  z.union([z.number(), z.string().max(10)]).transform((value, ctx) => {
    const written = String(value).trim().replace(',', '.')
    const number = Number(written)
    if (/^\d{1,2}([.][05])?$/.test(written) && number >= 0.5 && number <= 20) return number
    ctx.addIssue({ code: 'custom', ...problem(say.rooms) })
    return z.NEVER
  })

export const wholeDays = () =>
  z.union([z.number(), z.string().max(10)]).transform((value, ctx) => {
    const number = Number(String(value).trim())
    if (Number.isInteger(number) && number >= 1 && number <= 365) return number
    ctx.addIssue({ code: 'custom', ...problem(say.days) })
    return z.NEVER
  })

export const id = () => z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)

/** A day that has come, or nothing. */
export const pastDay = () =>
  day().refine((value) => value === null || Temporal.PlainDate.compare(value, today()) <= 0, problem(say.givenLater))
