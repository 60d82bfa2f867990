/** The clocks of a matter that aren't the law's: contacts, the family, the payment plan, promises, debt advice. */

import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { type ClockSource, clockSources, type MatterClock } from './clock.ts'

type ClockBeside = Omit<MatterClock, 'actor'>

const sourceOf = (value: string): ClockSource | null => clockSources.find((source) => source === value) ?? null

/** The soonest first, as they were written down when the matter last changed. */
export function askingClocksBeside(tx: Tx, matterId: string): Asking<ClockBeside[]> {
  const query = tx
    .selectFrom('matter_clock')
    .select(['source', 'step', 'rule', 'due_on as due', 'last_day as lastDay', 'cannot_wait as cannotWait', 'since'])
    .where('matter_id', '=', matterId)
    .where('source', '<>', 'course')
    .orderBy('due_on')
    .orderBy('step')
  return told(rowsOf(query, { due: 'day', lastDay: 'day', since: 'day' }), (rows) =>
    rows.flatMap(({ since, ...row }) => {
      const source = sourceOf(row.source)
      return source === null ? [] : [{ ...row, source, ...(since === null ? {} : { since }) }]
    }),
  )
}
