/** Asking about violence and about a spouse or cohabitant, before anybody gives up the home. */

import { day, radios } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { matter } from '../subject.tsx'
import { homeAnswers } from './queries.ts'
import { text } from './text.ts'

const answer = radios(homeAnswers, group(text, 'answers'))

/** The answers themselves are left out of the record: it says that somebody asked. */
export const asking = matter.form({
  at: 'home-question',
  may: 'work',
  opens: 'matterTakeover',
  back: '#takeover',
  text: group(text, 'asking'),
  fields: { violence: answer, spouse: answer, on: day({ to: today }) },
  shows: () => ({ begins: { on: today() } }),
  act: async (step, { violence, spouse, on }) => {
    const question = await step.add('matter_home_question', 'asked', { on_day: on, violence, spouse })
    return step.done('matter.home-asked', { data: { question }, made: question })
  },
})

export const takeoverRoutes = matter.routes(asking)
