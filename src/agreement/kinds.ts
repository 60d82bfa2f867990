/** The codes that agreements are written in, in the order in which they are offered. */

export const kinds = ['landlordOverall', 'landlordIndividual', 'iop', 'interMunicipal', 'operating'] as const
export type AgreementKind = (typeof kinds)[number]

export const parts = ['does', 'brings'] as const
export const tasks = [
  'acutePlaces',
  'outreach',
  'support',
  'landlordContact',
  'neighbours',
  'occupation',
  'debtAdvice',
  'dwellings',
  'premises',
  'staff',
  'volunteers',
  'money',
  'other',
] as const
export type TaskKind = (typeof tasks)[number]
