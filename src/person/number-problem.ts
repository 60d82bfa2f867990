/** Why a written number isn't one, in words for the field where it stands. */

import type { IdentifierRefusal } from '../law/index.ts'
import { dictionary, formatDate, type Locale, words } from '../platform/text/index.ts'

const text = dictionary({
  sv: {
    empty: 'Skriv ett personnummer eller samordningsnummer.',
    notANumber: 'Det här är inte ett nummer. Skriv tolv siffror, till exempel 20170101-2393.',
    reserve: 'Det här är ett reservnummer från vården. Det kan inte användas här, men namnet kan.',
    short: (digits: number) =>
      `Numret har ${digits} siffror. Ett personnummer eller samordningsnummer har tio eller tolv.`,
    long: (digits: number) => `Numret har ${digits} siffror. Det ska ha tio eller tolv.`,
    eleven: 'Numret har elva siffror. En siffra fattas, eller så är en för mycket.',
    century: (century: string) => `Numret börjar på ${century}. Det ska börja på 18, 19 eller 20.`,
    date: 'Datumet i numret finns inte i almanackan. Kontrollera månad och dag.',
    future: (day: string) => `Numret är för den ${day}, som inte har varit än.`,
    futureYear: 'Numret är för en tid som inte har varit än.',
    birthNumber: 'De tre siffrorna efter datumet kan inte vara 000.',
    check: 'Kontrollsiffran, den sista, stämmer inte med de andra siffrorna. Något i numret är fel avskrivet.',
  },
  en: {
    empty: 'Write a personal number or a coordination number.',
    notANumber: 'This isn’t a number. Write twelve digits, such as 20170101-2393.',
    reserve: 'This is a reserve number from health care. It can’t be used here, but the name can.',
    short: (digits: number) => `The number has ${digits} digits. A personal or coordination number has ten or twelve.`,
    long: (digits: number) => `The number has ${digits} digits. It should have ten or twelve.`,
    eleven: 'The number has eleven digits. One is missing, or one too many.',
    century: (century: string) => `The number begins with ${century}. It should begin with 18, 19 or 20.`,
    date: 'The date in the number isn’t in the calendar. Check the month and the day.',
    future: (day: string) => `The number is for ${day}, which hasn’t been yet.`,
    futureYear: 'The number is for a time that hasn’t been yet.',
    birthNumber: 'The three digits after the date can’t be 000.',
    check: 'The check digit, the last one, doesn’t fit the other digits. Something in the number is copied wrong.',
  },
})

export function problemOfNumber(reason: IdentifierRefusal, locale: Locale): string {
  const t = words(text, locale)
  switch (reason.kind) {
    case 'empty':
      return t.empty
    case 'not-a-number':
      return t.notANumber
    case 'reserve-number':
      return t.reserve
    case 'too-short':
      return t.short(reason.digits)
    case 'too-long':
      return t.long(reason.digits)
    case 'eleven-digits':
      return t.eleven
    case 'unknown-century':
      return t.century(reason.century)
    case 'impossible-date':
      return t.date
    case 'in-the-future':
      return reason.numberDate === null ? t.futureYear : t.future(formatDate(reason.numberDate, locale))
    case 'birth-number-missing':
      return t.birthNumber
    case 'wrong-check-digit':
      return t.check
  }
}
