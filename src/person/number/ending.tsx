/** The number in force isn't the person's: it is ended, and none takes its place. */

import { NotFound } from '../../platform/access/index.ts'
import { group } from '../../platform/text/index.ts'
import { person } from '../subject.tsx'
import { currentNumber } from './queries.ts'
import { text } from './text.ts'

export const ending = person.press({
  at: 'numbers/:numberId/end',
  may: 'change',
  back: 'numbers',
  text: group(text, 'ending'),
  act: async (step) => {
    const current = await currentNumber(step.tx, step.on.id)
    if (current?.id !== step.params.numberId) throw new NotFound('row')
    await step.stamp('person_number', current.id, 'ended')
    return step.done('person.number-ended')
  },
})
