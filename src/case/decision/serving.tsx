/** Registering the day that the person got a decision, or correcting the day that stands there; the old entry stays. */

import { day, radios } from '../../platform/subject/index.ts'
import { formatDate, group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { wrongDay } from '../text.ts'
import { serviceWays } from './queries.ts'
import { text } from './service-text.ts'
import { madeDecision } from './subject.tsx'

export const serving = madeDecision.form({
  at: 'service',
  may: 'serve',
  opens: 'decision',
  text: group(text, 'serving'),
  fields: {
    receivedOn: day({ shownFrom: ({ decidedOn }: { decidedOn: Temporal.PlainDate }) => decidedOn, shownTo: today }),
    how: radios(serviceWays, group(text, 'hows')),
  },
  seen: { is: ({ on }) => on.serviceId, otherwise: 'servedBefore' },
  shows: ({ shown: { receivedOn, how }, viewer }) => {
    const t = words(text, viewer.locale)
    const begins = { receivedOn: receivedOn ?? today(), how: how ?? 'handedOver' }
    if (receivedOn === null) return { begins }
    return { begins, title: t.correctTitle, lead: t.correctLead(formatDate(receivedOn, viewer.locale)) }
  },
  act: async (step, { receivedOn, how }) => {
    const { file, decidedOn, serviceId } = step.on
    const wrongOn = wrongDay('receivedOn', receivedOn, { earliest: decidedOn })
    if (wrongOn) return wrongOn
    await step.add('decision_service', 'registered', { received_on: receivedOn, how, corrects_id: serviceId })
    const data = { case: file.id, on: receivedOn.toString(), how }
    return step.done(serviceId === null ? 'decision.served' : 'decision.service-corrected', { data })
  },
})
