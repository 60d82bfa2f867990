/** The fields that say what a dwelling is like, where one is added and where it is changed. */

import { holdsPersonalNumber } from '../../law/index.ts'
import { limited, oneOf, optional, shortText, wholeNumber } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { factsText } from './facts.text.ts'
import { roomsFrom, type YesNo } from './rules.ts'
import { text } from './text.ts'

const badRooms = { sv: text.sv.badRooms, en: text.en.badRooms }
const noNumbers = group(factsText, 'noNumbers')

const toldInWords = (most: number, look = {}) =>
  optional(limited(shortText(most, look), (words) => (holdsPersonalNumber(words) ? noNumbers : null)))
/** Left empty it isn't known: nobody has to guess. */
const answer = () => optional(oneOf(['yes', 'no'], group(factsText, 'yesNo'), { empty: group(factsText, 'notKnown') }))

export const MOST_WORDS = 200

export const sizeFields = {
  area: toldInWords(100, { width: 'medium' }),
  rooms: limited(shortText(5, { inputmode: 'decimal', width: 'short' }), (typed) =>
    roomsFrom(typed) === null ? badRooms : null,
  ),
  squareMetres: optional(wholeNumber(5, 1000, 'm²')),
  rentKr: wholeNumber(0, 100_000, 'kr'),
}

export const factFields = {
  floor: optional(wholeNumber(-3, 60)),
  lift: answer(),
  wheelchair: answer(),
  pets: answer(),
  toSchool: toldInWords(MOST_WORDS),
  toBus: toldInWords(MOST_WORDS),
  toShop: toldInWords(MOST_WORDS),
}

/** What was chosen, as it is kept. */
export const said = (chosen: 'yes' | 'no' | null): YesNo => chosen ?? 'unknown'

/** What is kept, as it is chosen. */
export const chosen = (kept: YesNo): 'yes' | 'no' | null => (kept === 'unknown' ? null : kept)
