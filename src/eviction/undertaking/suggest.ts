/** What a new letter begins with: what the landlord has written, and the rents that are unpaid by the events. */

import type { Tx } from '../../platform/database/index.ts'
import { formatDate, formatOre, words } from '../../platform/text/index.ts'
import { eventsThatCount, type MatterEvent } from '../events.ts'
import type { Matter } from '../load.ts'
import { text } from './text.ts'

/** Empty where nothing is known. */
export type SuggestedLetter = {
  landlordName: string
  landlordAddress: string
  landlordReference: string
  /** as the landlord has written it: never from a person's own record, which may be protected */
  tenantName: string
  address: string
  dwellingNumber: string
  covers: string
}

export async function suggestLetter(tx: Tx, matter: Matter, events: readonly MatterEvent[]): Promise<SuggestedLetter> {
  const message = await tx
    .selectFrom('matter_message as l')
    .innerJoin('tenancy_message as m', 'm.id', 'l.message_id')
    .select(['m.landlord_name', 'm.landlord_address', 'm.own_reference', 'm.tenant_name'])
    .where('l.matter_id', '=', matter.id)
    .where('l.cut_at', 'is', null)
    .orderBy('m.received_at', 'desc')
    .executeTakeFirst()
  return {
    landlordName: message?.landlord_name ?? matter.landlord.name ?? '',
    landlordAddress: message?.landlord_address ?? '',
    landlordReference: message?.own_reference ?? '',
    tenantName: message?.tenant_name ?? matter.tenantName ?? '',
    address: matter.address ?? '',
    dwellingNumber: matter.dwellingNumber ?? '',
    covers: rentsOf(events),
  }
}

/** `Obetald hyra: 8 450 kr med förfallodag 27 februari 2026.` In Swedish, as it stands in the letter. */
function rentsOf(events: readonly MatterEvent[]): string {
  const t = words(text, 'sv')
  const rents = eventsThatCount(events)
    .filter(({ kind }) => kind === 'rentDue')
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
    .map(({ on, amountOre }) =>
      amountOre === null ? t.rentBare(formatDate(on, 'sv')) : t.rent(formatOre(amountOre, 'sv'), formatDate(on, 'sv')),
    )
  return rents.length === 0 ? '' : t.coversFrom(rents.join('; '))
}
