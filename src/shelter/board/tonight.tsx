/** GET /tonight: every site that the user may see, with what is free at this moment, for those in charge of shelters as a file. */

import { may, requireMay, type Session } from '../../platform/access/index.ts'
import { allOf, ask, asUser } from '../../platform/database/index.ts'
import { list, listed, usually } from '../../platform/list/index.ts'
import { heardUntil, LivePart, reloadOf } from '../../platform/live/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { formatList, formatLongDay, formatNumber, group, type Locale, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Stats, StatTile } from '../../platform/ui/index.ts'
import { mayBookAt, mayOnBooking, mayOnSite, seesNextSteps, worksAt } from '../access.ts'
import { intakesNow } from '../intake.ts'
import { nightToSleep } from '../nights.ts'
import { text as onwardText } from '../onward/text.ts'
import { nightsAt } from '../site/nights.ts'
import { countPlaces, placesOf } from '../site/places.ts'
import { askingSites, houseCounts } from '../site/queries.ts'
import { text } from '../text.ts'
import { cellsOf, freeOf, nextChange } from './cells.ts'
import { mapText } from './map.text.ts'
import { boardText } from './text.ts'
import { columnsIn, type SiteTonight } from './tonight-columns.tsx'
import { lastOfWeek, type NightCount, weekOf } from './week.ts'
import { Week } from './week-view.tsx'

const sorts = ['name', '-name', '-free', 'free'] as const

/** What a page was drawn of, kept for its frame: up to where it is true, and when it changes by itself. */
const drawn = new WeakMap<Request, Tonight>()

const board = list({
  at: '/tonight',
  // a municipality's shelters stand on one page
  size: 10_000,
  fields: {
    which: optional(oneOf(['free', 'leaving'], group(boardText, 'which'), { empty: group(boardText, 'any') })),
    sort: usually(oneOf(sorts, group(boardText, 'sorts'), { empty: false }), 'name'),
  },
  text: group(boardText, 'choosing'),
  may: (session) => requireMay(session, mayOnSite.seeTonight),
  takes: (session) => may(session, mayOnSite.setUp),
  of: async ({ c, session, locale, filter: { which, sort } }) => {
    const all = await tonight(session)
    drawn.set(c.req.raw, all)
    const { night, sites } = all
    const t = words(boardText, locale)
    const wanted = sites.filter(
      ({ count, house }) =>
        which === null || (which === 'free' ? count.free > 0 : house.departuresDue > 0 || house.overstayed > 0),
    )
    const setsUp = may(session, mayOnSite.setUp)
    return listed<SiteTonight>({
      title: t.title,
      locale,
      columns: columnsIn(locale),
      rows: async () => inOrder(wanted, sort),
      keyOf: ({ site }) => [site.id],
      goesOn: () => false,
      beside: async () => ({
        before: <Whole sites={sites} locale={locale} />,
        note: t.lead(formatLongDay(night, locale)),
      }),
      empty:
        which === null ? (
          <EmptyState
            title={t.noSites}
            who={t.noSitesWho}
            icon="bed"
            action={setsUp ? <ToSettings {...{ locale }} first /> : null}
          >
            {t.noSitesWhat}
          </EmptyState>
        ) : (
          <EmptyState title={t.noneLike} icon="bed">
            {t.noneLikeWhat}
          </EmptyState>
        ),
    })
  },
  draw: ({ c, viewer, session, locale, failed, problems, choosing, rows, files }) => {
    const t = words(boardText, locale)
    const all = drawn.get(c.req.raw)
    const at = all?.at ?? now()
    const reload = reloadOf(c.req.query('reload'))
    return (
      <Page
        viewer={viewer}
        title={t.title}
        lead={t.lead(formatLongDay(nightToSleep(at), locale))}
        failed={failed}
        islands={['live-part']}
        styles={['night']}
        unscriptedSeconds={Number(reload)}
        actions={<Actions {...{ session, locale }} />}
      >
        {problems}
        <Stack>
          {choosing}
          <LivePart
            topic="night:all"
            from={viewer.path}
            since={all?.since ?? ''}
            next={all?.next ?? null}
            {...{ at, reload }}
          >
            <Stack>
              <Card title={t.sites} actions={files}>
                {rows}
                <p class="rule">{t.counted}</p>
              </Card>
              <Week nights={all?.week ?? []} />
            </Stack>
          </LivePart>
        </Stack>
      </Page>
    )
  },
})

export const tonightRoutes = board.routes

type Tonight = {
  night: Temporal.PlainDate
  at: Temporal.Instant
  since: string
  next: Temporal.Instant | null
  sites: SiteTonight[]
  week: NightCount[]
}

async function tonight(session: Session): Promise<Tonight> {
  const since = heardUntil()
  const at = now()
  const night = nightToSleep(at)
  const { sites, nights, counts, intakes } = await asUser(session, (tx) =>
    ask(
      tx,
      allOf({
        sites: askingSites(tx),
        nights: nightsAt('all', night, lastOfWeek(night)),
        counts: houseCounts('all', night),
        intakes: intakesNow(tx),
      }),
    ),
  )
  const places = placesOf(nights.bedsOn(night))
  const bySite = Map.groupBy(places, (place) => place.siteId)
  const nobody = { expected: 0, inHouse: 0, departuresDue: 0, overstayed: 0 }
  const cells = cellsOf({ night, tonight: night, places, lines: [], overstayed: () => false })
  return {
    night,
    at,
    since,
    next: nextChange(cells),
    week: sites.length === 0 ? [] : weekOf(nights, night),
    sites: sites.map((site) => ({
      site,
      count: countPlaces(bySite.get(site.id) ?? []),
      free: freeOf(bySite.get(site.id) ?? []),
      house: counts.find((count) => count.siteId === site.id) ?? { siteId: site.id, ...nobody },
      mayBook: mayBookAt(session, site),
      works: worksAt(session, site),
      hidden:
        site.livingForm === 'protectedHousing' || intakes.some(({ siteId, hidden }) => hidden && siteId === site.id),
    })),
  }
}

const inOrder = (sites: readonly SiteTonight[], sort: (typeof sorts)[number]): readonly SiteTonight[] => {
  if (sort === 'name') return sites
  if (sort === '-name') return sites.toReversed()
  const way = sort === 'free' ? 1 : -1
  return sites.toSorted((a, b) => way * (a.count.free - b.count.free))
}

function ToSettings({ locale, first = false }: { locale: Locale; first?: boolean }) {
  return (
    <LinkButton href="/sites" variant={first ? 'primary' : 'quiet'} icon="settings">
      {words(boardText, locale).setUp}
    </LinkButton>
  )
}

/** Who books anywhere does it from here; a house's own staff from their board. */
function Actions({ session, locale }: { session: Session; locale: Locale }) {
  return (
    <>
      {may(session, mayOnSite.seeOccupancy) ? (
        <LinkButton href="/nights" variant="quiet">
          {words(boardText, locale).toFigures}
        </LinkButton>
      ) : null}
      {may(session, mayOnSite.setUp) ? <ToSettings locale={locale} /> : null}
      {may(session, mayOnBooking.bookAnywhere) && seesNextSteps(session) ? (
        <LinkButton href="/tonight/onward" variant="quiet" icon="people">
          {words(onwardText, locale).list}
        </LinkButton>
      ) : null}
      {may(session, mayOnBooking.book) ? (
        <LinkButton href="/bookings/new" icon="bed">
          {words(boardText, locale).book}
        </LinkButton>
      ) : null}
    </>
  )
}

/** What is free in all of them, whichever are shown. */
function Whole({ sites, locale }: { sites: readonly SiteTonight[]; locale: Locale }) {
  const t = words(boardText, locale)
  const sum = (part: (site: SiteTonight) => number) => sites.reduce((total, site) => total + part(site), 0)
  if (sites.length === 0) return null
  const said = words(mapText, locale)
  const inBoth = [said.freeBeds(sum(({ free }) => free.beds)), said.freeRooms(sum(({ free }) => free.rooms))]
  return (
    <Stats>
      <StatTile
        value={formatNumber(
          sum((site) => site.count.free),
          locale,
        )}
        label={t.total}
        of={`${t.totalOf(words(text, locale).places(sum((site) => site.count.places)))}: ${formatList(inBoth, locale)}`}
      />
    </Stats>
  )
}
