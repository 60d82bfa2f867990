/** The page of a change between two weeks of one's choice, and the people behind each part of it. */

import { formatNumber, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  type FormState,
  Page,
  Table,
  TextField,
  type Viewer,
} from '../../platform/ui/index.ts'
import { text } from '../text.ts'
import { weekName } from '../week/name.ts'
import { inflowReasons, outflowReasons } from './balance.ts'
import type { Change } from './change.ts'
import { type Part, partKey } from './rows.ts'
import { changeText } from './text.ts'
import { BalanceSentence, betweenQuery, changeTitle, WaysFigures } from './ways-view.tsx'

export function ChangePage({ viewer, change, form }: { viewer: Viewer; change: Change; form: FormState }) {
  const { locale } = viewer
  const t = words(changeText, locale)
  const f = words(text, locale)
  const { start, end } = change.balance
  return (
    <Page
      viewer={viewer}
      title={changeTitle(change, locale)}
      lead={t.between(weekName(start.week, locale), weekName(end.week, locale))}
      breadcrumb={[{ href: `/figures?week=${end.week.iso}`, label: f.title }]}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <filter-form>
        <Form method="get" action="/figures/balance" state={form} inline label={f.week}>
          <TextField
            name="from"
            label={t.from}
            width="short"
            value={start.week.iso}
            maxlength={10}
            spellcheck={false}
          />
          <TextField
            name="week"
            label={t.to}
            width="short"
            value={end.week.iso}
            maxlength={10}
            required
            spellcheck={false}
          />
          <Button variant="secondary">{t.show}</Button>
        </Form>
      </filter-form>
      <Card title={t.waysTitle} actions={<a href="/figures/definition/ways-home">{t.definition}</a>}>
        <WaysFigures change={change} mayOpen />
      </Card>
      <Card title={t.balanceTitle}>
        <BalanceSentence change={change} />
        <p class="soft measure">{t.balanceLead}</p>
        <BalanceTable viewer={viewer} change={change} />
      </Card>
    </Page>
  )
}

type Line = { label: string; count: number; part: Part | null }

function BalanceTable({ viewer: { locale }, change: { balance, ways } }: { viewer: Viewer; change: Change }) {
  const t = words(changeText, locale)
  const { start, end, inflow, outflow } = balance
  const lines: Line[] = [
    { label: `${t.start}: ${weekName(start.week, locale)}`, count: start.total, part: null },
    ...inflowReasons.map((reason) => ({
      label: t.came[reason],
      count: inflow[reason],
      part: { kind: 'came', reason } as const,
    })),
    ...outflowReasons.map((reason) => ({
      label: t.left[reason],
      // nobody is 0, never minus 0
      count: outflow[reason] === 0 ? 0 : -outflow[reason],
      part: { kind: 'left', reason } as const,
    })),
    { label: `${t.end}: ${weekName(end.week, locale)}`, count: end.total, part: null },
  ]
  return (
    <Table
      caption={t.balanceTitle}
      captionUnseen
      rows={lines}
      columns={[
        {
          label: t.line,
          cell: ({ label, count, part }) =>
            part && count !== 0 ? (
              <a href={`/figures/change/rows?${betweenQuery(ways)}&part=${partKey(part)}`}>{label}</a>
            ) : (
              label
            ),
        },
        { label: t.people, numeric: true, cell: ({ count }) => formatNumber(count, locale) },
      ]}
      foot={[t.difference, formatNumber(balance.difference, locale)]}
    />
  )
}
