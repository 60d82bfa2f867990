/** The words of what needs a person's eye in disturbances, at Hyresnämnden, Kronofogden and the courts. */

import type { Bilingual } from '../calendar.ts'

const both = (sv: string, en: string): Bilingual => ({ sv, en })

export const procedureWarnings = {
  terminationBeforeNotified: both(
    'Uppsägningen kom innan nämnden underrättats: den får inte grundas på störningarna.',
    'The termination came before the board was notified: it may not be based on the disturbances.',
  ),
  terminationBeforeDemand: both(
    'Uppsägningen kom utan att hyresgästen först fått tillsägelse.',
    'The termination came without the tenant first being told to stop.',
  ),
  copyMissing: both(
    'Särskilt allvarligt: nämnden ska få en kopia av uppsägningen. Den är inte registrerad.',
    'Particularly serious: the board must get a copy of the termination. None is recorded.',
  ),
  groundLost: both(
    'Hyresvärden har väntat för länge: grunden kan inte längre användas.',
    'The landlord has waited too long: the ground can no longer be used.',
  ),
  terminationTooLate: both(
    'Uppsägningen kom efter att tiden för grunden gått ut.',
    'The termination came after the time for the ground had run out.',
  ),
  referredTooLate: both(
    'Tvisten hänsköts efter månaden: uppsägningen är utan verkan.',
    'The dispute was referred after the month: the termination has no effect.',
  ),
  courtTooLate: both(
    'Hyresvärden gick till domstol efter de fyra veckorna.',
    'The landlord went to court after the four weeks.',
  ),
  decidedTooEarly: both(
    'Beslutet kom före den tidigaste dagen: det får inte fattas då. Sök återvinning.',
    'The decision came before the earliest day: it may not be made then. Ask for reopening.',
  ),
  decidedMaybeTooEarly: both(
    'Beslutet kom före den tidigaste dagen om lördagar och aftnar inte är vardagar. Fråga en jurist om återvinning.',
    'The decision came before the earliest day if Saturdays and eves aren’t vardagar. Ask a lawyer about reopening.',
  ),
  evictedBeforeTitle: both(
    'Vräkningen ligger före utslaget: något datum är fel.',
    'The eviction lies before the decision: a date is wrong.',
  ),
  evictedWithoutTitle: both(
    'Det finns ingen exekutionstitel registrerad för vräkningen.',
    'No decision is recorded that allows the eviction.',
  ),
  enforcementWithoutTitle: both(
    'Kronofogden verkställer, men inget utslag eller ingen dom är uppskriven här. Skriv upp den, eller fråga Kronofogden vad vräkningen grundas på.',
    'Kronofogden is enforcing, but no decision or judgment is written down here. Write it down, or ask Kronofogden what the eviction rests on.',
  ),
  evictedBeforeDay: both(
    'Vräkningen gjordes före den dag som var satt: något datum är fel, eller så har dagen flyttats utan att det är uppskrivet.',
    'The eviction was made before the day that was set: a date is wrong, or the day was moved and nobody wrote it down.',
  ),
  enforcementBeforeTitle: both(
    'Verkställighet söktes före utslaget: något datum är fel.',
    'Enforcement was asked for before the decision: a date is wrong.',
  ),
  evictionDayTooEarly: both(
    'Vräkningsdagen ligger tidigare än en vecka efter att hyresgästen fick yttra sig (UB 16 kap. 2 och 3 §§).',
    'The eviction day lies earlier than a week after the tenant could comment (UB 16 kap. 2 and 3 §§).',
  ),
  evictionDays: both(
    'Kronofogden har gett mer än en vräkningsdag. Den senast mottagna gäller: ring och kontrollera.',
    'Kronofogden has given more than one eviction day. The one received last holds: call and check.',
  ),
  evictionDayMissing: both(
    'Underrättelsen saknar vräkningsdag. Fråga Kronofogden.',
    'The notice has no eviction day. Ask Kronofogden.',
  ),
  evictionDayPassed: both(
    'Vräkningsdagen är förbi och inget är registrerat. Fråga Kronofogden vad som hände.',
    'The eviction day is past and nothing is recorded. Ask Kronofogden what happened.',
  ),
  confirmedLate: both(
    'Bekräftelsen skickades efter den dag underrättelsen kom.',
    'The confirmation was sent after the day that the notice came.',
  ),
  respiteTooLong: both(
    'Anståndet är längre än lagen ger (UB 16 kap. 4 §).',
    'The respite is longer than the law gives (UB 16 kap. 4 §).',
  ),
  respiteNeedsCompensation: both(
    'Så långt anstånd kräver synnerliga skäl och att ersättning betalas (UB 16 kap. 4 §).',
    'So long a respite needs extraordinary reasons and that compensation is paid (UB 16 kap. 4 §).',
  ),
  lapsed: both(
    'Hyresvärden har skjutit upp längre än sex månader: ansökan om verkställighet förfaller (UB 16 kap. 5 §).',
    'The landlord has postponed for more than six months: the application for enforcement lapses (UB 16 kap. 5 §).',
  ),
  groundUnknown: both(
    'Grunden är inte uppskriven: då går det inte att säga när hyresvärdens rätt tar slut. Fråga vilken punkt i JB 12 kap. 42 § det gäller.',
    'The ground isn’t written down: when the landlord’s right ends can’t be said. Ask which item of JB 12 kap. 42 § it is.',
  ),
  investigationUnknown: both(
    'Brott i lägenheten: har åtal väckts eller förundersökning inletts inom sex månader från att hyresvärden fick veta? Då finns rätten att säga upp kvar tills sex månader har gått från den slutliga domen (JB 12 kap. 43 § tredje stycket). Fråga, och skriv upp svaret. Så länge det inte är känt är hemmet inte säkert.',
    'Crime in the flat: were charges brought, or an investigation begun, within six months of the landlord learning? Then the right to terminate lasts until six months after the final judgment (JB 12 kap. 43 § third paragraph). Ask, and write down the answer. While it isn’t known the home isn’t safe.',
  ),
  investigationRuns: both(
    'Åtal eller förundersökning kom inom de sex månaderna: hyresvärdens rätt finns kvar tills sex månader har gått från den slutliga domen. Skriv upp när brottmålet är slut.',
    'Charges or an investigation came within the six months: the landlord’s right lasts until six months after the final judgment. Write down when the criminal case has ended.',
  ),
  terminationMaybeTooLate: both(
    'Uppsägningen kom efter den uträknade dagen men senast nästa vardag. Det är inte klarlagt om det är för sent (lag 1930:173 2 §): invänd det, men räkna inte med det.',
    'The termination came after the counted day but by the next vardag. Whether that is too late isn’t settled (lag 1930:173 2 §): plead it, but don’t rely on it.',
  ),
  reopeningTooLate: both(
    'Återvinning söktes efter sista dagen: ansökan avvisas, om inte delgivningen skedde senare än vad som är känt. Fråga en jurist i dag.',
    'Reopening was asked for after the last day: it will be dismissed, unless the service was later than is known. Ask a lawyer today.',
  ),
  contestedTooLate: both(
    'Kravet bestreds efter svarsdagen. Det räknas om Kronofogden inte hade hunnit besluta: ring och kontrollera.',
    'The claim was contested after the day for the answer. It counts if Kronofogden hadn’t decided yet: call and check.',
  ),
  appealedTooLate: both(
    'Överklagandet kom efter de tre veckorna: det avvisas, om ingen har rätt till återställande av tiden. Fråga en jurist.',
    'The appeal came after the three weeks: it will be dismissed, unless the time is restored. Ask a lawyer.',
  ),
  spouseAskedTooLate: both(
    'Hyresvärden uppmanade maken eller sambon att flytta efter månaden: då kan de ha rätt att ta över avtalet. Ta hjälp av en jurist.',
    'The landlord asked the spouse or cohabitant to leave after the month: they may then have a right to take the contract over. Get a lawyer’s help.',
  ),
  spouseReferredTooLate: both(
    'Frågan om makens eller sambons rätt kom till hyresnämnden efter månaden. Invänd det.',
    'The question of the spouse’s or cohabitant’s right came to Hyresnämnden after the month. Plead it.',
  ),
  servedBeforeApplied: order('Föreläggandet delgavs före ansökan', 'The order was served before it was applied for'),
  contestedBeforeServed: order(
    'Kravet bestreds innan föreläggandet delgavs',
    'The claim was contested before the order was served',
  ),
  contestSentBeforeContested: order(
    'Hyresvärden fick veta om bestridandet innan det gjordes',
    'The landlord was told of the contest before it was made',
  ),
  titleBeforeApplied: order('Utslaget kom före ansökan', 'The decision came before the application'),
  reopeningBeforeTitle: order('Återvinning söktes före utslaget', 'Reopening was asked for before the decision'),
  documentsBeforeAsked: order(
    'Handlingarna var kompletta innan verkställighet söktes',
    'The documents were complete before enforcement was asked for',
  ),
  confirmedBeforeNotice: order('Nämnden bekräftade före underrättelsen', 'The board confirmed before the notice came'),
  tribunalBeforeAsked: order(
    'Hyresnämnden beslutade innan den fick tvisten',
    'Hyresnämnden decided before the dispute was referred',
  ),
  copiedBeforeTerminated: order(
    'Kopian på uppsägningen kom före uppsägningen',
    'The copy of the termination came before the termination',
  ),
  caseEndedBeforeBegun: order('Brottmålet avslutades innan det började', 'The criminal case ended before it began'),
} as const satisfies Record<string, Bilingual>

/** An order that can't be. */
function order(sv: string, en: string): Bilingual {
  return both(`${sv}: något datum är fel.`, `${en}: a date is wrong.`)
}
