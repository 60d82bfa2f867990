/** Asking the inspectorate (IVO) to move a case when the other municipality says no or nothing, its decision, and an appeal of that (SoL 2025:400 29 kap. 11 §). */

import { findRule } from '../../law/index.ts'
import { day, longText, optional, radios, stopped } from '../../platform/subject/index.ts'
import { formatDate, group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { RuleNote } from '../../platform/ui/index.ts'
import { wrongDay } from '../text.ts'
import { inspectorateText as text } from './inspectorate-text.ts'
import { dismissedOn, inspectorateDecisions, mayAskFrom, mayAskInspectorate } from './rules.ts'
import { sentTransfer } from './subject.tsx'

const back = '#inspectorate'

export const applying = sentTransfer.form({
  at: 'inspectorate',
  may: 'transfer',
  opens: 'transfer',
  back,
  text: group(text, 'applying'),
  fields: { appliedOn: day({ shownTo: today }), words: optional(longText(4000, 5)) },
  shows: ({ shown, viewer }) => ({
    before: (
      <RuleNote
        rule={words(text, viewer.locale).from(formatDate(mayAskFrom(shown), viewer.locale))}
        section={findRule('SO-15')?.section ?? ''}
        id="SO-15"
      />
    ),
    begins: { appliedOn: today() },
  }),
  act: async (step, { appliedOn, words: said }) => {
    const { on } = step
    if (on.inspectorate !== null && dismissedOn(on) === null) return stopped('already')
    if (!mayAskInspectorate(on, today())) return stopped('tooEarly')
    const wrongOn = wrongDay('appliedOn', appliedOn, { earliest: mayAskFrom(on) })
    if (wrongOn) return wrongOn
    await step.add('transfer_inspectorate', 'applied', { applied_on: appliedOn, words: said })
    return step.done('transfer.inspectorate-asked', { data: { case: on.caseId, on: appliedOn.toString() } })
  },
  clash: { transfer_inspectorate_once: stopped('already') },
})

export const unapplying = sentTransfer.press({
  at: 'inspectorate/undo',
  may: 'transfer',
  back,
  text: group(text, 'unapplying'),
  act: async (step) => {
    const { inspectorateId, inspectorate, caseId } = step.on
    if (inspectorateId === null || inspectorate === null) return stopped('notAsked')
    if (inspectorate.decidedOn !== null) return stopped('decided')
    await step.stamp('transfer_inspectorate', inspectorateId, 'undone')
    return step.done('transfer.inspectorate-undone', { data: { case: caseId } })
  },
})

export const deciding = sentTransfer.form({
  at: 'inspectorate/decision',
  may: 'transfer',
  opens: 'transfer',
  back,
  text: group(text, 'deciding'),
  fields: {
    decidedAs: radios(inspectorateDecisions, group(text, 'decisions')),
    decidedOn: day({ shownTo: today }),
    words: optional(longText(4000, 4)),
  },
  shows: () => ({ begins: { decidedOn: today() } }),
  act: async (step, { decidedAs, decidedOn, words: said }) => {
    const { inspectorateId, inspectorate, caseId } = step.on
    if (inspectorateId === null || inspectorate === null) return stopped('notAsked')
    if (inspectorate.decidedOn !== null) return stopped('already')
    const wrongOn = wrongDay('decidedOn', decidedOn, { earliest: inspectorate.appliedOn })
    if (wrongOn) return wrongOn
    const decision = { decided_on: decidedOn, decided_as: decidedAs, decided_words: said }
    await step.stamp('transfer_inspectorate', inspectorateId, 'decided', decision)
    return step.done('transfer.inspectorate-decided', {
      data: { case: caseId, as: decidedAs, on: decidedOn.toString() },
    })
  },
})

export const undeciding = sentTransfer.press({
  at: 'inspectorate/decision/undo',
  may: 'transfer',
  back,
  text: group(text, 'undeciding'),
  act: async (step) => {
    const { inspectorateId, inspectorate, caseId } = step.on
    if (inspectorateId === null || inspectorate?.decidedOn == null) return stopped('notDecided')
    if (inspectorate.appealedOn !== null) return stopped('appealed')
    const none = { decided_on: null, decided_as: null, decided_words: null }
    await step.unstamp('transfer_inspectorate', inspectorateId, 'decided', none)
    return step.done('transfer.inspectorate-decision-undone', { data: { case: caseId } })
  },
})

const appealers = ['us', 'them', 'person'] as const

export const appealing = sentTransfer.form({
  at: 'inspectorate/appeal',
  may: 'transfer',
  opens: 'transfer',
  back,
  text: group(text, 'appealing'),
  fields: { who: radios(appealers, group(text, 'appealers')), appealedOn: day({ shownTo: today }) },
  shows: () => ({ begins: { appealedOn: today() } }),
  act: async (step, { who, appealedOn }) => {
    const { inspectorateId, inspectorate, caseId } = step.on
    if (inspectorateId === null || inspectorate?.decidedOn == null) return stopped('notDecided')
    if (inspectorate.appealedOn !== null) return stopped('already')
    const wrongOn = wrongDay('appealedOn', appealedOn, { earliest: inspectorate.decidedOn })
    if (wrongOn) return wrongOn
    const appeal = { appealed_on: appealedOn, appealed_who: who }
    await step.stamp('transfer_inspectorate', inspectorateId, 'appealed', appeal)
    return step.done('transfer.inspectorate-appealed', { data: { case: caseId, who, on: appealedOn.toString() } })
  },
})

export const unappealing = sentTransfer.press({
  at: 'inspectorate/appeal/undo',
  may: 'transfer',
  back,
  text: group(text, 'unappealing'),
  act: async (step) => {
    const { inspectorateId, inspectorate, caseId } = step.on
    if (inspectorateId === null || inspectorate?.appealedOn == null) return stopped('notAppealed')
    if (inspectorate.judgedOn !== null) return stopped('judged')
    const none = { appealed_on: null, appealed_who: null }
    await step.unstamp('transfer_inspectorate', inspectorateId, 'appealed', none)
    return step.done('transfer.inspectorate-appeal-undone', { data: { case: caseId } })
  },
})

export const judging = sentTransfer.form({
  at: 'inspectorate/judgment',
  may: 'transfer',
  opens: 'transfer',
  back,
  text: group(text, 'judging'),
  fields: {
    judgedAs: radios(['moves', 'stays'], group(text, 'judgments')),
    judgedOn: day({ shownTo: today }),
    words: optional(longText(4000, 4)),
  },
  shows: () => ({ begins: { judgedOn: today() } }),
  act: async (step, { judgedAs, judgedOn, words: said }) => {
    const { inspectorateId, inspectorate, caseId } = step.on
    if (inspectorateId === null || inspectorate?.appealedOn == null) return stopped('notAppealed')
    if (inspectorate.judgedOn !== null) return stopped('already')
    const wrongOn = wrongDay('judgedOn', judgedOn, { earliest: inspectorate.appealedOn })
    if (wrongOn) return wrongOn
    const judgment = { judged_on: judgedOn, judged_as: judgedAs, judged_words: said }
    await step.stamp('transfer_inspectorate', inspectorateId, 'judged', judgment)
    return step.done('transfer.inspectorate-judged', { data: { case: caseId, as: judgedAs, on: judgedOn.toString() } })
  },
})

export const unjudging = sentTransfer.press({
  at: 'inspectorate/judgment/undo',
  may: 'transfer',
  back,
  text: group(text, 'unjudging'),
  act: async (step) => {
    const { inspectorateId, inspectorate, caseId } = step.on
    if (inspectorateId === null || inspectorate?.judgedOn == null) return stopped('notJudged')
    const none = { judged_on: null, judged_as: null, judged_words: null }
    await step.unstamp('transfer_inspectorate', inspectorateId, 'judged', none)
    return step.done('transfer.inspectorate-judgment-undone', { data: { case: caseId } })
  },
})
