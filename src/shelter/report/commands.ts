/** What the command line asks about nights: free beds, the invariants, and a period's figures. */

import { asSystem } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import type { Nights } from '../claim.ts'
import { type Checked, checkBeds } from './check.ts'
import { type FreeBeds, freeBedsAt } from './free.ts'
import { type NightsFigures, nightsFigures } from './nights.ts'

/** `municipality` null: everybody's. */
export const freeBeds = (municipality: string | null, night: Temporal.PlainDate): Promise<FreeBeds[]> =>
  asSystem('command: beds free', (tx) => freeBedsAt(tx, { municipality }, night))

export const bedsChecked = (): Promise<Checked[]> => asSystem('command: beds check', (tx) => checkBeds(tx, today()))

/** `published`: as figures that anybody may see. */
export const nightsOf = (municipality: string | null, nights: Nights, published: boolean): Promise<NightsFigures> =>
  asSystem('command: measure nights', (tx) => nightsFigures(tx, municipality, nights, published))
