/** Whoever stands at the door marks that a guest whom they may not read about came or left, and takes their own mark back. */

import { NotFound, requireMay, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { mayOnBooking } from '../access.ts'
import { keepOverstayers } from '../overstay.ts'
import { mark } from './queries.ts'
import type { UnseenDeed } from './rules.ts'

const refusals = ['notNow', 'tooEarly', 'inUse', 'bedTaken'] as const
export type UnseenRefusal = (typeof refusals)[number]

/** The database marks it: the row says who the guest is, and so isn't the user's to write. */
export async function markUnseen(
  session: Session,
  bookingId: string,
  deed: UnseenDeed,
): Promise<Outcome<null, UnseenRefusal>> {
  requireMay(session, mayOnBooking.receive)
  if (deed === 'arrived' || deed === 'notLeft') await keepOverstayers()
  return asUser<Outcome<null, UnseenRefusal>>(session, async (tx) => {
    const answer = await mark(tx, bookingId, deed, newId())
    if (answer === 'done') return done(null)
    const refusal = refusals.find((one) => one === answer)
    if (refusal === undefined) throw new NotFound('row')
    return refused(refusal)
  })
}
