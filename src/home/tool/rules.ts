/** The tools by which a municipality gets homes, as Boverket names them, and what may be said of one. */

import { holdsPersonalNumber } from '../../law/index.ts'
import { wrong } from '../../platform/subject/refusal.ts'

export const toolKinds = ['openCriteria', 'reservedDwellings', 'rentGuarantee', 'ownerDirective'] as const
export type ToolKind = (typeof toolKinds)[number]

export const promisedPer = ['year', 'whole'] as const
export type PromisedPer = (typeof promisedPer)[number]

/** What is promised: a guarantee is given to a household, every other tool gives dwellings. */
export const unitOf = (kind: ToolKind): 'guarantees' | 'dwellings' =>
  kind === 'rentGuarantee' ? 'guarantees' : 'dwellings'

type Day = Temporal.PlainDate
type Terms = { criteria: string; from: Day; until: Day | null; promised: number | null; per: PromisedPer | null }

export function wrongTerms({ criteria, from, until, promised, per }: Terms) {
  if (holdsPersonalNumber(criteria)) return wrong('criteria', 'noNumbers')
  if (until !== null && Temporal.PlainDate.compare(until, from) < 0) return wrong('until', 'endsBefore')
  if (promised !== null && per === null) return wrong('per', 'perMissing')
  return promised === null && per !== null ? wrong('promised', 'promisedMissing') : null
}

/** An owner’s directive is given to a company that the municipality owns, and to no other. */
export function wrongLandlord(kind: ToolKind, landlord: { kind: string | null } | null) {
  if (kind !== 'ownerDirective') return null
  if (landlord === null) return wrong('landlord', 'whichCompany')
  return landlord.kind === 'municipalCompany' ? null : wrong('landlord', 'notOwned')
}
