/** What belongs together in a line of text stays together: a section with its act, a number with its letter. */

import type { Child } from 'hono/jsx'

/** `FL 45 §`, `JB 12 kap.`, `44 och 45 §§`: a long citation breaks between its parts. */
const citation = /(?:\p{Lu}\p{L}{0,3} )?\d+ (?:kap\.|(?:[a-z] )?(?:(?:och|and) \d+ (?:[a-z] )?)?§§?)/gu
const numbered = /(\p{Lu}{1,3}-\d{4}-\d+)/u

/** By spaces that don't break, not by elements: whoever hears the page hears one text. What isn't a text stays as it is. */
export const unbroken = (text: Child): Child =>
  typeof text === 'string' ? text.replaceAll(citation, (found) => found.replaceAll(' ', '\u00a0')) : text

/** A heading besides keeps `S-2026-0146` in one line. It is named whole, whatever elements are in it, and the number is copied as it is. */
export function UnbrokenTitle({ title }: { title: string }) {
  const parts = title.split(numbered)
  return <>{parts.map((part, at) => (at % 2 === 1 ? <span class="nowrap">{part}</span> : unbroken(part)))}</>
}
