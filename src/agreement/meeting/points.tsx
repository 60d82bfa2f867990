/** What a meeting is to decide and has decided, and what each party does afterwards. */

import { found, type Session } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { day, longText, optional, picked, shortText, stopped, wrong } from '../../platform/subject/index.ts'
import { formatDate, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { mayDo } from '../access.ts'
import type { Agreement } from '../load.ts'
import { rowText } from '../row.text.ts'
import { partyOptions, undo, wrongParty } from '../row.ts'
import { agreement } from '../subject.tsx'
import { actionsOf, meetingsOf, pointsOf } from './queries.ts'
import { text } from './text.ts'

const place = { may: 'manage', back: '#meetings' } as const
const reported = { may: 'report', back: '#meetings' } as const

const heldMeetings = async (tx: Tx, id: string, locale: Locale) =>
  (await ask(tx, meetingsOf(tx, id))).flatMap(({ id: value, kind, heldOn }) =>
    heldOn === null
      ? []
      : [{ value, label: words(text, locale).held(words(text, locale).kinds[kind], formatDate(heldOn, locale)) }],
  )

/** A partner answers for what is its own; the municipality’s managers for all of it. */
const isOwn = (session: Session, organisationId: string | null) =>
  mayDo(session, 'manage') || organisationId === session.organisation.id

const doerOf = ({ parties }: Agreement, partyId: string) =>
  parties.find(({ id }) => id === partyId)?.organisationId ?? null

export const raising = agreement.form({
  ...reported,
  at: 'points/new',
  opens: 'agreement',
  text: group(text, 'raising'),
  fields: { words: longText(900, 3) },
  act: async (step, { words }) => {
    const made = await step.add('agreement_point', 'raised', { words })
    return step.done('agreement.point-raised', { data: { row: made }, made })
  },
})

export const undoingPoint = agreement.press({
  ...reported,
  at: 'points/:row/undo',
  text: group(text, 'unraising'),
  act: async (step) => {
    const point = (await ask(step.tx, pointsOf(step.tx, step.on.id))).find(({ id }) => id === step.params.row)
    if (point !== undefined && !isOwn(step.session, point.organisationId)) return stopped('notYours')
    return undo(step, 'agreement_point', step.params.row)
  },
})

export const deciding = agreement.form({
  ...place,
  at: 'points/:row/decision',
  opens: 'agreement',
  text: group(text, 'deciding'),
  fields: { meeting: picked(), words: longText(900, 4) },
  shows: async ({ tx, shown, viewer, params }) => {
    const point = found((await ask(tx, pointsOf(tx, shown.id))).find(({ id }) => id === params.row))
    const meetings = await heldMeetings(tx, shown.id, viewer.locale)
    if (meetings.length === 0) return { instead: <p>{words(text, viewer.locale).deciding.refusals.noMeeting}</p> }
    return { lead: point.words, options: { meeting: meetings }, begins: { meeting: meetings[0]?.value } }
  },
  act: async (step, { meeting, words }) => {
    const { tx, on, session } = step
    const point = found((await ask(tx, pointsOf(tx, on.id))).find(({ id }) => id === step.params.row))
    if (point.decision !== null) return stopped('already')
    if (!(await heldMeetings(tx, on.id, session.locale)).some(({ value }) => value === meeting))
      return wrong('meeting', 'notHeld')
    await step.stamp('agreement_point', point.id, 'decided', { decided_meeting_id: meeting, decided_words: words })
    return step.done('agreement.point-decided', { data: { row: point.id, meeting } })
  },
})

export const undeciding = agreement.press({
  ...place,
  at: 'points/:row/decision/undo',
  text: group(text, 'undeciding'),
  act: async (step) => {
    await step.unstamp('agreement_point', step.params.row, 'decided', { decided_meeting_id: null, decided_words: null })
    return step.done('agreement.point-undecided', { data: { row: step.params.row } })
  },
})

export const addingAction = agreement.form({
  ...place,
  at: 'actions/new',
  opens: 'agreement',
  text: group(text, 'adding'),
  fields: {
    party: picked({ as: 'radios' }),
    words: shortText(500),
    dueOn: day({ within: 'planned', from: today }),
    meeting: optional(picked({ empty: group(text, 'noMeeting') })),
  },
  shows: async ({ tx, shown, viewer }) => ({
    options: { party: partyOptions(shown), meeting: await heldMeetings(tx, shown.id, viewer.locale) },
  }),
  act: async (step, { party, words, dueOn, meeting }) => {
    const { tx, on, session } = step
    const fault = wrongParty(on, 'party', party)
    if (fault) return fault
    if (meeting !== null && !(await heldMeetings(tx, on.id, session.locale)).some(({ value }) => value === meeting))
      return wrong('meeting', 'notHeld')
    const made = await step.add('agreement_action', 'added', {
      party_id: party,
      words,
      due_on: dueOn,
      meeting_id: meeting,
    })
    return step.done('agreement.action-added', { data: { row: made, due: dueOn.toString() }, made })
  },
})

export const doing = agreement.press({
  ...reported,
  at: 'actions/:row/done',
  text: group(text, 'doing'),
  act: async (step) => {
    const action = found((await ask(step.tx, actionsOf(step.tx, step.on.id))).find(({ id }) => id === step.params.row))
    if (!isOwn(step.session, doerOf(step.on, action.partyId))) return stopped('notYours')
    if (action.doneAt !== null) return stopped('already')
    await step.stamp('agreement_action', action.id, 'done')
    return step.done('agreement.action-done', { data: { row: action.id } })
  },
})

export const undoingDone = agreement.press({
  ...reported,
  at: 'actions/:row/done/undo',
  text: group(text, 'undoingDone'),
  act: async (step) => {
    const action = found((await ask(step.tx, actionsOf(step.tx, step.on.id))).find(({ id }) => id === step.params.row))
    if (!isOwn(step.session, doerOf(step.on, action.partyId))) return stopped('notYours')
    await step.unstamp('agreement_action', action.id, 'done')
    return step.done('agreement.action-not-done', { data: { row: action.id } })
  },
})

export const undoingAction = agreement.press({
  ...place,
  at: 'actions/:row/undo',
  text: group(rowText, 'undoing'),
  act: (step) => undo(step, 'agreement_action', step.params.row),
})

export const pointRoutes = agreement.routes(
  raising,
  undoingPoint,
  deciding,
  undeciding,
  addingAction,
  doing,
  undoingDone,
  undoingAction,
)
