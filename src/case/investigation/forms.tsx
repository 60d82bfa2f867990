/** Opening an investigation in a case that has none, and ending it with an assessment. */

import { findRule } from '../../law/index.ts'
import { day, longText, stopped } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { RuleNote } from '../../platform/ui/index.ts'
import { caseIdOf } from '../load.ts'
import { caseFile } from '../subject.tsx'
import { wrongDay } from '../text.ts'
import { investigationById, investigationsOf } from './queries.ts'
import { text } from './text.ts'

export const opening = caseFile.form({
  at: 'investigations/new',
  may: 'investigate',
  opens: 'investigation',
  back: '#investigation',
  text: group(text, 'opening'),
  fields: { about: longText(4000, 4) },
  shows: ({ viewer }) => {
    const rule = findRule('SO-01')
    return { after: rule ? <RuleNote rule={rule.title[viewer.locale]} section={rule.section} id="SO-01" /> : null }
  },
  act: async (step, { about }) => {
    const { tx, on } = step
    if ((await investigationsOf(tx, on.id)).some(({ endedOn }) => endedOn === null)) return stopped('alreadyOpen')
    const made = await step.add('investigation', 'opened', { about, opened_on: today() })
    return step.done('investigation.opened', { about: made, data: { case: on.id, on: today().toString() }, made })
  },
  clash: { investigation_open: stopped('alreadyOpen') },
})

/** What was found is written down, also when nothing comes of it (SoL 2025:400 14 kap. 3 §). */
export const ending = caseFile.form({
  at: '/investigations/:id/assessment',
  through: (tx, { id }) => caseIdOf(tx, 'investigation', id),
  may: 'investigate',
  alsoEnded: true,
  opens: 'investigation',
  back: '#investigation',
  text: group(text, 'ending'),
  fields: { assessment: longText(8000, 10), endedOn: day({ shownTo: today }) },
  shows: async ({ tx, params }) => {
    const { about } = await investigationById(tx, params.id)
    return { before: <p class="measure soft">{about}</p>, begins: { endedOn: today() } }
  },
  act: async (step, { assessment, endedOn }) => {
    const { tx, on, params } = step
    const investigation = await investigationById(tx, params.id)
    if (investigation.endedOn !== null) return stopped('alreadyEnded')
    const wrong = wrongDay('endedOn', endedOn, { earliest: investigation.openedOn })
    if (wrong) return wrong
    await step.stamp('investigation', params.id, 'ended', { ended_on: endedOn, assessment })
    return step.done('investigation.ended', { about: params.id, data: { case: on.id, on: endedOn.toString() } })
  },
})
