/** The lists of the night board: guests with the one thing to do, and closed beds. */

import type { Child } from 'hono/jsx'
import { formatDayAndMonth, formatTime, words } from '../../platform/text/index.ts'
import { Card, LinkButton, Table, Tag, useLocale } from '../../platform/ui/index.ts'
import { arriving } from '../booking/arrival.tsx'
import { hasOverstayed } from '../booking-states.ts'
import { guestName } from '../guest.ts'
import { closing, opening } from '../site/forms.tsx'
import { text } from '../text.ts'
import type { Board, Line } from './board.ts'
import { boardText } from './text.ts'

type LinesProps = { title: string; lines: readonly Line[]; board: Board; works: boolean; children?: Child }

/** Guests in one list, each with the one thing to do. */
export function Lines({ title, lines, board, works, children }: LinesProps) {
  const locale = useLocale()
  const t = words(boardText, locale)
  return (
    <Card title={title}>
      <Table
        caption={title}
        captionUnseen
        rows={lines}
        columns={[
          {
            label: t.guest,
            names: true,
            cell: ({ booking }) => <a href={`/bookings/${booking.id}`}>{guestName(booking.guest, locale)}</a>,
          },
          { label: t.bed, cell: ({ booking }) => words(text, locale).bedIn(booking.roomName, booking.bedName) },
          { label: t.until, cell: ({ booking }) => formatDayAndMonth(booking.lastNight, locale) },
          { label: t.status, cell: (line) => <Status line={line} board={board} /> },
          { label: t.action, cell: (line) => <NextStep line={line} board={board} works={works} /> },
        ]}
        empty={children}
      />
    </Card>
  )
}

export function Status({ line: { booking, state }, board }: { line: Line; board: Board }) {
  const locale = useLocale()
  const t = words(boardText, locale)
  const all = words(text, locale)
  if (state === 'departureDue') {
    return (
      <>
        <Tag tone={hasOverstayed(booking, board.at, board.site.closesAt) ? 'late' : 'soon'}>
          {all.state.departureDue}
        </Tag>{' '}
        <span class="rule">{t.overstay}</span>
      </>
    )
  }
  if (state === 'held' && booking.holdUntil !== null)
    return <Tag tone="soon">{`${all.state.held}, ${t.holdUntil(formatTime(booking.holdUntil))}`}</Tag>
  if (state === 'ended' && booking.end !== null) return <Tag>{all.because[booking.end.because]}</Tag>
  return <Tag tone={state === 'inHouse' ? 'good' : 'neutral'}>{all.state[state]}</Tag>
}

/** One thing to do per row: mark the arrival, check out, or open the booking. */
function NextStep({ line: { booking, state }, board, works }: { line: Line; board: Board; works: boolean }) {
  const locale = useLocale()
  const t = words(boardText, locale)
  const who = guestName(booking.guest, locale)
  const today = board.night.equals(board.tonight)
  if (works && today && (state === 'confirmed' || state === 'held')) {
    return <arriving.Button to={booking} locale={locale} of={who} variant="primary" />
  }
  const leaves = works && (state === 'inHouse' || state === 'departureDue')
  return (
    <LinkButton
      small
      variant="secondary"
      href={`/bookings/${booking.id}${leaves ? '#departure' : ''}`}
      label={`${leaves ? t.depart : t.open}: ${who}`}
    >
      {leaves ? t.depart : t.open}
    </LinkButton>
  )
}

/** Beds out of service, and the way to put them back. */
export function Closings({ board, works }: { board: Board; works: boolean }) {
  const locale = useLocale()
  const t = words(boardText, locale)
  const { site, closings } = board
  const action = works ? (
    <LinkButton small variant="secondary" href={closing.path({ id: site.id })}>
      {t.close}
    </LinkButton>
  ) : undefined
  return (
    <Card title={t.closed} {...(action ? { actions: action } : {})}>
      {closings.length === 0 ? null : (
        <Table
          caption={t.closed}
          captionUnseen
          rows={closings}
          columns={[
            {
              label: t.bed,
              names: true,
              cell: (closed) => words(text, locale).bedIn(closed.roomName, closed.bedName),
            },
            { label: t.closedBecause, cell: (closed) => closed.because },
            { label: t.closedFrom, cell: (closed) => formatDayAndMonth(closed.from, locale) },
            {
              label: t.closedUntil,
              cell: (closed) => (closed.until === null ? t.untilFurther : formatDayAndMonth(closed.until, locale)),
            },
            {
              label: t.action,
              cell: (closed) =>
                works ? (
                  <opening.Button
                    to={{ id: site.id, closing: closed.id }}
                    locale={locale}
                    of={words(text, locale).bedIn(closed.roomName, closed.bedName)}
                    variant="secondary"
                  />
                ) : null,
            },
          ]}
        />
      )}
    </Card>
  )
}
