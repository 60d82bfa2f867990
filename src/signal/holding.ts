/** Whether a held signal is about the person whom it fits, said before others are shown it. */

import { NotFound } from '../platform/access/index.ts'
import type { Step } from '../platform/subject/index.ts'
import { group } from '../platform/text/index.ts'
import { holdText } from './hold.text.ts'
import type { Signal } from './queries.ts'
import { signalIn } from './subject.tsx'

/** `same`: it is that person, and the signal is their named staff's; `other`: somebody else, and it is shown on */
type HoldOutcome = 'same' | 'other'

/**
 * That it is the person can be taken back by whoever reads the signal then: a slip must not keep a child's signal from those who answer.
 * NotFound when there is nothing for this user to say.
 */
async function decide({ tx, on, mine }: SignalStep, outcome: HoldOutcome): Promise<void> {
  const { decided_at, decided_by } = mine('decided')
  const decided = await tx
    .updateTable('signal_hold')
    .set({ decided_at, decided_by, outcome })
    .where('signal_id', '=', on.id)
    .where((eb) =>
      outcome === 'same' ? eb('outcome', 'is', null) : eb.or([eb('outcome', 'is', null), eb('outcome', '=', 'same')]),
    )
    .executeTakeFirst()
  if (decided.numUpdatedRows === 0n) throw new NotFound('row')
}

type SignalStep = Step<Signal, Readonly<Record<'id', string>>, 'signal_id', 'signal'>

export const same = signalIn.press({
  at: 'hold/same',
  may: 'answer',
  // once it is the named staff's, the page may be gone for whoever said so
  back: '/signals',
  text: group(holdText, 'same'),
  act: async (step) => {
    await decide(step, 'same')
    return step.done('signal.identity-decided', { data: { outcome: 'same' } })
  },
})

export const other = signalIn.press({
  at: 'hold/other',
  may: 'answer',
  text: group(holdText, 'other'),
  act: async (step) => {
    await decide(step, 'other')
    return step.done('signal.identity-decided', { data: { outcome: 'other' } })
  },
})
