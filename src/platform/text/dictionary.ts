/** A room's words in Swedish and English; the compiler holds that both languages have the same keys. */

export const locales = ['sv', 'en'] as const
export type Locale = (typeof locales)[number]

export type Words = { readonly [key: string]: string | ((...values: never[]) => string) | Words }

/** The same keys, with any text in them. */
type Same<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer A) => string
      ? (...values: A) => string
      : Same<T[K]>
}

export type Dictionary<T> = { readonly sv: Same<T>; readonly en: Same<T> }

/**
 * Makes a dictionary. Values are texts, functions that return a text, or groups of these.
 * @example const text = dictionary({ sv: { beds: (n: number) => `${n} platser` }, en: { beds: (n) => `${n} places` } })
 */
export function dictionary<T extends Words>(both: { sv: T; en: Same<NoInfer<T>> }): Dictionary<T>
export function dictionary(both: { sv: Words; en: Words }): { sv: Words; en: Words } {
  return both
}

/** The words in one language: `words(text, viewer.locale).beds(3)`. */
export function words<T>(both: Dictionary<T>, locale: Locale): Same<T> {
  return both[locale]
}

/** One group of a room's words, in both languages: `group(text, 'giving')`. */
export const group = <T, const K extends keyof Same<T>>(
  both: Dictionary<T>,
  name: K,
): { readonly sv: Same<T>[K]; readonly en: Same<T>[K] } => ({ sv: both.sv[name], en: both.en[name] })

/** What two forms say alike, and what one of them says alone; what is alone goes before. */
export const together = <A extends object, B extends object>(
  alike: { readonly sv: A; readonly en: A },
  alone: { readonly sv: B; readonly en: B },
): { readonly sv: A & B; readonly en: A & B } => ({
  sv: { ...alike.sv, ...alone.sv },
  en: { ...alike.en, ...alone.en },
})

export function isLocale(value: unknown): value is Locale {
  return value === 'sv' || value === 'en'
}
