/** What a mail may say: words of a dictionary, filled with numbers, days, rules and addresses of our own pages. There is no way to put a name in. */

/** Such as `EV-05`. */
export type RuleId = `${Uppercase<string>}-${number}`
export type Fact = number | Temporal.PlainDate | RuleId | URL

// nobody outside can make one by hand
const made: unique symbol = Symbol('line')
export type Line = { readonly [made]: string }

/** A line of a mail: `line(t.today, 3)`, where `today` is a text or a function of the room's dictionary. */
export function line<const F extends readonly Fact[]>(say: string | ((...facts: F) => string), ...facts: F): Line {
  return { [made]: typeof say === 'string' ? say : say(...facts) }
}

/** The line as text, on one line. */
export const textOf = (one: Line): string => one[made].replaceAll(/[\r\n]+/g, ' ')
