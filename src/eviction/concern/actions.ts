/** Weighing whether a child is harmed: a report to the board, or a note of why none was made. Both stay, with their day. */

import type { Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { addSignalsIn } from '../../signal/index.ts'
import { restand } from '../clocks/restand.ts'
import { type Matter, matterToShow, matterToWorkOn, type ShownMatter } from '../load.ts'
import { residentsOf } from '../resident/queries.ts'

export type Weighing = { reported: boolean; words: string; urgent: boolean }
export type WeighingRefusal = { kind: 'matterEnded' }

/**
 * Writes down what somebody found. A report becomes a signal of the municipality's in the same transaction: never one without the other.
 */
export async function weighConcern(
  session: Session,
  matterId: string,
  { reported, words, urgent }: Weighing,
): Promise<Outcome<{ signalId: string | null }, WeighingRefusal>> {
  return asUser<Outcome<{ signalId: string | null }, WeighingRefusal>>(session, async (tx) => {
    const held = await matterToWorkOn(tx, session, matterId)
    if (held.end !== null) return refused({ kind: 'matterEnded' })
    const matter = await matterToShow(tx, session, matterId, 'matter-concern', 'work')
    const [signal = null] = reported
      ? await addSignalsIn(tx, session, [
          {
            ...aboutHousehold(matter),
            ...(await peopleIn(tx, matter)),
            kind: 'report',
            municipality: null,
            words,
            urgent,
          },
        ])
      : []
    const id = newId()
    await tx
      .insertInto('child_concern')
      .values({
        id,
        municipality_code: session.municipality,
        matter_id: matter.id,
        reported,
        signal_id: signal?.id ?? null,
        words,
        on_day: today(),
        noted_at: now(),
        noted_by: session.userId,
      })
      .execute()
    await record(tx, session, {
      what: 'matter.concern-weighed',
      subject: matter.id,
      data: { concernId: id, reported, signalId: signal?.id ?? null },
    })
    await restand(tx, session.municipality, matter.id)
    return done({ signalId: signal?.id ?? null })
  })
}

/**
 * Whom the report is about, for whoever takes it in. All who handle cases read signals, so where somebody has a protected identity it carries the matter's
 * number alone: those who may open the matter find the household there.
 */
function aboutHousehold(matter: ShownMatter) {
  const hidden = matter.people.some(({ protection }) => protection !== null)
  return {
    place: hidden ? null : addressOf(matter),
    personName: hidden ? matter.number : [matter.tenantName, matter.number].filter((part) => part !== null).join(' · '),
    personNumber: null,
    livingForm: null,
    senderName: null,
    senderContact: null,
  }
}

/** A signal counts at least one adult, whoever they are. */
async function peopleIn(tx: Tx, matter: Matter): Promise<{ adults: number; children: number }> {
  const adults = (await residentsOf(tx, matter.id)).filter(({ part, end }) => part !== 'child' && end === null).length
  return { adults: Math.max(1, adults), children: matter.children }
}

const addressOf = ({ address, dwellingNumber }: Matter): string | null =>
  address === null ? null : [address, dwellingNumber].filter((part) => part !== null).join(', ')
