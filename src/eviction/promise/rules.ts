/** What may be promised to a landlord, and what must not stand in words that a landlord reads. */

export const promiseKinds = ['contact', 'paymentComes', 'planProposed', 'undertaking', 'answerBy', 'other'] as const
export type PromiseKind = (typeof promiseKinds)[number]

/** Promises that say nothing without a day. */
export const wantsDay: readonly PromiseKind[] = ['paymentComes', 'answerBy']

// ten or twelve digits as people write them: 19850101-1234, 850101-1234, 850101+1234, 850161 1234 (samordningsnummer: the day plus 60)
const CANDIDATE = /(?<!\d)(?:1[89]|20)?(\d{2})(\d{2})(\d{2})[-+\u2010-\u2015 \u00a0]?\d{4}(?!\d)/g

/** Whether the words hold something that looks like a personal or coordination number. A mistyped one counts too: it points at somebody all the same. */
export function holdsPersonalNumber(words: string): boolean {
  for (const [, , month, day] of words.matchAll(CANDIDATE)) {
    const of = { month: Number(month), day: Number(day) % 60 }
    if (of.month >= 1 && of.month <= 12 && of.day >= 1 && of.day <= 31) return true
  }
  return false
}
