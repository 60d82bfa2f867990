/** A decision’s way from hearing to its end, step by step: what is done, where it is now, what may come. */

import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { dateOf } from '../../platform/time/index.ts'
import type { Step } from '../../platform/ui/index.ts'
import type { Appeal } from '../appeal/queries.ts'
import { type Finality, nextStepOf, stageOf } from '../appeal/rules.ts'
import { text } from '../appeal/text.ts'
import type { Decision } from '../decision/queries.ts'

type Day = Temporal.PlainDate

export type WayStep = {
  name: 'heard' | 'decided' | 'served' | 'appealed' | 'time' | 'reconsideration' | 'forwarding' | 'judgment' | 'final'
  /** current: this is what everything waits for, by `waits`; nothing says that anybody has begun it */
  state: 'done' | 'current' | 'coming' | 'none'
  /** the day that it was done, or when it will be */
  on: Day | null
  /** it ended there: the person wasn't heard, the appeal was rejected */
  but?: 'notHeard' | 'rejected' | undefined
}

type WayDecision = Pick<Decision, 'heard' | 'heardOn' | 'decidedOn' | 'receivedOn'>

/** `appeal`: the one that runs, or the last that did. */
export function wayOf(decision: WayDecision, appeal: Appeal | null, finality: Finality): WayStep[] {
  const { heard, heardOn, decidedOn, receivedOn } = decision
  const first: WayStep[] = [
    ...(heard === null || heard === 'obvious'
      ? []
      : heard === 'heard'
        ? [{ name: 'heard', state: 'done', on: heardOn } as const]
        : [{ name: 'heard', state: 'none', on: null, but: 'notHeard' } as const]),
    { name: 'decided', state: 'done', on: decidedOn },
    { name: 'served', state: receivedOn === null ? 'current' : 'done', on: receivedOn },
  ]
  if (appeal === null)
    return finality.state === 'ahead' || finality.state === 'final' ? [...first, end(finality)] : first
  const stage = stageOf(appeal)
  const appealed: WayStep = { name: 'appealed', state: 'done', on: appeal.receivedOn }
  if (stage === 'rejected') {
    const tried: WayStep = { name: 'time', state: 'done', on: appeal.tried && dateOf(appeal.tried.at), but: 'rejected' }
    return [...first, appealed, tried, ...(finality.state === 'final' ? [end(finality)] : [])]
  }
  const next = nextStepOf[stage] ?? (appeal.judgments.length === 0 ? 'judgment' : null)
  const step = (name: WayStep['name'], on: Day | null): WayStep => ({
    name,
    state: on ? 'done' : name === next ? 'current' : 'coming',
    on,
  })
  return [
    ...first,
    appealed,
    step('time', appeal.tried && dateOf(appeal.tried.at)),
    step('reconsideration', appeal.reconsidered && dateOf(appeal.reconsidered.at)),
    step('forwarding', appeal.forwarded?.on ?? null),
    step('judgment', appeal.judgments.at(-1)?.givenOn ?? null),
  ]
}

/** A step as it is shown: what has been done by its name and day, what waits by what nobody has noted yet. Nothing is said to be under way. */
export function inWords({ name, state, on, but }: WayStep, locale: Locale): Step {
  const t = words(text, locale)
  const label = but ? t[but] : name === 'served' && state !== 'done' ? t.notServedYet : t.steps[name]
  const waits: Readonly<Partial<Record<WayStep['name'], string>>> = t.waits
  return { label, state, detail: on ? formatDate(on, locale) : state === 'current' ? waits[name] : undefined }
}

const end = (finality: Extract<Finality, { on: Day }>): WayStep => ({
  name: 'final',
  state: finality.state === 'final' ? 'done' : 'coming',
  on: finality.on,
})
