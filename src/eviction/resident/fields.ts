/** What is asked about somebody who lives in the home. */

import { oneOf, optional, shortText, wholeNumber } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { formText } from './forms.text.ts'
import { text } from './text.ts'

export const name = optional(shortText(200, { spellcheck: false }))
export const born = optional(wholeNumber(1, 9999, undefined, 1990))
export const registered = optional(oneOf(['yes', 'no'], group(formText, 'yesOrNo'), { empty: group(text, 'notKnown') }))
