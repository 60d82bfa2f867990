/** /sites/:id/occupancy: how many of a site's beds were slept in over some nights, as a whole and by room and bed, also as a file. */

import { found, requireMay } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { type ListColumn, list, listed, usually } from '../../platform/list/index.ts'
import { day, optional, wrong } from '../../platform/subject/index.ts'
import { formatNumber, formatPercent, group, type Locale, words } from '../../platform/text/index.ts'
import { isBefore, now } from '../../platform/time/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Stats, StatTile, Table } from '../../platform/ui/index.ts'
import { idParam } from '../../platform/web/index.ts'
import { mayOnSite } from '../access.ts'
import { shareOf, type Used } from '../bed-use.ts'
import { nightCount, nightToSleep } from '../nights.ts'
import { text } from '../text.ts'
import { type Occupancy, occupancyOf } from './occupancy.ts'
import { siteToSee } from './queries.ts'
import { siteText } from './text.ts'

/** The longest period asked for at once. */
const LONGEST = 366
/** The period shown when none is asked for. */
const USUAL_NIGHTS = 30

const yesterday = () => nightToSleep(now()).subtract({ days: 1 })

/** A room has no bed's name, the site neither's. */
type Row = Used & { room: string | null; bed: string | null }

const rowsIn = ({ site, rooms, beds }: Occupancy): Row[] =>
  site.inService === 0
    ? []
    : [
        { ...site, room: null, bed: null },
        ...rooms.map(({ name, ...used }) => ({ ...used, room: name, bed: null })),
        ...beds.map(({ name, roomName, ...used }) => ({ ...used, room: roomName, bed: name })),
      ]

function columnsIn(locale: Locale): ListColumn<Row>[] {
  const t = words(siteText, locale)
  return [
    { label: t.room, kind: 'text', of: ({ room }) => room ?? t.whole },
    { label: t.bed, kind: 'text', of: ({ bed }) => bed },
    { label: t.used, kind: 'number', of: ({ used }) => Number(used) },
    { label: t.inService, kind: 'number', of: ({ inService }) => Number(inService) },
    { label: t.share, kind: 'percent', of: shareOf },
  ]
}

const occupancies = list({
  at: '/sites/:id/occupancy',
  // every room and bed of a site stands on one page
  size: 10_000,
  waits: true,
  fields: { from: optional(day()), until: usually(day(), yesterday) },
  text: group(siteText, 'choosing'),
  settle: ({ from, until }) => ({ from: from ?? until.subtract({ days: USUAL_NIGHTS - 1 }), until }),
  judge: ({ from, until }) => {
    if (from !== null && isBefore(until, from)) return wrong('until', 'periodBackwards')
    return from !== null && nightCount(from, until) > LONGEST ? wrong('from', 'periodLong') : null
  },
  may: (session) => requireMay(session, mayOnSite.seeOccupancy),
  takes: () => true,
  of: async ({ c, session, locale, filter: { from, until } }) => {
    const site = found(await asUser(session, (tx) => siteToSee(tx, idParam(c))))
    const rows = rowsIn(await occupancyOf(site.id, { first: from ?? until, last: until }))
    const t = words(siteText, locale)
    return listed<Row>({
      title: t.occupancy,
      locale,
      columns: columnsIn(locale),
      rows: async () => rows,
      keyOf: ({ room, bed }) => [room ?? '', bed ?? ''],
      goesOn: () => false,
      draw: (all) => <Figures rows={all} until={until} locale={locale} />,
      empty: (
        <EmptyState title={t.nothing} icon="bed">
          {t.nothingWhat}
        </EmptyState>
      ),
    })
  },
  more: async (tx, { c }) => found(await siteToSee(tx, idParam(c))),
  draw: ({ viewer, locale, failed, problems, choosing, rows, files, more: site }) => {
    const t = words(siteText, locale)
    return (
      <Page
        viewer={viewer}
        title={t.occupancy}
        lead={t.occupancyLead}
        breadcrumb={[
          { href: '/tonight', label: words(text, locale).tonight },
          { href: `/sites/${site.id}`, label: site.name },
        ]}
        actions={
          <>
            <LinkButton href="/nights" variant="quiet">
              {t.allSites}
            </LinkButton>
            {files}
          </>
        }
        failed={failed}
      >
        {problems}
        <Stack>
          {choosing}
          {rows}
        </Stack>
      </Page>
    )
  },
})

export const occupancyRoutes = occupancies.routes

function Figures({ rows, until, locale }: { rows: readonly Row[]; until: Temporal.PlainDate; locale: Locale }) {
  const t = words(siteText, locale)
  const share = (used: Used) => {
    const part = shareOf(used)
    return part === null ? '–' : formatPercent(part, locale)
  }
  const figures = [
    { label: t.used, numeric: true, cell: (row: Row) => formatNumber(row.used, locale) },
    { label: t.inService, numeric: true, cell: (row: Row) => formatNumber(row.inService, locale) },
    { label: t.share, numeric: true, cell: share },
  ]
  const [whole] = rows
  return (
    <>
      {whole === undefined ? null : (
        <Stats>
          <StatTile
            value={share(whole)}
            label={t.whole}
            of={t.wholeOf(formatNumber(whole.used, locale), formatNumber(whole.inService, locale))}
            on={until}
          />
        </Stats>
      )}
      <Card title={t.rooms}>
        <Table
          caption={t.rooms}
          captionUnseen
          rows={rows.filter(({ room, bed }) => room !== null && bed === null)}
          columns={[{ label: t.room, cell: (row) => row.room }, ...figures]}
        />
      </Card>
      <Card title={t.beds}>
        <Table
          caption={t.beds}
          captionUnseen
          rows={rows.filter(({ bed }) => bed !== null)}
          columns={[
            { label: t.bed, cell: ({ room, bed }) => words(text, locale).bedIn(room ?? '', bed ?? '') },
            ...figures,
          ]}
        />
        <p class="rule">{t.asOne}</p>
      </Card>
    </>
  )
}
