/** The words of everything in a matter's facts that needs a person's eye. */

import type { Bilingual } from '../calendar.ts'
import { procedureWarnings } from './procedure-words.ts'
import type { CourseWarning } from './types.ts'

const both = (sv: string, en: string): Bilingual => ({ sv, en })

const warnings = {
  impossibleDate: both(
    'Datumet kan inte stämma: händelsen räknas inte. Rätta året.',
    'The date can’t be right: the event doesn’t count. Correct the year.',
  ),
  correctsNothing: both('Rättar en händelse som inte finns i ärendet.', 'Corrects an event that isn’t in the matter.'),
  correctsItself: both(
    'Rättelserna pekar på varandra i en ring. Händelserna räknas som de står.',
    'The corrections point at each other in a circle. The events count as they stand.',
  ),
  correctedTwice: both(
    'Samma händelse är rättad två gånger: den senast registrerade rättelsen gäller.',
    'The same event is corrected twice: the correction recorded last holds.',
  ),
  sameTwice: both(
    'Samma händelse är registrerad två gånger och räknas en gång. Var det två olika? Slå ihop beloppen i en.',
    'The same event is recorded twice and counts once. Were they two? Put the amounts together in one.',
  ),
  inFuture: both('Dagen har inte kommit än: stämmer datumet?', 'The day hasn’t come yet: is the date right?'),
  endsBeforeStart: both('Slutdagen ligger före dagen det började.', 'The end lies before the day it began.'),
  amountsDiffer: both(
    'Beloppen stämmer inte överens: hyrorna, underrättelsen och meddelandet säger olika. Ett fel belopp har lett till att vräkning vägrades (RH 1995:34). Räkna med det högsta tills hyresvärden har svarat.',
    'The amounts don’t add up: the rents, the notice and the message differ. A wrong amount has led to an eviction being refused (RH 1995:34). Work by the highest until the landlord has answered.',
  ),
  paymentWithoutAmount: both(
    'Betalningen saknar belopp och räknas inte av från skulden.',
    'The payment has no amount and isn’t taken off the debt.',
  ),
  amountUnknown: both(
    'Inget belopp är känt: det går inte att se om betalningen räcker, och hemmet räknas inte som räddat. Skriv upp beloppen.',
    'No amount is known: whether the payment is enough can’t be seen, and the home isn’t counted as saved. Write down the amounts.',
  ),
  nothingToCompare: both(
    'Det går inte att se om betalningen räcker: varken hyran eller meddelandet har något belopp.',
    'Whether the payment is enough can’t be seen: neither the rent nor the message has an amount.',
  ),
  paymentBeforeDue: both(
    'Betalningen ligger långt före hyran som förföll: stämmer datumet?',
    'The payment lies long before the rent that was due: is the date right?',
  ),
  noAmount: both('Ett belopp är noll eller mindre.', 'An amount is nought or less.'),
  defectiveMessage: both('Fel i meddelandet.', 'A fault in the message.'),
  paidTooMuch: both(
    'Mer är betalt än vad som är registrerat som skuld.',
    'More is paid than what is recorded as debt.',
  ),
  partialPayment: both(
    'En del är betald. Det stoppar inte vräkningen: hela hyran ska vara betald inom tiden.',
    'A part is paid. That doesn’t stop the eviction: the whole rent must be paid within the time.',
  ),
  paidTooLate: both(
    'Hela skulden betalades efter att tiden gått ut. Det ger inte kontraktet tillbaka: fråga hyresvärden om ett nytt.',
    'The whole debt was paid after the time ran out. That doesn’t bring the contract back: ask the landlord for a new one.',
  ),
  paidInLaterWindow: both(
    'Betalt efter den första tidens slut men inom den upprepade. Det kan räcka, men är inte säkert (RH 2001:22): fråga hyresvärden.',
    'Paid after the first time ended but within the repeated one. It may be enough, but isn’t certain (RH 2001:22): ask the landlord.',
  ),
  undertakingTooLate: both(
    'Åtagandet nådde hyresvärden efter att tiden gått ut och räddar inte hemmet.',
    'The undertaking reached the landlord after the time ran out and doesn’t save the home.',
  ),
  undertakingAmount: both(
    'Åtagandet är på mindre än skulden och räddar inte hemmet.',
    'The undertaking is for less than the debt and doesn’t save the home.',
  ),
  undertakingEarly: both(
    'Åtagandet kom innan tiden började löpa. Skicka det igen inom tiden, för säkerhets skull.',
    'The undertaking came before the time began to run. Send it again within the time, to be sure.',
  ),
  undertakingUnasked: both(
    'Åtagandet kom innan det fanns någon underrättelse eller något meddelande. Skicka det igen inom de tre veckorna.',
    'The undertaking came before there was any notice or message. Send it again within the three weeks.',
  ),
  undertakingTenantOwned: both(
    'BRL 7 kap. 23 § nämner inget åtagande av nämnden: avgiften måste betalas inom tiden.',
    'BRL 7 kap. 23 § names no undertaking by the board: the fee must be paid within the time.',
  ),
  repeated: both(
    'Mer än en underrättelse eller ett meddelande: det kan bli tvist om vilken tid som gäller (RH 2001:22). Räkna med den första tiden.',
    'More than one notice or message: which time holds may be disputed (RH 2001:22). Work by the first.',
  ),
  restarted: both(
    'Ett nytt meddelande kom i stället för ett felaktigt: tiden räknas från det nya.',
    'A new message came in the place of a defective one: the time is counted from the new one.',
  ),
  statedDays: both(
    'Underrättelsen säger en annan tid än tre veckor. Båda visas: räkna med den som slutar först.',
    'The notice says another time than three weeks. Both are shown: work by the one that ends first.',
  ),
  messageBeforeForfeiture: both(
    'Meddelandet kom innan hyresrätten var förverkad. Då kan det sakna verkan: fråga hyresvärden, men räkna med tiden.',
    'The message came before the tenancy was forfeited. It may then have no effect: ask the landlord, but count on the time.',
  ),
  noticeBeforeForfeiture: both(
    'Underrättelsen delgavs innan hyresrätten var förverkad. Då kan den sakna verkan: fråga hyresvärden, men räkna med tiden.',
    'The notice was served before the tenancy was forfeited. It may then have no effect: ask the landlord, but count on the time.',
  ),
  servedByLetter: both(
    'Ett rekommenderat brev ersätter inte delgivning (NJA 1988 s. 420). Räkna ändå med tiden.',
    'A registered letter doesn’t replace service (NJA 1988 s. 420). Count on the time all the same.',
  ),
  noRecovery: both(
    'Hyresgästen måste ändå flytta inom mindre än en månad från förverkandet: betalning i efterhand räddar inte hemmet (JB 12 kap. 44 § femte stycket).',
    'The tenant must leave in any case within less than a month of the forfeiture: paying afterwards doesn’t save the home (JB 12 kap. 44 § fifth paragraph).',
  ),
  littleImportance: both(
    'Skulden kan vara av ringa betydelse: då är hyresrätten inte förverkad. Invänd det hos Kronofogden eller domstolen; tiden räknas ändå.',
    'The debt may be of little importance: then the tenancy isn’t forfeited. Plead it at Kronofogden or the court; the time is counted all the same.',
  ),
  closeRelationCrime: both(
    'Skulden hänger ihop med brott av en närstående: då kan hyresrätten vara oförverkad. Invänd det hos Kronofogden eller domstolen; tiden räknas ändå.',
    'The debt comes from a crime by a close relation: then the tenancy may not be forfeited. Plead it at Kronofogden or the court; the time is counted all the same.',
  ),
  excuseIsJudged: both(
    'Om hindret räcker avgör domstolen. Spara intyg, och invänd det i målet.',
    'Whether the obstacle is enough is for the court. Keep the certificate, and plead it in the case.',
  ),
  noticeThoughPaid: both(
    'Allt som är registrerat var betalt när det här kom. Finns det en ny skuld?',
    'All that is recorded was paid when this came. Is there a new debt?',
  ),
  goesOnThoughSafe: both(
    'Ärendet gick vidare fast hemmet skulle vara räddat. Kräv återvinning eller överklaga genast, med beviset på betalningen eller åtagandet.',
    'The matter went on though the home should be safe. Ask for reopening or appeal at once, with the proof of payment or undertaking.',
  ),
  applicationWithoutMessage: both(
    'Föreläggandet delgavs utan att nämnden fått något meddelande: säg det till Kronofogden.',
    'The order was served though the board was given no message: tell Kronofogden.',
  ),
  terminationBeforeForfeiture: both(
    'Uppsägningen delgavs innan hyresrätten var förverkad: då fanns ingen grund för den. Påpeka det, men räkna med tiderna.',
    'The termination was served before the tenancy was forfeited: there was no ground for it then. Point it out, but count on the times.',
  ),
  leavesBeforeForfeiture: both(
    'Dagen då hyresgästen ändå måste flytta ligger före förverkandet: något datum är fel.',
    'The day on which the tenant must leave anyway lies before the forfeiture: a date is wrong.',
  ),
  timeUnknown: both(
    'Det är inte känt när de tre veckorna började. Därför går det inte att säga att det kom i tid: fråga hyresvärden när hyresgästen delgavs och när nämnden fick meddelandet.',
    'It isn’t known when the three weeks began. So nobody can say that it came in time: ask the landlord when the tenant was served and when the board was given the message.',
  ),
  undertakingNothingToCompare: both(
    'Det går inte att se om åtagandet räcker: inget belopp på skulden är känt. Skriv upp hyran eller meddelandets belopp.',
    'Whether the undertaking is enough can’t be seen: no amount of the debt is known. Write down the rent or the message’s amount.',
  ),
  ownerMismatch: both(
    'Störning är registrerad i ett ärende om bostadsrätt: paragraferna här är hyreslagens.',
    'A disturbance is recorded in a matter of a tenant-owned flat: the sections here are those of rented flats.',
  ),
  ...procedureWarnings,
} as const satisfies Record<string, Bilingual>

export type WarningName = keyof typeof warnings

/** What is said instead while no three weeks run: none have begun, or there is nothing to win back. Then there is no time to count on. */
const withoutTime: Readonly<Partial<Record<WarningName, Bilingual>>> = {
  messageBeforeForfeiture: both(
    'Meddelandet kom innan hyresrätten var förverkad. Då kan det sakna verkan: fråga hyresvärden.',
    'The message came before the tenancy was forfeited. It may then have no effect: ask the landlord.',
  ),
  noticeBeforeForfeiture: both(
    'Underrättelsen delgavs innan hyresrätten var förverkad. Då kan den sakna verkan: fråga hyresvärden.',
    'The notice was served before the tenancy was forfeited. It may then have no effect: ask the landlord.',
  ),
  servedByLetter: both(
    'Ett rekommenderat brev ersätter inte delgivning (NJA 1988 s. 420). Fråga hyresvärden hur hyresgästen fick underrättelsen.',
    'A registered letter doesn’t replace service (NJA 1988 s. 420). Ask the landlord how the tenant got the notice.',
  ),
  littleImportance: both(
    'Skulden kan vara av ringa betydelse: då är hyresrätten inte förverkad. Invänd det hos Kronofogden eller domstolen.',
    'The debt may be of little importance: then the tenancy isn’t forfeited. Plead it at Kronofogden or the court.',
  ),
  closeRelationCrime: both(
    'Skulden hänger ihop med brott av en närstående: då kan hyresrätten vara oförverkad. Invänd det hos Kronofogden eller domstolen.',
    'The debt comes from a crime by a close relation: then the tenancy may not be forfeited. Plead it at Kronofogden or the court.',
  ),
  repeated: both(
    'Mer än en underrättelse eller ett meddelande: fråga hyresvärden vilket som gäller. Det har blivit tvist om det (RH 2001:22).',
    'More than one notice or message: ask the landlord which one holds. It has been disputed (RH 2001:22).',
  ),
  restarted: both(
    'Ett nytt meddelande kom i stället för ett felaktigt: det är det nya som gäller.',
    'A new message came in the place of a defective one: the new one holds.',
  ),
  statedDays: both(
    'Underrättelsen eller meddelandet säger en annan tid än tre veckor: fråga hyresvärden.',
    'The notice or the message says another time than three weeks: ask the landlord.',
  ),
}

/** One thing to look at, on these events. */
export function warning(
  name: WarningName,
  events: readonly { readonly id: string }[],
  words?: Bilingual,
): CourseWarning {
  const ids = [...new Set(events.map(({ id }) => id))]
  return { id: name, events: ids, words: words ?? warnings[name] }
}

/** The same of a tenancy in which no three weeks run. */
export const withoutTimeRunning = (one: CourseWarning): CourseWarning => {
  const [, words] = Object.entries(withoutTime).find(([name]) => name === one.id) ?? []
  return words === undefined ? one : { ...one, words }
}
