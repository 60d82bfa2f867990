/** What the mail's form asks for. */

import { z } from 'zod'
import { choice, optionalChoice, problem, text } from '../../platform/web/index.ts'

export const HOURS = ['5', '6', '7', '8', '9', '10', '11', '12', '13', '14', '15', '16', '17', '18'] as const

// as the table has it: one address, nothing that a mail program could take for two
const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/

export const mailForm = z.object({
  address: text(254).refine(
    (value) => ADDRESS.test(value),
    problem({
      sv: 'Skriv en e-postadress, till exempel namn@kommun.se.',
      en: 'Write an e-mail address, such as name@kommun.se.',
    }),
  ),
  weekday: optionalChoice(['1', '2', '3', '4', '5']),
  hour: choice(HOURS),
})
