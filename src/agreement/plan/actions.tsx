/** What is done for a goal of a draft: who, from when and by when, followed by which figure. */

import { found } from '../../platform/access/index.ts'
import { allOf, ask, rowsOf, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import {
  day,
  longText,
  oneOf,
  optional,
  picked,
  pickedCode,
  shortText,
  sometimes,
  wrong,
} from '../../platform/subject/index.ts'
import { group, type Locale } from '../../platform/text/index.ts'
import { rowOf } from './copy.ts'
import { indicatorOf, indicators } from './indicators.ts'
import { actionText as text } from './parts.text.ts'
import type { WholePlan } from './queries.ts'
import { type Question, questions } from './rules.ts'
import { type PlanStep, plan } from './subject.tsx'

type Day = Temporal.PlainDate

const actionFields = {
  goal: picked(),
  title: shortText(200),
  words: optional(longText(900, 3)),
  unit: sometimes(picked({ empty: group(text, 'noUnit') })),
  organisation: sometimes(picked({ empty: group(text, 'noOrganisation') })),
  whoWords: sometimes(shortText(120)),
  owner: optional(picked({ empty: group(text, 'noOwner') })),
  fromOn: day({ within: 'planned' }),
  dueOn: day({ within: 'planned' }),
  indicator: optional(pickedCode({ empty: group(text, 'notYet') })),
  question: optional(oneOf(questions, group(text, 'questions'), { empty: group(text, 'noQuestion') })),
}

/** Who can do it and who can be reminded: units, organisations and managers of the municipality. */
const choices = (tx: Tx, municipality: string) =>
  ask(
    tx,
    allOf({
      units: rowsOf(
        tx
          .selectFrom('unit as u')
          .innerJoin('organisation as o', 'o.id', 'u.organisation_id')
          .select(['u.id', 'u.name'])
          .where('o.municipality_code', '=', municipality)
          .where('u.retired_at', 'is', null)
          .orderBy('u.name'),
      ),
      organisations: rowsOf(
        tx
          .selectFrom('organisation')
          .select(['id', 'name'])
          .where('municipality_code', '=', municipality)
          .where('retired_at', 'is', null)
          .orderBy('name'),
      ),
      owners: rowsOf(
        tx
          .selectFrom('app_user as u')
          .innerJoin('organisation as o', 'o.id', 'u.organisation_id')
          .leftJoin('user_deactivation as d', 'd.user_id', 'u.id')
          .select(['u.id', 'u.name'])
          .where('u.municipality_code', '=', municipality)
          .where('o.kind', '=', 'municipality')
          .where('d.user_id', 'is', null)
          .where('u.machine', '=', false)
          .orderBy('u.name'),
      ),
    }),
  )

const asChoice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })

async function actionOptions(tx: Tx, municipality: string, { goals }: Pick<WholePlan, 'goals'>, locale: Locale) {
  const { units, organisations, owners } = await choices(tx, municipality)
  return {
    goal: goals.map(({ id, title }) => ({ value: id, label: title })),
    unit: units.map(asChoice),
    organisation: organisations.map(asChoice),
    owner: owners.map(asChoice),
    indicator: indicators().map(({ id, name }) => ({ value: id, label: name[locale] })),
  }
}

type WantedAction = {
  goal: string
  title: string
  words: string | null
  unit: string | null
  organisation: string | null
  whoWords: string | null
  owner: string | null
  fromOn: Day
  dueOn: Day
  indicator: string | null
  question: Question | null
}

async function actionRow({ tx, on, session }: PlanStep, wanted: WantedAction) {
  const { units, organisations, owners } = await choices(tx, session.municipality)
  const has = (rows: readonly { id: string }[], id: string | null) => id === null || rows.some((one) => one.id === id)
  if (!has(on.goals, wanted.goal)) return wrong('goal', 'notThere')
  const who = [wanted.unit, wanted.organisation, wanted.whoWords].filter((one) => one !== null)
  if (who.length === 0) return wrong('whoWords', 'whoMissing')
  if (who.length > 1) return wrong('whoWords', 'oneAlone')
  if (!has(units, wanted.unit)) return wrong('unit', 'notThere')
  if (!has(organisations, wanted.organisation)) return wrong('organisation', 'notThere')
  if (!has(owners, wanted.owner)) return wrong('owner', 'notThere')
  if (Temporal.PlainDate.compare(wanted.dueOn, wanted.fromOn) < 0) return wrong('dueOn', 'endsBeforeItBegins')
  if (wanted.indicator !== null && indicatorOf(wanted.indicator) === null) return wrong('indicator', 'notThere')
  const { goal: goalId, unit: unitId, organisation: organisationId, owner: ownerId, ...rest } = wanted
  return rowOf({ ...rest, goalId, unitId, organisationId, ownerId })
}

export const addingAction = plan.form({
  at: 'actions/new',
  may: 'managePlan',
  opens: 'plan',
  back: '#actions',
  text: group(text, 'addingAction'),
  fields: actionFields,
  shows: async ({ tx, session, shown, viewer, asked }) => ({
    options: await actionOptions(tx, session.municipality, shown, viewer.locale),
    begins: { goal: shown.goals.find(({ id }) => id === asked('goal'))?.id ?? null },
  }),
  act: async (step, wanted) => {
    const row = await actionRow(step, wanted)
    if ('ok' in row) return row
    await step.add('overall_action', 'set', { ...row, key: newId() })
    return step.done('plan.action-added')
  },
})

const actionIn = ({ actions }: Pick<WholePlan, 'actions'>, id: string) => found(actions.find((one) => one.id === id))

export const editingAction = plan.form({
  at: 'actions/:action/edit',
  may: 'managePlan',
  opens: 'plan',
  back: '#actions',
  text: group(text, 'editingAction'),
  fields: actionFields,
  shows: async ({ tx, session, shown, viewer, params }) => {
    const { goalId, unitId, organisationId, ownerId, ...action } = actionIn(shown, params.action)
    return {
      options: await actionOptions(tx, session.municipality, shown, viewer.locale),
      begins: { ...action, goal: goalId, unit: unitId, organisation: organisationId, owner: ownerId },
    }
  },
  act: async (step, wanted) => {
    const { id } = actionIn(step.on, step.params.action)
    const row = await actionRow(step, wanted)
    if ('ok' in row) return row
    await step.stamp('overall_action', id, 'set', row)
    return step.done('plan.action-changed', { data: { action: id } })
  },
})

export const removingAction = plan.press({
  at: 'actions/:action/removal',
  may: 'managePlan',
  back: '#actions',
  text: group(text, 'removingAction'),
  act: async (step) => {
    const { id } = actionIn(step.on, step.params.action)
    await step.stamp('overall_action', id, 'undone')
    return step.done('plan.action-removed', { data: { action: id } })
  },
})

export const actionForms = plan.routes(addingAction, editingAction, removingAction)
