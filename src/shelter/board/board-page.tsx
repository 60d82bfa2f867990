/** The night board as a page: the beds as squares, then who is expected, in house and gone. */

import { formatLongDay, formatTime, words } from '../../platform/text/index.ts'
import {
  BedGrid,
  Card,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Page,
  Stack,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import { blankForm, withProblems } from '../../platform/web/index.ts'
import { unnamedText } from '../booking/unnamed.text.ts'
import { bookingUnnamed } from '../booking/unnamed.tsx'
import type { Place } from '../site/places.ts'
import { UnseenGuests } from '../unseen/views.tsx'
import type { Board } from './board.ts'
import { Closings, Lines } from './board-lines.tsx'
import { boardText } from './text.ts'

export type BoardPageProps = {
  viewer: Viewer
  board: Board
  works: boolean
  mayBook: boolean
  seesOccupancy: boolean
  setsUp: boolean
  /** why what was pressed could not be done */
  problem: string | null
}

export function BoardPage({ viewer, board, works, mayBook, seesOccupancy, setsUp, problem }: BoardPageProps) {
  const { locale } = viewer
  const t = words(boardText, locale)
  const { site, night } = board
  const others = board.unseen > 0
  const to = (date: Temporal.PlainDate) => `/sites/${site.id}?night=${date}`
  return (
    <Page
      viewer={viewer}
      title={site.name}
      documentTitle={t.title}
      lead={`${formatLongDay(night, locale)}. ${t.fresh(formatTime(board.at))}`}
      breadcrumb={[{ href: '/tonight', label: t.title }]}
      wide
      failed={problem !== null}
      actions={
        mayBook ? (
          <>
            <LinkButton href={`/bookings/new?site=${site.id}`} icon="bed">
              {t.book}
            </LinkButton>
            <LinkButton href={bookingUnnamed.path({ id: site.id })} variant="secondary" icon="person">
              {words(unnamedText, locale).button}
            </LinkButton>
          </>
        ) : undefined
      }
    >
      {problem === null ? null : <ErrorSummary state={withProblems(blankForm(), [{ field: '', message: problem }])} />}
      <Stack>
        <Toolbar>
          <LinkButton variant="secondary" small href={to(night.subtract({ days: 1 }))} icon="back">
            {t.previous}
          </LinkButton>
          {night.equals(board.tonight) ? null : (
            <LinkButton variant="secondary" small href={`/sites/${site.id}`}>
              {t.tonight}
            </LinkButton>
          )}
          <LinkButton variant="secondary" small href={to(night.add({ days: 1 }))} icon="forward">
            {t.next}
          </LinkButton>
          <LinkButton variant="quiet" small href={`/sites/${site.id}/guests?night=${night}`} icon="people">
            {t.guests}
          </LinkButton>
          {seesOccupancy ? (
            <LinkButton variant="quiet" small href={`/sites/${site.id}/occupancy`} icon="chart">
              {t.occupancy}
            </LinkButton>
          ) : null}
          {setsUp ? (
            <LinkButton variant="quiet" small href={`/sites/${site.id}/settings`} icon="settings">
              {t.settings}
            </LinkButton>
          ) : null}
        </Toolbar>
        <Card title={t.beds}>
          <BedGrid label={t.beds} beds={board.places.map((place) => square(place, board, t))} />
          {board.unseen > 0 ? <p class="soft">{t.unseen(board.unseen)}</p> : null}
          {works ? null : <p class="rule">{t.notYours}</p>}
        </Card>
        <UnseenGuests guests={board.unseenGuests} tonight={board.tonight} />
        <Lines title={t.expectedList} lines={board.expected} board={board} works={works}>
          <EmptyState title={others ? t.noOtherExpected : t.noneExpected}>{t.noneExpectedWhat}</EmptyState>
        </Lines>
        <Lines title={t.inHouseList} lines={board.inHouse} board={board} works={works}>
          <EmptyState title={others ? t.noOtherInHouse : t.noneInHouse}>{t.noneInHouseWhat}</EmptyState>
        </Lines>
        {board.gone.length > 0 ? <Lines title={t.goneList} lines={board.gone} board={board} works={works} /> : null}
        {works || board.closings.length > 0 ? <Closings board={board} works={works} /> : null}
      </Stack>
    </Page>
  )
}

/** A place on the grid. Where the user may read about the guest it leads to the booking. */
function square(place: Place, board: Board, t: (typeof boardText)['sv']) {
  const claim = place.beds.find((bed) => bed.claim !== null)?.claim ?? null
  const line = [...board.expected, ...board.inHouse, ...board.gone].find(
    ({ booking }) => booking.id === claim?.bookingId,
  )
  const closed = place.beds.find((bed) => bed.closed !== null)?.closed
  const note =
    place.state === 'held'
      ? claim?.holdUntil
        ? t.noteHeld(formatTime(claim.holdUntil))
        : t.noteExpected
      : place.state === 'void'
        ? closed?.because
        : undefined
  const unseen = board.unseenGuests.some(({ bookingId }) => bookingId === claim?.bookingId)
  const href = line ? `/bookings/${line.booking.id}` : unseen ? '#unseen' : undefined
  return { name: place.name, state: place.state, note, href }
}
