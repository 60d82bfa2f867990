/** What a user's end, or a role that is taken, leaves behind: what nobody could do any longer, and what somebody has to take over. Pure. */

import { type OpenAtEnd, openAtEndBy } from '../../platform/open-at-end.ts'
import { type Counted, counted } from '../counted.ts'
import type { OpenWork } from './queries.ts'

/**
 * - hard: a protected person whom nobody else may open could be opened by nobody any longer. An account in the wrong hands is shut all the same, and somebody
 *   writes what is done about that person.
 * - soft: work that stays with whoever left until it is handed over. Never when the account is in the wrong hands: that can't wait.
 */
export function openAtEnd(work: readonly OpenWork[], because: string): OpenAtEnd<Counted<OpenWork['kind']>> {
  const atOnce = because === 'security'
  return openAtEndBy(counted(work), ({ kind }) => {
    if (kind === 'onlyNamed') return atOnce ? 'soft' : 'hard'
    return atOnce ? null : 'soft'
  })
}

/**
 * What a role that is taken away leaves undone.
 * - hard: a protected person whom nobody else may open.
 * - soft: work that stays with somebody who may not do it.
 */
export const openWithoutRole = (work: readonly OpenWork[]): OpenAtEnd<Counted<OpenWork['kind']>> =>
  openAtEndBy(counted(work), ({ kind }) => (kind === 'onlyNamed' ? 'hard' : 'soft'))
