/** The words that stand in a file where the form and the interface have codes. */

import type { Tenure } from '../../law/index.ts'
import { yesOrNo } from '../field-parts.ts'
import type { GivenHow } from '../rules.ts'
import { kindWords } from './columns.ts'
import { plain } from './header.ts'

const tenureWords: Record<Tenure, string> = { rented: 'hyresrätt', tenantOwned: 'bostadsrätt' }
const howWords: Record<GivenHow, string> = {
  electronic: 'elektroniskt',
  registeredLetter: 'rekommenderat brev',
  letter: 'brev',
  handedOver: 'lämnat för hand',
}

/** What may stand in a column that holds one of a few words; null for the others. A landlord sends by two of the ways. */
export function wordsOf(field: string): readonly string[] | null {
  if (field === 'kind') return Object.values(kindWords)
  if (field === 'tenure') return Object.values(tenureWords)
  if (field === 'givenHow') return [howWords.electronic, howWords.registeredLetter]
  return field === 'children' || field === 'particularlySerious' ? ['ja', 'nej'] : null
}

const codesIn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: kindWords,
  tenure: tenureWords,
  givenHow: howWords,
}

/** Whether the column takes what is written, as a word or as the interface's code for it. */
export const isWordOf = (field: string, written: string): boolean => {
  const words = codesIn[field]
  return words === undefined ? yesOrNo().safeParse(written).success : Object.hasOwn(words, code(words, written))
}

const code = (words: Readonly<Record<string, string>>, written: string): string =>
  Object.entries(words).find(([, word]) => plain(word) === plain(written))?.[0] ?? written.trim()

/** Whether it is a word for a kind of message. */
export const isKind = (written: string): boolean => isWordOf('kind', written)

/** A row's words as the codes that are read; what isn't known stays, and is told as such. */
export function codesOf(values: Readonly<Record<string, string>>): Record<string, string> {
  const { kind, tenure, givenHow, ...rest } = values
  return {
    ...rest,
    ...(kind === undefined ? {} : { kind: code(kindWords, kind) }),
    ...(tenure === undefined ? {} : { tenure: code(tenureWords, tenure) }),
    ...(givenHow === undefined ? {} : { givenHow: code(howWords, givenHow) }),
  }
}
