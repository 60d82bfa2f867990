/** /advice/bookings/:id: one meeting, how it went, and the ways on from it. */

import { ask, asUser } from '../../platform/database/index.ts'
import { formatMoment, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import {
  Card,
  DefinitionList,
  LinkButton,
  Page,
  Stack,
  Toolbar,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { type Withheld, WithheldThing, withheldThing } from '../../platform/withheld/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { opening } from '../opening/forms.tsx'
import { advice } from '../subject.tsx'
import { text as shared } from '../text.ts'
import { bookingFromAdvice, bookingFromMatter, moving, noted, undoing } from './forms.tsx'
import { type Booking, bookingById, type Move, mayReadMatter, movesOf } from './queries.ts'
import { mayMove, mayNote } from './rules.ts'
import { bookedMatter, meeting } from './subject.tsx'
import { text } from './text.ts'
import { StateTag, When } from './views.tsx'

type View = {
  booking: Booking
  moves: Move[]
  advises: boolean
  readsMatter: boolean
  /** the meeting is one's own, and about somebody whom one may not read about */
  withheld: Withheld | null
}

function BookingPage({ viewer, view }: { viewer: Viewer; view: View }) {
  const { locale } = viewer
  const t = words(text, locale)
  const { booking, moves, advises } = view
  return (
    <Page
      viewer={viewer}
      title={t.meeting}
      breadcrumb={advises ? [{ href: '/advice', label: words(shared, locale).advice }] : []}
    >
      <Stack>
        <WithheldThing thing={view.withheld} />
        <Card>
          <DefinitionList
            items={[
              { term: t.when, value: <When booking={booking} /> },
              { term: t.adviser, value: booking.adviser.name },
              { term: t.how, value: t.way[booking.how] },
              { term: t.expected, value: booking.expected },
              { term: t.state, value: <StateTag booking={booking} /> },
              { term: t.bookedBy, value: booking.bookedBy },
              ...(booking.matterNumber === null ? [] : [{ term: t.matter, value: booking.matterNumber }]),
            ]}
          />
          {moves.map((one) => (
            <p class="rule">{t.movedFrom(formatMoment(one.from, locale))}</p>
          ))}
          <Ways booking={booking} view={view} />
        </Card>
        {mayMove(booking) ? <Noting booking={booking} /> : null}
        {booking.outcome !== null && booking.notedAt !== null ? (
          <Card>
            <p>{t.undoLead(t.states[booking.outcome], booking.notedBy ?? '', formatMoment(booking.notedAt, locale))}</p>
            <undoing.Button to={{ id: booking.id }} locale={locale} icon="undo" variant="secondary" small={false} />
          </Card>
        ) : null}
      </Stack>
    </Page>
  )
}

/** How it went, once it can be said; and another time instead. */
function Noting({ booking }: { booking: Booking }) {
  const locale = useLocale()
  const t = words(text, locale)
  const to = { id: booking.id }
  return (
    <Card title={t.state}>
      <Toolbar>
        {mayNote(booking, now()).map((outcome) => {
          const { Button } = noted[outcome]
          return <Button to={to} locale={locale} variant={outcome === 'kept' ? 'primary' : 'secondary'} small={false} />
        })}
        <LinkButton variant="quiet" href={moving.path(to)}>
          {t.move}
        </LinkButton>
      </Toolbar>
    </Card>
  )
}

/** Ways on: an adviser to the advice, or to open one for the meeting; those who read the matter back to it. */
function Ways({ booking, view }: { booking: Booking; view: View }) {
  const t = words(text, useLocale())
  return (
    <Toolbar>
      {view.advises && booking.adviceId === null ? (
        <LinkButton small variant="secondary" href={`${opening.path({})}?booking=${booking.id}`}>
          {t.openAdvice}
        </LinkButton>
      ) : null}
      {booking.adviceNumber !== null ? (
        <LinkButton small variant="secondary" href={`/advice/${booking.adviceId}`}>
          {t.toAdvice}
        </LinkButton>
      ) : null}
      {booking.matterNumber !== null && view.readsMatter ? (
        <LinkButton small variant="secondary" href={`/evictions/${booking.matterId}`}>
          {t.toMatter(booking.matterNumber)}
        </LinkButton>
      ) : null}
    </Toolbar>
  )
}

export const bookingRoutes = room()
  .route('/', bookedMatter.routes(bookingFromMatter))
  .route('/', advice.routes(bookingFromAdvice))
  .route('/', meeting.routes(moving, noted.kept, noted.missed, noted.cancelled, undoing))
  .get('/advice/bookings/:id', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'book')
    const view = await asUser(session, async (tx) => {
      const booking = await bookingById(tx, idParam(c))
      return {
        booking,
        moves: await movesOf(tx, booking.id),
        advises: mayDo(session, 'advise'),
        withheld: await ask(tx, withheldThing(booking.id)),
        readsMatter: booking.matterId !== null && (await mayReadMatter(tx, booking.matterId)),
      }
    })
    return page(c, <BookingPage viewer={viewer(c)} view={view} />)
  })
