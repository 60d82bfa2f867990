/** Pages of homes that are measured at national size. What lists and matches homes later is a line here. */

import type { Page } from '../tenancies/pages.ts'

const DOWN = 30

export const homePages: readonly Page[] = [
  { label: 'Homes: the beginning of each list', by: 'manager', paths: () => ['/homes'] },
  { label: 'Homes: dwellings', by: 'manager', paths: () => ['/homes?show=dwellings'] },
  { label: 'Homes: dwellings, far down', by: 'manager', paths: () => ['/homes?show=dwellings'], down: DOWN },
  { label: 'Homes: second-hand leases towards first hand', by: 'manager', paths: () => ['/homes?show=handover'] },
  { label: 'Homes: own leases', by: 'manager', paths: () => ['/homes?show=own'] },
  { label: 'Homes: offers', by: 'manager', paths: () => ['/homes?show=offers'] },
  { label: 'Homes: the landlord’s leases', by: 'agent', paths: () => ['/homes?show=ownLeases'] },
  { label: 'Homes: the landlord’s dwellings', by: 'agent', paths: () => ['/homes?show=ownDwellings'] },
  { label: 'Homes: what is left to take over', by: 'manager', paths: () => ['/homes/pipeline'] },
  { label: 'Homes: terms to be removed', by: 'manager', paths: () => ['/homes/terms'] },
  { label: 'Homes: who waits', by: 'manager', paths: () => ['/homes/waiting'] },
  { label: 'Homes: matching', by: 'manager', paths: () => ['/homes/matching'] },
  { label: 'Homes: landlords’ pauses', by: 'manager', paths: () => ['/homes/pauses?which=all'] },
  { label: 'Vacancies', by: 'manager', paths: () => ['/vacancies?which=all'] },
  { label: 'Vacancies, for the landlord', by: 'agent', paths: () => ['/vacancies?which=all'] },
  { label: 'Landlords', by: 'manager', paths: () => ['/landlords'] },
  { label: 'Leases within programmes', by: 'manager', paths: () => ['/programme-leases'] },
  { label: 'Agreements', by: 'manager', paths: () => ['/agreements'] },
  { label: 'Agreements: those in force', by: 'manager', paths: () => ['/agreements?group=inForce'] },
  { label: 'Agreements, for the landlord', by: 'agent', paths: () => ['/agreements'] },
  { label: 'The county', by: 'manager', paths: () => ['/county'] },
  { label: 'Routines', by: 'manager', paths: () => ['/routines'] },
  { label: 'Political matters', by: 'manager', paths: () => ['/political-matters'] },
  { label: 'The plan', by: 'manager', paths: () => ['/plan'] },
  { label: 'The plan: actions', by: 'manager', paths: () => ['/plan/actions'] },
  { label: 'Retention, in an ordinary municipality', by: 'manager', paths: () => ['/figures/retention'] },
]

/** In the municipality that has all the tenancies. What is kept comes first: what is measured after a change is taken back. */
export const RETENTION = { kept: 'Retention: the page, again', made: 'Retention: the page, after a change' }
export const retentionPages: readonly Page[] = [
  { label: RETENTION.kept, by: 'manager', paths: () => ['/figures/retention'] },
  { label: RETENTION.made, by: 'manager', paths: () => ['/figures/retention'], changed: true, rounds: 9 },
]
