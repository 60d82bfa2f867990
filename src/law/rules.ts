/** What a statutory rule is, and how its days are computed from the events that start it. One entry each in `rules/`. */

import type { Bilingual } from './calendar.ts'
import type { Length } from './deadline.ts'
import type { EventName } from './events.ts'

/** deadline: a last day · immediate: the same day · target: an aim without a legal last day · keep: not destroyed before · permanent · condition · counting. */
export type RuleKind = 'deadline' | 'immediate' | 'target' | 'keep' | 'permanent' | 'condition' | 'counting'

/** statute: read in the statute · guidance: an authority's text · inferred: follows from the wording · uncertain: no source settles it. */
export type Certainty = 'statute' | 'guidance' | 'inferred' | 'uncertain'

/**
 * What lag 1930:173 § 2 does to the last day. extends: moves it to the next vardag · hardLimit: could move it, but the nominal day is kept ·
 * unverified: not known whether it applies, the nominal day is kept · none: there is no last day for a measure.
 */
export type WeekendRule = 'extends' | 'hardLimit' | 'unverified' | 'none'

/** A named remark on how a day came about, in plain words. */
export type Note = { readonly id: string } & Bilingual

/** Another way to read the same rule, with the days that it would give. */
export type Reading = {
  readonly id: string
  readonly lastDay?: Temporal.PlainDate
  readonly earliestDecision?: Temporal.PlainDate
  readonly earliestAction?: Temporal.PlainDate
  readonly why: Bilingual
}

/** The day that pages warn of: where readings differ, the one that is safest for the person who risks the home. */
export type DangerLine = { readonly day: Temporal.PlainDate; readonly why: Bilingual }

export type Computation = {
  readonly rule: string
  readonly section: string
  /** The event that started the clock, and its day. With several events the later one. */
  readonly startEvent: EventName
  readonly start: Temporal.PlainDate
  /** The day that the counting gives; null for rules without a day. */
  readonly nominal: Temporal.PlainDate | null
  /** The nominal day moved by lag 1930:173 § 2; null where § 2 has nothing to do. */
  readonly extended: Temporal.PlainDate | null
  /** The day to work by. */
  readonly lastDay: Temporal.PlainDate | null
  /** The first day on which an eviction may be decided (JB 12:44 st. 2). */
  readonly earliestDecision?: Temporal.PlainDate
  /** The first day on which somebody else may act because the time has run out. */
  readonly earliestAction?: Temporal.PlainDate
  /** The last day that is safe by every reading, for rules where pages must choose. */
  readonly danger?: DangerLine
  /** The first day on which an eviction decision has to be feared by any reading. */
  readonly dangerDecision?: DangerLine
  /** For rules that ask yes or no. */
  readonly applies?: boolean
  readonly notes: readonly Note[]
  readonly readings?: readonly Reading[]
}

export type Events = { readonly [Name in EventName]?: Temporal.PlainDate }

/** The length is for GEN-01 alone, which counts any stretch of time. */
export type ComputeOptions = { readonly length?: Length }

export type ComputeRefusal =
  /** `meant`: the rule that it looks like */
  | { readonly kind: 'unknown-rule'; readonly rule: string; readonly meant?: string }
  | { readonly kind: 'unknown-event'; readonly event: string; readonly known: readonly EventName[] }
  | { readonly kind: 'missing-event'; readonly missing: readonly EventName[] }
  | { readonly kind: 'given-twice'; readonly event: EventName }
  | { readonly kind: 'not-a-date'; readonly event: string; readonly given: string }
  | { readonly kind: 'out-of-range'; readonly event: string; readonly given: string; readonly years: string }
  | { readonly kind: 'missing-length' }

export type Computed =
  | { readonly ok: true; readonly value: Computation }
  | { readonly ok: false; readonly reason: ComputeRefusal }

/** Events and the days that must come out of them, as ISO dates: run by the tests, shown as the rule's example. */
export type TestDate = {
  readonly events: { readonly [Name in EventName]?: string }
  readonly length?: Length
  readonly expect: {
    readonly nominal: string | null
    readonly lastDay: string | null
    readonly extended?: string | null
    readonly earliestDecision?: string
    readonly earliestAction?: string
    readonly danger?: string
    readonly dangerDecision?: string
    readonly applies?: boolean
    /** Ids of notes that must be among the notes. */
    readonly notes?: readonly string[]
    readonly readings?: Readonly<Record<string, string>>
  }
}

export type LawRule = {
  readonly id: string
  readonly section: string
  /** A short name for lists. */
  readonly title: Bilingual
  /** What the rule says and what follows, in plain language. */
  readonly text: Bilingual
  readonly actor: Bilingual
  readonly kind: RuleKind
  /** The events that start it; where there are several the later one counts. */
  readonly starts: readonly EventName[]
  /** Events that the rule also takes when they are known: they settle a condition or name another end. */
  readonly optional?: readonly EventName[]
  readonly length: Length | null
  readonly weekend: WeekendRule
  readonly certainty: Certainty
  readonly source: string
  readonly testDates: readonly TestDate[]
  readonly compute: (events: Events, options?: ComputeOptions) => Computed
}
