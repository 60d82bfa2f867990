/** The letter's own words: formal and plain. The English ones are for reading along; the letter is sent in Swedish. */

import { dictionary } from '../../platform/text/index.ts'

export const letterText = dictionary({
  sv: {
    title: 'Åtagande om betalningsansvar',
    board: 'Socialnämnden',
    to: 'Till',
    date: 'Datum',
    number: 'Åtagandets nummer',
    yourReference: 'Er referens',
    tenant: 'Hyresgäst',
    dwelling: 'Bostad',
    home: (address: string, number: string) => `${address}, lägenhet ${number}`,
    lead: (municipality: string, amount: string) =>
      `Socialnämnden i ${municipality} tar på sig betalningsansvaret för ${amount}.`,
    what: 'Vad åtagandet gäller',
    whatText: (tenant: string, home: string, amount: string) =>
      `Socialnämnden ansvarar för att hyra med sammanlagt ${amount} betalas för ${tenant}, ${home}.`,
    effect: 'Vad det betyder',
    effectText:
      'Det här är ett sådant skriftligt besked som avses i 12 kap. 44 § fjärde stycket 1 jordabalken. Hyresgästen får därför inte vräkas på grund av det dröjsmål som åtagandet gäller.',
    section: 'Lagrum: 12 kap. 44 § fjärde stycket 1 jordabalken',
    pay: 'Så får ni betalt',
    payText: (number: string) =>
      `Skicka underlag för betalningen till socialnämnden och ange åtagandets nummer, ${number}. Svara gärna på brevet så att det framgår vilken dag ni fick det.`,
    signed: 'Underskrift',
    signedText: (day: string, municipality: string) =>
      `Undertecknat den ${day} på vägnar av socialnämnden i ${municipality}.`,
    delegated: (point: string) => `Beslutat med stöd av delegation, ${point}.`,
    signature: '______________________________',
    official: 'handläggare',
  },
  en: {
    title: 'Undertaking to pay',
    board: 'The social welfare board',
    to: 'To',
    date: 'Date',
    number: 'Number of the undertaking',
    yourReference: 'Your reference',
    tenant: 'Tenant',
    dwelling: 'Home',
    home: (address, number) => `${address}, flat ${number}`,
    lead: (municipality, amount) =>
      `The social welfare board of ${municipality} takes responsibility for paying ${amount}.`,
    what: 'What the undertaking covers',
    whatText: (tenant, home, amount) =>
      `The board answers for the payment of rent, ${amount} in all, for ${tenant}, ${home}.`,
    effect: 'What it means',
    effectText:
      'This is the written word of the Land Code (JB) 12 kap. 44 § fourth paragraph 1. The tenant may therefore not be evicted for the delay that it covers.',
    section: 'Section: Land Code (JB) 12 kap. 44 § fourth paragraph 1',
    pay: 'How you are paid',
    payText: (number) =>
      `Send the board what the payment needs, and state the number of the undertaking, ${number}. Please answer, so that it shows which day you got this letter.`,
    signed: 'Signature',
    signedText: (day, municipality) => `Signed on ${day} for the social welfare board of ${municipality}.`,
    delegated: (point) => `Decided by delegation, ${point}.`,
    signature: '______________________________',
    official: 'case worker',
  },
})
