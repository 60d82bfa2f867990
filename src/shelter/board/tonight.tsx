/** GET /tonight: every site that the user may see, with what is free at this moment, for those in charge of shelters as a file. */

import { may, requireMay, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { type ListColumn, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { formatLongDay, formatNumber, formatTime, group, type Locale, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Stats, StatTile, Tag } from '../../platform/ui/index.ts'
import { mayBookAt, mayOnBooking, mayOnSite, worksAt } from '../access.ts'
import { nightToSleep } from '../nights.ts'
import { countPlaces, type PlaceCount, placesOf } from '../site/places.ts'
import { bedsOfNight, type HouseCount, houseCounts, type Site, sitesToSee } from '../site/queries.ts'
import { text } from '../text.ts'
import { boardText } from './text.ts'

const sorts = ['name', '-name', '-free', 'free'] as const

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
  of: async ({ session, locale, filter: { which, sort } }) => {
    const { night, at, sites } = await tonight(session)
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
        note: `${t.lead(formatLongDay(night, locale))} ${t.fresh(formatTime(at))}`,
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
  draw: ({ viewer, session, locale, failed, problems, choosing, rows, files }) => {
    const t = words(boardText, locale)
    const at = now()
    return (
      <Page
        viewer={viewer}
        title={t.title}
        lead={`${t.lead(formatLongDay(nightToSleep(at), locale))} ${t.fresh(formatTime(at))}`}
        failed={failed}
        actions={<Actions {...{ session, locale }} />}
      >
        {problems}
        <Stack>
          {choosing}
          <Card title={t.sites} actions={files}>
            {rows}
            <p class="rule">{t.counted}</p>
          </Card>
        </Stack>
      </Page>
    )
  },
})

export const tonightRoutes = board.routes

type SiteTonight = { site: Site; count: PlaceCount; house: HouseCount; mayBook: boolean; works: boolean }

async function tonight(
  session: Session,
): Promise<{ night: Temporal.PlainDate; at: Temporal.Instant; sites: SiteTonight[] }> {
  const at = now()
  const night = nightToSleep(at)
  const { sites, beds, counts } = await asUser(session, async (tx) => {
    const seen = await sitesToSee(tx)
    const ids = seen.map((site) => site.id)
    return { sites: seen, beds: await bedsOfNight(tx, ids, night), counts: await houseCounts(tx, ids, night) }
  })
  const places = Map.groupBy(placesOf(beds), (place) => place.siteId)
  const nobody = { expected: 0, inHouse: 0, departuresDue: 0, overstayed: 0 }
  return {
    night,
    at,
    sites: sites.map((site) => ({
      site,
      count: countPlaces(places.get(site.id) ?? []),
      house: counts.find((count) => count.siteId === site.id) ?? { siteId: site.id, ...nobody },
      mayBook: mayBookAt(session, site),
      works: worksAt(session, site),
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
      {may(session, mayOnBooking.bookAnywhere) ? (
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
  return (
    <Stats>
      <StatTile
        value={formatNumber(
          sum((site) => site.count.free),
          locale,
        )}
        label={t.total}
        of={t.totalOf(words(text, locale).places(sum((site) => site.count.places)))}
      />
    </Stats>
  )
}

/** Figures alone: who the guests are stands on each house's own board. */
function columnsIn(locale: Locale): ListColumn<SiteTonight>[] {
  const t = words(boardText, locale)
  const { form } = words(text, locale)
  return [
    {
      label: t.site,
      names: true,
      sort: 'name',
      kind: 'text',
      of: ({ site }) => site.name,
      cell: ({ site }) => (
        <>
          <a href={`/sites/${site.id}`}>{site.name}</a>{' '}
          <span class="rule">{`${site.organisationName} · ${form[site.livingForm]}`}</span>
        </>
      ),
    },
    { label: t.run, kind: 'text', of: ({ site }) => site.organisationName, cell: null },
    { label: t.form, kind: 'text', of: ({ site }) => form[site.livingForm], cell: null },
    {
      label: t.free,
      sort: '-free',
      kind: 'number',
      numeric: true,
      of: ({ count }) => count.free,
      cell: ({ count }) => <strong>{formatNumber(count.free, locale)}</strong>,
    },
    { label: t.inService, kind: 'number', of: ({ count }) => count.places - count.closed, cell: null },
    { label: t.inHouse, kind: 'number', of: ({ house }) => Number(house.inHouse) },
    { label: t.expected, kind: 'number', of: ({ house }) => Number(house.expected) },
    {
      label: t.leaving,
      kind: 'number',
      numeric: true,
      of: ({ house }) => Number(house.departuresDue),
      cell: ({ house }) => (
        <>
          {formatNumber(house.departuresDue, locale)}{' '}
          {house.overstayed > 0 ? <Tag tone="soon">{t.overstayed(house.overstayed)}</Tag> : null}
        </>
      ),
    },
    { label: t.stayedLonger, kind: 'number', of: ({ house }) => Number(house.overstayed), cell: null },
    { label: t.action, cell: (row) => <SiteAction row={row} locale={locale} /> },
  ]
}

function SiteAction({ row: { site, works, mayBook }, locale }: { row: SiteTonight; locale: Locale }) {
  const t = words(boardText, locale)
  return works || !mayBook ? (
    <LinkButton
      href={`/sites/${site.id}`}
      small
      variant={works ? 'primary' : 'secondary'}
      label={`${t.board}: ${site.name}`}
    >
      {t.board}
    </LinkButton>
  ) : (
    <LinkButton href={`/bookings/new?site=${site.id}`} small variant="secondary" label={`${t.book}: ${site.name}`}>
      {t.book}
    </LinkButton>
  )
}
