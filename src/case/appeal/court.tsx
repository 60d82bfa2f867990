/** What a court decided of an appeal, and undoing: the latest step of an appeal, or a judgment that was written in wrongly. */

import {
  day,
  longText,
  optional,
  pickedCode,
  shortText,
  sometimes,
  stopped,
  wrong,
} from '../../platform/subject/index.ts'
import { formatDate, group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Notice } from '../../platform/ui/index.ts'
import { caseIdOf } from '../load.ts'
import { caseFile } from '../subject.tsx'
import { text } from './court-text.ts'
import { appealById, judgmentById } from './queries.ts'
import { judgmentOutcomes, nextCourt, stageOf } from './rules.ts'
import { isAt, onAppeal, onDecision, told } from './step.ts'
import { text as shared } from './text.ts'

/** The court is the next one above those that have judged. */
export const judging = caseFile.form({
  ...onAppeal,
  at: '/appeals/:id/judgments/new',
  may: 'handleAppeal',
  text: group(text, 'judging'),
  fields: {
    givenOn: day({ to: today }),
    outcome: pickedCode({ as: 'radios' }),
    courtNumber: optional(shortText(40)),
    words: optional(longText(4000, 4)),
  },
  shows: async ({ tx, params, viewer }) => {
    const appeal = await appealById(tx, params.id)
    const court = nextCourt(appeal.judgments)
    if (!isAt(appeal, 'atCourt') || court === null) {
      return { instead: <Notice kind="warning">{words(text, viewer.locale).judging.refusals.moved}</Notice> }
    }
    const t = words(shared, viewer.locale)
    const possible = judgmentOutcomes.filter((one) => one !== 'noLeave' || court !== 'administrativeCourt')
    return {
      lead: t.courts[court],
      options: { outcome: possible.map((value) => ({ value, label: t.outcomes[value] })) },
    }
  },
  act: async (step, { givenOn, outcome, courtNumber, words: plain }) => {
    const appeal = await appealById(step.tx, step.params.id)
    const court = nextCourt(appeal.judgments)
    if (!appeal.forwarded || court === null) return stopped('moved')
    const earliest = appeal.judgments.at(-1)?.givenOn ?? appeal.forwarded.on
    if (Temporal.PlainDate.compare(givenOn, earliest) < 0) {
      return wrong('givenOn', (locale) => words(text, locale).noEarlier(formatDate(earliest, locale)))
    }
    const known = judgmentOutcomes.find((one) => one === outcome)
    if (known === undefined || (known === 'noLeave' && court === 'administrativeCourt'))
      return wrong('outcome', 'noLeave')
    const row = {
      appeal_id: appeal.id,
      court,
      case_number: courtNumber,
      given_on: givenOn,
      outcome: known,
      words: plain,
    }
    const id = await step.add('judgment', 'registered', row)
    const to = told(appeal, { judgment: id, court, outcome: known, on: givenOn.toString() })
    return step.done('appeal.judged', { ...to, made: id })
  },
  clash: { judgment_court: stopped('moved') },
})

/** The stamp that each stage rests on, taken away with what goes with it; what it was stands in the record. */
const latest = {
  tried: { deed: 'tried', clears: { tried_as: null, tried_because: null } },
  rejected: { deed: 'tried', clears: { tried_as: null, tried_because: null } },
  reconsidered: {
    deed: 'reconsidered',
    clears: { reconsidered_as: null, reconsidered_because: null, reconsidered_decision_id: null },
  },
  atCourt: { deed: 'forwarded', clears: { forwarded_on: null, forwarded_court: null, forwarded_words: null } },
  withdrawn: { deed: 'withdrawn', clears: { withdrawn_on: null } },
} as const

/** Undoes the latest step; an appeal that nothing was done about yet was registered by mistake, and says why. */
export const undoing = caseFile.form({
  ...onAppeal,
  at: '/appeals/:id/undoing',
  may: 'handleAppeal',
  text: group(text, 'undoing'),
  fields: { because: sometimes(longText(2000, 3)) },
  seen: { is: async ({ tx, params }) => stageOf(await appealById(tx, params.id)), otherwise: 'moved' },
  shows: async ({ tx, params, viewer }) => {
    const appeal = await appealById(tx, params.id)
    const stage = stageOf(appeal)
    const t = words(text, viewer.locale)
    if (stage === 'undone') return { instead: <Notice kind="warning">{t.undoing.refusals.moved}</Notice> }
    if (appeal.judgments.length > 0) return { instead: <Notice kind="warning">{t.undoing.refusals.judged}</Notice> }
    return { lead: t.undoes[stage], draw: ({ because }) => (stage === 'received' ? because : null) }
  },
  act: async (step, { because }) => {
    const appeal = await appealById(step.tx, step.params.id)
    const stage = stageOf(appeal)
    if (stage === 'undone') return stopped('moved')
    if (appeal.judgments.length > 0) return stopped('judged')
    if (stage === 'received') {
      if (because === null) return wrong('because', 'becauseMissing')
      await step.stamp('appeal', appeal.id, 'undone', { undone_because: because })
      return step.done('appeal.undone', told(appeal, { step: 'received' }))
    }
    const { deed, clears } = latest[stage]
    await step.unstamp('appeal', appeal.id, deed, clears)
    return step.done('appeal.undone', told(appeal, { step: deed }))
  },
})

/** A judgment that was written in wrongly: the highest only, since the others rest beneath it. */
export const undoingJudgment = caseFile.form({
  at: '/judgments/:id/undoing',
  through: (tx, { id }) => caseIdOf(tx, 'judgment', id),
  alsoEnded: true,
  may: 'handleAppeal',
  opens: 'decision',
  text: group(text, 'undoingJudgment'),
  fields: { because: longText(2000, 3) },
  shows: async ({ tx, params, viewer }) => {
    const { judgment } = await judgmentById(tx, params.id)
    const t = words(shared, viewer.locale)
    return { before: `${t.courts[judgment.court]}, ${formatDate(judgment.givenOn, viewer.locale)}` }
  },
  act: async (step, { because }) => {
    const { appeal, judgment } = await judgmentById(step.tx, step.params.id)
    if (appeal.judgments.at(-1)?.id !== judgment.id) return stopped('moved')
    await step.stamp('judgment', judgment.id, 'undone', { undone_because: because })
    const data = { case: step.on.id, decision: appeal.decisionId, judgment: judgment.id }
    return step.done('appeal.judgment-undone', { about: appeal.id, data, to: onDecision(appeal.decisionId) })
  },
})
