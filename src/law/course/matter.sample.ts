/** Short ways to write a matter down in a test. */

import type { Cause, Course, CourseEvent, CourseEventKind, Tenure } from './index.ts'
import { courseOf } from './index.ts'

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

type Details = Partial<Omit<CourseEvent, 'kind' | 'on' | 'until'>> & { readonly until?: string }

/** `event('payment', '2026-03-20', { amountOre: 845050 })`; its id is its kind unless one is given. */
export function event(kind: CourseEventKind, on: string, { until, ...details }: Details = {}): CourseEvent {
  return { id: kind, kind, on: day(on), ...(until === undefined ? {} : { until: day(until) }), ...details }
}

type Setting = { readonly today: string; readonly tenure?: Tenure; readonly cause?: Cause }

export function course(events: readonly CourseEvent[], { today, tenure, cause }: Setting): Course {
  return courseOf({ tenure: tenure ?? 'rented', cause: cause ?? 'arrears', events, today: day(today) })
}

/** One step as `state day`, or null where the line has no such place. */
export function at({ steps }: Course, id: string): string | null {
  const step = steps.find((one) => one.id === id)
  return step === undefined ? null : [step.state, step.on?.toString()].filter(Boolean).join(' ')
}

export const dangerAt = ({ steps }: Course, id: string): string | undefined =>
  steps.find((one) => one.id === id)?.danger?.on.toString()

/** Step and day of each clock, soonest first. */
export const running = ({ clocks }: Course): string[] => clocks.map(({ step, due }) => `${step} ${due}`)

export const warned = ({ warnings }: Course): string[] => warnings.map(({ id }) => id)

export const safety = ({ safe }: Course): string | null => (safe === null ? null : `${safe.because} ${safe.on}`)

export const RENT_ORE = 845_050

/** February's rent for March unpaid; noticed, the three weeks end on Tuesday 7 April because of Easter. */
export const noticed: readonly CourseEvent[] = [
  event('rentDue', '2026-02-27', { amountOre: RENT_ORE }),
  event('messageGiven', '2026-03-10', { amountOre: RENT_ORE }),
  event('noticeServed', '2026-03-13', { amountOre: RENT_ORE }),
]

export const paid = (on: string, amountOre: number = RENT_ORE, details: Details = {}): CourseEvent =>
  event('payment', on, { amountOre, ...details })
