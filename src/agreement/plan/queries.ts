/** Versions of the overall plan with their goals, actions and how it goes with them. */

import { type RawBuilder, sql } from 'kysely'
import { type Asking, allOf, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { type ActionStanding, inForceOn, type ProgressKind, type Question, standingOf } from './rules.ts'

type Day = Temporal.PlainDate

export type Version = {
  id: string
  title: string
  purpose: string | null
  fromOn: Day
  untilOn: Day
  beginsFromId: string | null
  decidedOn: Day | null
  decidedBy: string | null
  diaryNumber: string | null
  published: boolean
  dropped: boolean
}
export type Goal = {
  id: string
  key: string
  title: string
  words: string | null
  strategyId: string | null
  strategySv: string | null
  strategyEn: string | null
  strategyUntil: number | null
  ownBecause: string | null
}
export type Progress = {
  id: string
  key: string
  kind: ProgressKind
  onDay: Day
  words: string | null
  /** who noted it; never published */
  by: string | null
}
export type Action = {
  id: string
  key: string
  goalId: string
  title: string
  words: string | null
  unitId: string | null
  organisationId: string | null
  whoWords: string | null
  /** whoever does it, in words */
  who: string
  ownerId: string | null
  owner: string | null
  fromOn: Day
  dueOn: Day
  indicator: string | null
  question: Question | null
}
export type WholePlan = Version & {
  goals: readonly Goal[]
  actions: readonly (Action & { progress: readonly Progress[]; standing: ActionStanding })[]
}

export type Removed = { goals: readonly Goal[]; actions: readonly Action[] }

const versionDays = { fromOn: 'day', untilOn: 'day', decidedOn: 'day' } as const

const versions = (tx: Tx) =>
  tx
    .selectFrom('overall_plan as v')
    .select(['v.id', 'v.title', 'v.purpose', 'v.from_on as fromOn', 'v.until_on as untilOn'])
    .select(['v.begins_from_id as beginsFromId', 'v.decided_on as decidedOn', 'v.decided_by_whom as decidedBy'])
    .select('v.diary_number as diaryNumber')
    .select(sql<boolean>`v.published_at is not null`.as('published'))
    .select(sql<boolean>`v.dropped_at is not null`.as('dropped'))

/** All that the user may see, a draft first and then the latest decided. */
export const versionsOf = (tx: Tx, municipality: string): Asking<Version[]> =>
  rowsOf(
    versions(tx)
      .where('v.municipality_code', '=', municipality)
      .where('v.dropped_at', 'is', null)
      .orderBy(sql`v.decided_on desc nulls first`)
      .orderBy('v.id', 'desc')
      .limit(100),
    versionDays,
  )

export const versionOf = (tx: Tx, id: string): Asking<Version[]> =>
  rowsOf(versions(tx).where('v.id', '=', id), versionDays)

export type StrategyGoal = { id: string; sv: string; en: string; until: number | null; source: string }

/** The national strategy’s goals, those of a period that hasn’t ended first. */
export const strategyGoals = (tx: Tx): Asking<StrategyGoal[]> =>
  rowsOf(
    tx
      .selectFrom('strategy_goal')
      .select(['id', 'name_sv as sv', 'name_en as en', 'until_year as until', 'source'])
      .orderBy('from_year', 'desc')
      .orderBy('place'),
  )

const which = (plan: string): RawBuilder<string> => sql<string>`${plan}::uuid`

const goals = (tx: Tx, plan: string, stand: 'is' | 'is not' = 'is'): Asking<Goal[]> =>
  rowsOf(
    tx
      .selectFrom('overall_goal as g')
      .leftJoin('strategy_goal as s', 's.id', 'g.strategy_goal_id')
      .select(['g.id', 'g.key', 'g.title', 'g.words', 'g.strategy_goal_id as strategyId', 's.name_sv as strategySv'])
      .select(['s.name_en as strategyEn', 's.until_year as strategyUntil', 'g.own_because as ownBecause'])
      .where('g.overall_plan_id', '=', which(plan))
      .where('g.undone_at', stand, null)
      // a goal keeps its place in every version
      .orderBy('g.key'),
  )

const actions = (tx: Tx, plan: string, stand: 'is' | 'is not' = 'is'): Asking<Action[]> =>
  rowsOf(
    tx
      .selectFrom('overall_action as a')
      .leftJoin('unit as u', 'u.id', 'a.unit_id')
      .leftJoin('organisation as o', 'o.id', 'a.organisation_id')
      .leftJoin('app_user as w', 'w.id', 'a.owner_id')
      .select(['a.id', 'a.key', 'a.goal_id as goalId', 'a.title', 'a.words', 'a.unit_id as unitId'])
      .select([
        'a.organisation_id as organisationId',
        'a.who_words as whoWords',
        'a.owner_id as ownerId',
        'w.name as owner',
      ])
      .select(['a.from_on as fromOn', 'a.due_on as dueOn', 'a.indicator'])
      .select((eb) => eb.ref('a.question').$castTo<Question | null>().as('question'))
      .select(sql<string>`coalesce(u.name, o.name, a.who_words, '')`.as('who'))
      .where('a.overall_plan_id', '=', which(plan))
      .where('a.undone_at', stand, null)
      .orderBy('a.due_on')
      .orderBy('a.id'),
    { fromOn: 'day', dueOn: 'day' },
  )

/** What stands of how it goes with the actions of a version, also what was noted of them in the versions before. */
const progress = (tx: Tx, plan: string): Asking<Progress[]> =>
  rowsOf(
    tx
      .selectFrom('overall_progress as p')
      .innerJoin('overall_action as a', 'a.id', 'p.overall_action_id')
      .leftJoin('app_user as w', 'w.id', 'p.noted_by')
      .select(['p.id', 'a.key', 'p.on_day as onDay', 'p.words', 'w.name as by'])
      .select((eb) => eb.ref('p.kind').$castTo<ProgressKind>().as('kind'))
      .where(
        sql<boolean>`a.key in (select b.key from overall_action b where b.overall_plan_id = ${which(plan)} and b.undone_at is null)`,
      )
      .where('p.undone_at', 'is', null)
      .orderBy('p.on_day')
      .orderBy('p.noted_at')
      .orderBy('p.id'),
    { onDay: 'day' },
  )

export const partsOf = (tx: Tx, id: string) => allOf({ goals: goals(tx, id), actions: actions(tx, id) })

/** What was removed from a draft and can be put back. */
export const removedOf = (tx: Tx, id: string): Asking<Removed> =>
  allOf({ goals: goals(tx, id, 'is not'), actions: actions(tx, id, 'is not') })

/** A version with all that is in it; undefined when the user may not see it. */
export const wholePlan = (tx: Tx, id: string, on: Day): Asking<WholePlan | undefined> =>
  told(
    allOf({ rows: versionOf(tx, id), goals: goals(tx, id), actions: actions(tx, id), progress: progress(tx, id) }),
    ({ rows: [version], progress: all, ...parts }) =>
      version === undefined
        ? undefined
        : {
            ...version,
            goals: parts.goals,
            actions: parts.actions.map((action) => {
              const own = all.filter(({ key }) => key === action.key)
              return { ...action, progress: own, standing: standingOf(action, own, on) }
            }),
          },
  )

/** The version in force on a day, of those that are decided. */
export const inForce = (tx: Tx, municipality: string, on: Day): Asking<Version | null> =>
  told(versionsOf(tx, municipality), (all) => inForceOn(all, on))
