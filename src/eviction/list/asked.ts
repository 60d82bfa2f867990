/** What the address of the work list asks for, as far as this user may ask for it. */

import { z } from 'zod'
import { stages } from '../../law/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import { type Ctx, optionalChoice, readQuery } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import type { Filter } from './queries.ts'

export const whoseCodes = ['mine', 'unit', 'nobodys'] as const
const query = z.object({
  whose: optionalChoice(whoseCodes),
  stage: optionalChoice(stages),
  state: optionalChoice(['running', 'ended']),
})

/** Who sees more than their own: the unit's officers, and managers. */
export const seesUnit = (session: Session): boolean => mayDo(session, 'readUnit')

export const usuallyShown = (session: Session): Filter['whose'] => (mayDo(session, 'readAll') ? 'unit' : 'mine')

export type Asked = { filter: Filter; ended: boolean; form: FormState }

export function askedOf(c: Ctx, session: Session): Asked {
  requireMay(session, 'read')
  const read = readQuery(c, query)
  const { whose, stage, state } = read.ok ? read.value : { whose: null, stage: null, state: null }
  const filter = { whose: seesUnit(session) ? (whose ?? usuallyShown(session)) : 'mine', stage } as const
  return { filter, ended: state === 'ended', form: read.state }
}
