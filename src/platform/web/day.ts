/** What rooms hand to the two pages that gather from all of them: My day, and a person's path. */

import type { Session } from '../access/index.ts'
import type { Asking, Tx } from '../database/index.ts'

export type DayItem = {
  /** clock: a day that runs out; waiting: somebody waits for an answer; tonight: arrivals and departures; followUp */
  group: 'clock' | 'waiting' | 'tonight' | 'followUp'
  /** null: no day runs out, it has only been left undone */
  due: Temporal.PlainDate | null
  title: string
  /** an address, a bed, a form of living, a sender: never the place of somebody with protected identity. Null: nothing to tell, or nothing that may be told */
  where: string | null
  /** from this day on it has waited; a day ahead of today: it has only been planned */
  since: Temporal.PlainDate
  /** reference numbers and short facts: never a name of somebody with protected identity */
  tags: readonly { text: string; children?: boolean }[]
  /** what is so in this row alone, in words */
  facts?: string
  /** why there is a day at all: the same sentence for all rows of its kind, so the page says it once */
  rule?: string
  section?: string
  ruleId?: string
  href: string
  /** the one thing to do, as a verb */
  verb: string
  /** filled button: the one that can't wait */
  cannotWait: boolean
  /** children whom it is about */
  children: number
  /** somebody whom it is about has no roof for tonight */
  roofless: boolean
  /** the law wants it done the day it came: stands before what has been late for longer */
  sameDay?: boolean
  /** nobody has said yet that they take it, and it can't wait: before all else (decision 095) */
  calls?: boolean
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

/** What a room tells of one record of a person. */
export type PathPart = { lanes: readonly PathLane[]; events: readonly PathEvent[] }

/** What a room has to ask to tell its part: of several records at once, and then of each by its id. */
export type PathAsking = (
  tx: Tx,
  session: Session,
  personIds: readonly string[],
) => Asking<(personId: string) => PathPart>

export const nothingToTell: PathPart = { lanes: [], events: [] }

/** What a clock asks for. A closed list, so that nothing else can be said outside Hemvist's own pages: the reminder room has the words. */
export const reminderKinds = [
  'lastDay',
  'earliestDecision',
  'answer',
  'confirm',
  'contact',
  'payment',
  'carriedOut',
  'followUp',
  'meeting',
] as const

/**
 * A clock as it may be told outside the login, in a calendar or a mail: a reference number, a rule, a day.
 * There is no place in it for a name, an address or words that somebody wrote.
 */
export type Reminder = {
  /** the matter's or the case's own number, such as `V-2026-0118`; whatever isn't a number of that form is left out. Null: it has none */
  ref: string | null
  /** as the law table has it, such as `EV-05`; null where no rule made the day */
  ruleId: string | null
  due: Temporal.PlainDate
  what: (typeof reminderKinds)[number]
  /** a page of our own, which asks who is there: letters, digits, slashes and hyphens */
  href: string
  /** the same for the same clock as long as it runs, also when its day moves: the row's id and the rule */
  key: string
}
