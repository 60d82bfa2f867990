/** An advice ends, with what is open in it, and is opened again. */

import { keptReason, stopsEnd } from '../../platform/open-at-end.ts'
import { day, openStops, overOpen, radios, stopped, withOverOpen } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EndOver } from '../../platform/ui/index.ts'
import { type Advice, endReasons } from '../load.ts'
import { advice } from '../subject.tsx'
import { text as shared } from '../text.ts'
import { openAtEnd, openInAdvice, sayOpen } from './open.ts'
import { text } from './text.ts'

export const ending = advice.form({
  at: 'end',
  may: 'advise',
  opens: 'advice',
  text: withOverOpen(group(text, 'ending')),
  fields: {
    on: day<Advice>({ within: 'happened', from: ({ openedOn }) => openedOn, to: today }),
    because: radios(endReasons, group(shared, 'end')),
    ...overOpen,
  },
  shows: async ({ tx, shown, viewer, typed }) => {
    // before a reason is chosen: what would be open with the most common one
    const because = endReasons.find((reason) => reason === typed('because')) ?? 'managesAlone'
    const open = openAtEnd(await openInAdvice(tx, shown.id), because)
    return {
      begins: { on: viewer.today },
      draw: (field) => (
        <>
          {field.on}
          {field.because}
          <EndOver open={open} say={sayOpen(shown.id, viewer.locale)} />
        </>
      ),
    }
  },
  act: async (step, { on, because, ...said }) => {
    const open = openAtEnd(await openInAdvice(step.tx, step.on.id), because)
    const stop = stopsEnd(open, said)
    if (stop !== null) return openStops(stop)
    await step.add('advice_end', 'ended', { ended_on: on, because, open_because: keptReason(open, said) })
    return step.done('advice.ended', { data: { on: on.toString(), because } })
  },
  clash: { advice_end_current: stopped('already') },
})

export const reopening = advice.press({
  at: 'reopen',
  may: 'advise',
  alsoEnded: true,
  text: group(text, 'reopening'),
  act: async (step) => {
    const { end } = step.on
    if (end === null) return stopped('already')
    await step.stamp('advice_end', end.id, 'reopened')
    return step.done('advice.reopened')
  },
})

export const endRoutes = advice.routes(ending, reopening)
