/** A user's calendar address: made or replaced, and turned off. Its secret is shown once, in the answer. */

import { loginSetup } from '../../platform/login/index.ts'
import { type Desk, type Step, stopped } from '../../platform/subject/index.ts'
import { group, together } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { reminders } from '../desk.tsx'
import { hashOf, newSecret } from '../secret.ts'
import { text } from '../settings.text.ts'
import { type Feed, ownFeed } from './feed.ts'
import { ShownPage } from './shown.tsx'

type DeskStep = Step<Desk, unknown>

/** Stops the address that is in use: programs that have it get nothing more. */
async function revoke({ tx, session }: Pick<DeskStep, 'tx' | 'session'>): Promise<Feed | null> {
  const feed = await ownFeed(tx, session)
  if (feed !== null)
    await tx.updateTable('calendar_feed').set({ revoked_at: now() }).where('id', '=', feed.id).execute()
  return feed
}

const addressOf = (secret: string): URL => new URL(`/calendar/${secret}.ics`, loginSetup().base)

/** A new address; the one before stops in the same moment. */
async function make(step: DeskStep) {
  const before = await revoke(step)
  if (before !== null) await step.tell('calendar.revoked', { about: before.id })
  const secret = newSecret()
  const secret_hash = hashOf(secret)
  if (secret_hash === null) throw new Error('A secret that is none.')
  const feed = { ...step.own(), user_id: step.session.userId, secret_hash, made_at: now() }
  await step.tx.insertInto('calendar_feed').values(feed).execute()
  return step.done('calendar.made', {
    about: feed.id,
    once: (viewer) => <ShownPage viewer={viewer} address={addressOf(secret)} />,
  })
}

// two at once: the other one's address holds, and was shown there
const clash = { calendar_feed_open: stopped('meanwhile') } as const

export const making = reminders.press({ at: 'calendar', may: 'own', text: group(text, 'making'), act: make, clash })

export const replacing = reminders.press({
  at: 'calendar/replacement',
  may: 'own',
  text: together(group(text, 'making'), group(text, 'replacing')),
  act: make,
  clash,
})

export const revoking = reminders.press({
  at: 'calendar/revoke',
  may: 'own',
  text: group(text, 'revoking'),
  act: async (step) => {
    const feed = await revoke(step)
    return feed === null ? stopped('none') : step.done('calendar.revoked', { about: feed.id })
  },
})
