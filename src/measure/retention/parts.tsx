/** The groups of homes beside each other, how homes were lost, and who came back to homelessness. */

import { formatNumber, formatPercent, words } from '../../platform/text/index.ts'
import { Card, Stats, StatTile, Table, useLocale } from '../../platform/ui/index.ts'
import type { RetentionFigures } from './asked.ts'
import { intervalOf, shareInWords } from './curve-card.tsx'
import { followedMonths } from './definition.ts'
import { type Asked, queryOf } from './href.ts'
import { groupName } from './names.ts'
import type { ShownCurve, ShownMonth } from './shown.ts'
import { retentionText } from './text.ts'

type GroupsProps = {
  title: string
  lead?: string
  prefix: string
  also?: string
  found: RetentionFigures
  filter: Asked
}

export function Groups({ title, lead, prefix, also, found, filter }: GroupsProps) {
  const locale = useLocale()
  const t = words(retentionText, locale)
  const rows = found.shown.filter(({ group }) => group === 'all' || group === also || group.startsWith(prefix))
  if (rows.length === 0) return null
  const name = ({ group }: ShownCurve) => groupName(group, found.programmes, locale)
  return (
    <Card title={title}>
      {lead ? <p class="soft measure">{lead}</p> : null}
      <Table
        caption={title}
        captionUnseen
        rows={rows}
        columns={[
          {
            label: t.group,
            names: true,
            cell: (row) => <a href={`/figures/retention${queryOf({ ...filter, group: row.group })}`}>{name(row)}</a>,
          },
          {
            label: t.homes,
            numeric: true,
            cell: ({ all }) => (all === null ? t.fewNumber : formatNumber(all, locale)),
          },
          ...followedMonths.map((months, at) => ({
            label: t.month(months),
            numeric: true,
            cell: (row: ShownCurve) => <InMonth month={row.months[at]} />,
          })),
        ]}
      />
    </Card>
  )
}

function InMonth({ month }: { month: ShownMonth | undefined }) {
  const locale = useLocale()
  const t = words(retentionText, locale)
  if (!month || month.kept === null) return <span class="soft">{month?.why === 'notYet' ? t.notYet : t.few}</span>
  const interval = intervalOf(month.interval, locale)
  return (
    <>
      {shareInWords(month.kept, locale)}
      <span class="rule">
        {interval === '' ? '' : ' '}
        {interval === '' ? '' : <span class="nowrap">{`${interval},`}</span>}
        {` ${t.followedOf(formatNumber(month.atRisk ?? 0, locale))}`}
      </span>
    </>
  )
}

export function Programmes({ found, filter }: Pick<GroupsProps, 'found' | 'filter'>) {
  const t = words(retentionText, useLocale())
  if (found.curves.some(({ group }) => group.startsWith('programme.')))
    return <Groups title={t.byProgramme} prefix="programme." {...{ found, filter }} />
  return (
    <Card title={t.byProgramme}>
      <p>
        {t.noProgrammes} <a href="/programmes">{t.programmes}</a>
      </p>
    </Card>
  )
}

export function Ends({ curve, found }: { curve: ShownCurve; found: RetentionFigures }) {
  const locale = useLocale()
  const t = words(retentionText, locale)
  const rows = [
    { what: t.lostOf, many: curve.lost },
    { what: t.blind, many: curve.blind },
    { what: t.rehoused, many: curve.rehoused },
    { what: t.moved, many: curve.moved },
    { what: t.died, many: curve.died },
  ]
  return (
    <Card title={t.how}>
      <p class="soft">{groupName(curve.group, found.programmes, locale)}</p>
      <Table
        caption={t.how}
        captionUnseen
        rows={rows}
        columns={[
          { label: t.end, names: true, cell: ({ what }) => what },
          {
            label: t.homes,
            numeric: true,
            cell: ({ many }) => (many === null ? t.fewNumber : formatNumber(many, locale)),
          },
        ]}
      />
    </Card>
  )
}

export function Back({ found: { returns } }: { found: RetentionFigures }) {
  const locale = useLocale()
  const t = words(retentionText, locale)
  if (returns.length === 0) return null
  return (
    <Card title={t.back}>
      <p class="soft measure">{t.backLead}</p>
      <Stats>
        {returns.map(({ months, followed, back }) => (
          <StatTile
            value={back === null || followed === null ? '–' : formatPercent(back / followed, locale, 1)}
            label={t.backMonths(months)}
            of={
              back === null || followed === null
                ? t.backFew
                : t.backOf(formatNumber(back, locale), formatNumber(followed, locale))
            }
          />
        ))}
      </Stats>
    </Card>
  )
}
