/** What the person wants, and what was agreed of how and how often: each a row with its day, and nothing else follows from it. */

import { ask } from '../../platform/database/index.ts'
import {
  checkboxes,
  day,
  longText,
  optional,
  radios,
  shortText,
  stopped,
  wholeNumber,
  wrong,
} from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { isBefore, today } from '../../platform/time/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { ways, wishes } from '../codes.ts'
import { courseOf } from '../queries.ts'
import { support } from '../subject.tsx'
import { text as shared } from '../text.ts'
import { text } from './text.ts'

const place = { opens: 'support', may: 'work', back: '#wants' } as const

export const noting = support.form({
  ...place,
  at: 'wishes/new',
  text: group(text, 'noting'),
  fields: {
    wish: radios(wishes, group(shared, 'wishes'), { hints: group(shared, 'wishHints') }),
    onDay: day({ to: today }),
    untilOn: optional(day({ within: 'planned' })),
    words: optional(longText(900, 3)),
  },
  shows: () => ({ begins: { onDay: today() } }),
  act: async (step, { wish, onDay, untilOn, words }) => {
    if (isBefore(onDay, step.on.beginsOn) && isBefore(step.on.beginsOn, today())) return wrong('onDay', 'tooEarly')
    if (untilOn !== null && wish !== 'pause') return wrong('untilOn', 'untilPause')
    if (untilOn !== null && isBefore(untilOn, onDay)) return wrong('untilOn', 'untilBefore')
    const made = await step.add('support_wish', 'noted', { wish, on_day: onDay, until_on: untilOn, words })
    return step.done('support.wish-noted', { about: made, data: { wish, on: onDay.toString() }, made })
  },
})

export const undoing = support.press({
  at: 'wishes/:wishId/undo',
  may: 'work',
  back: '#wants',
  text: group(text, 'undoing'),
  act: async (step) => {
    const { wishes: noted } = await ask(step.tx, courseOf(step.tx, [step.on.id]))
    if (noted.length < 2) return stopped('only')
    await step.stamp('support_wish', step.params.wishId, 'undone')
    return step.done('support.wish-undone', { about: step.params.wishId })
  },
})

const MOST_TIMES = 21
const MOST_WEEKS = 12

export const agreeing = support.form({
  ...place,
  at: 'rhythm/new',
  text: group(text, 'agreeing'),
  fields: {
    fromOn: day({ within: 'planned' }),
    times: wholeNumber(0, MOST_TIMES, group(text, 'aWeek')),
    perWeeks: wholeNumber(1, MOST_WEEKS, group(text, 'weeks')),
    ways: checkboxes(ways, group(shared, 'ways'), { needed: 'always' }),
    words: optional(shortText(500, { width: 'full' })),
  },
  shows: async ({ tx, shown }) => {
    const [now] = (await ask(tx, courseOf(tx, [shown.id]))).rhythms
    return {
      begins: {
        fromOn: today(),
        times: now?.times ?? 1,
        perWeeks: now?.perWeeks ?? 1,
        ways: ways.filter((way) => now?.ways.includes(way)),
        words: now?.words ?? null,
      },
      draw: (field) => (
        <>
          {field.fromOn}
          <FieldRow>
            {field.times}
            {field.perWeeks}
          </FieldRow>
          {field.ways}
          {field.words}
        </>
      ),
    }
  },
  act: async (step, { fromOn, times, perWeeks, ways, words }) => {
    if (isBefore(fromOn, step.on.beginsOn)) return wrong('fromOn', 'tooEarly')
    const made = await step.add('support_rhythm', 'agreed', {
      from_on: fromOn,
      times,
      per_weeks: perWeeks,
      ways,
      words,
    })
    return step.done('support.rhythm-agreed', {
      about: made,
      data: { times, weeks: perWeeks, from: fromOn.toString() },
      made,
    })
  },
  clash: { support_rhythm_day: stopped('sameDay', 'fromOn') },
})

export const cancelling = support.press({
  at: 'rhythm/:rhythmId/undo',
  may: 'work',
  back: '#wants',
  text: group(text, 'cancelling'),
  act: async (step) => {
    const { rhythms } = await ask(step.tx, courseOf(step.tx, [step.on.id]))
    if (!rhythms.some(({ id }) => id === step.params.rhythmId)) return stopped('gone')
    await step.stamp('support_rhythm', step.params.rhythmId, 'undone')
    return step.done('support.rhythm-undone', { about: step.params.rhythmId })
  },
})
