/** The published layout of a file of messages: every column, what it means, and the words that stand in it. */

import type { Bilingual } from '../../law/index.ts'
import { dueNames, dueRows, flatNames } from '../flat.ts'
import { type MessageKind, messageKinds } from '../rules.ts'

export type FileColumn = {
  /** as it stands in the file's first row */
  header: string
  /** as the form and the interface call it */
  field: string
  meaning: Bilingual
  example: string
}

const column = (header: string, field: string, example: string, sv: string, en: string): FileColumn => ({
  header,
  field,
  example,
  meaning: { sv, en },
})

export const KIND = 'kind'
/** What may stand in `Slag`; the codes of the interface too. */
export const kindWords: Record<MessageKind, string> = {
  earlyArrears: 'Tidig hyresskuld',
  noticeToTenant: 'Underrättelse till hyresgästen',
  messageToBoard: 'Meddelande till socialnämnden',
  disturbance: 'Störning i boendet',
  terminationCopy: 'Kopia av uppsägning',
}

export const ADDRESS = 'address'

const dues = dueRows.flatMap((row) => {
  const names = dueNames(row)
  return [
    column(
      `Förfallodag ${row}`,
      names.on,
      ['2026-09-30', '2026-10-30'][row - 1] ?? '',
      row === 1 ? 'Dagen då den obetalda hyran skulle ha betalats.' : 'Nästa obetalda hyra, om det finns fler.',
      row === 1 ? 'The day that the unpaid rent was due.' : 'The next unpaid rent, if there are more.',
    ),
    column(
      `Hyra ${row}`,
      names.amount,
      ['8450,00', '8450,00'][row - 1] ?? '',
      'Den hyran i kronor, med komma eller punkt före ören.',
      'That rent in kronor, with a comma or a point before the öre.',
    ),
  ]
})

export const columns: readonly FileColumn[] = [
  column(
    'Slag',
    KIND,
    'Meddelande till socialnämnden',
    'Vad meddelandet är, se orden ovanför.',
    'What the message is, see the words above.',
  ),
  column('Adress', ADDRESS, 'Exempelgatan 3', 'Lägenhetens gatuadress.', 'The flat’s street address.'),
  column(
    'Lägenhetsnummer',
    'dwellingNumber',
    '1102',
    'Lägenhetens nummer, om huset har sådana.',
    'The flat’s number, if the house has them.',
  ),
  column(
    'Kommunkod',
    'municipality',
    '0880',
    'Kommunen där lägenheten ligger, fyra siffror. Ett meddelande till fel kommun tas inte emot.',
    'The municipality of the flat, four digits. A message to the wrong municipality isn’t taken in.',
  ),
  column(
    'Område',
    'area',
    'Berga',
    'Stadsdel, för kommunens statistik.',
    'Part of town, for the municipality’s figures.',
  ),
  column(
    'Antal rum',
    'rooms',
    '2',
    'Antalet rum utan kök, hela eller halva.',
    'The number of rooms without the kitchen, whole or half.',
  ),
  column(
    'Upplåtelseform',
    'tenure',
    'hyresrätt',
    'hyresrätt eller bostadsrätt. Tomt: hyresrätt.',
    'hyresrätt (rented) or bostadsrätt (tenant-owned). Empty: rented.',
  ),
  column(
    'Hyresgäst',
    'tenantName',
    'Test Testsson',
    'Hyresgästens namn. Personnummer ska inte stå i filen.',
    'The tenant’s name. No personal numbers in the file.',
  ),
  column(
    'Barn',
    'children',
    'ja',
    'Om barn bor i lägenheten: ja eller nej. Tomt: vet inte.',
    'Whether children live in the flat: ja or nej. Empty: not known.',
  ),
  column(
    'Hyresvärd',
    'landlordName',
    '',
    'Hyresvärdens namn. Tomt: den som skickar filen.',
    'The landlord’s name. Empty: whoever sends the file.',
  ),
  column(
    'Hyresvärdens adress',
    'landlordAddress',
    'Box 1, 390 01 Kalmar',
    'Hyresvärdens postadress.',
    'The landlord’s postal address.',
  ),
  column(
    'Hyresvärdens telefon',
    'landlordPhone',
    '0480-12 34 56',
    'Hyresvärdens telefon.',
    'The landlord’s telephone.',
  ),
  ...dues,
  column(
    'Ränta',
    'interest',
    '61,50',
    'Räntan i kronor. 0 om ni inte begär ränta.',
    'The interest in kronor. 0 when you claim none.',
  ),
  column(
    'Belopp',
    'amount',
    '16961,50',
    'Hyrorna och räntan tillsammans, i kronor.',
    'The rents and the interest together, in kronor.',
  ),
  column(
    'Betalningssätt',
    'wayToPay',
    'Bankgiro 123-4567, OCR 2026114',
    'Konto eller annat sätt att betala.',
    'Account or other way to pay.',
  ),
  column(
    'Delgiven',
    'servedOn',
    '2026-11-13',
    'Dagen då hyresgästen delgavs. Tomt tills det har skett.',
    'The day the tenant was served. Empty until it has happened.',
  ),
  column(
    'Angiven tid',
    'statedDays',
    '21',
    'Den tid som handlingen ger, i dagar. Lagens är 21.',
    'The time that the paper gives, in days. The law’s is 21.',
  ),
  column(
    'Störningens dag',
    'disturbanceOn',
    '',
    'Dagen för störningen, den senaste vid flera.',
    'The day of the disturbance, the latest of several.',
  ),
  column(
    'Särskilt allvarlig',
    'particularlySerious',
    '',
    'ja om störningen är särskilt allvarlig.',
    'ja when the disturbance is particularly serious.',
  ),
  column(
    'Lämnat',
    'givenHow',
    '',
    'elektroniskt eller rekommenderat brev. Tomt: elektroniskt, och då räknas den dag filen kommer in.',
    'elektroniskt or rekommenderat brev (registered letter). Empty: electronically, and then the day the file comes in counts.',
  ),
  column(
    'Lämnat den',
    'givenOn',
    '',
    'Bara för rekommenderat brev: dagen då det skickades.',
    'Only for a registered letter: the day it was sent.',
  ),
  column(
    'Med egna ord',
    'words',
    '',
    'Vad som har hänt. Inget om hälsa eller privatliv.',
    'What has happened. Nothing about health or private life.',
  ),
  column(
    'Ert nummer',
    'ownReference',
    '2026-114',
    'Ert eget nummer. Kommer tillbaka i svaret.',
    'Your own number. Comes back in the answer.',
  ),
]

/** Two due days show how they are written; the others are like them. */
export const isLaterDue = (field: string): boolean => /^due([3-9]|1\d)/.test(field)

export const headerOf = (field: string): string => columns.find((one) => one.field === field)?.header ?? field

/** Where a field's column stands in the layout. */
export const placeOf = (field: string): number => columns.findIndex((one) => one.field === field)

/** Which kinds have a column. */
export const kindsWith = (field: string): readonly MessageKind[] =>
  [KIND, ADDRESS, 'municipality'].includes(field)
    ? messageKinds
    : messageKinds.filter((kind) => flatNames(kind).includes(field))
