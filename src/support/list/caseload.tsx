/** GET /support/caseload: how many people each worker supports, beside the municipality's own norm. Figures and names of colleagues; no person. */

import { sql } from 'kysely'
import { ask, rowsOf } from '../../platform/database/index.ts'
import { type Asked, type ListColumn, ListPage, list, listed, type ShownList } from '../../platform/list/index.ts'
import { formatNumber, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState, Tag } from '../../platform/ui/index.ts'
import { requireMay } from '../access.ts'
import { normOn } from '../queries.ts'
import { text } from './text.ts'

type Load = {
  userId: string | null
  name: string | null
  organisation: string
  running: number
  paused: number
  declined: number
  contacts: number
  waiting: number
  norm: number
  key: string
}

const WEEKS = 4

/** Worker by worker; last whoever is supported by nobody. Of what the user may read: a manager all that their organisation answers for. */
const loads = (day: Temporal.PlainDate, norm: number, after: string | null, limit: number) =>
  rowsOf(
    sql<Load>`
      with running as (
        select s.id, s.organisation_id, coalesce(w.wish, 'wants') as wish,
          exists (select from support_contact c where c.support_id = s.id and c.called_off_at is null and c.on_day >= ${day}
            and not exists (select from support_contact_result r where r.contact_id = c.id and r.undone_at is null)) as planned,
          (select count(*)::int from support_contact_result r where r.support_id = s.id and r.made and r.undone_at is null
            and r.on_day > ${day.subtract({ weeks: WEEKS })}) as made
        from support s
          left join support_end e on e.support_id = s.id and e.reopened_at is null
          left join lateral (select case when x.wish = 'pause' and x.until_on < ${day} then 'wants' else x.wish end as wish
            from support_wish x where x.support_id = s.id and x.undone_at is null and x.on_day <= ${day}
            order by x.on_day desc, x.noted_at desc, x.id desc limit 1) w on true
        where e.id is null and s.begins_on <= ${day}),
      loads as (
        select k.user_id as "userId", u.name, o.name as organisation, count(*)::int as running,
          count(*) filter (where r.wish = 'pause')::int as paused, count(*) filter (where r.wish = 'declines')::int as declined,
          sum(r.made)::int as contacts, count(*) filter (where r.wish = 'wants' and not r.planned)::int as waiting, ${norm}::int as norm,
          concat(case when k.user_id is null then '1' else '0' end, u.name, k.user_id, o.id) as key
        from running r join organisation o on o.id = r.organisation_id
          left join support_worker k on k.support_id = r.id and k.from_on <= ${day} and (k.until_on is null or k.until_on >= ${day})
          left join app_user u on u.id = k.user_id
        group by k.user_id, u.name, o.id, o.name)
      select "userId", name, organisation, running, paused, declined, contacts, waiting, norm, key from loads
      where ${after}::text is null or key > ${after}
      order by key limit ${limit}`,
  )

const caseload = list({
  at: '/support/caseload',
  size: 50,
  fields: {},
  text: { sv: { fields: {} }, en: { fields: {} } },
  may: (session) => requireMay(session, 'load'),
  takes: () => true,
  of: ({ locale }: Asked<Record<never, never>>) => {
    const t = words(text, locale)
    return listed<Load>({
      title: t.caseload,
      locale,
      columns: columnsIn(locale),
      rows: async (tx, { after, limit }) => {
        const norm = await ask(tx, normOn(today()))
        return ask(tx, loads(today(), norm.caseload, after?.[0] ?? null, limit))
      },
      keyOf: ({ key }) => [key],
      empty: (
        <EmptyState title={t.caseloadNone} icon="chart">
          {t.caseloadNoneWhat}
        </EmptyState>
      ),
    })
  },
  more: (tx) => ask(tx, normOn(today())),
  draw: CaseloadPage,
})

export const caseloadRoutes = caseload.routes

type Props = ShownList<Record<never, never>, { caseload: number }>

function CaseloadPage({ locale, more, ...shown }: Props) {
  const t = words(text, locale)
  return (
    <ListPage
      {...shown}
      title={t.caseload}
      lead={t.caseloadLead(formatNumber(more.caseload, locale))}
      breadcrumb={[{ href: '/support', label: t.title }]}
      wide
    />
  )
}

function columnsIn(locale: Locale): ListColumn<Load>[] {
  const t = words(text, locale)
  const count = (label: string, of: (load: Load) => number): ListColumn<Load> => ({ label, kind: 'number', of })
  return [
    {
      label: t.worker,
      names: true,
      kind: 'text',
      of: ({ userId, name }) => (userId === null ? t.without : (name ?? '')),
      cell: ({ userId, name }) => (userId === null ? <Tag tone="soon">{t.without}</Tag> : (name ?? '')),
    },
    { label: t.organisation, kind: 'text', of: ({ organisation }) => organisation },
    count(t.running, ({ running }) => running),
    count(t.paused, ({ paused }) => paused),
    count(t.declined, ({ declined }) => declined),
    {
      label: t.room,
      numeric: true,
      kind: 'number',
      of: ({ userId, norm, running, declined }) => (userId === null ? null : norm - (running - declined)),
      cell: ({ userId, norm, running, declined }) => {
        const left = norm - (running - declined)
        if (userId === null) return ''
        return left < 0 ? <Tag tone="soon">{t.over(-left)}</Tag> : formatNumber(left, locale)
      },
    },
    { label: t.norm, kind: 'number', of: ({ norm }) => norm, cell: null },
    count(t.contacts, ({ contacts }) => contacts),
    count(t.waiting, ({ waiting }) => waiting),
  ]
}
