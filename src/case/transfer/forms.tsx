/** Asking another municipality to take over a case, and registering its answer when the letter has come (SoL 2025:400 29 kap. 10 §). */

import { day, longText, optional, pickedCode, radios, stopped, wrong } from '../../platform/subject/index.ts'
import { formatDate, group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { caseIdOf } from '../load.ts'
import { caseFile } from '../subject.tsx'
import { wrongDay } from '../text.ts'
import { otherMunicipalities, transferById, transfersOf } from './queries.ts'
import { transferAnswers } from './rules.ts'
import { text } from './text.ts'

export const asking = caseFile.form({
  at: 'transfers/new',
  may: 'transfer',
  opens: 'transfer',
  back: '#transfer',
  text: group(text, 'asking'),
  fields: { to: pickedCode(), requestedOn: day({ shownTo: today }), words: longText(4000) },
  shows: async ({ tx, session }) => ({
    options: { to: await otherMunicipalities(tx, session.municipality) },
    begins: { requestedOn: today() },
  }),
  act: async (step, { to, requestedOn, words }) => {
    const { tx, session, on } = step
    const other = await tx.selectFrom('municipality').select('code').where('code', '=', to).executeTakeFirst()
    if (other === undefined || other.code === session.municipality) return wrong('to', 'own')
    const wrongOn = wrongDay('requestedOn', requestedOn, { earliest: on.openedOn })
    if (wrongOn) return wrongOn
    if ((await transfersOf(tx, on.id)).some(({ answeredOn }) => answeredOn === null)) return stopped('alreadyOpen')
    const request = { to_municipality_code: to, requested_on: requestedOn, words }
    const made = await step.add('transfer_request', 'requested', request)
    return step.done('transfer.requested', { about: made, data: { case: on.id, to, on: requestedOn.toString() }, made })
  },
  clash: { transfer_request_open: stopped('alreadyOpen') },
})

export const answering = caseFile.form({
  at: '/transfers/:id/answer',
  through: (tx, { id }) => caseIdOf(tx, 'transfer_request', id),
  may: 'transfer',
  alsoEnded: true,
  opens: 'transfer',
  back: '#transfer',
  text: group(text, 'answering'),
  fields: {
    answer: radios(transferAnswers, group(text, 'answers')),
    answeredOn: day({ shownTo: today }),
    words: optional(longText(4000, 4)),
  },
  shows: async ({ tx, params, viewer }) => {
    const { to, requestedOn } = await transferById(tx, params.id)
    const lead = words(text, viewer.locale).askedOf(to, formatDate(requestedOn, viewer.locale))
    return { lead, begins: { answeredOn: today() } }
  },
  act: async (step, { answer, answeredOn, words }) => {
    const { tx, session, on, params } = step
    const request = await transferById(tx, params.id)
    if (request.answeredOn !== null) return stopped('alreadyAnswered')
    const wrongOn = wrongDay('answeredOn', answeredOn, { earliest: request.requestedOn })
    if (wrongOn) return wrongOn
    await tx
      .updateTable('transfer_request')
      .set({ answered_on: answeredOn, answer, answer_words: words, answered_by: session.userId })
      .where('id', '=', params.id)
      .execute()
    const data = { case: on.id, answer, on: answeredOn.toString() }
    return step.done('transfer.answered', { about: params.id, data })
  },
})
