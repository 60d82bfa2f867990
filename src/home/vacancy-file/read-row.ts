/** One row of a file as a vacancy, or all that is wrong with it, each at its column. Asks nothing of the database. */

import { holdsPersonalNumber } from '../../law/index.ts'
import { isQuotable, UNREADABLE, withoutMidnight } from '../../platform/document/index.ts'
import { inWords, limited, oneOf, optional, readFields, shortText } from '../../platform/subject/index.ts'
import { group, type Locale, nearestWord, sameText } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { factsText } from '../dwelling/facts.text.ts'
import { factFields, said, sizeFields } from '../dwelling/fields.ts'
import { roomsFrom } from '../dwelling/rules.ts'
import { termFields } from '../vacancy/fields.ts'
import { formText } from '../vacancy/forms.text.ts'
import { wrongWith } from '../vacancy/rules.ts'
import type { Wanted } from '../vacancy/take.ts'
import { text as vacancyText } from '../vacancy/text.ts'
import { codeOf, fieldNames, headerOf, wordsOf } from './columns.ts'
import { faultText } from './faults.text.ts'
import { BROKEN, type Cells, SURPLUS } from './table.ts'

/** What is wrong with a row: at a column, by its header, or with the row as a whole. */
export type Reason = { column: string | null; sv: string; en: string }
export type ReadRow = { ok: true; wanted: Wanted } | { ok: false; reasons: Reason[] }

/** `names`: what somebody may write who means it, where that isn’t the name alone. */
type Named = { id: string; name: string; names?: readonly string[] }
/** What rows name besides dwellings: the landlords that the sender may leave for, and the tools that hold. */
export type Around = { own: Named | null; landlords: readonly Named[]; tools: readonly { id: string; title: string }[] }

const noNumbers = group(factsText, 'noNumbers')
const unnumbered = (most: number) =>
  limited(shortText(most), (written) => (holdsPersonalNumber(written) ? noNumbers : null))
const answer = () => optional(oneOf(['yes', 'no'], group(factsText, 'yesNo')))

const { toSchool: _school, toBus: _bus, toShop: _shop, ...facts } = factFields
const fields = {
  address: unnumbered(200),
  number: optional(unnumbered(20)),
  landlord: optional(shortText(200)),
  ...termFields,
  tool: optional(shortText(200)),
  isNew: answer(),
  area: sizeFields.area,
  rooms: optional(sizeFields.rooms),
  squareMetres: sizeFields.squareMetres,
  ...facts,
}

const says = (locale: Locale) => ({ ...formText[locale].leaving.fields, ...faultText[locale].fields })
const at = (field: string, say: (locale: Locale) => string): Reason => ({
  column: headerOf(field),
  sv: say('sv'),
  en: say('en'),
})
const whole = (say: (t: (typeof faultText)['sv']) => string): Reason => ({
  column: null,
  sv: say(faultText.sv),
  en: say(faultText.en),
})

export function readRow({ [BROKEN]: broken, [SURPLUS]: surplus, ...cells }: Cells, around: Around): ReadRow {
  if (broken !== undefined) return { ok: false, reasons: [whole((t) => t.brokenQuote)] }
  // cells that stand in the wrong columns would only be told about as something that they aren’t
  if (surplus !== undefined) return { ok: false, reasons: [whole((t) => t.surplus(surplus))] }
  const typed = Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, codeOf(field, mended(cell))]))
  const came = { typed, unkeepable: [] }
  const read = readFields(fields, undefined, came, says('sv'), 'sv')
  const garbled = Object.entries(cells).flatMap(([field, cell]) => garbledAt(field, cell))
  const named = namesIn(cells, around)
  const wrong = [...garbled, ...(read.ok ? [] : wrongFields(cells, came)), ...('reasons' in named ? named.reasons : [])]
  if (!read.ok || 'reasons' in named || wrong.length > 0) return { ok: false, reasons: inOrder(wrong) }
  const { landlord: _, tool: _tool, isNew, reserved, number, address, ...terms } = read.value
  const beyond = wrongWith(terms, today())
  const reasons = beyond === null ? [] : [limitOf(beyond.reason)]
  if (isNew === 'yes' && terms.rooms === null) reasons.push(at('rooms', (locale) => faultText[locale].roomsOfNew))
  if (isNew === 'yes' && terms.rentKr === null)
    reasons.push(at('rentKr', (locale) => vacancyText[locale].refused.rentOfNew))
  if (reasons.length > 0) return { ok: false, reasons: inOrder(reasons) }
  const { freeFrom, answerBy, form, rentKr, requirements, area, squareMetres, floor } = terms
  return {
    ok: true,
    wanted: {
      ...{ landlordId: named.landlordId, toolId: named.toolId, address: single(address), number },
      ...{ freeFrom, answerBy, form, rentKr, requirements, reservedFor: reserved },
      facts:
        isNew === 'yes'
          ? {
              ...{ area, squareMetres, floor, rentKr: rentKr ?? 0, rooms: roomsFrom(terms.rooms ?? '') ?? 0 },
              ...{ lift: said(terms.lift), wheelchair: said(terms.wheelchair), pets: said(terms.pets) },
            }
          : null,
    },
  }
}

const single = (written: string): string => written.replaceAll(/\s+/g, ' ')

const NO_ORE = /^(\d[\d\s\u00a0]*)[.,]00?$/

/** What spreadsheets add that says nothing: midnight after a day, no öre after kronor. */
const mended = (cell: string): string => NO_ORE.exec(cell)?.[1] ?? withoutMidnight(cell)

// what a column shows that is too narrow or whose formula went wrong, and a number that was shortened
const LOST = /^#+$|^#[A-ZÅÄÖ/0]+[!?]?$|^[-+]?\d+(?:[.,]\d+)?E[-+]\d+$/i

function garbledAt(field: string, cell: string): Reason[] {
  if (cell.includes(UNREADABLE)) return [at(field, (locale) => faultText[locale].unreadable)]
  return field !== 'requirements' && LOST.test(cell) ? [at(field, (locale) => faultText[locale].lost(cell))] : []
}

/** What the fields say, with the word that was surely meant where one of a few may stand. */
function wrongFields(cells: Cells, came: Parameters<typeof readFields>[2]): Reason[] {
  const read = {
    sv: readFields(fields, undefined, came, says('sv'), 'sv'),
    en: readFields(fields, undefined, came, says('en'), 'en'),
  }
  if (read.sv.ok || read.en.ok) return []
  const english = read.en.reason
  return read.sv.reason.map(({ field, says: swedish }, place) => {
    const column = field ?? ''
    const words = wordsOf(column)
    if (words !== null && (cells[column] ?? '') !== '') return at(column, wrongWord(cells[column] ?? '', words))
    const other = english[place]?.says
    const inEnglish = typeof other === 'function' ? other('en') : ''
    return at(column, (locale) => (locale === 'en' ? inEnglish : typeof swedish === 'function' ? swedish('sv') : ''))
  })
}

export function wrongWord(written: string, words: readonly string[]): (locale: Locale) => string {
  const near = nearestWord(written, words)
  return (locale) => {
    const t = faultText[locale]
    if (!isQuotable(written)) return t.noWord(words.join(', '))
    return near === null ? t.noSuchWord(written, words.join(', ')) : t.wrongWord(written, near)
  }
}

type Names = { landlordId: string; toolId: string | null } | { reasons: Reason[] }

function namesIn({ landlord = '', tool = '' }: Cells, { own, landlords, tools }: Around): Names {
  const reasons: Reason[] = []
  const [named, ...others] = landlords.filter(({ name, names = [name] }) =>
    names.some((one) => sameText(one, landlord)),
  )
  const meant = landlord === '' ? own : others.length > 0 ? null : (named ?? null)
  if (meant === null) reasons.push(at('landlord', noLandlord(landlord, own, landlords)))
  const through = tools.find(({ title }) => sameText(title, tool))
  if (tool !== '' && through === undefined)
    reasons.push(
      at(
        'tool',
        tools.length === 0
          ? (locale) => faultText[locale].noTools
          : wrongWord(
              tool,
              tools.map(({ title }) => title),
            ),
      ),
    )
  return meant === null || reasons.length > 0 ? { reasons } : { landlordId: meant.id, toolId: through?.id ?? null }
}

function noLandlord(written: string, own: Named | null, landlords: readonly Named[]): (locale: Locale) => string {
  if (own !== null) return (locale) => faultText[locale].onlyYourOwn(own.name)
  if (written === '') return (locale) => faultText[locale].landlordMissing
  return wrongWord(
    written,
    landlords.map(({ name }) => name),
  )
}

type Refusals = NonNullable<ReturnType<typeof wrongWith>>['reason']

function limitOf(reason: Refusals): Reason {
  const said = (locale: Locale) => inWords(reason, formText[locale].leaving, locale)[0]
  return at(said('sv')?.field ?? '', (locale) => said(locale)?.message ?? '')
}

/** As the columns of the layout stand; what is told twice of a column once. */
function inOrder(reasons: readonly Reason[]): Reason[] {
  const place = ({ column }: Reason) => fieldNames.findIndex((field) => headerOf(field) === column)
  return reasons
    .filter(({ column }, at) => reasons.findIndex((one) => one.column === column) === at)
    .toSorted((a, b) => place(a) - place(b))
}
