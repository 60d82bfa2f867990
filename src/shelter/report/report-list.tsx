/** /nights: what a period was at each site, for those who see the occupancy there, also as a file. */

import { may, requireMay, type Session, withoutKey } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { type ListColumn, list, listed } from '../../platform/list/index.ts'
import { formatDate, formatNumber, formatPercent, group, type Locale, words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Stats, StatTile } from '../../platform/ui/index.ts'
import { mayOnSite } from '../access.ts'
import { shareOf, sumOf } from '../bed-use.ts'
import type { Nights } from '../claim.ts'
import { text } from '../text.ts'
import { periodFields, periodOf, periodProblem, settled } from './period.ts'
import { type SiteFigures, siteFigures } from './site-figures.ts'
import { reportText } from './text.ts'

/** The figures of sites that the user sees; a municipality's manager has those of its protected sites too, without their names. */
async function figuresFor(session: Session, nights: Nights) {
  const seen = await asUser(session, (tx) => tx.selectFrom('site').select('id').execute())
  const whose = {
    municipality: session.municipality,
    seen: seen.map(({ id }) => id),
    withHidden: session.organisation.kind === 'municipality' && may(session, mayOnSite.invoice),
  }
  return asSystem('nights, figures', (tx) => siteFigures(tx, whose, nights))
}

const meanOf = ({ ended, nightsOfEnded }: SiteFigures): number | null =>
  ended === 0 ? null : Math.round((10 * nightsOfEnded) / ended) / 10

function columnsIn(locale: Locale): ListColumn<SiteFigures>[] {
  const t = words(reportText, locale)
  return [
    {
      label: t.site,
      kind: 'text',
      of: ({ site }) => site ?? t.protectedSite,
      cell: ({ site, siteId }) => (site === null ? t.protectedSite : <a href={`/sites/${siteId}/occupancy`}>{site}</a>),
    },
    { label: t.used, kind: 'number', of: ({ used }) => used },
    { label: t.inService, kind: 'number', of: ({ inService }) => inService },
    { label: t.share, kind: 'percent', of: shareOf },
    { label: t.arrivals, kind: 'number', of: ({ arrivals }) => arrivals },
    {
      label: t.length,
      kind: 'number',
      numeric: true,
      of: meanOf,
      cell: (row) => {
        const mean = meanOf(row)
        return mean === null ? '–' : formatNumber(mean, locale, 1)
      },
    },
    { label: t.noShows, kind: 'number', of: ({ noShows }) => noShows },
    { label: t.declined, kind: 'number', of: ({ declined }) => declined },
    { label: t.turnedAway, kind: 'number', of: ({ turnedAway }) => turnedAway },
  ]
}

export const report = list({
  at: '/nights',
  // a municipality's shelters stand on one page
  size: 10_000,
  waits: true,
  fields: periodFields,
  text: group(reportText, 'choosing'),
  settle: settled,
  judge: periodProblem,
  may: (session) => requireMay(session, mayOnSite.seeOccupancy),
  takes: () => true,
  of: async ({ session, locale, filter }) => {
    const nights = periodOf(filter)
    const { sites, nowhere } = await figuresFor(withoutKey(session), nights)
    const there = sites.filter(({ inService, arrivals, turnedAway }) => inService + arrivals + turnedAway > 0)
    const t = words(reportText, locale)
    return listed<SiteFigures>({
      title: t.title,
      locale,
      columns: columnsIn(locale),
      rows: async () => there,
      keyOf: ({ siteId }) => [siteId],
      goesOn: () => false,
      beside: async () => ({
        before: there.length === 0 ? null : <Whole rows={there} nowhere={nowhere} locale={locale} />,
        note: t.lead(formatDate(nights.first, locale), formatDate(nights.last, locale)),
      }),
      empty: (
        <EmptyState title={t.none} icon="bed">
          {t.noneWhat}
        </EmptyState>
      ),
    })
  },
  draw: ({ viewer, session, locale, filter, failed, problems, choosing, rows, files }) => {
    const t = words(reportText, locale)
    const { first, last } = periodOf(filter)
    return (
      <Page
        viewer={viewer}
        title={t.title}
        {...(failed ? {} : { lead: t.lead(formatDate(first, locale), formatDate(last, locale)) })}
        breadcrumb={[{ href: '/tonight', label: words(text, locale).tonight }]}
        failed={failed}
        actions={may(session, mayOnSite.invoice) ? <LinkButton href="/nights/invoice">{t.toInvoice}</LinkButton> : null}
        wide
      >
        {problems}
        <Stack>
          {choosing}
          <Card title={t.title} actions={files}>
            {rows}
            <p class="rule">{t.how}</p>
          </Card>
        </Stack>
      </Page>
    )
  },
})

/** All of them together. */
function Whole({ rows, nowhere, locale }: { rows: readonly SiteFigures[]; nowhere: number; locale: Locale }) {
  const t = words(reportText, locale)
  const sum = sumOf(rows)
  const share = shareOf(sum)
  return (
    <Stats>
      <StatTile
        value={share === null ? '–' : formatPercent(share, locale)}
        label={t.whole}
        of={t.wholeOf(formatNumber(sum.used, locale), formatNumber(sum.inService, locale))}
      />
      <StatTile
        value={formatNumber(
          rows.reduce((all, { turnedAway }) => all + turnedAway, nowhere),
          locale,
        )}
        label={t.turnedAwayInAll}
      />
    </Stats>
  )
}
