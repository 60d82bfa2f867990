/** The organisations of the cast, with their units. */

import type { OrganisationKind } from '../platform/access/index.ts'
import { castIds } from './cast.ts'

type CastOrganisation = {
  id: string
  municipality: string
  kind: OrganisationKind
  name: string
  units: { id: string; name: string }[]
}

export const castOrganisations: readonly CastOrganisation[] = [
  {
    id: castIds.kalmar,
    municipality: '0880',
    kind: 'municipality',
    name: 'Kalmar kommun, socialförvaltningen',
    units: [
      { id: castIds.adultUnit, name: 'Vuxenenheten' },
      { id: castIds.familyUnit, name: 'Barn och familj' },
      { id: castIds.preventionUnit, name: 'Vräkningsförebyggande' },
      { id: castIds.debtUnit, name: 'Budget- och skuldrådgivning' },
      { id: castIds.mobileUnit, name: 'Mobila teamet' },
    ],
  },
  { id: castIds.stadsmissionen, municipality: '0880', kind: 'ideaBased', name: 'Stadsmissionen', units: [] },
  { id: castIds.landlord, municipality: '0880', kind: 'landlord', name: 'Kvarnholmens Bostäder AB', units: [] },
  { id: castIds.otherLandlord, municipality: '0880', kind: 'landlord', name: 'Fastighets AB Strandlinden', units: [] },
  {
    id: castIds.nybro,
    municipality: '0881',
    kind: 'municipality',
    name: 'Nybro kommun, socialförvaltningen',
    units: [{ id: castIds.nybroUnit, name: 'Vuxenenheten' }],
  },
]
