/** A routine that the board has decided: added, followed up, ended. */

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
  stopped,
  subject,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { isBefore, today } from '../../platform/time/index.ts'
import { type AgreementVerb, requireMay } from '../access.ts'
import { text as shared } from '../text.ts'
import { abouts, followUpsOf, type Routine, routineOf, routinesFor } from './queries.ts'
import { text } from './text.ts'

async function shown(tx: Tx, session: Session, id: string, verb: AgreementVerb): Promise<Routine> {
  requireMay(session, verb)
  const [one] = isId(id) ? await ask(tx, routineOf(tx, id)) : []
  return found(one)
}

const routine = subject({
  at: '/routines/:id',
  rows: { table: 'routine', key: 'routine_id' },
  requireMay: (session, verb: AgreementVerb) => requireMay(session, verb),
  show: (tx, session, id, _opens, verb: AgreementVerb) => shown(tx, session, id, verb),
  hold: async (tx, session, id, verb: AgreementVerb) => {
    requireMay(session, verb)
    await holdRecord(tx)
    return shown(tx, session, id, verb)
  },
  ended: ({ endedOn }) => endedOn !== null,
  frame: ({ shown: { id, title: called }, ...page }) => (
    <Beneath {...page} above={[{ href: `/routines/${id}`, label: called }]} />
  ),
  text: group(text, 'subject'),
})

const routines = desk({
  at: '/routines',
  requireMay: (session, verb: AgreementVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/routines', label: words(shared, page.viewer.locale).tabs.routines }]} />
  ),
  text: group(text, 'desk'),
})

const replaceable = (tx: Tx) =>
  ask(tx, routinesFor(tx, { which: 'all', about: null, on: today(), after: null, limit: 200 }))

export const addingRoutine = routines.form({
  at: 'new',
  may: 'manage',
  opens: 'routine-new',
  text: group(text, 'adding'),
  fields: {
    about: oneOf(abouts, group(text, 'abouts')),
    title: shortText(200),
    decidedBy: shortText(120),
    decidedOn: day({ within: 'happened', to: today }),
    validUntil: optional(day({ within: 'planned' })),
    owner: shortText(120),
    followWords: longText(900, 4),
    followMonths: wholeNumber(1, 60),
    replaces: optional(picked({ empty: group(text, 'replacesNone') })),
    diaryNumber: optional(shortText(60)),
    keptWhere: optional(shortText(300)),
  },
  shows: async ({ tx }) => ({
    options: { replaces: (await replaceable(tx)).map(({ id, title }) => ({ value: id, label: title })) },
    begins: { followMonths: 12 },
  }),
  act: async (step, wanted) => {
    const { tx } = step
    if (wanted.validUntil !== null && isBefore(wanted.validUntil, wanted.decidedOn))
      return wrong('validUntil', 'endsBeforeItBegins')
    if (wanted.replaces !== null && !(await replaceable(tx)).some(({ id }) => id === wanted.replaces))
      return wrong('replaces', 'notThere')
    const id = newId()
    await tx
      .insertInto('routine')
      .values({
        ...step.mine('made'),
        id,
        about: wanted.about,
        title: wanted.title,
        decided_by_whom: wanted.decidedBy,
        decided_on: wanted.decidedOn,
        valid_until: wanted.validUntil,
        owner: wanted.owner,
        follow_words: wanted.followWords,
        follow_months: wanted.followMonths,
        replaces_id: wanted.replaces,
        diary_number: wanted.diaryNumber,
        kept_where: wanted.keptWhere,
      })
      .execute()
    return step.done('routine.added', { about: id, data: { kind: wanted.about }, to: `/routines/${id}` })
  },
})

export const following = routine.form({
  at: 'follow-ups/new',
  may: 'manage',
  opens: 'routine',
  back: '#follow-ups',
  text: group(text, 'following'),
  fields: { onDay: day({ within: 'happened', to: today }), words: longText(900, 5) },
  shows: () => ({ begins: { onDay: today() } }),
  act: async (step, { onDay, words }) => {
    if (isBefore(onDay, step.on.decidedOn)) return wrong('onDay', 'beforeDecided')
    const made = await step.add('routine_follow_up', 'noted', { on_day: onDay, words })
    return step.done('routine.followed-up', { data: { row: made, on: onDay.toString() }, made })
  },
})

export const unfollowing = routine.press({
  at: 'follow-ups/:row/undo',
  may: 'manage',
  back: '#follow-ups',
  text: group(text, 'unfollowing'),
  act: async (step) => {
    const { row } = step.params
    if (!(await ask(step.tx, followUpsOf(step.tx, step.on.id))).some(({ id }) => id === row)) return stopped('already')
    await step.stamp('routine_follow_up', row, 'undone')
    return step.done('routine.follow-up-undone', { data: { row } })
  },
})

export const endingRoutine = routine.form({
  at: 'end',
  may: 'manage',
  opens: 'routine',
  text: group(text, 'ending'),
  fields: { endedOn: day({ within: 'planned' }) },
  shows: () => ({ begins: { endedOn: today() } }),
  act: async (step, { endedOn }) => {
    if (isBefore(endedOn, step.on.decidedOn)) return wrong('endedOn', 'endsBeforeItBegins')
    await step.stamp('routine', step.on.id, 'ended', { ended_on: endedOn })
    return step.done('routine.ended', { data: { on: endedOn.toString() } })
  },
})

export const reopeningRoutine = routine.press({
  at: 'end/undo',
  may: 'manage',
  alsoEnded: true,
  text: group(text, 'reopening'),
  act: async (step) => {
    await step.unstamp('routine', step.on.id, 'ended', { ended_on: null })
    return step.done('routine.reopened')
  },
})

export const routineForms = routines.routes(addingRoutine, following, unfollowing, endingRoutine, reopeningRoutine)
