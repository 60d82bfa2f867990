/** What is on its way for a guest, on the booking's page, to those who may see it; and how many nights it has been. */

import { isCaseStaff, type Session } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { Card, EmptyState, useLocale } from '../../platform/ui/index.ts'
import { mayBookAt } from '../access.ts'
import type { Booking } from '../bookings.ts'
import { signalling } from './form.tsx'
import { type Onward, onwardOf, type Step } from './queries.ts'
import { text } from './text.ts'

/** Read with the booking. */
export async function onwardBeside(tx: Tx, session: Session, booking: Booking) {
  if (booking.guest.id === null) return null
  const onward = await ask(tx, onwardOf({ id: booking.id, personId: booking.guest.id }))
  const knowsAll = isCaseStaff(session)
  return <OnwardPart id={booking.id} onward={onward} knowsAll={knowsAll} sends={mayBookAt(session, booking)} />
}

type Shown = { id: string; onward: Onward; knowsAll: boolean; sends: boolean }

function OnwardPart({ id, onward: { steps, nights, inYear }, knowsAll, sends }: Shown) {
  const locale = useLocale()
  const t = words(text, locale)
  const press = sends ? <signalling.Button to={{ id }} locale={locale} variant="primary" small={false} /> : undefined
  return (
    <Card title={t.title} id="onward">
      {nights === 0 && inYear === 0 ? null : <p>{t.soFar(t.nights(nights), t.nights(inYear))}</p>}
      {steps.length === 0 ? (
        <EmptyState title={knowsAll ? t.nothing : t.nothingYouRead} {...(press === undefined ? {} : { action: press })}>
          {knowsAll ? t.nothingWhat : t.nothingYouReadWhat}
        </EmptyState>
      ) : (
        <ul>
          {steps.map((step) => (
            <li>{knowsAll && hrefOf(step) ? <a href={hrefOf(step)}>{said(step, locale)}</a> : said(step, locale)}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const hrefOf = ({ kind, id }: Step): string | undefined =>
  ({ signal: `/signals/${id}`, case: `/cases/${id}`, plan: `/cases/${id}`, offer: undefined, lease: undefined })[kind]

function said({ kind, number, on }: Step, locale: Locale): string {
  const t = words(text, locale)
  const day = formatDate(on, locale)
  if (kind === 'signal' || kind === 'case') return t[kind](number ?? '', day)
  return t[kind](day)
}
