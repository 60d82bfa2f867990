/** The fields in which a message is written. They are drawn from here; what is sent is read by the one schema of form, file and interface (`fields.ts`). */

import type { Child } from 'hono/jsx'
import {
  amount,
  day,
  drawnFields,
  type Fields,
  type FieldWords,
  longText,
  oneOf,
  optional,
  picked,
  radios,
  shortText,
  sometimes,
  ticked,
  wholeNumber,
} from '../platform/subject/index.ts'
import { group, type Locale, words } from '../platform/text/index.ts'
import type { Choice } from '../platform/ui/index.ts'
import { dueNames } from './flat.ts'
import { formText } from './form.text.ts'
import { givenHows, type MessageField, type MessageKind, messageKinds } from './rules.ts'
import { text } from './text.ts'

type Plain = Exclude<MessageField, 'dues'>

/** What the law wants in a message of the kind: said by leaving out that it may be left out. */
const wanted: Record<MessageKind, readonly MessageField[]> = {
  earlyArrears: ['address', 'dues'],
  noticeToTenant: ['address', 'dues', 'amount', 'interest', 'servedOn'],
  messageToBoard: [
    'landlordName',
    'landlordAddress',
    'landlordPhone',
    'tenantName',
    'address',
    'rooms',
    'dues',
    'amount',
    'interest',
    'wayToPay',
    'givenHow',
  ],
  disturbance: ['address', 'tenantName', 'disturbanceOn', 'words', 'givenHow'],
  terminationCopy: ['address', 'tenantName', 'words', 'givenHow', 'servedOn'],
}

/** What a flat in Hemvist tells of itself. */
export const toldByFlat: readonly MessageField[] = ['address', 'dwellingNumber', 'rooms', 'area']

const yesNo = (locale: Locale) => ({ ja: text[locale].yes, nej: text[locale].no, '': formText[locale].notKnown })

const fields = {
  tenure: radios(['rented', 'tenantOwned'], group(text, 'tenures'), { row: true }),
  landlordName: shortText(200, { autocomplete: 'organization' }),
  landlordAddress: shortText(300),
  landlordPhone: shortText(50, { type: 'tel' }),
  tenantName: shortText(200, { autocomplete: 'off' }),
  address: shortText(200),
  dwellingNumber: shortText(20, { width: 'short' }),
  area: shortText(100, { width: 'medium' }),
  rooms: shortText(5, { inputmode: 'decimal', width: 'short' }),
  children: radios(['ja', 'nej', ''], { sv: yesNo('sv'), en: yesNo('en') }, { row: true }),
  interest: amount(),
  amount: amount(),
  wayToPay: shortText(200, { width: 'medium' }),
  disturbanceOn: day({ within: 'happened' }),
  particularlySerious: ticked(),
  servedOn: day({ within: 'happened' }),
  statedDays: wholeNumber(1, 365),
  givenHow: oneOf(givenHows, group(text, 'hows')),
  givenOn: day({ within: 'happened' }),
  words: longText(2000, 4),
  ownReference: shortText(100, { width: 'medium' }),
} satisfies Record<Plain, Fields<unknown>[string]>

const anotherFlat = { sv: formText.sv.anotherFlat, en: formText.en.anotherFlat }

/** What the first page asks: the kind, and which of the own flats. */
const choosing = {
  kind: radios(messageKinds, group(text, 'kinds')),
  dwelling: sometimes(picked({ empty: anotherFlat })),
}

/** What a message is written from. */
export type Writing = {
  kind: MessageKind
  /** how many rows for due days */
  rows: number
  /** the landlord's own flats to choose among */
  flats: readonly Choice[]
  staff: boolean
  locale: Locale
}

/** Each field of a message of the kind, by its name in the form. */
export function drawnMessage(writing: Writing): Readonly<Record<string, Child>> {
  const { kind, rows, flats, staff, locale } = writing
  const isWanted = (name: string) => name === 'tenure' || wanted[kind].some((one) => one === name)
  const neededAs = (name: string, field: Fields<unknown>[string]) => {
    if (!isWanted(name)) return optional<unknown, unknown>(field)
    // a flat that is chosen tells them
    return flats.length > 0 && toldByFlat.some((one) => one === name) ? sometimes<unknown, unknown>(field) : field
  }
  const plain = Object.entries(fields).map(([name, field]) => [name, neededAs(name, field)])
  const due = namesOfRows(rows).flatMap(({ on, amount: rent }, at) => {
    const [dueOn, ore] = [day({ within: 'happened' }), amount()]
    return at === 0
      ? [
          [on, dueOn],
          [rent, ore],
        ]
      : [
          [on, optional(dueOn)],
          [rent, optional(ore)],
        ]
  })
  const shown: Fields<unknown> = Object.fromEntries([...plain, ...due, ['dwellingId', choosing.dwelling]])
  const hows = givenHows.filter((how) => staff || how === 'electronic' || how === 'registeredLetter')
  return drawnFields(shown, saidOf(writing), null, locale, {
    begins: { tenure: 'rented', children: '', givenHow: staff ? 'letter' : 'electronic' },
    options: {
      dwellingId: flats,
      givenHow: hows.map((value) => ({ value, label: words(text, locale).hows[value] })),
    },
  })
}

const namesOfRows = (rows: number) => Array.from({ length: rows }, (_, at) => dueNames(at + 1))

/** The words of each field: some say another thing to a landlord than to those who write down what a landlord has sent. */
function saidOf({ kind, rows, staff, locale }: Writing): Readonly<Record<string, FieldWords>> {
  const t = words(formText, locale)
  const labels = words(text, locale).fields
  const hints: Readonly<Record<string, string>> = {
    ...t.hints,
    servedOn: kind === 'terminationCopy' ? t.hints.terminationServedOn : t.hints.servedOn,
    givenHow: staff ? '' : t.hints.givenHow,
    givenOn: staff ? t.hints.givenOn : t.hints.givenOnLandlord,
  }
  const said = (label: string, hint = ''): FieldWords => (hint === '' ? label : { label, hint })
  return {
    ...Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, said(label, hints[name])])),
    ...Object.fromEntries(
      namesOfRows(rows).flatMap(({ on, amount: rent }, at) => [
        [on, t.rowDue(at + 1)],
        [rent, t.rowAmount(at + 1)],
      ]),
    ),
    dwellingId: said(t.whichFlat, t.flatHintHere),
  }
}

/** The first page's fields. */
export function drawnChoosing({
  flats,
  dwelling,
  locale,
}: {
  flats: readonly Choice[]
  dwelling: string | null
  locale: Locale
}) {
  const t = words(formText, locale)
  const shared = words(text, locale)
  const says = { kind: t.whichKind, dwelling: { label: t.whichFlat, hint: t.flatHint } }
  const kinds = messageKinds.map((value) => ({
    value,
    label: shared.kinds[value],
    hint: [shared.about[value], shared.rule[value]].filter((part) => part !== '').join(' '),
  }))
  return drawnFields(choosing, says, null, locale, {
    begins: { kind: 'messageToBoard', dwelling },
    options: { kind: kinds, dwelling: flats },
  })
}
