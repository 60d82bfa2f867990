/** GET /homes/pipeline: second-hand tenancies on their way to be the tenants' own. */

import { openPeople } from '../../person/index.ts'
import { type ListColumn, ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf, optional, picked } from '../../platform/subject/index.ts'
import {
  formatKronor,
  formatNumber,
  formatRelativeDay,
  formatShortDate,
  group,
  type Locale,
  words,
} from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState, Tag, Unseen } from '../../platform/ui/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { landlords } from '../dwelling/queries.ts'
import { isSublet, leaseFormName, leaseFormNames, leaseForms } from '../forms.ts'
import { type Obstacle, obstaclesToHandover, readyOn } from '../handover-rules.ts'
import { HomeTabs } from '../tabs.tsx'
import { orders, type PipelineRow, pipelinePage, waits } from './queries.ts'
import { costOf, isForgotten, monthsSince } from './rules.ts'
import { text } from './text.ts'

const MINUTES_AN_HOUR = 60
const [first, ...others] = leaseForms.filter(isSublet)

const pipeline = list({
  at: '/homes/pipeline',
  size: 25,
  fields: {
    waits: optional(oneOf(waits, group(text, 'waits'), { empty: group(text, 'anyWaits') })),
    landlord: optional(picked({ empty: group(text, 'anyLandlord') })),
    form: optional(oneOf([first ?? 'secondHandLease', ...others], leaseFormNames, { empty: group(text, 'anyForm') })),
    sort: usually(oneOf(orders, group(text, 'sorts'), { empty: false }), 'ready'),
  },
  text: { sv: { fields: text.sv.fields }, en: { fields: text.en.fields } },
  options: async (tx, session) => ({
    landlord: (await landlords(tx, session)).map(({ id, name }) => ({ value: id, label: name })),
  }),
  may: (session) => requireMay(session, 'handOver'),
  takes: (session) => mayDo(session, 'handOver'),
  of: ({ session, locale, filter }) => {
    const t = words(text, locale)
    return listed<PipelineRow>({
      title: t.title,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) =>
        pipelinePage(tx, locale, filter, limit, after && { day: after[0] ?? '', id: after[1] ?? '' }),
      keyOf: (row) => [(filter.sort.endsWith('ready') ? readyDay(row) : row.beginsOn).toString(), row.id],
      empty: <EmptyState title={t.none}>{t.noneWhat}</EmptyState>,
      opened: (tx, rows) =>
        openPeople(
          tx,
          session,
          rows.flatMap(({ tenantIds }) => tenantIds),
          'file',
        ),
    })
  },
  draw: ({ session, locale, ...shown }) => {
    const t = words(text, locale)
    return (
      <ListPage {...shown} title={t.title} lead={t.lead} above={<HomeTabs session={session} here="/homes/pipeline" />}>
        <p class="soft measure">
          {t.counts} <a href="/homes?show=own">{t.own}</a>
        </p>
      </ListPage>
    )
  },
})

const readyDay = (row: PipelineRow) => readyOn(row.beginsOn, { months: row.handoverMonths })
const obstaclesOf = (row: PipelineRow): Obstacle[] =>
  obstaclesToHandover(row, { months: row.handoverMonths, complaintsAllowed: row.complaintsAllowed }, today())
const forgotten = (row: PipelineRow) =>
  isForgotten({ since: row.beginsOn, lastTalkOn: row.lastTalkOn, nextTalkOn: row.nextTalk?.on ?? null }, today())

function missing(row: PipelineRow, locale: Locale): string[] {
  const t = words(text, locale)
  return obstaclesOf(row).flatMap((obstacle) => {
    switch (obstacle.kind) {
      case 'too-early':
        return [t.early(formatRelativeDay(obstacle.readyOn, today(), locale))]
      case 'arrears':
        return [t.arrears(formatKronor(obstacle.amount, locale))]
      case 'complaints':
        return [t.complaints(formatNumber(obstacle.count, locale))]
      default:
        return []
    }
  })
}

function columnsIn(locale: Locale): ListColumn<PipelineRow>[] {
  const t = words(text, locale)
  const cost = (row: PipelineRow) => costOf(row.cost, today())
  return [
    {
      label: t.who,
      kind: 'text',
      of: ({ who }) => who,
      cell: ({ id, who, address, beginsOn }) => (
        <a href={`/leases/${id}`}>
          {who}
          <Unseen>, {address ?? formatShortDate(beginsOn, locale)}</Unseen>
        </a>
      ),
    },
    { label: t.dwelling, kind: 'text', of: ({ address }) => address ?? t.notShown },
    {
      label: t.landlord,
      kind: 'text',
      of: ({ address, landlord }) => (address === null ? t.notShown : landlord),
      cell: null,
    },
    { label: t.form, kind: 'text', of: ({ form }) => leaseFormName(form, locale), cell: null },
    {
      label: t.since,
      sort: 'begins',
      kind: 'date',
      of: ({ since }) => since,
      cell: ({ since }) => formatShortDate(since, locale),
    },
    { label: t.months, kind: 'number', of: ({ since }) => monthsSince(since, today()) },
    {
      label: t.ready,
      sort: 'ready',
      kind: 'date',
      of: readyDay,
      cell: (row) => formatShortDate(readyDay(row), locale),
    },
    {
      label: t.missing,
      kind: 'text',
      of: (row) => missing(row, locale).join(', ') || t.nothing,
      cell: (row) => {
        const said = missing(row, locale)
        return (
          <>
            {said.length === 0 ? <Tag tone="good">{t.nothing}</Tag> : said.map((one) => <Tag tone="soon">{one}</Tag>)}
            {row.terms > 0 ? <Tag tone="soon">{t.terms(formatNumber(row.terms, locale))}</Tag> : null}
          </>
        )
      },
    },
    { label: t.termsColumn, kind: 'number', of: ({ terms }) => terms, cell: null },
    {
      label: t.talk,
      kind: 'text',
      of: ({ nextTalk }) =>
        nextTalk === null ? t.noTalk : t.talkWith(formatShortDate(nextTalk.on, locale), nextTalk.holder),
      cell: (row) =>
        row.nextTalk !== null ? (
          t.talkWith(formatShortDate(row.nextTalk.on, locale), row.nextTalk.holder)
        ) : forgotten(row) ? (
          <Tag tone="late">{t.forgotten}</Tag>
        ) : (
          t.noTalk
        ),
    },
    {
      label: t.cost,
      kind: 'number',
      of: (row) => cost(row).totalKr,
      cell: (row) => formatKronor(cost(row).totalKr, locale),
    },
    { label: t.empty, kind: 'number', of: (row) => cost(row).emptyDays, cell: null },
    { label: t.carried, kind: 'number', of: (row) => cost(row).carriedKr, cell: null },
    { label: t.hours, kind: 'number', of: (row) => cost(row).minutes / MINUTES_AN_HOUR, cell: null },
  ]
}

export const pipelineRoutes = pipeline.routes
