/** The words of what is open when a matter is to end. */

import { dictionary } from '../../platform/text/index.ts'

export const text = dictionary({
  sv: {
    claim: {
      keptPayment: 'Ingen betalning är uppskriven. Skriv upp den, eller välj ett annat slut',
      keptPlan:
        'Ingen avbetalningsplan som löper eller har hållits är uppskriven. Skriv upp den, eller välj ett annat slut',
      keptUndertaking: 'Inget åtagande har nått hyresvärden. Notera när det nådde fram, eller välj ett annat slut',
      keptWithdrawn:
        'Det är inte uppskrivet att hyresvärden tog tillbaka det. Skriv upp det, eller välj ett annat slut',
      keptRectified: 'Det är inte uppskrivet att störningarna har upphört. Skriv upp det, eller välj ett annat slut',
      keptNewLease: 'Inget nytt hyresavtal är uppskrivet. Skriv upp det, eller välj ett annat slut',
      keptTakeover: 'Det är inte uppskrivet att någon tog över avtalet. Skriv upp det, eller välj ett annat slut',
    },
    clock: (what: string, day: string) => `${what}, ${day}`,
    undertaking: (number: string) => `Åtagandet ${number} är undertecknat men har inte nått hyresvärden`,
    evictionDay: (day: string) => `Vräkningsdagen ${day} är inte inställd, så långt det är känt här`,
    notice: (day: string) => `Kronofogdens underrättelse om ${day} är inte bekräftad`,
    copy: (day: string) => `Personen har inte fått sin kopia av bekräftelsen om ${day}`,
    plan: (day: string) => `Avbetalningsplanen från ${day} löper`,
    promise: 'Ett löfte till hyresvärden är inte hållet',
    promiseBy: (day: string) => `Ett löfte till hyresvärden är inte hållet, utlovat till ${day}`,
    message: (day: string) => `Meddelandet från ${day} är inte besvarat`,
    decision: {
      pay: 'Nämnden har beslutat att betala, men ingen betalning från nämnden är uppskriven',
      undertake: 'Nämnden har beslutat att åta sig, men inget åtagande har nått hyresvärden',
    },
    notShownSafe: 'Händelserna i ärendet visar inte att hemmet är räddat',
    unpaid: (sum: string) => `${sum} är obetalt, efter vad som är uppskrivet`,
    concern: 'Det bor barn här, och ingen har bedömt om de far illa',
    noOtherMatter: 'Inget annat ärende om samma bostad pågår här',
    violenceUnasked: 'Ingen har skrivit upp att ni frågat om våld innan bostaden lämnas',
  },
  en: {
    claim: {
      keptPayment: 'No payment is written down. Write it down, or choose another end',
      keptPlan: 'No payment plan that runs or was kept is written down. Write it down, or choose another end',
      keptUndertaking: 'No undertaking has reached the landlord. Note when it did, or choose another end',
      keptWithdrawn: 'That the landlord withdrew isn’t written down. Write it down, or choose another end',
      keptRectified: 'That the disturbances have stopped isn’t written down. Write it down, or choose another end',
      keptNewLease: 'No new lease is written down. Write it down, or choose another end',
      keptTakeover: 'That somebody took the contract over isn’t written down. Write it down, or choose another end',
    },
    clock: (what, day) => `${what}, ${day}`,
    undertaking: (number) => `The undertaking ${number} is signed but hasn’t reached the landlord`,
    evictionDay: (day) => `The eviction day ${day} is not called off, as far as is known here`,
    notice: (day) => `Kronofogden’s notice of ${day} isn’t confirmed`,
    copy: (day) => `The person hasn’t got their copy of the confirmation about ${day}`,
    plan: (day) => `The payment plan of ${day} runs`,
    promise: 'A promise to the landlord isn’t kept',
    promiseBy: (day) => `A promise to the landlord isn’t kept, promised by ${day}`,
    message: (day) => `The message of ${day} isn’t answered`,
    decision: {
      pay: 'The board has decided to pay, but no payment by the board is written down',
      undertake: 'The board has decided to undertake, but no undertaking has reached the landlord',
    },
    notShownSafe: 'The events in the matter don’t show that the home is saved',
    unpaid: (sum) => `${sum} is unpaid, by what is written down`,
    concern: 'Children live here, and nobody has weighed whether they come to harm',
    noOtherMatter: 'No other matter about the same home runs here',
    violenceUnasked: 'Nobody has written down that you asked about violence before the home is left',
  },
})
