/** The week that an address asks for. */

import { NotFound } from '../../platform/access/index.ts'
import { today } from '../../platform/time/index.ts'
import type { Ctx } from '../../platform/web/index.ts'
import { measuringWeeks } from './series.ts'
import { parseWeek, type Week, weekOf } from './week.ts'

/** The week in the address, or the latest measuring week; an address with a week that doesn't exist is no page. */
export function weekInAddress(c: Ctx): Week {
  const asked = c.req.query('week')
  if (asked === undefined) return latest(measuringWeeks(today()))
  const parsed = parseWeek(asked)
  if (!parsed.ok) throw new NotFound(parsed.reason)
  return parsed.value
}

export const latest = (weeks: readonly Week[]): Week => weeks.at(-1) ?? weekOf(today())
