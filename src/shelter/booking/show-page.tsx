/** One booking: what it is, and what can be done with it now. */

import type { Child } from 'hono/jsx'
import { livingForms } from '../../person/index.ts'
import { drawnFields } from '../../platform/subject/index.ts'
import { formatDayAndMonth, formatLongDay, formatMoment, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DefinitionList,
  Form,
  LinkButton,
  Notice,
  Page,
  Stack,
  SubmitRow,
  Tag,
  Toolbar,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import type { BookingAction, BookingState } from '../booking-states.ts'
import type { Booking } from '../bookings.ts'
import { guestName } from '../guest.ts'
import { nightCount } from '../nights.ts'
import { text } from '../text.ts'
import { arriving, unarriving } from './arrival.tsx'
import { confirming, extending, moving } from './changing.tsx'
import { departing, undeparting } from './departure.tsx'
import { ending, unending } from './ending.tsx'
import { text as formText } from './forms.text.ts'
import { text as partyText } from './party.text.ts'
import type { togetherNow } from './party.tsx'
import { bookingText } from './text.ts'
import { unnamedText } from './unnamed.text.ts'

export type ShownBooking = {
  booking: Booking
  state: BookingState
  /** what this user may do with it now */
  may: readonly BookingAction[]
  /** the case belongs to the municipality's own staff: others are not led to it */
  opensCase: boolean
  /** the person's record, when they are known by what they are called alone and this user may link it to another */
  links: string | null
  /** those who take the room together, and what may be done with several of them at once */
  together: Awaited<ReturnType<typeof togetherNow>>
  /** the night that an arrival now counts to */
  night: Temporal.PlainDate
  /** the stay, and what is on its way */
  beside: Child[]
}

type Seen = { viewer: Viewer; shown: ShownBooking }

/** Forms with pages of their own, and what leads to them: never a word written twice. */
const changes = [
  { action: 'extend', form: extending, icon: 'calendar' },
  { action: 'move', form: moving, icon: 'bed' },
  { action: 'end', form: ending, icon: 'close' },
] as const

const undoings = [
  { action: 'undoArrival', press: unarriving },
  { action: 'undoDeparture', press: undeparting },
  { action: 'undoEnd', press: unending },
] as const

export function BookingPage({ viewer, shown }: Seen) {
  const { locale } = viewer
  const t = words(bookingText, locale)
  const { booking, may, night, beside } = shown
  const can = ({ action }: { action: BookingAction }) => may.includes(action)
  const to = { id: booking.id }
  return (
    <Page
      viewer={viewer}
      title={guestName(booking.guest, locale)}
      documentTitle={t.title}
      styles={['night']}
      breadcrumb={[
        { href: '/tonight', label: words(text, locale).tonight },
        { href: `/sites/${booking.siteId}`, label: booking.siteName },
      ]}
    >
      <Stack>
        {booking.guest.protection === null ? null : <Notice kind="warning">{t.protectedNotice}</Notice>}
        {booking.guest.id === null && booking.guest.code !== null ? (
          <Notice>{words(unnamedText, locale).code(booking.guest.code)}</Notice>
        ) : null}
        <Facts shown={shown} viewer={viewer} />
        {shown.links ? <Known personId={shown.links} /> : null}
        <Together shown={shown} />
        {can({ action: 'arrive' }) ? (
          <Doing title={t.arrival} id="arrival" what={t.arrivalWhat(formatLongDay(night, locale))}>
            <arriving.Button to={to} locale={locale} variant="primary" small={false} />
          </Doing>
        ) : null}
        {can({ action: 'depart' }) ? <Departure booking={booking} /> : null}
        {can({ action: 'confirm' }) ? (
          <Doing title={t.confirm} id="confirmation" what={t.confirmWhat}>
            <confirming.Button to={to} locale={locale} variant="secondary" small={false} />
          </Doing>
        ) : null}
        {changes.some(can) ? (
          <Doing title={t.changes}>
            {changes.filter(can).map(({ form, icon }) => (
              <LinkButton href={form.path(to)} variant="secondary" icon={icon}>
                {form.text[locale].title}
              </LinkButton>
            ))}
          </Doing>
        ) : null}
        {beside}
        {undoings.some(can) ? (
          <Doing title={t.undo} what={t.undoWhat}>
            {undoings.filter(can).map(({ press }) => (
              <press.Button to={to} locale={locale} icon="undo" small={false} />
            ))}
          </Doing>
        ) : null}
      </Stack>
    </Page>
  )

  /** Here too, and not only on its own page: at the door it is one press. */
  function Departure({ booking }: { booking: Booking }) {
    const said = words(formText, locale).departing
    const options = { to: livingForms(locale) }
    return (
      <Card title={said.title} id="departure">
        <Form action={departing.path(to)} state={blankForm()}>
          <p>{said.lead}</p>
          {booking.guest.id === null
            ? null
            : drawnFields(departing.fields, said.fields, booking, locale, { options }).to}
          <SubmitRow>
            <Button>{said.send}</Button>
          </SubmitRow>
        </Form>
      </Card>
    )
  }
}

/** The others of the party, each on their own page, and what is done with all of them. */
function Together({ shown: { booking, together } }: { shown: ShownBooking }) {
  const locale = useLocale()
  const t = words(partyText, locale)
  const others = together.party.filter(({ id }) => id !== booking.id)
  if (others.length === 0) return null
  return (
    <Card title={t.together} id="together">
      <p>{t.togetherWhat}</p>
      <ul>
        {others.map(({ id, guest }) => (
          <li>
            <a href={`/bookings/${id}`}>{guestName(guest, locale)}</a>
          </li>
        ))}
      </ul>
      <Toolbar>
        {together.forms.map((form) => (
          <LinkButton href={form.path({ id: booking.id })} variant="secondary" icon="people">
            {form.text[locale].title}
          </LinkButton>
        ))}
      </Toolbar>
    </Card>
  )
}

/** Who it turns out to be is said on the person's own pages, where a link is cut again too. */
function Known({ personId }: { personId: string }) {
  const t = words(unnamedText, useLocale())
  return (
    <Card title={t.known}>
      <LinkButton href={`/people/${personId}/links`} variant="secondary" icon="people">
        {t.link}
      </LinkButton>
    </Card>
  )
}

function Doing({ title, id, what, children }: { title: string; id?: string; what?: string; children?: Child }) {
  return (
    <Card title={title} {...(id === undefined ? {} : { id })}>
      {what === undefined ? null : <p>{what}</p>}
      <Toolbar>{children}</Toolbar>
    </Card>
  )
}

function Facts({ shown: { booking, state, opensCase }, viewer: { locale } }: Seen) {
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
    {
      term: t.nightsTerm,
      value:
        nights === 1 ? t.oneNight(day(booking.firstNight)) : t.fromTo(day(booking.firstNight), day(booking.lastNight)),
      note: all.nights(nights),
    },
    ...(holdUntil === null ? [] : [{ term: t.heldUntil, value: formatMoment(holdUntil, locale) }]),
    ...(stay === null ? [] : [{ term: t.arrivedAt, value: formatMoment(stay.arrivedAt, locale) }]),
    ...(stay === null || stay.departedAt === null
      ? []
      : [{ term: t.departedAt, value: formatMoment(stay.departedAt, locale), note: stay.departedOver ?? undefined }]),
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
