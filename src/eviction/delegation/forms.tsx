/** Giving and ending delegations. What was decided under one stays decided. */

import { byUnit, colleagues } from '../../person/index.ts'
import { keptReason, stopsEnd } from '../../platform/open-at-end.ts'
import {
  amount,
  day,
  openStops,
  optional,
  overOpen,
  picked,
  radios,
  shortText,
  withOverOpen,
  wrong,
} from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EndOver, FieldRow } from '../../platform/ui/index.ts'
import { openAtEnd, sayOpen } from './open.ts'
import { delegationTasks, lastDayWhenEnded, wrongPeriod } from './rules.ts'
import { delegation, delegations } from './subject.tsx'
import { text } from './text.ts'

/** Writes down what the board has delegated. */
export const giving = delegations.form({
  at: 'new',
  may: 'delegate',
  opens: 'delegation',
  text: group(text, 'giving'),
  fields: {
    userId: picked(),
    task: radios(delegationTasks, group(text, 'tasks'), { hints: group(text, 'taskHints') }),
    upToOre: optional(amount()),
    reference: shortText(200),
    from: day({ within: 'planned' }),
    until: optional(day({ within: 'planned' })),
  },
  knows: colleagues,
  shows: ({ known }) => ({
    options: { userId: byUnit(known) },
    begins: { from: today() },
    draw: ({ from, until, ...first }) => (
      <>
        {Object.values(first)}
        <FieldRow>
          {from}
          {until}
        </FieldRow>
      </>
    ),
  }),
  act: async (step, { userId, task, upToOre, reference, from, until }, here) => {
    const wrongDays = wrongPeriod({ from, until })
    if (wrongDays) return wrongDays
    if (!here.some(({ id }) => id === userId)) return wrong('userId', 'notHere')
    const about = await step.add('delegation', 'given', {
      user_id: userId,
      task,
      up_to_ore: upToOre,
      reference,
      from_on: from,
      until_on: until,
    })
    const data = { to: userId, task, from: from.toString(), until: until?.toString() ?? null, upToOre }
    return step.done('delegation.given', { about, data })
  },
})

/** Ends it from a day on. */
export const ending = delegation.form({
  at: 'end',
  may: 'delegate',
  opens: 'delegation',
  back: '/delegations',
  text: withOverOpen(group(text, 'ending')),
  fields: { noLongerFrom: day({ within: 'planned', shownFrom: today }), ...overOpen },
  shows: async ({ tx, shown, viewer: { locale } }) => {
    const t = words(text, locale)
    const open = await openAtEnd(tx, shown, today().subtract({ days: 1 }))
    return {
      lead: t.endLead(shown.name, t.tasks[shown.task]),
      begins: { noLongerFrom: today() },
      draw: ({ noLongerFrom }) => (
        <>
          {noLongerFrom}
          <EndOver open={open} say={sayOpen(locale)} />
        </>
      ),
    }
  },
  act: async (step, { noLongerFrom, ...said }) => {
    const last = lastDayWhenEnded(step.on, noLongerFrom, today())
    if (!last.ok) return last
    const open = await openAtEnd(step.tx, step.on, last.value)
    const stop = stopsEnd(open, said)
    if (stop !== null) return openStops(stop)
    const end_open_because = keptReason(open, said)
    await step.stamp('delegation', step.on.id, 'ended', { until_on: last.value, end_open_because })
    return step.done('delegation.ended', { data: { until: last.value.toString() } })
  },
})
