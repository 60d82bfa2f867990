/** What hangs on an advice when somebody wants to end it, and what may be left open by it. */

import { allOf, ask, type Tx } from '../../platform/database/index.ts'
import { type OpenAtEnd, openAtEndBy } from '../../platform/open-at-end.ts'
import { formatDate, formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import type { SaidOpen } from '../../platform/ui/index.ts'
import { askingBookingsOfAdvice } from '../booking/queries.ts'
import { stateOf } from '../booking/rules.ts'
import { askingAgreements, askingDebts } from '../debt/queries.ts'
import { isOpen } from '../debt/rules.ts'
import type { EndReason } from '../load.ts'
import { text } from './text.ts'

export type OpenInAdvice = { readonly id: string } & (
  | { kind: 'meeting'; of: string; at: Temporal.Instant; ahead: boolean }
  | { kind: 'agreement'; creditor: string; until: Temporal.PlainDate | null }
  | { kind: 'debt'; creditor: string }
)

/** Everything that is open, in the order that it is shown. */
export async function openInAdvice(tx: Tx, adviceId: string): Promise<OpenInAdvice[]> {
  const { meetings, agreements, debts } = await ask(
    tx,
    allOf({
      meetings: askingBookingsOfAdvice(tx, adviceId),
      agreements: askingAgreements(tx, adviceId),
      debts: askingDebts(tx, adviceId),
    }),
  )
  const runs = (until: Temporal.PlainDate | null) => until === null || Temporal.PlainDate.compare(until, today()) >= 0
  return [
    ...meetings.flatMap((one): OpenInAdvice[] => {
      const state = stateOf(one, now())
      if (state !== 'coming' && state !== 'unanswered') return []
      return [
        { id: `meeting ${one.id} ${state}`, kind: 'meeting', of: one.id, at: one.beginsAt, ahead: state === 'coming' },
      ]
    }),
    ...agreements
      .filter(({ until }) => runs(until))
      .map(({ id, creditor, until }) => ({ id: `agreement ${id}`, kind: 'agreement', creditor, until }) as const),
    ...debts
      .filter(({ state }) => isOpen(state))
      .map(({ id, creditor }) => ({ id: `debt ${id}`, kind: 'debt', creditor }) as const),
  ]
}

/** Nothing stops an advice from ending: it is the household's. Open debts are asked about where the reason says that there is nothing left to do. */
export const openAtEnd = (things: readonly OpenInAdvice[], because: EndReason): OpenAtEnd<OpenInAdvice> =>
  openAtEndBy(things, ({ kind }) => (kind === 'debt' && because !== 'managesAlone' ? null : 'soft'))

export const sayOpen =
  (adviceId: string, locale: Locale) =>
  (thing: OpenInAdvice): SaidOpen => {
    const t = words(text, locale).atEnd
    switch (thing.kind) {
      case 'meeting': {
        const when = formatMoment(thing.at, locale)
        return {
          says: thing.ahead ? t.meetingComing(when) : t.meetingUnnoted(when),
          href: `/advice/bookings/${thing.of}`,
        }
      }
      case 'agreement':
        return {
          says:
            thing.until === null
              ? t.agreement(thing.creditor)
              : t.agreementUntil(thing.creditor, formatDate(thing.until, locale)),
          href: `/advice/${adviceId}/debts`,
        }
      case 'debt':
        return { says: t.debt(thing.creditor), href: `/advice/${adviceId}/debts` }
    }
  }
