/** What rooms hand to the two pages that gather from all of them: My day, and a person's path. */

export type DayItem = {
  /** clock: a day that runs out; waiting: somebody waits for an answer; tonight: arrivals and departures; followUp */
  group: 'clock' | 'waiting' | 'tonight' | 'followUp'
  due: Temporal.PlainDate
  title: string
  /** reference numbers and short facts: never a name of somebody with protected identity */
  tags: readonly { text: string; children?: boolean }[]
  /** how the day came about, in words */
  rule: string
  section?: string
  ruleId?: string
  href: string
  /** the one thing to do, as a verb */
  verb: string
  /** filled button: the one that can't wait */
  cannotWait: boolean
}

export type PathLane = {
  label: string
  spans: readonly {
    from: Temporal.PlainDate
    to: Temporal.PlainDate | null
    label: string
    tone: 'info' | 'good' | 'neutral' | 'soon' | 'late'
  }[]
  marks: readonly { on: Temporal.PlainDate; label: string }[]
}

/** One thing that happened, for the list beneath the line. */
export type PathEvent = { on: Temporal.PlainDate; what: string; detail?: string; href?: string }
