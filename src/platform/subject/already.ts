/** Somebody else was faster with the very same: nothing of it is done twice, and nobody's stamp is written over. */

import { dictionary, type Locale, words } from '../text/index.ts'

export class DoneAlready extends Error {}

export const text = dictionary({
  sv: { already: 'Det var redan gjort. Så här står det nu.' },
  en: { already: 'It was done already. This is how it stands now.' },
})

export const already = (locale: Locale): string => words(text, locale).already
