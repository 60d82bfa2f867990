/** The night board as a page: the beds as squares, then who is expected, in house and gone. */

import { LivePart, type Reload } from '../../platform/live/index.ts'
import { formatLongDay, words } from '../../platform/text/index.ts'
import {
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
import { Turnarounds } from '../turnaround/views.tsx'
import { UnseenGuests } from '../unseen/views.tsx'
import type { Board } from './board.ts'
import { Closings, Lines } from './board-lines.tsx'
import { nextChange } from './cells.ts'
import { FreeNow, HouseMap } from './house-map.tsx'
import { boardText } from './text.ts'
import { Week } from './week-view.tsx'

export type BoardPageProps = {
  viewer: Viewer
  board: Board
  works: boolean
  mayBook: boolean
  seesOccupancy: boolean
  setsUp: boolean
  /** why what was pressed could not be done */
  problem: string | null
  /** up to where the board is true */
  since: string
  reload: Reload
}

export function BoardPage(props: BoardPageProps) {
  const { viewer, board, works, mayBook, setsUp, problem, since, reload } = props
  const { locale } = viewer
  const t = words(boardText, locale)
  const { site, night } = board
  const others = board.unseen > 0
  const from = `/sites/${site.id}?night=${night}`
  return (
    <Page
      viewer={viewer}
      title={site.name}
      documentTitle={t.title}
      lead={`${formatLongDay(night, locale)}.`}
      breadcrumb={[{ href: '/tonight', label: t.title }]}
      wide
      islands={['live-part']}
      styles={['night']}
      unscriptedSeconds={Number(reload)}
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
        <Ways {...props} />
        <LivePart
          topic={`night:${site.id}`}
          {...{ from, since, reload }}
          at={board.at}
          next={night.equals(board.tonight) ? nextChange(board.cells) : null}
        >
          <Stack>
            <Card title={t.beds}>
              <FreeNow board={board} />
              <HouseMap board={board} cells={board.cells} />
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
            <Turnarounds siteId={site.id} rows={board.turnarounds} works={works} setsUp={setsUp} />
            {works || board.closings.length > 0 ? <Closings board={board} works={works} /> : null}
            <Week nights={board.week} href={(date) => `/sites/${site.id}?night=${date}`} />
          </Stack>
        </LivePart>
      </Stack>
    </Page>
  )
}

/** To the nights beside this one, and to what else there is of the house. */
function Ways({ viewer: { locale }, board: { site, night, tonight }, seesOccupancy, setsUp }: BoardPageProps) {
  const t = words(boardText, locale)
  const to = (date: Temporal.PlainDate) => `/sites/${site.id}?night=${date}`
  return (
    <Toolbar>
      <LinkButton variant="secondary" small href={to(night.subtract({ days: 1 }))} icon="back">
        {t.previous}
      </LinkButton>
      {night.equals(tonight) ? null : (
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
  )
}
