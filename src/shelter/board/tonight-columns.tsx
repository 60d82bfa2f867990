/** The columns of all shelters tonight: figures alone, and the way on. */

import type { ListColumn } from '../../platform/list/index.ts'
import { formatList, formatNumber, type Locale, words } from '../../platform/text/index.ts'
import { LinkButton, Tag } from '../../platform/ui/index.ts'
import type { PlaceCount } from '../site/places.ts'
import type { HouseCount, Site } from '../site/queries.ts'
import { text } from '../text.ts'
import type { Free } from './cells.ts'
import { mapText } from './map.text.ts'
import { boardText } from './text.ts'

export type SiteTonight = {
  site: Site
  count: PlaceCount
  free: Free
  house: HouseCount
  mayBook: boolean
  works: boolean
  /** protected: named on the page to those who work there, and in no file */
  hidden: boolean
}

/** Figures alone: who the guests are stands on each house's own board. */
export function columnsIn(locale: Locale): ListColumn<SiteTonight>[] {
  const t = words(boardText, locale)
  const { form } = words(text, locale)
  return [
    {
      label: t.site,
      names: true,
      sort: 'name',
      kind: 'text',
      of: ({ site, hidden }) => (hidden ? form.protectedHousing : site.name),
      cell: ({ site }) => (
        <>
          <a href={`/sites/${site.id}`}>{site.name}</a>{' '}
          <span class="rule">{`${site.organisationName} · ${form[site.livingForm]}`}</span>
        </>
      ),
    },
    { label: t.run, kind: 'text', of: ({ site, hidden }) => (hidden ? null : site.organisationName), cell: null },
    { label: t.form, kind: 'text', of: ({ site }) => form[site.livingForm], cell: null },
    {
      label: t.free,
      sort: '-free',
      kind: 'number',
      numeric: true,
      of: ({ count }) => count.free,
      cell: ({ count, free }) => (
        <>
          <strong>{formatNumber(count.free, locale)}</strong>{' '}
          {free.rooms > 0 ? <span class="rule">{inBoth(free, locale)}</span> : null}
          {free.aside > 0 ? <span class="rule">{words(mapText, locale).besides(free.aside)}</span> : null}
        </>
      ),
    },
    { label: words(mapText, locale).beds, kind: 'number', of: ({ free }) => free.beds, cell: null },
    { label: words(mapText, locale).rooms, kind: 'number', of: ({ free }) => free.rooms, cell: null },
    { label: words(mapText, locale).asideBeds, kind: 'number', of: ({ free }) => free.aside, cell: null },
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

const inBoth = ({ beds, rooms }: Free, locale: Locale): string => {
  const t = words(mapText, locale)
  return formatList([t.freeBeds(beds), t.freeRooms(rooms)], locale)
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
