/** A meeting as a line, as a list and as the card of a matter. */

import { formatDayAndMonth, formatTime, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import {
  EmptyPart,
  type EmptyState,
  FirstOf,
  LinkButton,
  Part,
  RuleNote,
  Table,
  Tag,
  type Tone,
  useLocale,
} from '../../platform/ui/index.ts'
import type { Share } from '../share/queries.ts'
import { Shares } from '../share/views.tsx'
import { bookingFromMatter } from './forms.tsx'
import type { Booking } from './queries.ts'
import { type BookingState, stateOf } from './rules.ts'
import { text } from './text.ts'

const tones = {
  coming: 'info',
  unanswered: 'soon',
  kept: 'good',
  missed: 'late',
  cancelled: 'neutral',
} as const satisfies Record<BookingState, Tone>

export function StateTag({ booking }: { booking: Booking }) {
  const state = stateOf(booking, now())
  return <Tag tone={tones[state]}>{words(text, useLocale()).states[state]}</Tag>
}

/** `mån 23 nov. kl. 10:00–11:00` */
export function When({ booking }: { booking: Pick<Booking, 'onDay' | 'beginsAt' | 'endsAt'> }) {
  const locale = useLocale()
  const t = words(text, locale)
  return <>{t.at(formatDayAndMonth(booking.onDay, locale), formatTime(booking.beginsAt), formatTime(booking.endsAt))}</>
}

/** Meetings in a table; each opens. */
export function BookingTable({
  bookings,
  empty,
}: {
  bookings: readonly Booking[]
  empty?: ReturnType<typeof EmptyState>
}) {
  const t = words(text, useLocale())
  return (
    <Table
      caption={t.meetings}
      captionUnseen
      rows={bookings}
      columns={[
        {
          label: t.when,
          cell: (one) => (
            <a href={`/advice/bookings/${one.id}`}>
              <When booking={one} />
            </a>
          ),
        },
        { label: t.adviser, cell: (one) => one.adviser.name },
        { label: t.how, cell: (one) => t.way[one.how] },
        { label: t.state, cell: (one) => <StateTag booking={one} /> },
      ]}
      {...(empty === undefined ? {} : { empty })}
    />
  )
}

/** On the matter's page; the others are folded beneath. */
const MEETINGS_SHOWN = 3

export type BookingsData = { bookings: readonly Booking[]; shares: readonly Share[] }

type PartProps = { matter: { id: string }; data: BookingsData; mayBook: boolean }

/** The card of a matter's page: meetings by their state, and what the household has agreed to share. Nothing else of the advice. */
export function BookingsSection({ matter, data, mayBook }: PartProps) {
  const t = words(text, useLocale())
  const book = mayBook ? (
    <LinkButton small variant="secondary" href={bookingFromMatter.path({ id: matter.id })}>
      {t.booking.title}
    </LinkButton>
  ) : null
  if (data.bookings.length + data.shares.length === 0)
    return (
      <EmptyPart title={t.title} id="advice" none={t.none} who={mayBook ? undefined : t.noneWho} actions={book}>
        {t.noneLead}
      </EmptyPart>
    )
  return (
    <Part title={t.title} id="advice" said={data.bookings.length} actions={book}>
      {data.bookings.length === 0 ? null : (
        <FirstOf rows={data.bookings} most={MEETINGS_SHOWN}>
          {(rows) => <BookingTable bookings={rows} />}
        </FirstOf>
      )}
      {data.shares.length > 0 ? <h3>{t.sharedTitle}</h3> : null}
      <Shares shares={data.shares} />
      <RuleNote rule={t.rule} section={t.section} />
    </Part>
  )
}
