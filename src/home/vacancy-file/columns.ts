/** The layout of a file of vacancies: its columns, and the words that stand in them. */

import { sameText } from '../../platform/text/index.ts'
import type { ReservedFor, VacancyForm } from '../vacancy/rules.ts'

type Column = { header: string; needed: 'always' | 'new' | 'staff' | 'never'; example: string; sv: string; en: string }

const formWords: Record<VacancyForm, string> = { firstHandLease: 'Första hand', secondHandLease: 'Andra hand' }
const reservedWords: Record<ReservedFor, string> = {
  families: 'Familjer med barn',
  young: 'Unga vuxna',
  old: 'Äldre',
  stepFree: 'Anpassad',
  housingFirst: 'Bostad först',
}
const yesNo = { yes: 'ja', no: 'nej' } as const
const oneOfWords = (all: Readonly<Record<string, string>>) => Object.values(all).join(', ')

const yesNoOf = (header: string, sv: string, en: string): Column => ({
  ...{ header, needed: 'never', example: '' },
  sv: `${sv} ja eller nej. Tomt: vet inte.`,
  en: `${en} ja (yes) or nej (no). Empty: not known.`,
})

/** By field, in the order that the template has them. */
export const columns = {
  address: {
    header: 'Adress',
    needed: 'always',
    example: 'Exempelgatan 3',
    sv: 'Gatuadress, som i registret.',
    en: 'Street address, as in the register.',
  },
  number: {
    header: 'Lägenhetsnummer',
    needed: 'never',
    example: '1102',
    sv: 'Behövs när flera lägenheter har samma adress.',
    en: 'Needed where several dwellings have the same address.',
  },
  landlord: {
    header: 'Hyresvärd',
    needed: 'staff',
    example: '',
    sv: 'Hyresvärdens namn, när kommunen lämnar in filen. Tomt: den som lämnar in den.',
    en: 'The landlord’s name, when the municipality hands in the file. Empty: whoever hands it in.',
  },
  freeFrom: {
    header: 'Ledig från',
    needed: 'always',
    example: '2026-12-01',
    sv: 'Första dagen som någon kan flytta in.',
    en: 'The first day that somebody can move in.',
  },
  answerBy: {
    header: 'Svar senast',
    needed: 'always',
    example: '2026-11-30',
    sv: 'Sista dagen som hyresvärden väntar på svar.',
    en: 'The last day that the landlord waits for an answer.',
  },
  form: {
    header: 'Avtal',
    needed: 'always',
    example: formWords.firstHandLease,
    sv: `Ett av orden: ${oneOfWords(formWords)}.`,
    en: `One of the words: ${oneOfWords(formWords)} (first hand, second hand).`,
  },
  rentKr: {
    header: 'Hyra',
    needed: 'new',
    example: '6500',
    sv: 'Kronor i månaden. Tomt: lägenhetens vanliga hyra.',
    en: 'Kronor a month. Empty: the dwelling’s usual rent.',
  },
  reserved: {
    header: 'Sparad för',
    needed: 'never',
    example: '',
    sv: `Tomt: alla. Annars ett av orden: ${oneOfWords(reservedWords)}.`,
    en: `Empty: anybody. Otherwise one of the words: ${oneOfWords(reservedWords)}.`,
  },
  tool: {
    header: 'Kommer genom',
    needed: 'never',
    example: '',
    sv: 'Namnet på det verktyg som lägenheten kommer genom, om det är ett.',
    en: 'The name of the tool that the dwelling comes through, if it is one.',
  },
  requirements: {
    header: 'Krav',
    needed: 'never',
    example: 'Hemförsäkring',
    sv: 'Vad hyresvärden kräver av en hyresgäst. Inget om någon person.',
    en: 'What the landlord asks of a tenant. Nothing about any person.',
  },
  isNew: {
    header: 'Ny i registret',
    needed: 'never',
    example: '',
    sv: 'ja när lägenheten inte finns i registret än. Då behövs hyra och antal rum.',
    en: 'ja (yes) when the dwelling isn’t in the register yet. Rent and rooms are then needed.',
  },
  area: { header: 'Område', needed: 'never', example: '', sv: 'Stadsdel eller ort.', en: 'Part of town or place.' },
  rooms: {
    header: 'Rum',
    needed: 'new',
    example: '2',
    sv: 'Antal rum utan kök, hela eller halva.',
    en: 'Rooms without the kitchen, whole or half.',
  },
  squareMetres: { header: 'Yta', needed: 'never', example: '', sv: 'Kvadratmeter.', en: 'Square metres.' },
  floor: { header: 'Våning', needed: 'never', example: '', sv: 'Våningen, med siffror.', en: 'The floor, in digits.' },
  lift: yesNoOf('Hiss', 'Om huset har hiss:', 'Whether there is a lift:'),
  wheelchair: yesNoOf('Rullstol', 'Om den går att bo i med rullstol:', 'Whether one can live there in a wheelchair:'),
  pets: yesNoOf('Husdjur', 'Om husdjur får bo där:', 'Whether pets may live there:'),
} as const satisfies Record<string, Column>

export type FieldName = keyof typeof columns

const isField = (name: string): name is FieldName => name in columns
export const fieldNames: readonly FieldName[] = Object.keys(columns).filter(isField)

/** The column that rows come back with. It may stand in a file that is sent again, and isn’t read. */
export const FAULT_HEADER = 'Fel'

const words: Partial<Record<FieldName, Readonly<Record<string, string>>>> = {
  form: formWords,
  reserved: reservedWords,
  isNew: yesNo,
  lift: yesNo,
  wheelchair: yesNo,
  pets: yesNo,
}

/** What may stand in a column that holds one of a few words; null for the others. */
export const wordsOf = (field: string): readonly string[] | null =>
  isField(field) && words[field] !== undefined ? Object.values(words[field]) : null

/** The form’s code for what is written; what isn’t one of the words stays as it is. */
export function codeOf(field: string, written: string): string {
  const all = isField(field) ? words[field] : undefined
  return Object.entries(all ?? {}).find(([, word]) => sameText(word, written))?.[0] ?? written
}

export const headerOf = (field: string): string => (isField(field) ? columns[field].header : field)
