/** The words of what is open when a matter is to end. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    title: 'Det här är öppet',
    lead: 'Det slutar räknas när ärendet avslutas. Gör det först, eller avsluta i alla fall.',
    known: 'Jag har läst vad som är öppet och avslutar i alla fall',
    ask: 'Läs vad som är öppet i ärendet, och kryssa för att du avslutar i alla fall.',
    clock: (what: string, day: string) => `${what}, ${day}`,
    undertaking: (number: string) => `Åtagandet ${number} är undertecknat men har inte nått hyresvärden`,
    evictionDay: (day: string) => `Avhysningsdagen ${day} är inte inställd, så långt det är känt här`,
    notice: (day: string) => `Kronofogdens underrättelse om ${day} är inte bekräftad`,
    plan: (day: string) => `Avbetalningsplanen från ${day} löper`,
    promise: 'Ett löfte till hyresvärden är inte hållet',
    promiseBy: (day: string) => `Ett löfte till hyresvärden är inte hållet, utlovat till ${day}`,
    message: (day: string) => `Meddelandet från ${day} är inte besvarat`,
    decision: {
      pay: 'Nämnden har beslutat att betala, men ingen betalning från nämnden är uppskriven',
      undertake: 'Nämnden har beslutat att åta sig, men inget åtagande har nått hyresvärden',
    },
    notShownSafe: 'Händelserna i ärendet visar inte att hemmet är räddat',
    violenceUnasked: 'Ingen har skrivit upp att ni frågat om våld innan bostaden lämnas',
  },
  en: {
    title: 'This is open',
    lead: 'It stops being counted when the matter ends. Do it first, or end all the same.',
    known: 'I have read what is open and end all the same',
    ask: 'Read what is open in the matter, and tick that you end all the same.',
    clock: (what, day) => `${what}, ${day}`,
    undertaking: (number) => `The undertaking ${number} is signed but hasn’t reached the landlord`,
    evictionDay: (day) => `The eviction day ${day} is not called off, as far as is known here`,
    notice: (day) => `The Enforcement Authority’s notice of ${day} isn’t confirmed`,
    plan: (day) => `The payment plan of ${day} runs`,
    promise: 'A promise to the landlord isn’t kept',
    promiseBy: (day) => `A promise to the landlord isn’t kept, promised by ${day}`,
    message: (day) => `The message of ${day} isn’t answered`,
    decision: {
      pay: 'The board has decided to pay, but no payment by the board is written down',
      undertake: 'The board has decided to undertake, but no undertaking has reached the landlord',
    },
    notShownSafe: 'The events in the matter don’t show that the home is saved',
    violenceUnasked: 'Nobody has written down that you asked about violence before the home is left',
  },
})
