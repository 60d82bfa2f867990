/** What a figure that is kept says of itself: its name, what touches it, and how it is made. A new one needs nothing else, and no table. */

import type { z } from 'zod'
import type { Tx } from '../../platform/database/index.ts'

/** What changes are about, as the triggers mark them (`figure_mark`): where people lived and who they are; tenancies at risk, by the day they were opened; a lease's end and programme, of no day. */
export type Topic = 'living' | 'matter' | 'home'

/** Marks of these days touch the figure, both included. `from` null: of all days until then. */
export type Days = { from: Temporal.PlainDate | null; until: Temporal.PlainDate }

export type Place<Asked> = { municipality: string; asked: Asked }

/**
 * `Asked` is the period, `Value` raw numbers of one municipality, never a day's view of them: what hangs on today is reckoned from the value when it is shown.
 * A rule that changes is a new version; so is a mended query, or what was kept by the old one stays.
 */
export type Figure<Asked, Value> = {
  definition: string
  version: string
  topics: readonly Topic[]
  /** the period's name, which is part of the key */
  period: (asked: Asked) => string
  /** the period of a name; null when it is none */
  asked: (period: string) => Asked | null
  days: (asked: Asked, value: Value) => Days
  /** of a day: when it is made, those of days before it go */
  replaced?: true
  /** of a day: the municipalities of which each night makes the new day's, since everybody's first question of the morning would wait for it */
  ahead?: (tx: Tx) => Promise<Place<Asked>[]>
  shape: z.ZodType<Value>
  /** makes each of these of the rows, in their order */
  make: (tx: Tx, places: readonly Place<Asked>[]) => Promise<Value[]>
}
