/** Fields of the case's forms that say more than "fill in" when they are left empty. */

import { z } from 'zod'
import { problem } from '../platform/web/index.ts'

/** A text that must be there, with its own words for why. */
export const neededText = (max: number, missing: { sv: string; en: string }) =>
  z
    .string()
    .max(max)
    .nullish()
    .transform((value, ctx) => {
      if (typeof value === 'string' && value !== '') return value
      ctx.addIssue({ code: 'custom', ...problem(missing) })
      return z.NEVER
    })
