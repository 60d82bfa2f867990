/** Turning the mail off. */

import { stopped } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { reminders } from '../desk.tsx'
import { text } from '../settings.text.ts'
import { endChoice, ownChoice } from './choice.ts'

export const stopping = reminders.press({
  at: 'mail/stop',
  may: 'own',
  text: group(text, 'stopping'),
  act: async ({ tx, session, done }) => {
    const choice = await ownChoice(tx, session)
    if (choice === null) return stopped('none')
    await endChoice(tx, choice.id)
    return done('mail.stopped', { about: choice.id })
  },
})
