/** What the pages that open people are called in the read log: a code in the row, and words beside each code, in the room that gives it. */

import type { Locale } from '../text/index.ts'

/**
 * The codes that have words. A room adds those of its `read-pages.ts`, so that a page can't be opened under a code that nobody who reads the log
 * understands: another is an error of types where it is given.
 */
export interface ReadPages {
  readonly file: true
}
export type ReadPage = keyof ReadPages

type Said = { readonly [L in Locale]: string }

/** A list that is taken as a file is one in every room. */
const said = new Map<string, Said>([['file', { sv: 'Lista som fil', en: 'List as a file' }]])

/** Takes in a room's codes with their words, and answers them. */
export function readPages<const Pages extends Readonly<Record<string, Said>>>(pages: Pages): Pages {
  for (const [code, words] of Object.entries(pages)) said.set(code, words)
  return pages
}

/** What a page is called; the code itself when it is one that no page has any longer. */
export const readPageName = (code: string, locale: Locale): string => said.get(code)?.[locale] ?? code
