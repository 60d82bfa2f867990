/** When two texts are the same writing: whatever their case, spacing and coding. Both sides of a comparison go through it; the database has its own (`app.same_text`). */

/** For comparing only, never to be kept. */
export const textKey = (text: string): string =>
  text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('sv')

export const sameText = (a: string, b: string): boolean => textKey(a) === textKey(b)
