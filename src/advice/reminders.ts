/** What a calendar or a morning's mail may say of advice: that there is a meeting or a payment, on which day, under which number. */

import type { Session } from '../platform/access/index.ts'
import { ask, type Tx } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'
import type { Reminder } from '../platform/web/index.ts'
import { mayDo } from './access.ts'
import { bookingsOfAdviser, missedAfterMyBooking } from './booking/queries.ts'
import { paymentsDue } from './debt/due.ts'

const DAYS_BACK = 14
const DAYS_AHEAD = 90
const PAYMENT_DAYS = 31
const MOST_MEETINGS = 300

/** An adviser's meetings to come and those without an outcome, and payments by agreement; for others, meetings that nobody came to. */
export async function reminders(tx: Tx, session: Session): Promise<Reminder[]> {
  if (!mayDo(session, 'book')) return []
  const since = today().subtract({ days: DAYS_BACK })
  const missed = (await ask(tx, missedAfterMyBooking(tx, session.userId, since))).map(
    (one): Reminder => ({
      ref: one.matterNumber,
      ruleId: null,
      due: one.onDay,
      what: 'followUp',
      href: `/advice/bookings/${one.id}`,
      key: `advice-missed ${one.id}`,
    }),
  )
  if (!mayDo(session, 'advise')) return missed
  const span = [since, today().add({ days: DAYS_AHEAD })] as const
  const meetings = (await ask(tx, bookingsOfAdviser(tx, session.userId, span, MOST_MEETINGS)))
    .filter(({ outcome }) => outcome === null)
    .map(
      (one): Reminder => ({
        ref: one.matterNumber ?? one.adviceNumber,
        ruleId: null,
        due: one.onDay,
        what: 'meeting',
        href: `/advice/bookings/${one.id}`,
        key: `advice-meeting ${one.id}`,
      }),
    )
  const payments = (await ask(tx, paymentsDue(tx, session.userId, PAYMENT_DAYS))).map(
    (one): Reminder => ({
      ref: one.number,
      ruleId: null,
      due: one.due,
      what: 'payment',
      href: `/debts/${one.debtId}`,
      key: `advice-payment ${one.agreementId}`,
    }),
  )
  return [...missed, ...meetings, ...payments]
}
