/** What belongs together in a line of text stays together: a section with its act, a number with its letter. */

import type { Child } from 'hono/jsx'

/** `FL 45 §`, `12 kap. 44 och 45 §§`, `S-2026-0146`. A long citation breaks between its parts. */
const together =
  /(\p{Lu}{1,3}-\d{4}-\d+|(?:\p{Lu}\p{L}{0,3} )?\d+ ?[a-z]?(?: (?:och|and) \d+ ?[a-z]?)? §§?|(?:\p{Lu}\p{L}{0,3} )?\d+ kap\.)/u

/** The same words to the ear, and one line to the eye. What isn't a text stays as it is. */
export function Unbroken({ children }: { children?: Child }): Child {
  if (typeof children !== 'string') return <>{children}</>
  const parts = children.split(together)
  if (parts.length === 1) return <>{children}</>
  return <>{parts.map((part, at) => (at % 2 === 1 ? <span class="nowrap">{part}</span> : part))}</>
}
