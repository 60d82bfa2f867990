/** Kronofogden's steps to the eviction and after it (UB 16 kap.), and the board's confirmation the same day (SoF 11:3). */

import type { Computation } from '../rules.ts'
import { belongingSteps } from './belongings.ts'
import { enforcementWarnings } from './enforcement-warnings.ts'
import type { Fact, Facts } from './facts.ts'
import {
  computed,
  type Day,
  happened,
  hasFlag,
  idAt,
  isAfter,
  isBefore,
  latest,
  type Part,
  stateBetween,
  step,
} from './step.ts'
import type { CourseStep } from './types.ts'

/** How far respite can reach: two weeks, or four for extraordinary reasons, from the end of the four weeks (UB 16:4). */
export type RespiteLimits = { readonly ordinary: Computation | null; readonly extraordinary: Computation | null }

export type Eviction = {
  /** VE-01, by the last hearing */
  readonly hearing: Computation | null
  readonly earliest: Day | null
  readonly limits: RespiteLimits
  /** the notice that holds: the one received last */
  readonly notice: Fact | null
  /** the eviction day that holds today, after respite; null while none is set */
  readonly day: Day | null
  readonly from: readonly Fact[]
}

export function enforcementOf(facts: Facts, expected: boolean): Part {
  const eviction = evictionOf(facts)
  return {
    steps: [
      ...asked(facts, expected),
      ...hearings(facts, eviction),
      ...fourWeeks(facts),
      ...notices(facts),
      ...respites(facts, eviction),
      ...evictionDay(facts, eviction, expected),
      ...facts
        .of('evicted')
        .map((fact, index) => happened('evicted', fact, facts.today, { id: idAt('evicted', index, fact) })),
      ...belongingSteps(facts),
    ],
    warnings: enforcementWarnings(facts, eviction),
  }
}

function evictionOf(facts: Facts): Eviction {
  const heard = facts.of('heard').at(-1)
  const hearing = heard === undefined ? null : computed('VE-01', { heard: heard.on })
  const abroad = heard !== undefined && hasFlag(heard, 'abroad')
  const fromAbroad = hearing?.readings?.find(({ id }) => id === 'abroad')?.earliestAction ?? null
  const earliest = (abroad ? fromAbroad : hearing?.earliestAction) ?? null
  const complete = facts.of('documentsComplete').at(-1)
  const aim = complete === undefined ? null : (computed('VE-02', { documentsComplete: complete.on })?.nominal ?? null)
  // the respite is counted from the earliest possible day, when that is later than the four weeks
  const fourWeeksEnd = aim === null ? null : latest([aim, ...(earliest === null ? [] : [earliest])])
  const notice = facts.of('evictionNotice').at(-1) ?? null
  const set = [...facts.of('evictionNotice'), ...facts.of('respiteGranted'), ...facts.of('postponed')]
    .filter(({ until, kind }) => until != null || kind === 'postponed')
    .sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
    .at(-1)
  return {
    hearing,
    earliest,
    limits: {
      ordinary: fourWeeksEnd === null ? null : computed('VE-03', { fourWeeksEnd }),
      extraordinary: fourWeeksEnd === null ? null : computed('VE-04', { fourWeeksEnd }),
    },
    notice,
    day: set?.until ?? null,
    from: set === undefined ? [] : notice === null || notice === set ? [set] : [notice, set],
  }
}

function asked(facts: Facts, expected: boolean): CourseStep[] {
  const all = facts.of('enforcementAsked')
  if (all.length === 0) return expected ? [step('enforcement', { state: 'coming' })] : []
  return all.map((fact, index) => happened('enforcement', fact, facts.today, { id: idAt('enforcement', index, fact) }))
}

/** VE-01: no eviction before a week (abroad: two) after the person could comment. VE-09 for tents and squats. */
function hearings(facts: Facts, { hearing }: Eviction): CourseStep[] {
  const last = facts.of('heard').at(-1)
  const complete = facts.of('documentsComplete').at(-1)?.on ?? null
  return [
    ...facts.of('heard').map((fact, index) =>
      happened('hearing', fact, facts.today, {
        id: idAt('hearing', index, fact),
        computation: fact === last ? hearing : null,
      }),
    ),
    ...facts.of('removalInformed').map((fact) =>
      happened('hearing', fact, facts.today, {
        id: `hearing:${fact.root}`,
        computation: computed('VE-09', { informed: fact.on, documentsComplete: complete }),
      }),
    ),
  ]
}

/** VE-02: an aim, so far ahead that social services need to plan. */
function fourWeeks(facts: Facts): CourseStep[] {
  const complete = facts.of('documentsComplete').at(-1)
  if (complete === undefined) return []
  const rule = computed('VE-02', { documentsComplete: complete.on })
  const state = stateBetween(complete.on, rule?.nominal ?? null, facts.today)
  return [step('fourWeeks', { state, on: rule?.nominal ?? null, computation: rule, from: [complete] })]
}

/** Each notice, and its confirmation by the board the same day: VE-10. */
function notices(facts: Facts): CourseStep[] {
  const confirmations = facts.past('evictionConfirmed')
  return facts.of('evictionNotice').flatMap((fact, index) => {
    const rule = computed('VE-10', { evictionNoticeReceived: fact.on })
    const done = confirmations.find(({ on }) => !isBefore(on, fact.on))
    const state = done !== undefined ? 'done' : isAfter(fact.on, facts.today) ? 'coming' : 'running'
    return [
      happened('evictionNotice', fact, facts.today, { id: idAt('evictionNotice', index, fact) }),
      step('confirmation', {
        id: idAt('confirmation', index, fact),
        state,
        on: done?.on ?? fact.on,
        computation: rule,
        danger: { on: fact.on, why: null },
        from: done === undefined ? [fact] : [fact, done],
      }),
    ]
  })
}

/** VE-03 and VE-04: granted, or still to ask for; VE-05 when the landlord postpones. */
function respites(facts: Facts, { limits, day }: Eviction): CourseStep[] {
  const granted = facts.of('respiteGranted')
  const askedFor = facts.of('enforcementAsked').at(-1)
  const lapses = askedFor === undefined ? null : computed('VE-05', { enforcementAsked: askedFor.on })
  const possible =
    granted.length === 0 && day !== null && limits.ordinary?.lastDay != null && isBefore(day, limits.ordinary.lastDay)
  return [
    ...granted.map((fact, index) =>
      happened('respite', fact, facts.today, {
        id: idAt('respite', index, fact),
        computation: hasFlag(fact, 'extraordinary') ? limits.extraordinary : limits.ordinary,
      }),
    ),
    ...(possible && day !== null
      ? [
          step('respite', {
            state: isAfter(day, facts.today) ? 'running' : 'passed',
            on: limits.ordinary?.lastDay ?? null,
            computation: limits.ordinary,
            danger: { on: day, why: askBefore },
            from: facts.of('documentsComplete').slice(-1),
          }),
        ]
      : []),
    ...facts
      .of('postponed')
      .map((fact) => happened('respite', fact, facts.today, { id: `respite:${fact.root}`, computation: lapses })),
  ]
}

const askBefore = {
  sv: 'Anstånd måste begäras hos Kronofogden före vräkningsdagen.',
  en: 'Respite must be asked for at Kronofogden before the eviction day.',
}

function evictionDay(facts: Facts, { day, notice, from }: Eviction, expected: boolean): CourseStep[] {
  if (day === null) return notice !== null || expected ? [step('evictionDay', { state: 'coming', from })] : []
  const carriedOut = facts.past('evicted').length > 0
  return [
    step('evictionDay', {
      state: carriedOut ? 'done' : isAfter(facts.today, day) ? 'passed' : 'running',
      on: day,
      danger: { on: day, why: null },
      from,
    }),
  ]
}
