/** Personal and coordination numbers in words that somebody wrote freely: what looks like one, and what only has as many digits. */

import { COORDINATION_DAYS, hasRightCheckDigit } from './identifiers.ts'

// ten or twelve digits as people write them: 19850101-1234, 850101-1234, 850101+1234, 850161 1234, 1985-01-01-1234
const CANDIDATE =
  /(?<![\d+])(?<century>1[89]|20)?(?<year>\d{2})(?<dash>-?)(?<month>\d{2})\k<dash>(?<day>\d{2})(?<sign>[-+\u2010-\u2015\u2212 \u00a0]?)(?<last>\d{4})(?!\d)/gu

/** What stands before a telephone number. */
const TELEPHONE =
  /(?:\b(?:ring|tel|tfn|telefon|telefonnummer|telnr|mobil|mobilnummer|mobilnr|sms|call|phone|mobile|text)\b[\s.:,]*(?:me|mig|oss|us|på|on|at|gärna|till)?[\s.:,]*)$/iu

/**
 * Whether the words hold something that looks like a personal or coordination number. A mistyped one counts too: it points at somebody all the same. Ten
 * digits in one that begin with 0 are a telephone number unless the check digit says otherwise, and so is a day with an hour after it.
 */
export function holdsPersonalNumber(words: string): boolean {
  const text = words.normalize('NFKC')
  for (const { groups = {}, index } of text.matchAll(CANDIDATE)) {
    const { century, year = '', dash = '', month = '', day = '', sign = '', last = '' } = groups
    if (!couldBeDate(Number(month), Number(day))) continue
    const right = hasRightCheckDigit(`19${year}${month}${day}${last}`)
    const likeTelephone = century === undefined && sign === '' && year.startsWith('0')
    if (likeTelephone && (!right || TELEPHONE.test(text.slice(0, index)))) continue
    if (dash !== '' && !right) continue
    return true
  }
  return false
}

/** A coordination number has 60 added to its day, and 00 and 60 where month and day aren't known. */
function couldBeDate(month: number, written: number): boolean {
  const coordination = written >= COORDINATION_DAYS
  const [day, least] = coordination ? [written - COORDINATION_DAYS, 0] : [written, 1]
  return month >= least && month <= 12 && day >= least && day <= 31
}
