/** /plan/actions: the actions of the plan in force, by when they are to be done. */

import { sql } from 'kysely'
import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import { type ListColumn, ListPage, list, listed } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { formatDate, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState } from '../../platform/ui/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { text as shared } from '../text.ts'
import { ActionTag } from './action-views.tsx'
import { actionText } from './parts.text.ts'
import type { ActionStanding, Question } from './rules.ts'
import { text } from './text.ts'

type Day = Temporal.PlainDate

export const whichActions = ['all', 'open', 'late', 'mine'] as const
export type WhichActions = (typeof whichActions)[number]

export type ListedAction = {
  id: string
  planId: string
  title: string
  goal: string
  who: string
  fromOn: Day
  dueOn: Day
  indicator: string | null
  question: Question | null
  standing: ActionStanding
}

type Wanted = { on: Day; userId: string; which: WhichActions; after: readonly string[] | null; limit: number }

/** Those of the version in force; `standing` is `standingOf` in SQL (the test holds the two together). */
export function actionsInForce(tx: Tx, { on, userId, which, after, limit }: Wanted): Asking<ListedAction[]> {
  const [due, id] = after ?? []
  const day = sql`${on.toString()}::date`
  const last = sql`(select p.kind from overall_progress p join overall_action b on b.id = p.overall_action_id
    where b.key = a.key and p.undone_at is null and p.kind <> 'note' and p.on_day <= ${day} order by p.on_day desc, p.noted_at desc, p.id desc limit 1)`
  const standing = sql<ActionStanding>`case when ${last} in ('done', 'halted') then ${last} when a.due_on < ${day} then 'late'
    when ${last} = 'begun' then 'begun' else 'planned' end`
  const query = tx
    .selectFrom('overall_action as a')
    .innerJoin('overall_goal as g', 'g.id', 'a.goal_id')
    .leftJoin('unit as u', 'u.id', 'a.unit_id')
    .leftJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select([
      'a.id',
      'a.overall_plan_id as planId',
      'a.title',
      'g.title as goal',
      'a.from_on as fromOn',
      'a.due_on as dueOn',
    ])
    .select((eb) => eb.ref('a.question').$castTo<Question | null>().as('question'))
    .select('a.indicator')
    .select(sql<string>`coalesce(u.name, o.name, a.who_words, '')`.as('who'))
    .select(standing.as('standing'))
    .where('a.undone_at', 'is', null)
    .where(
      sql<boolean>`a.overall_plan_id = (select v.id from overall_plan v where v.municipality_code = app.municipality() and v.decided_on <= ${day}
        and ${day} between v.from_on and v.until_on order by v.decided_on desc, v.id desc limit 1)`,
    )
    .$if(which === 'mine', (q) => q.where('a.owner_id', '=', userId))
    .$if(which === 'late', (q) => q.where(sql<boolean>`${standing} = 'late'`))
    .$if(which === 'open' || which === 'mine', (q) => q.where(sql<boolean>`${standing} not in ('done', 'halted')`))
    .$if(due !== undefined && id !== undefined, (q) =>
      q.where(sql<boolean>`(a.due_on, a.id) > (${due}::date, ${id}::uuid)`),
    )
    .orderBy('a.due_on')
    .orderBy('a.id')
    .limit(limit)
  return rowsOf(query, { fromOn: 'day', dueOn: 'day' })
}

const actions = list({
  at: '/plan/actions',
  size: 25,
  fields: { which: optional(oneOf(whichActions, group(text, 'which'), { empty: false })) },
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'seePlan'),
  takes: (session) => mayDo(session, 'seeAll'),
  of: ({ session, locale, filter }) => {
    const t = words(text, locale)
    return listed<ListedAction>({
      title: t.actions,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) =>
        actionsInForce(tx, { on: today(), userId: session.userId, which: filter.which ?? 'all', after, limit }),
      keyOf: ({ dueOn, id }) => [dueOn.toString(), id],
      empty: (
        <EmptyState title={t.noneChosen} icon="agreement">
          {t.noneChosenWhat}
        </EmptyState>
      ),
    })
  },
  draw: ({ viewer, ...shown }) => (
    <ListPage
      {...shown}
      viewer={viewer}
      title={words(text, viewer.locale).actions}
      lead={words(text, viewer.locale).listLead}
      breadcrumb={[{ href: '/plan', label: words(shared, viewer.locale).tabs.plan }]}
    />
  ),
})

export const actionList = actions.routes

function columnsIn(locale: Locale): ListColumn<ListedAction>[] {
  const t = words(text, locale)
  return [
    {
      label: t.action,
      names: true,
      kind: 'text',
      of: ({ title }) => title,
      cell: ({ planId, title }) => <a href={`/plan/versions/${planId}#actions`}>{title}</a>,
    },
    { label: t.goal, kind: 'text', of: ({ goal }) => goal },
    { label: t.who, kind: 'text', of: ({ who }) => who },
    { label: t.from, kind: 'date', of: ({ fromOn }) => fromOn, cell: null },
    { label: t.due, kind: 'date', of: ({ dueOn }) => dueOn, cell: ({ dueOn }) => formatDate(dueOn, locale) },
    {
      label: t.standing,
      kind: 'text',
      of: ({ standing }) => t.standings[standing],
      cell: ({ standing }) => <ActionTag standing={standing} locale={locale} />,
    },
    {
      label: t.question,
      kind: 'text',
      of: ({ question }) => (question === null ? null : words(actionText, locale).questions[question]),
      cell: null,
    },
  ]
}
