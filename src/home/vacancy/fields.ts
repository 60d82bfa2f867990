/** What a landlord says of a dwelling that it leaves: the same fields on the form and in a file. */

import { day, longText, oneOf, optional, radios, wholeNumber } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { reservedFor, vacancyForms } from './rules.ts'
import { text } from './text.ts'

export const MOST_REQUIREMENTS = 900
export const MOST_RENT_KR = 100_000

export const termFields = {
  freeFrom: day({ within: 'planned' }),
  answerBy: day({ within: 'planned', from: today }),
  form: radios(vacancyForms, group(text, 'forms')),
  rentKr: optional(wholeNumber(0, MOST_RENT_KR, 'kr')),
  reserved: optional(oneOf(reservedFor, group(text, 'reservedFor'), { empty: group(text, 'anybody') })),
  requirements: optional(longText(MOST_REQUIREMENTS, 3)),
}
