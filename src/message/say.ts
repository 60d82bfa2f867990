/** What is said at a field that can't be read, whichever way the message came. */

export const say = {
  missing: { sv: 'Fyll i det här fältet.', en: 'Fill in this field.' },
  amount: {
    sv: 'Skriv beloppet i kronor, till exempel 8450 eller 8450,50.',
    en: 'Write the amount in kronor, such as 8450 or 8450.50.',
  },
  yesOrNo: { sv: 'Skriv ja eller nej, eller lämna tomt.', en: 'Write yes or no, or leave it empty.' },
  rooms: {
    sv: 'Skriv antalet rum med siffror, hela eller halva, till exempel 2 eller 2,5.',
    en: 'Write the number of rooms in digits, whole or half, such as 2 or 2.5.',
  },
  days: { sv: 'Skriv antalet dagar med siffror, 1 till 365.', en: 'Write the number of days in digits, 1 to 365.' },
  address: { sv: 'Skriv lägenhetens gatuadress.', en: 'Write the street address of the flat.' },
  sameDay: { sv: 'Samma förfallodag står två gånger.', en: 'The same due day stands twice.' },
  givenLater: { sv: 'Dagen har inte kommit än.', en: 'That day hasn’t come yet.' },
  givenToday: {
    sv: 'Ett elektroniskt meddelande räknas från den dag det kommer in. Lämna dagen tom, eller välj hur det annars lämnades.',
    en: 'An electronic message counts from the day it comes in. Leave the day empty, or choose how else it was given.',
  },
  otherKind: {
    sv: 'Det här hör inte till det slaget av meddelande.',
    en: 'This doesn’t belong to that kind of message.',
  },
  kind: { sv: 'Välj vilket slag av meddelande det är.', en: 'Choose which kind of message it is.' },
} as const satisfies Record<string, { sv: string; en: string }>
