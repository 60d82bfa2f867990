/** The definition that the figures are made by, and the balance between two weeks. */

import { formatNumber, words } from '../platform/text/index.ts'
import { Card, LinkButton, Page, Table, Tag, type Viewer } from '../platform/ui/index.ts'
import { type Balance, inflowReasons, outflowReasons } from './balance.ts'
import { behindText } from './behind.text.ts'
import type { Definition } from './definitions.ts'
import { text } from './text.ts'
import { weekName } from './week-name.ts'

export function DefinitionPage({ viewer, definition }: { viewer: Viewer; definition: Definition }) {
  const { locale } = viewer
  const t = words(text, locale)
  const b = words(behindText, locale)
  return (
    <Page
      viewer={viewer}
      title={definition.name[locale]}
      lead={definition.summary[locale]}
      breadcrumb={[{ href: '/figures', label: t.title }]}
    >
      <p class="rule">
        {definition.id} · {t.version(definition.version)}
      </p>
      <Card title={b.rules}>
        <Table
          caption={b.rules}
          captionUnseen
          rows={definition.rules}
          columns={[
            { label: b.rule, cell: (rule) => rule[locale] },
            {
              label: t.source,
              cell: (rule) => <Tag tone={rule.own ? 'soon' : 'neutral'}>{rule.own ? b.ours : b.theirs}</Tag>,
            },
          ]}
        />
      </Card>
      <Card title={b.sources}>
        <ul>
          {definition.sources.map(({ name, href }) => (
            <li>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      </Card>
    </Page>
  )
}

export function BalancePage({ viewer, balance }: { viewer: Viewer; balance: Balance }) {
  const { locale } = viewer
  const t = words(text, locale)
  const b = words(behindText, locale)
  const { start, end } = balance
  const lines = [
    { label: `${b.start}: ${weekName(start.week, locale)}`, count: start.total },
    ...inflowReasons.map((reason) => ({ label: b.came[reason], count: balance.inflow[reason] })),
    ...outflowReasons.map((reason) => ({ label: b.left[reason], count: -balance.outflow[reason] })),
    { label: `${b.end}: ${weekName(end.week, locale)}`, count: end.total },
  ]
  return (
    <Page
      viewer={viewer}
      title={t.balance}
      lead={b.balanceLead(weekName(start.week, locale), weekName(end.week, locale))}
      breadcrumb={[{ href: `/figures?week=${end.week.iso}`, label: t.title }]}
    >
      <Table
        caption={t.balance}
        captionUnseen
        rows={lines}
        columns={[
          { label: t.balance, cell: (line) => line.label },
          { label: t.number, numeric: true, cell: (line) => formatNumber(line.count, locale) },
        ]}
        foot={[b.difference, formatNumber(balance.difference, locale)]}
      />
      <LinkButton href={`/figures?week=${end.week.iso}`} variant="quiet">
        {t.back}
      </LinkButton>
    </Page>
  )
}
