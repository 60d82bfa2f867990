/** The plan that a municipality has published, as anybody may read it: units, organisations and posts, and the name of nobody. */

import { ask, asSystem, municipalities } from '../../platform/database/index.ts'
import { isBefore, today } from '../../platform/time/index.ts'
import { inForce, type Version, versionsOf, type WholePlan, wholePlan } from './queries.ts'
import { inForceOn } from './rules.ts'

const publishedOf = (versions: readonly Version[]) =>
  versions.filter(({ decidedOn, published }) => decidedOn !== null && published)

const withoutNames = (plan: WholePlan): WholePlan => ({
  ...plan,
  actions: plan.actions.map((action) => ({
    ...action,
    ownerId: null,
    owner: null,
    progress: action.progress.map((note) => ({ ...note, by: null })),
  })),
})

type Published = { plan: WholePlan; others: readonly Version[] }

/**
 * The version that is asked for, else the one in force, else the one decided last, of those that are published; with the others, so that a plan that is
 * decided for the years to come doesn't hide the one that runs. Null when there is none.
 */
export const publishedPlan = (municipality: string, id?: string): Promise<Published | null> =>
  asSystem('plan: what is published', async (tx) => {
    const all = publishedOf(await ask(tx, versionsOf(tx, municipality)))
    const version = id === undefined ? (inForceOn(all, today()) ?? all[0]) : all.find((one) => one.id === id)
    const plan = version && (await ask(tx, wholePlan(tx, version.id, today())))
    return plan ? { plan: withoutNames(plan), others: all.filter((one) => one.id !== plan.id) } : null
  })

/** Which municipalities have published one. */
export const publishing = (): Promise<{ code: string; name: string }[]> =>
  asSystem('plan: who has published', async (tx) => {
    const rows = await tx
      .selectFrom('overall_plan')
      .select('municipality_code as code')
      .distinct()
      .where('published_at', 'is not', null)
      .orderBy('code')
      .execute()
    return rows.flatMap(({ code }) =>
      municipalities()
        .filter((one) => one.code === code)
        .map(({ name }) => ({ code, name })),
    )
  })

/** What was in force on a day, as data: dates as text. */
export async function planInForce(municipality: string | null, on: Temporal.PlainDate) {
  return asSystem('command: the plan in force', async (tx) => {
    const codes =
      municipality !== null
        ? [municipality]
        : (
            await tx
              .selectFrom('overall_plan')
              .select('municipality_code as code')
              .distinct()
              .where('decided_at', 'is not', null)
              .orderBy('code')
              .execute()
          ).map(({ code }) => code)
    const plans = []
    for (const code of codes) {
      const version = await ask(tx, inForce(tx, code, on))
      const plan = version === null ? undefined : await ask(tx, wholePlan(tx, version.id, on))
      if (plan !== undefined) plans.push(dataOf(code, withoutNames(plan), on))
    }
    return plans
  })
}

/** What was noted later than `on` isn't so yet. */
const dataOf = (municipality: string, plan: WholePlan, on: Temporal.PlainDate) => ({
  municipality,
  title: plan.title,
  fromOn: plan.fromOn.toString(),
  untilOn: plan.untilOn.toString(),
  decidedOn: plan.decidedOn?.toString() ?? null,
  decidedBy: plan.decidedBy,
  diaryNumber: plan.diaryNumber,
  published: plan.published,
  goals: plan.goals.map(({ title, strategySv, ownBecause }) => ({ title, nationalGoal: strategySv, ownBecause })),
  actions: plan.actions.map((action) => ({
    title: action.title,
    goal: plan.goals.find(({ id }) => id === action.goalId)?.title ?? null,
    who: action.who,
    fromOn: action.fromOn.toString(),
    dueOn: action.dueOn.toString(),
    indicator: action.indicator,
    question: action.question,
    standing: action.standing,
    progress: action.progress
      .filter(({ onDay }) => !isBefore(on, onDay))
      .map(({ kind, onDay, words }) => ({ kind, onDay: onDay.toString(), words })),
  })),
})
