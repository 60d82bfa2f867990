/** How the person gets the copy of a confirmation (Socialtjänstförordningen 2025:468 11 kap. 3 §): the fields, and what they come to. */

import { copyWays } from '../eviction/index.ts'
import { day, oneOf, optional, shortText, sometimes } from '../platform/subject/index.ts'
import { group } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import { confirmText as text } from './confirm.text.ts'
import type { Copy } from './rules.ts'

const later = { sv: text.sv.copyLater, en: text.en.copyLater }

const howFields = {
  copyOn: sometimes(day({ shownTo: today })),
  copyBecause: sometimes(shortText(1000, { width: 'full' })),
}

export const copyFields = { copyHow: oneOf(copyWays, group(text, 'copyWays')), ...howFields }

/** The same, where it may be noted later. */
export const laterCopyFields = {
  copyHow: optional(oneOf(copyWays, group(text, 'copyWays'), { empty: later })),
  ...howFields,
}

export const copyColumns = (copy: Copy | null) => ({
  copy_how: copy?.how ?? null,
  copy_on: copy === null || copy.how === 'notPossible' ? null : copy.on,
  copy_because: copy?.how === 'notPossible' ? copy.because : null,
})
