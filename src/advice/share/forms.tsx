/** Sharing words that the household has agreed to, and taking them back. */

import { day, longText, picked, radios, stopped, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { adviceIdOf } from '../load.ts'
import { advice } from '../subject.tsx'
import { mattersOf } from './queries.ts'
import { text } from './text.ts'

const consents = ['spoken', 'written'] as const

/** Also when the advice has ended: what the household wants to be known is theirs to say. */
export const sharing = advice.form({
  at: 'share',
  may: 'advise',
  alsoEnded: true,
  opens: 'advice',
  back: '#shared',
  text: group(text, 'sharing'),
  fields: {
    matter: picked(),
    words: longText(1000, 4),
    consentHow: radios(consents, group(text, 'how'), { row: true }),
    consentOn: day({ to: today }),
  },
  shows: async ({ tx, shown }) => {
    const matters = (await mattersOf(tx, shown.id)).map(({ matterId, number }) => ({ value: matterId, label: number }))
    return {
      options: { matter: matters },
      begins: { matter: matters.length === 1 ? matters[0]?.value : undefined, consentOn: today() },
    }
  },
  act: async (step, { matter, words, consentHow, consentOn }) => {
    const matters = await mattersOf(step.tx, step.on.id)
    if (!matters.some(({ matterId }) => matterId === matter)) return wrong('matter', 'noMatter')
    const consent = { consent_how: consentHow, consent_on: consentOn }
    const made = await step.add('advice_share', 'shared', { matter_id: matter, words, ...consent })
    const data = { share: made, consent: consentHow, on: consentOn.toString() }
    return step.done('advice.shared', { about: matter, data, made })
  },
})

/** From now on nobody but the advisers reads it. */
export const withdrawing = advice.press({
  at: '/advice/shares/:id/withdraw',
  through: (tx, { id }) => adviceIdOf(tx, 'advice_share', id),
  may: 'advise',
  alsoEnded: true,
  back: '#shared',
  text: group(text, 'withdrawing'),
  act: async (step) => {
    const { tx, params } = step
    const share = await tx
      .selectFrom('advice_share')
      .select('withdrawn_at')
      .where('id', '=', params.id)
      .executeTakeFirst()
    if (share?.withdrawn_at !== null) return stopped('already')
    await step.stamp('advice_share', params.id, 'withdrawn')
    return step.done('advice.share-withdrawn')
  },
})

export const shareRoutes = advice.routes(sharing, withdrawing)
