/** GET /tonight: every site that the user may see, with what is free at this moment. */

import { may, requireMay, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatLongDay, formatNumber, formatTime, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import {
  Card,
  EmptyState,
  LinkButton,
  Page,
  Stack,
  Stats,
  StatTile,
  Table,
  Tag,
  type Viewer,
} from '../../platform/ui/index.ts'
import { page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayBookAt, mayOnSite, worksAt } from '../access.ts'
import { nightToSleep } from '../nights.ts'
import { countPlaces, type PlaceCount, placesOf } from '../site/places.ts'
import { bedsOfNight, type HouseCount, houseCounts, type Site, sitesToSee } from '../site/queries.ts'
import { text } from '../text.ts'
import { boardText } from './text.ts'

export const tonightRoutes = room().get('/tonight', async (c) => {
  const session = signedIn(c)
  requireMay(session, mayOnSite.seeTonight)
  return page(
    c,
    <TonightPage viewer={viewer(c)} setsUp={may(session, mayOnSite.setUp)} {...(await tonight(session))} />,
  )
})

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

type TonightProps = {
  viewer: Viewer
  night: Temporal.PlainDate
  at: Temporal.Instant
  sites: readonly SiteTonight[]
  setsUp: boolean
}

function TonightPage({ viewer: seen, night, at, sites, setsUp }: TonightProps) {
  const { locale } = seen
  const t = words(boardText, locale)
  const all = words(text, locale)
  const sum = (part: (site: SiteTonight) => number) => sites.reduce((total, site) => total + part(site), 0)
  const toSettings = (variant: 'primary' | 'quiet') => (
    <LinkButton href="/sites" variant={variant} icon="settings">
      {t.setUp}
    </LinkButton>
  )
  const booksSomewhere = sites.some((site) => site.mayBook && !site.works)
  return (
    <Page
      viewer={seen}
      title={t.title}
      lead={`${t.lead(formatLongDay(night, locale))} ${t.fresh(formatTime(at))}`}
      actions={
        booksSomewhere || setsUp ? (
          <>
            {setsUp ? toSettings('quiet') : null}
            {booksSomewhere ? (
              <LinkButton href="/bookings/new" icon="bed">
                {t.book}
              </LinkButton>
            ) : null}
          </>
        ) : undefined
      }
    >
      <Stack>
        {sites.length > 0 ? (
          <Stats>
            <StatTile
              value={formatNumber(
                sum((site) => site.count.free),
                locale,
              )}
              label={t.total}
              of={t.totalOf(all.places(sum((site) => site.count.places)))}
            />
          </Stats>
        ) : null}
        <Card title={t.sites}>
          <Table
            caption={t.sites}
            captionUnseen
            rows={sites}
            columns={[
              { label: t.site, names: true, cell: (row) => <SiteName row={row} /> },
              {
                label: t.free,
                numeric: true,
                cell: ({ count }) => <strong>{formatNumber(count.free, locale)}</strong>,
              },
              { label: t.inHouse, numeric: true, cell: ({ house }) => formatNumber(house.inHouse, locale) },
              { label: t.expected, numeric: true, cell: ({ house }) => formatNumber(house.expected, locale) },
              { label: t.leaving, numeric: true, cell: ({ house }) => <Leaving house={house} /> },
              { label: t.action, cell: (row) => <SiteAction row={row} /> },
            ]}
            empty={
              <EmptyState
                title={t.noSites}
                who={t.noSitesWho}
                icon="bed"
                action={setsUp ? toSettings('primary') : null}
              >
                {t.noSitesWhat}
              </EmptyState>
            }
          />
          <p class="rule">{t.counted}</p>
        </Card>
      </Stack>
    </Page>
  )

  function SiteName({ row }: { row: SiteTonight }) {
    return (
      <>
        <a href={`/sites/${row.site.id}`}>{row.site.name}</a>{' '}
        <span class="rule">{`${row.site.organisationName} · ${all.form[row.site.livingForm]}`}</span>
      </>
    )
  }

  function Leaving({ house }: { house: HouseCount }) {
    return (
      <>
        {formatNumber(house.departuresDue, locale)}{' '}
        {house.overstayed > 0 ? <Tag tone="soon">{t.overstayed(house.overstayed)}</Tag> : null}
      </>
    )
  }

  function SiteAction({ row }: { row: SiteTonight }) {
    const { site } = row
    if (row.works || !row.mayBook) {
      return (
        <LinkButton
          href={`/sites/${site.id}`}
          small
          variant={row.works ? 'primary' : 'secondary'}
          label={`${t.board}: ${site.name}`}
        >
          {t.board}
        </LinkButton>
      )
    }
    return (
      <LinkButton href={`/bookings/new?site=${site.id}`} small variant="secondary" label={`${t.book}: ${site.name}`}>
        {t.book}
      </LinkButton>
    )
  }
}
