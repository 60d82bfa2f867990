/** Who can be a party of which agreement. Pure. */

import { wrong } from '../../platform/subject/refusal.ts'
import type { AgreementKind } from '../kinds.ts'

/** Exactly one of them names the other party. */
export function wrongCounterpart(organisation: string | null, outside: string | null) {
  if (organisation === null && outside === null) return wrong('organisation', 'noParty')
  return organisation !== null && outside !== null ? wrong('outside', 'twoParties') : null
}

type Who = { kind: string | null; municipality: string | null }

/** Whether such an organisation can be the other party of such an agreement; one outside of the system always can. */
export function fitsKind(agreement: AgreementKind, { kind, municipality }: Who, here: string): boolean {
  if (kind === null) return true
  switch (agreement) {
    case 'landlordOverall':
    case 'landlordIndividual':
      return kind === 'landlord'
    case 'iop':
      return kind === 'ideaBased'
    case 'interMunicipal':
      return kind === 'municipality' && municipality !== here
    case 'operating':
      return kind !== 'landlord'
  }
}
