/** What is wrong with a field, in plain words, from what zod found. */

import type { z } from 'zod'
import { dictionary, type Locale, words } from '../text/index.ts'

const text = dictionary({
  sv: {
    missing: 'Fyll i det här fältet.',
    choose: 'Välj ett av alternativen.',
    long: (max: number) => `Texten är för lång. Högst ${max} tecken får plats.`,
    short: 'Skriv något mer.',
    other: 'Det här går inte att läsa. Skriv om det.',
    unkeepable: 'Här fanns osynliga tecken som inte går att spara. De är borttagna nu: läs igenom och skicka igen.',
  },
  en: {
    missing: 'Fill in this field.',
    choose: 'Choose one of the options.',
    long: (max: number) => `The text is too long. At most ${max} characters fit.`,
    short: 'Write a little more.',
    other: 'This can’t be read. Write it again.',
    unkeepable:
      'There were invisible characters here that can’t be kept. They are gone now: read it through and send again.',
  },
})

const isSay = (value: unknown): value is Record<Locale, string> =>
  typeof value === 'object' && value !== null && 'sv' in value && 'en' in value

/** The message at the field for one issue. */
export function messageFor(issue: z.core.$ZodIssue, locale: Locale): string {
  const t = words(text, locale)
  if (issue.code === 'custom') return isSay(issue.params?.say) ? issue.params.say[locale] : t.other
  if (issue.code === 'too_big') return t.long(Number(issue.maximum))
  if (issue.code === 'too_small') return t.short
  if (issue.code === 'invalid_value') return t.choose
  if (issue.code === 'invalid_type' && issue.input === undefined) return t.missing
  return issue.code === 'invalid_type' ? t.missing : t.other
}

/** The message at a field that held characters which can't be kept. */
export const unkeepableIn = (locale: Locale): string => words(text, locale).unkeepable
