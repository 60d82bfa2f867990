/** Versions: a draft is begun, changed, decided by the council, published, taken back, thrown away. */

import { ask, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { day, longText, optional, shortText, stopped, wrong } from '../../platform/subject/index.ts'
import { formatDate, group, words } from '../../platform/text/index.ts'
import { isBefore, today } from '../../platform/time/index.ts'
import { copyParts } from './copy.ts'
import { formText } from './forms.text.ts'
import { inForce, partsOf, versionsOf } from './queries.ts'
import { plan, plans } from './subject.tsx'
import { text } from './text.ts'

const draftAlready = stopped((locale) => words(text, locale).draftAlready)
const draftOf = async (tx: Tx, municipality: string) =>
  (await ask(tx, versionsOf(tx, municipality))).find(({ decidedOn }) => decidedOn === null)

const period = { fromOn: day({ within: 'planned' }), untilOn: day({ within: 'planned' }) }

export const beginning = plans.form({
  at: 'new',
  may: 'managePlan',
  opens: 'plan-new',
  text: group(formText, 'beginning'),
  fields: { title: shortText(200), purpose: optional(longText(900, 4)), ...period },
  shows: async ({ tx, session, viewer }) => {
    const current = await ask(tx, inForce(tx, session.municipality, today()))
    const t = words(text, viewer.locale)
    return {
      lead: current === null ? t.beginsEmpty : t.beginsFrom(current.title),
      begins: current === null ? {} : { title: current.title, purpose: current.purpose },
    }
  },
  act: async (step, { title, purpose, fromOn, untilOn }) => {
    const { tx, session } = step
    if (isBefore(untilOn, fromOn)) return wrong('untilOn', 'endsBeforeItBegins')
    if (await draftOf(tx, session.municipality)) return draftAlready
    const current = await ask(tx, inForce(tx, session.municipality, today()))
    const id = newId()
    const row = { id, title, purpose, from_on: fromOn, until_on: untilOn, begins_from_id: current?.id ?? null }
    await tx
      .insertInto('overall_plan')
      .values({ ...step.mine('made'), ...row })
      .execute()
    if (current !== null) await copyParts(step, await ask(tx, partsOf(tx, current.id)), id)
    return step.done('plan.begun', { about: id, data: { from: current?.id ?? null }, to: `/plan/versions/${id}` })
  },
  clash: { overall_plan_one_draft: draftAlready },
})

export const editing = plan.form({
  at: 'edit',
  may: 'managePlan',
  opens: 'plan',
  text: group(formText, 'editing'),
  fields: { title: shortText(200), purpose: optional(longText(900, 4)), ...period },
  shows: ({ shown }) => ({ begins: shown }),
  act: async ({ tx, on, done }, { title, purpose, fromOn, untilOn }) => {
    if (isBefore(untilOn, fromOn)) return wrong('untilOn', 'endsBeforeItBegins')
    const changed = { title, purpose, from_on: fromOn, until_on: untilOn }
    await tx.updateTable('overall_plan').set(changed).where('id', '=', on.id).execute()
    return done('plan.changed')
  },
})

export const deciding = plan.form({
  at: 'decision',
  may: 'managePlan',
  opens: 'plan',
  text: group(formText, 'deciding'),
  fields: {
    decidedOn: day({ within: 'happened', to: today }),
    decidedBy: shortText(120),
    diaryNumber: optional(shortText(60)),
  },
  shows: ({ viewer }) => ({ begins: { decidedBy: words(text, viewer.locale).council } }),
  act: async (step, { decidedOn, decidedBy, diaryNumber }) => {
    const { on, tx, session } = step
    if (on.goals.length === 0) return stopped('noGoals')
    const empty = on.goals.find(({ id }) => !on.actions.some(({ goalId }) => goalId === id))
    if (empty !== undefined) return stopped((locale) => words(text, locale).goalWithout(empty.title))
    if (isBefore(on.untilOn, decidedOn)) return wrong('decidedOn', 'decidedAfterItsEnd')
    const decided = (await ask(tx, versionsOf(tx, session.municipality))).find((one) => one.decidedOn !== null)
    const last = decided?.decidedOn ?? null
    if (last !== null && isBefore(decidedOn, last))
      return wrong('decidedOn', (locale) => words(text, locale).decidedBefore(formatDate(last, locale)))
    await step.stamp('overall_plan', on.id, 'decided', {
      decided_on: decidedOn,
      decided_by_whom: decidedBy,
      diary_number: diaryNumber,
    })
    return step.done('plan.decided', { data: { on: decidedOn.toString() } })
  },
})

export const undeciding = plan.press({
  at: 'decision/undo',
  may: 'managePlan',
  alsoEnded: true,
  text: group(formText, 'undeciding'),
  act: async (step) => {
    const { on, tx, session } = step
    if (on.decidedOn === null) return stopped('already')
    if (on.published) return stopped('published')
    const [last] = (await ask(tx, versionsOf(tx, session.municipality))).filter(({ decidedOn }) => decidedOn !== null)
    if (last?.id !== on.id) return stopped('notLast')
    if (await draftOf(tx, session.municipality)) return draftAlready
    await step.unstamp('overall_plan', on.id, 'decided', {
      decided_on: null,
      decided_by_whom: null,
      diary_number: null,
    })
    return step.done('plan.undecided')
  },
  clash: { overall_plan_one_draft: draftAlready },
})

export const publishing = plan.press({
  at: 'publication',
  may: 'managePlan',
  alsoEnded: true,
  text: group(formText, 'publishing'),
  act: async (step) => {
    const { on } = step
    if (on.decidedOn === null) return stopped('notDecided')
    if (on.published) return stopped('already')
    await step.stamp('overall_plan', on.id, 'published')
    return step.done('plan.published')
  },
})

export const unpublishing = plan.press({
  at: 'publication/undo',
  may: 'managePlan',
  alsoEnded: true,
  text: group(formText, 'unpublishing'),
  act: async (step) => {
    if (!step.on.published) return stopped('already')
    await step.unstamp('overall_plan', step.on.id, 'published')
    return step.done('plan.unpublished')
  },
})

export const dropping = plan.press({
  at: 'dropping',
  may: 'managePlan',
  text: group(formText, 'dropping'),
  act: async (step) => {
    await step.stamp('overall_plan', step.on.id, 'dropped')
    return step.done('plan.dropped')
  },
})

export const undropping = plan.press({
  at: 'dropping/undo',
  may: 'managePlan',
  alsoEnded: true,
  text: group(formText, 'undropping'),
  act: async (step) => {
    const { on, tx, session } = step
    if (!on.dropped) return stopped('already')
    if (await draftOf(tx, session.municipality)) return draftAlready
    await step.unstamp('overall_plan', on.id, 'dropped')
    return step.done('plan.undropped')
  },
  clash: { overall_plan_one_draft: draftAlready },
})

export const planForms = plan.routes(editing, deciding, undeciding, publishing, unpublishing, dropping, undropping)
export const planDesk = plans.routes(beginning)
