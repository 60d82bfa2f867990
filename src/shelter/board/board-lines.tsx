/** The lists of the night board: guests with the one thing to do, in presses that a thumb finds in a corridor; and closed beds. */

import type { Child } from 'hono/jsx'
import { formatDayAndMonth, formatTime, words } from '../../platform/text/index.ts'
import { Button, Card, Form, Hidden, LinkButton, Table, Tag, useLocale } from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import { arriving } from '../booking/arrival.tsx'
import { departing } from '../booking/departure.tsx'
import { text as partyText } from '../booking/party.text.ts'
import { arrivingTogether, departingTogether } from '../booking/party.tsx'
import { hasOverstayed } from '../booking-states.ts'
import { guestName } from '../guest.ts'
import { closing, opening } from '../site/forms.tsx'
import { text as stayText } from '../stay/text.ts'
import { text } from '../text.ts'
import type { Board, Line } from './board.ts'
import { mapText } from './map.text.ts'
import { boardText } from './text.ts'

type LinesProps = { title: string; lines: readonly Line[]; board: Board; works: boolean; children?: Child }

/** Guests in one list, each with the one thing to do. A family, whose room is taken as one, stands together. */
export function Lines({ title, lines, board, works, children }: LinesProps) {
  const locale = useLocale()
  const t = words(mapText, locale)
  const groups = Map.groupBy(lines, ({ booking }) => (booking.takenAsOne ? booking.roomId : booking.id))
  const guest = (line: Line) => <Guest line={line} board={board} works={works} />
  return (
    <Card title={title}>
      {lines.length === 0 ? (
        children
      ) : (
        <ul class="night-guests">
          {[...groups.values()].map((group) =>
            group.length === 1 ? (
              group.map(guest)
            ) : (
              <li>
                <strong>{`${group[0]?.booking.roomName}: ${t.together(group.length)}`}</strong>{' '}
                {works && board.night.equals(board.tonight) ? <AllOf group={group} /> : null}
                <ul class="night-guests">{group.map(guest)}</ul>
              </li>
            ),
          )}
        </ul>
      )}
    </Card>
  )
}

/** A family comes and leaves by one press; whoever of them differs has a press of their own. */
function AllOf({ group }: { group: readonly Line[] }) {
  const locale = useLocale()
  const t = words(partyText, locale)
  const party = group.flatMap(({ booking }) => booking.partyId ?? [])
  const [first] = group
  if (first === undefined || party.length < group.length || new Set(party).size > 1) return null
  const all = (...states: Line['state'][]) => group.every(({ state }) => states.includes(state))
  const form = all('confirmed', 'held') ? arrivingTogether : all('inHouse', 'departureDue') ? departingTogether : null
  if (form === null) return null
  const { send } = form.text[locale]
  const label = `${send}: ${group.map(({ booking }) => guestName(booking.guest, locale)).join(', ')}`
  return (
    <Form action={form.path(first.booking)} state={blankForm()} inline label={label}>
      {group.map(({ booking }) => (
        <Hidden name="who" value={booking.id} />
      ))}
      <Button variant="primary" label={label}>
        {`${send}: ${t.all(group.length)}`}
      </Button>
    </Form>
  )
}

function Guest({ line, board, works }: { line: Line; board: Board; works: boolean }) {
  const locale = useLocale()
  const t = words(boardText, locale)
  const { booking } = line
  return (
    <li>
      <div>
        <a href={`/bookings/${booking.id}`}>{guestName(booking.guest, locale)}</a> <Status line={line} board={board} />{' '}
        <Marks line={line} board={board} />
        <br />
        <span class="rule">
          {`${words(text, locale).bedIn(booking.roomName, booking.bedName)}, ${t.lastNight(formatDayAndMonth(booking.lastNight, locale))}`}
        </span>
      </div>
      <NextStep line={line} board={board} works={works} />
    </li>
  )
}

/** That there is something to read before one meets the guest, never what: others stand in the corridor. */
function Marks({ line: { booking }, board }: { line: Line; board: Board }) {
  const t = words(stayText, useLocale())
  const mark = board.marks.get(booking.id)
  if (mark === undefined) return null
  return (
    <>
      {mark.risk ? <Tag tone="late">{t.hasRisk}</Tag> : null} {mark.note ? <Tag>{t.hasNote}</Tag> : null}{' '}
      {mark.belongings ? <Tag>{t.hasBelongings}</Tag> : null}
    </>
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
    return <Tag tone="soon">{t.holdUntil(formatTime(booking.holdUntil))}</Tag>
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
    return <arriving.Button to={booking} locale={locale} of={who} variant="primary" small={false} />
  }
  if (works && today && (state === 'inHouse' || state === 'departureDue')) return <Leaves line={{ booking, state }} />
  return (
    <LinkButton variant="secondary" href={`/bookings/${booking.id}`} label={`${t.open}: ${who}`}>
      {t.open}
    </LinkButton>
  )
}

/** At the door it is one press; where the guest went is asked on the booking's page, and who leaves a family behind is asked all the same. */
function Leaves({ line: { booking, state } }: { line: Line }) {
  const locale = useLocale()
  const who = guestName(booking.guest, locale)
  const label = words(mapText, locale).departs(who)
  return (
    <Form action={departing.path(booking)} state={blankForm()} inline label={label}>
      <Button variant={state === 'departureDue' ? 'primary' : 'secondary'} label={label}>
        {words(boardText, locale).depart}
      </Button>
    </Form>
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
