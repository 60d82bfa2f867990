/** Long work in short turns: whoever waits for a page comes between them. */

import { setImmediate } from 'node:timers/promises'

/** No longer than a page may take unnoticed. */
const LONGEST_MS = 8

/** Asked between two pieces of work, gives the others their turn when this one has been long enough. */
export function inTurns(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < LONGEST_MS) return
    await setImmediate()
    began = performance.now()
  }
}
