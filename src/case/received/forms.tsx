/** Answering another municipality that asks for a transfer, at once and in writing (SoL 2025:400 29 kap. 10 §); and taking what it handed over into a case that is open. */

import { found } from '../../platform/access/index.ts'
import { ask } from '../../platform/database/index.ts'
import { longText, radios, sometimes, stopped, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { caseFile } from '../subject.tsx'
import { mayBeAnswered, transferAnswers } from '../transfer/rules.ts'
import { text as transferText } from '../transfer/text.ts'
import { askingReceived, receivedRead } from './queries.ts'
import { receivedTransfer } from './subject.tsx'
import { takeHandedOver } from './take.ts'
import { text } from './text.ts'

export const replying = receivedTransfer.form({
  at: 'answer',
  may: 'receive',
  opens: 'transfer',
  text: group(text, 'replying'),
  fields: { answer: radios(transferAnswers, group(transferText, 'answers')), words: sometimes(longText(4000, 5)) },
  shows: ({ shown, viewer }) => ({
    before: <blockquote class="measure">{shown.words}</blockquote>,
    lead: words(text, viewer.locale).replyLead(shown.from),
  }),
  act: async (step, { answer, words: said }) => {
    const { on } = step
    if (on.answeredOn !== null) return stopped('alreadyAnswered')
    if (!on.withdrawn && !mayBeAnswered(on)) return stopped('decided')
    if (answer !== 'takesOver' && said === null) return wrong('words', 'whyMissing')
    await step.add('transfer_answer', 'answered', { answer, answered_on: today(), words: said })
    return step.done('transfer.replied', { data: { from: on.fromCode, answer } })
  },
  clash: {
    transfer_answer_once: stopped('alreadyAnswered'),
    transfer_answer_withdrawn: stopped('withdrawn'),
    transfer_answer_decided: stopped('decided'),
  },
})

export const unreplying = receivedTransfer.press({
  at: 'answer/undo',
  may: 'receive',
  text: group(text, 'unreplying'),
  act: async (step) => {
    const { on, session } = step
    if (on.answerId === null) return stopped('none')
    if (on.answeredFrom !== session.municipality) return stopped('theirs')
    if (on.taken !== null || on.answerUsed) return stopped('used')
    await step.stamp('transfer_answer', on.answerId, 'undone')
    return step.done('transfer.reply-undone', { data: { from: on.fromCode } })
  },
  clash: { transfer_answer_used: stopped('used') },
})

/** Into a case that is open already: its household has one case at a time. */
export const taking = caseFile.form({
  at: 'received/:transfer',
  may: 'receive',
  opens: 'transfer',
  back: '#notes',
  text: group(text, 'taking'),
  fields: {},
  shows: async ({ tx, session, params, viewer }) => {
    const sent = found(await ask(tx, askingReceived(tx, session.municipality, params.transfer)))
    await receivedRead(tx, sent.id, 'transfer')
    return { lead: words(text, viewer.locale).takingLead(sent.from) }
  },
  act: async (step) => {
    const { tx, session, on, params } = step
    const refusal = await takeHandedOver(tx, session, { transfer: params.transfer, caseId: on.id })
    if (refusal !== null) return stopped(refusal)
    return step.done('transfer.taken', { data: { transfer: params.transfer } })
  },
  clash: { transfer_taken_once: stopped('alreadyTaken') },
})

/** It was the wrong case: what was written in its journal stays there, and is corrected as notes are. */
export const untaking = receivedTransfer.press({
  at: 'case/undo',
  may: 'receive',
  text: group(text, 'untaking'),
  act: async (step) => {
    const { taken } = step.on
    if (taken === null) return stopped('notTaken')
    await step.stamp('transfer_taken', taken.id, 'undone')
    return step.done('transfer.taken-undone', { data: { case: taken.caseId } })
  },
})
