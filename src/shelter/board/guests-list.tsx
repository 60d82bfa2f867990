/** /sites/:id/guests: a night's guests at a site as a list, for those in charge of shelters as a file. It opens nobody; the file does. */

import { openPeople } from '../../person/index.ts'
import { may, requireMay, type Session, withoutKey } from '../../platform/access/index.ts'
import { type ListColumn, ListPage, list, listed, type PageAsked, usually } from '../../platform/list/index.ts'
import { day, oneOf, optional } from '../../platform/subject/index.ts'
import { formatLongDay, group, type Locale, words } from '../../platform/text/index.ts'
import { momentInFile } from '../../platform/time/index.ts'
import { EmptyState } from '../../platform/ui/index.ts'
import { idParam } from '../../platform/web/index.ts'
import { mayOnSite } from '../access.ts'
import { guestName } from '../guest.ts'
import { text } from '../text.ts'
import { type Board, boardOf, type Line } from './board.ts'
import { Status } from './board-lines.tsx'
import { guestsText } from './guests.text.ts'
import { boardText } from './text.ts'

const lists = ['expected', 'inHouse', 'gone'] as const
const sorts = ['place', 'guest', '-guest', 'until', '-until'] as const
type Sort = (typeof sorts)[number]

export const guests = list({
  at: '/sites/:id/guests',
  size: 50,
  fields: {
    night: optional(day()),
    show: optional(oneOf(lists, group(guestsText, 'lists'), { empty: group(guestsText, 'all') })),
    sort: usually(oneOf(sorts, group(guestsText, 'sorts'), { empty: false }), 'place'),
  },
  text: group(guestsText, 'choosing'),
  may: (session) => requireMay(session, mayOnSite.seeTonight),
  takes: (session) => may(session, mayOnSite.setUp),
  of: async ({ c, session, locale, filter: { night, show, sort } }) => {
    const board = await boardOf(withoutKey(session), idParam(c), night)
    const wanted = show === null ? lists : [show]
    const lines = inOrder(
      // whom nobody writes down stands in no list of guests, and in no file
      wanted.flatMap((name) => board[name]).filter(({ booking }) => booking.guest.id !== null),
      sort,
      board,
      locale,
    )
    const t = words(guestsText, locale)
    return listed<Line>({
      title: t.title,
      locale,
      columns: columnsIn(locale, board),
      rows: async (_tx, page) => partOf(lines, page),
      keyOf: ({ booking }) => [booking.id],
      empty: (
        <EmptyState title={show === null ? t.none : t.noneLike} icon="bed">
          {show === null ? t.noneWhat : t.noneLikeWhat}
        </EmptyState>
      ),
      beside: async () => ({
        before: <About board={board} locale={locale} />,
        note: board.unseen > 0 ? words(boardText, locale).unseen(board.unseen) : null,
      }),
      opened: (tx, rows) => openAll(tx, session, rows),
    })
  },
  draw: ({ c, locale, ...shown }) => {
    const t = words(guestsText, locale)
    return (
      <ListPage
        {...shown}
        title={t.title}
        breadcrumb={[
          { href: '/tonight', label: words(text, locale).tonight },
          { href: `/sites/${idParam(c)}`, label: t.board },
        ]}
        wide
      />
    )
  },
})

const openAll = (tx: Parameters<typeof openPeople>[0], session: Session, rows: readonly Line[]) =>
  openPeople(
    tx,
    session,
    rows.flatMap(({ booking }) => booking.guest.id ?? []),
    'file',
  )

/** Which house and which night, and how many stand in no list because this user may not read about them. */
function About({ board, locale }: { board: Board; locale: Locale }) {
  const nameless = lists.flatMap((name) => board[name]).filter(({ booking }) => booking.guest.id === null).length
  return (
    <>
      <p>{`${board.site.name}, ${words(text, locale).nightOf(formatLongDay(board.night, locale))}`}</p>
      {board.unseen > 0 ? <p class="soft">{words(boardText, locale).unseen(board.unseen)}</p> : null}
      {nameless > 0 ? <p class="soft">{words(guestsText, locale).nameless(nameless)}</p> : null}
    </>
  )
}

function inOrder(lines: readonly Line[], sort: Sort, { places }: Board, locale: Locale): readonly Line[] {
  const backwards = sort.startsWith('-') ? -1 : 1
  if (sort === 'place') {
    const beds = new Map(places.flatMap((place) => place.beds).map((bed, at) => [bed.id, at]))
    // a bed that is out of service since stands last
    const of = ({ booking }: Line) => beds.get(booking.bedId) ?? beds.size
    return lines.toSorted((a, b) => of(a) - of(b))
  }
  return lines.toSorted((a, b) => {
    const [one, other] = [a.booking, b.booking]
    const order = sort.endsWith('guest')
      ? guestName(one.guest, locale).localeCompare(guestName(other.guest, locale), 'sv')
      : Temporal.PlainDate.compare(one.lastNight, other.lastNight)
    return order * backwards
  })
}

/** A night's guests are read at once. A guest who has left the list meanwhile begins it anew. */
function partOf(lines: readonly Line[], { after, limit }: PageAsked): readonly Line[] {
  const from = after === null ? 0 : lines.findIndex(({ booking }) => booking.id === after[0]) + 1
  return lines.slice(from, from + limit)
}

function columnsIn(locale: Locale, board: Board): ListColumn<Line>[] {
  const t = words(boardText, locale)
  const all = words(text, locale)
  // of somebody with protected identity no place leaves the board
  const placeOf = ({ booking }: Line) =>
    booking.guest.protection === null ? all.bedIn(booking.roomName, booking.bedName) : null
  return [
    {
      label: t.guest,
      sort: 'guest',
      kind: 'text',
      of: ({ booking }) => guestName(booking.guest, locale),
      cell: ({ booking }) => <a href={`/bookings/${booking.id}`}>{guestName(booking.guest, locale)}</a>,
    },
    { label: t.bed, sort: 'place', kind: 'text', of: placeOf },
    { label: words(guestsText, locale).from, kind: 'date', of: ({ booking }) => booking.firstNight },
    { label: t.until, sort: 'until', kind: 'date', of: ({ booking }) => booking.lastNight },
    {
      label: t.status,
      kind: 'text',
      of: ({ booking, state }) =>
        state === 'ended' && booking.end !== null ? all.because[booking.end.because] : all.state[state],
      cell: (line) => <Status line={line} board={board} />,
    },
    {
      label: words(guestsText, locale).came,
      kind: 'text',
      of: ({ booking }) => (booking.stay === null ? null : momentInFile(booking.stay.arrivedAt)),
      cell: null,
    },
  ]
}
