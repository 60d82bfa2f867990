/**
 * How many rows are written at a time. Whoever works in the same municipality waits for as long as a batch holds the record (decision 014), so that it is
 * bounded by time and not by rows: how long a row takes is another on each machine, and at each moment.
 */

/** Milliseconds that a batch may hold the record for. */
export const MOST_HELD = 25
/** A batch is sized to take somewhat less: no two take as long. */
const AIM = 20

/** Milliseconds between two batches, besides those that checking the next rows takes: whoever waits for the record gets in. */
export const PAUSE = 2

/** Fewer cost more than they hold: on a machine that is busy with other things, each batch's own cost would eat it up. */
const FEWEST = 40
const MOST = 1000
/** So few that the first is quick on any machine. */
export const FIRST_SIZE = 20

/** How many rows the next batch has, when one of `size` held the record for `ms`. It grows slowly and shrinks at once. */
export function nextSize(size: number, ms: number): number {
  const fitting = Math.floor((size * AIM) / Math.max(ms, 1))
  return Math.max(FEWEST, Math.min(MOST, fitting, Math.ceil(size * 1.5)))
}
