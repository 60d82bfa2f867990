/** What was paid on a plan, read off the matter's own events. */

import { eventsThatCount, type MatterEvent } from '../events.ts'
import type { Paid } from './plan-days.ts'

/** A payment of the plan as it was noted, with its event for corrections. */
export type Payment = Paid & { eventId: string; payer: MatterEvent['payer'] }

/** The payments noted on each payment due, of the events that count. */
export function paymentsByItem(events: readonly MatterEvent[]): (itemId: string) => readonly Payment[] {
  const byItem = new Map<string, Payment[]>()
  for (const event of eventsThatCount(events)) {
    if (event.kind !== 'payment' || event.planItemId === null || event.amountOre === null) continue
    const payments = byItem.get(event.planItemId) ?? []
    payments.push({ eventId: event.id, on: event.on, amount: event.amountOre, payer: event.payer })
    byItem.set(event.planItemId, payments)
  }
  return (itemId) => byItem.get(itemId) ?? []
}
