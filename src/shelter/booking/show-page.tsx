/** One booking: what it is, and what can be done with it now. */

import { livingForms } from '../../person/index.ts'
import { formatDayAndMonth, formatLongDay, formatMoment, words } from '../../platform/text/index.ts'
import {
  Card,
  DateField,
  DefinitionList,
  ErrorSummary,
  Notice,
  Page,
  Radios,
  Select,
  Stack,
  Tag,
  TextArea,
  type Viewer,
} from '../../platform/ui/index.ts'
import { type BookingAction, type BookingState, endReasons } from '../booking-states.ts'
import type { Booking } from '../bookings.ts'
import { guestName } from '../guest.ts'
import { nightCount } from '../nights.ts'
import { text } from '../text.ts'
import { ActionCard, Undo } from './action-card.tsx'
import type { Failing } from './show.ts'
import { bookingText } from './text.ts'

export type ShownBooking = {
  booking: Booking
  state: BookingState
  /** what this user may do with it now */
  may: readonly BookingAction[]
  /** may say that nobody came: only the site's own staff */
  works: boolean
  /** the case belongs to the municipality's own staff: others are not led to it */
  opensCase: boolean
  /** the night that an arrival now counts to */
  night: Temporal.PlainDate
  freeBeds: readonly { id: string; name: string; roomName: string }[]
}

export function BookingPage({
  viewer,
  shown,
  failing,
}: {
  viewer: Viewer
  shown: ShownBooking
  failing: Failing | null
}) {
  const { locale } = viewer
  const t = words(bookingText, locale)
  const { booking, may, night } = shown
  const at = (action: string) => `/bookings/${booking.id}/${action}`
  const can = (action: BookingAction) => may.includes(action)
  const reasons = endReasons.filter((reason) => reason !== 'noShow' || shown.works)
  return (
    <Page
      viewer={viewer}
      title={guestName(booking.guest, locale)}
      documentTitle={t.title}
      failed={failing !== null}
      breadcrumb={[
        { href: '/tonight', label: words(text, locale).tonight },
        { href: `/sites/${booking.siteId}`, label: booking.siteName },
      ]}
    >
      {failing === null ? null : <ErrorSummary state={failing.state} />}
      <Stack>
        {booking.guest.protection === null ? null : <Notice kind="warning">{t.protectedNotice}</Notice>}
        <Facts shown={shown} viewer={viewer} />
        {can('arrive') ? (
          <ActionCard id="arrival" title={t.arrival} action={at('arrival')} submit={t.arrive} failing={failing} primary>
            <p>{t.arrivalWhat(formatLongDay(night, locale))}</p>
          </ActionCard>
        ) : null}
        {can('depart') ? (
          <ActionCard
            id="departure"
            title={t.departure}
            action={at('departure')}
            submit={t.depart}
            failing={failing}
            primary
          >
            <p>{t.departureWhat}</p>
            <Select name="to" label={t.to} hint={t.toHint} groups={livingForms(locale)} empty={t.toUnknown} />
          </ActionCard>
        ) : null}
        {can('confirm') ? (
          <ActionCard
            id="confirmation"
            title={t.confirm}
            action={at('confirmation')}
            submit={t.confirm}
            failing={failing}
          >
            <p>{t.confirmWhat}</p>
          </ActionCard>
        ) : null}
        {can('extend') ? (
          <ActionCard id="extension" title={t.extension} action={at('extension')} submit={t.change} failing={failing}>
            <DateField within="planned" name="last" label={t.last} required value={booking.lastNight} />
          </ActionCard>
        ) : null}
        {can('move') ? <Move shown={shown} failing={failing} viewer={viewer} /> : null}
        {can('end') ? (
          <ActionCard id="end" title={t.end} action={at('end')} submit={t.endDo} failing={failing}>
            <p>{t.endWhat}</p>
            <Radios
              name="because"
              label={t.because}
              required
              choices={reasons.map((value) => ({ value, label: t.reasons[value] }))}
            />
            <TextArea name="words" label={t.words} rows={2} maxlength={500} />
          </ActionCard>
        ) : null}
        {can('undoArrival') ? <Undo action={at('arrival/undo')} label={t.undoArrival} /> : null}
        {can('undoDeparture') ? <Undo action={at('departure/undo')} label={t.undoDeparture} /> : null}
        {can('undoEnd') ? <Undo action={at('end/undo')} label={t.undoEnd} /> : null}
      </Stack>
    </Page>
  )
}

function Facts({ shown: { booking, state, opensCase }, viewer: { locale } }: { shown: ShownBooking; viewer: Viewer }) {
  const t = words(bookingText, locale)
  const all = words(text, locale)
  const day = (date: Temporal.PlainDate) => formatDayAndMonth(date, locale)
  const { stay, end, holdUntil } = booking
  const nights = nightCount(booking.firstNight, booking.lastNight)
  const items = [
    {
      term: t.state,
      value: (
        <Tag tone={state === 'inHouse' ? 'good' : state === 'departureDue' ? 'soon' : 'neutral'}>
          {all.state[state]}
        </Tag>
      ),
    },
    { term: t.place, value: `${booking.siteName}, ${all.bedIn(booking.roomName, booking.bedName)}` },
    { term: t.nightsTerm, value: t.fromTo(day(booking.firstNight), day(booking.lastNight)), note: all.nights(nights) },
    ...(holdUntil === null ? [] : [{ term: t.heldUntil, value: formatMoment(holdUntil, locale) }]),
    ...(stay === null ? [] : [{ term: t.arrivedAt, value: formatMoment(stay.arrivedAt, locale) }]),
    ...(stay === null || stay.departedAt === null
      ? []
      : [{ term: t.departedAt, value: formatMoment(stay.departedAt, locale) }]),
    ...(end === null ? [] : [{ term: t.ended, value: all.because[end.because], note: end.words ?? undefined }]),
    ...(booking.needs === null ? [] : [{ term: t.needs, value: booking.needs }]),
    { term: t.bookedBy, value: t.bookedOn(formatMoment(booking.bookedAt, locale), booking.bookedByName ?? '') },
    ...(booking.caseId === null || !opensCase
      ? []
      : [{ term: t.case, value: <a href={`/cases/${booking.caseId}`}>{t.openCase}</a> }]),
  ]
  return (
    <Card title={t.facts}>
      <DefinitionList items={items} />
    </Card>
  )
}

function Move({ shown, failing, viewer }: { shown: ShownBooking; failing: Failing | null; viewer: Viewer }) {
  const t = words(bookingText, viewer.locale)
  const { booking, freeBeds } = shown
  if (freeBeds.length === 0) return null
  return (
    <ActionCard id="move" title={t.move} action={`/bookings/${booking.id}/move`} submit={t.moveDo} failing={failing}>
      <Select
        name="bed"
        label={t.bed}
        required
        choices={freeBeds.map((bed) => ({
          value: bed.id,
          label: words(text, viewer.locale).bedIn(bed.roomName, bed.name),
        }))}
      />
    </ActionCard>
  )
}
