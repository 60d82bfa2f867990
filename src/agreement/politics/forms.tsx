/** What politics asked for: begun with its first step, and added to step by step. */

import { found, type Session } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { isId, newId } from '../../platform/id.ts'
import { holdRecord } from '../../platform/record/index.ts'
import {
  Beneath,
  day,
  desk,
  longText,
  oneOf,
  optional,
  picked,
  shortText,
  sometimes,
  stopped,
  subject,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { type AgreementVerb, requireMay } from '../access.ts'
import { routinesFor } from '../routine/queries.ts'
import { text as shared } from '../text.ts'
import { amendable } from '../write/queries.ts'
import { matterOf, type PoliticalMatter, stepKinds, stepsOf } from './queries.ts'
import { wrongDue } from './rules.ts'
import { text } from './text.ts'

async function shown(tx: Tx, session: Session, id: string, verb: AgreementVerb): Promise<PoliticalMatter> {
  requireMay(session, verb)
  const [one] = isId(id) ? await ask(tx, matterOf(tx, id)) : []
  return found(one)
}

const matter = subject({
  at: '/political-matters/:id',
  rows: { table: 'political_matter', key: 'political_matter_id' },
  requireMay: (session, verb: AgreementVerb) => requireMay(session, verb),
  show: (tx, session, id, _opens, verb: AgreementVerb) => shown(tx, session, id, verb),
  hold: async (tx, session, id, verb: AgreementVerb) => {
    requireMay(session, verb)
    await holdRecord(tx)
    return shown(tx, session, id, verb)
  },
  ended: () => false,
  frame: ({ shown: { id, title: called }, ...page }) => (
    <Beneath {...page} above={[{ href: `/political-matters/${id}`, label: called }]} />
  ),
  text: group(text, 'subject'),
})

const matters = desk({
  at: '/political-matters',
  requireMay: (session, verb: AgreementVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath
      {...page}
      above={[{ href: '/political-matters', label: words(shared, page.viewer.locale).tabs.politics }]}
    />
  ),
  text: group(text, 'desk'),
})

export const addingMatter = matters.form({
  at: 'new',
  may: 'manage',
  opens: 'political-matter-new',
  text: group(text, 'adding'),
  fields: {
    title: shortText(200),
    kind: oneOf(['motion', 'assignment', 'decision'], group(text, 'kinds')),
    onDay: day({ within: 'happened', to: today }),
    whose: shortText(200),
    words: longText(900, 4),
    dueOn: sometimes(day({ within: 'planned' })),
    diaryNumber: optional(shortText(60)),
  },
  act: async (step, { title, kind, onDay, whose, words, dueOn, diaryNumber }) => {
    const fault = wrongDue(kind, onDay, dueOn)
    if (fault) return fault
    const id = newId()
    await step.tx
      .insertInto('political_matter')
      .values({ ...step.mine('made'), id, title })
      .execute()
    await step.tx
      .insertInto('political_step')
      .values({
        ...step.mine('noted'),
        political_matter_id: id,
        kind,
        on_day: onDay,
        whose,
        words,
        due_on: dueOn,
        diary_number: diaryNumber,
      })
      .execute()
    return step.done('politics.added', { about: id, data: { kind }, to: `/political-matters/${id}` })
  },
})

const routinesToChoose = (tx: Tx) =>
  ask(tx, routinesFor(tx, { which: 'all', about: null, on: today(), after: null, limit: 200 }))

export const stepping = matter.form({
  at: 'steps/new',
  may: 'manage',
  opens: 'political-matter',
  back: '#steps',
  text: group(text, 'stepping'),
  fields: {
    kind: oneOf(stepKinds, group(text, 'kinds')),
    onDay: day({ within: 'happened', to: today }),
    whose: shortText(200),
    words: longText(900, 4),
    dueOn: sometimes(day({ within: 'planned' })),
    agreement: sometimes(picked({ empty: group(text, 'noAgreement') })),
    routine: sometimes(picked({ empty: group(text, 'noRoutine') })),
    diaryNumber: optional(shortText(60)),
  },
  shows: async ({ tx }) => ({
    options: {
      agreement: (await amendable(tx)).map(({ id, title }) => ({ value: id, label: title })),
      routine: (await routinesToChoose(tx)).map(({ id, title }) => ({ value: id, label: title })),
    },
  }),
  act: async (step, { kind, onDay, whose, words, dueOn, agreement, routine, diaryNumber }) => {
    const { tx, on } = step
    const fault = wrongDue(kind, onDay, dueOn)
    if (fault) return fault
    if (kind !== 'result' && agreement !== null) return wrong('agreement', 'onlyResult')
    if (kind !== 'result' && routine !== null) return wrong('routine', 'onlyResult')
    if (agreement !== null && !(await amendable(tx)).some(({ id }) => id === agreement))
      return wrong('agreement', 'notThere')
    if (routine !== null && !(await routinesToChoose(tx)).some(({ id }) => id === routine))
      return wrong('routine', 'notThere')
    const [first] = await ask(tx, stepsOf(tx, on.id))
    if (first !== undefined && Temporal.PlainDate.compare(onDay, first.onDay) < 0) return wrong('onDay', 'beforeFirst')
    const made = await step.add('political_step', 'noted', {
      kind,
      on_day: onDay,
      whose,
      words,
      due_on: dueOn,
      agreement_id: agreement,
      routine_id: routine,
      diary_number: diaryNumber,
    })
    return step.done('politics.step-added', { data: { row: made, kind }, made })
  },
})

/** The first step goes last, and the matter with it: it is found among the removed, and goes on with a new step. */
export const unstepping = matter.press({
  at: 'steps/:row/undo',
  may: 'manage',
  back: '#steps',
  text: group(text, 'unstepping'),
  act: async (step) => {
    const steps = await ask(step.tx, stepsOf(step.tx, step.on.id))
    const { row } = step.params
    if (!steps.some(({ id }) => id === row)) return stopped('already')
    if (steps[0]?.id === row && steps.length > 1) return stopped('first')
    await step.stamp('political_step', row, 'undone')
    return step.done('politics.step-undone', { data: { row }, ...(steps.length === 1 && { to: '/political-matters' }) })
  },
})

export const politicalForms = matters.routes(addingMatter, stepping, unstepping)
