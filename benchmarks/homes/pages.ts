/** Pages of homes that are measured at national size. What lists and matches homes later is a line here. */

import type { Page } from '../tenancies/pages.ts'

const DOWN = 30

export const homePages: readonly Page[] = [
  { label: 'Homes: the beginning of each list', by: 'manager', paths: () => ['/homes'] },
  { label: 'Homes: dwellings', by: 'manager', paths: () => ['/homes?show=dwellings'] },
  { label: 'Homes: dwellings, far down', by: 'manager', paths: () => ['/homes?show=dwellings'], down: DOWN },
  { label: 'Homes: second-hand leases towards first hand', by: 'manager', paths: () => ['/homes?show=handover'] },
  { label: 'Homes: own leases', by: 'manager', paths: () => ['/homes?show=own'] },
  { label: 'Homes: the landlord’s leases', by: 'agent', paths: () => ['/homes?show=ownLeases'] },
  { label: 'Homes: the landlord’s dwellings', by: 'agent', paths: () => ['/homes?show=ownDwellings'] },
  { label: 'Vacancies', by: 'manager', paths: () => ['/vacancies'] },
  { label: 'Landlords', by: 'manager', paths: () => ['/landlords'] },
  { label: 'Leases within programmes', by: 'manager', paths: () => ['/programme-leases'] },
]

/** In the municipality that has all the tenancies. */
export const RETENTION = 'Retention: the page'
export const retentionPages: readonly Page[] = [
  { label: RETENTION, by: 'manager', paths: () => ['/figures/retention'], rounds: 9 },
]
