/** Which tenancies at risk an address asks for. */

import { z } from 'zod'
import { type Ctx, optionalText, readQuery } from '../../platform/web/index.ts'
import type { FunnelFilter } from './funnel.ts'

const filterQuery = z.object({ year: optionalText(4), landlord: optionalText(200), area: optionalText(100) })

/** A year, landlord or area that nobody has a matter in gives empty figures, never an error: the choices are links. */
export function filterIn(c: Ctx): FunnelFilter {
  const query = readQuery(c, filterQuery)
  if (!query.ok) return { year: null, landlord: null, area: null }
  const { year, landlord, area } = query.value
  return { year: year !== null && /^\d{4}$/.test(year) ? Number(year) : null, landlord, area }
}
