/** Writing an inspection down, what was found in it, and what was done about it. */

import { found } from '../../platform/access/index.ts'
import {
  checkboxes,
  day,
  longText,
  oneOf,
  optional,
  radios,
  shortText,
  stopped,
  wholeNumber,
} from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { dwelling } from '../dwelling/subject.tsx'
import { formText } from './forms.text.ts'
import { findingsOf } from './queries.ts'
import { conditions, inspectionKinds, payers, presentKinds, wrongFinding, wrongInspection } from './rules.ts'
import { type InspectionStep, inspection } from './subject.tsx'
import { text } from './text.ts'

export const adding = dwelling.form({
  at: 'inspections/new',
  may: 'inspect',
  opens: 'inspection-new',
  text: group(formText, 'adding'),
  fields: {
    kind: radios(inspectionKinds, group(text, 'kinds'), { row: true }),
    onDay: day({ to: today }),
    present: checkboxes(presentKinds, group(text, 'present'), { needed: 'always', row: true }),
    words: optional(longText(900, 4)),
    followUpOn: optional(day({ within: 'planned' })),
  },
  shows: () => ({ begins: { onDay: today() } }),
  act: async (step, { onDay, followUpOn, ...rest }) => {
    const faults = wrongInspection({ onDay, followUpOn, words: rest.words })
    if (faults) return faults
    const made = await step.add('inspection', 'noted', {
      ...rest,
      on_day: onDay,
      follow_up_on: followUpOn,
      organisation_id: step.session.organisation.id,
    })
    const data = { dwelling: step.on.id, kind: rest.kind, on: onDay.toString() }
    return step.done('inspection.noted', { about: made, data, made, to: `/inspections/${made}` })
  },
})

/** Those who wrote it write in it, follow it up and take it back. */
const isOurs = ({ on, session }: InspectionStep) => on.organisationId === session.organisation.id

export const addingFinding = inspection.form({
  at: 'findings/new',
  may: 'inspect',
  opens: 'inspection',
  back: '#findings',
  text: group(formText, 'finding'),
  fields: {
    place: shortText(100, { width: 'medium' }),
    words: longText(500, 3),
    condition: radios(conditions, group(text, 'conditions'), { row: true }),
    costKr: optional(wholeNumber(0, 10_000_000, 'kr')),
    paidBy: optional(oneOf(payers, group(text, 'payers'))),
  },
  shows: () => ({
    draw: ({ place, words, condition, costKr, paidBy }) => (
      <>
        {place}
        {words}
        {condition}
        <FieldRow>
          {costKr}
          {paidBy}
        </FieldRow>
      </>
    ),
  }),
  act: async (step, finding) => {
    if (!isOurs(step)) return stopped('notOurs')
    const faults = wrongFinding(finding)
    if (faults) return faults
    const { costKr, paidBy, ...rest } = finding
    const made = await step.add('inspection_finding', 'found', { ...rest, cost_kr: costKr, paid_by: paidBy })
    return step.done('inspection.found', { data: { finding: made, condition: rest.condition }, made })
  },
})

const place = { may: 'inspect', back: '#findings' } as const

const findingIn = async ({ tx, on, params }: InspectionStep<'finding'>) =>
  found((await findingsOf(tx, on.id)).find(({ id, undoneAt }) => id === params.finding && undoneAt === null))

export const mending = inspection.press({
  ...place,
  at: 'findings/:finding/mended',
  text: group(formText, 'mending'),
  act: async (step) => {
    const { id, mendedAt } = await findingIn(step)
    if (mendedAt !== null) return stopped('already')
    await step.stamp('inspection_finding', id, 'mended')
    return step.done('inspection.mended', { data: { finding: id } })
  },
})

/** It isn’t mended after all. */
export const unmending = inspection.press({
  ...place,
  at: 'findings/:finding/mended/undo',
  text: group(formText, 'unmending'),
  act: async (step) => {
    const { id, mendedAt } = await findingIn(step)
    if (mendedAt === null) return stopped('already')
    await step.unstamp('inspection_finding', id, 'mended')
    return step.done('inspection.not-mended', { data: { finding: id } })
  },
})

/** Written down by mistake: it stays, crossed out. */
export const removing = inspection.press({
  ...place,
  at: 'findings/:finding/undo',
  text: group(formText, 'removing'),
  act: async (step) => {
    if (!isOurs(step)) return stopped('notOurs')
    const finding = found((await findingsOf(step.tx, step.on.id)).find(({ id }) => id === step.params.finding))
    if (finding.undoneAt !== null) return stopped('already')
    await step.stamp('inspection_finding', finding.id, 'undone')
    return step.done('inspection.finding-removed', { data: { finding: finding.id } })
  },
})

export const puttingBackFinding = inspection.press({
  ...place,
  at: 'findings/:finding/undo/undo',
  text: group(formText, 'puttingBackFinding'),
  act: async (step) => {
    if (!isOurs(step)) return stopped('notOurs')
    const finding = found((await findingsOf(step.tx, step.on.id)).find(({ id }) => id === step.params.finding))
    if (finding.undoneAt === null) return stopped('already')
    await step.unstamp('inspection_finding', finding.id, 'undone')
    return step.done('inspection.finding-put-back', { data: { finding: finding.id } })
  },
})

export const following = inspection.press({
  at: 'follow-up',
  may: 'inspect',
  text: group(formText, 'following'),
  act: async (step) => {
    if (!isOurs(step)) return stopped('notOurs')
    if (step.on.followedUpAt !== null || step.on.followUpOn === null) return stopped('already')
    await step.stamp('inspection', step.on.id, 'followed_up')
    return step.done('inspection.followed-up')
  },
})

export const unfollowing = inspection.press({
  at: 'follow-up/undo',
  may: 'inspect',
  text: group(formText, 'unfollowing'),
  act: async (step) => {
    if (!isOurs(step)) return stopped('notOurs')
    if (step.on.followedUpAt === null) return stopped('already')
    await step.unstamp('inspection', step.on.id, 'followed_up')
    return step.done('inspection.not-followed-up')
  },
})

export const takingBack = inspection.press({
  at: 'undo',
  may: 'inspect',
  text: group(formText, 'takingBack'),
  act: async (step) => {
    if (!isOurs(step)) return stopped('notOurs')
    await step.stamp('inspection', step.on.id, 'undone')
    return step.done('inspection.taken-back')
  },
})

/** Written down rightly after all. */
export const puttingBack = inspection.press({
  at: 'undo/undo',
  may: 'inspect',
  alsoEnded: true,
  text: group(formText, 'puttingBack'),
  act: async (step) => {
    if (!isOurs(step)) return stopped('notOurs')
    if (step.on.undoneAt === null) return stopped('already')
    await step.unstamp('inspection', step.on.id, 'undone')
    return step.done('inspection.put-back')
  },
})
