/** The filter of the figures as it stands in an address. */

import type { FunnelFilter } from './funnel.ts'

export const filterQueryOf = ({ year, landlord, area }: FunnelFilter): string => {
  const query = new URLSearchParams()
  if (year !== null) query.set('year', String(year))
  if (landlord !== null) query.set('landlord', landlord)
  if (area !== null) query.set('area', area)
  return query.toString()
}
