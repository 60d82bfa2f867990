/** What a form that ends something asks of what is open: the seal of the list that was read, and why it is right to end all the same. */

import { z } from 'zod'
import type { EndStop } from '../open-at-end.ts'
import { type Locale, words } from '../text/index.ts'
import { MOST_WHY, openText } from '../ui/index.ts'
import * as read from '../web/fields.ts'
import type { Field, FieldWords } from './field.ts'
import { missing } from './framed.ts'
import { stopped, wrong } from './refusal.ts'

const MOST_SEEN = 8000

/** `EndOver` draws it, beside the list that it is about. */
const drawnWithTheList = (max: number): Field<string | null> => ({
  needed: 'sometimes',
  schema: z.preprocess((typed) => typed ?? null, read.text(max).nullable()),
  missing: missing.write,
  draw: () => null,
})

/** The fields: `fields: { …, ...overOpen }`, with `withOverOpen(…)` around the form's words and `<EndOver>` last in its `draw`. */
export const overOpen = { openSeen: drawnWithTheList(MOST_SEEN), openWhy: drawnWithTheList(MOST_WHY) }

type OverWords = { readonly openSeen: FieldWords; readonly openWhy: FieldWords }

const labels = (locale: Locale): OverWords => {
  const t = words(openText, locale)
  return { openSeen: t.open, openWhy: t.why }
}

/** The form's words, with the names of these two fields. */
export const withOverOpen = <W extends { readonly fields: object }>(both: {
  readonly sv: W
  readonly en: W
}): { readonly [L in Locale]: W & { readonly fields: W['fields'] & OverWords } } => ({
  sv: { ...both.sv, fields: { ...both.sv.fields, ...labels('sv') } },
  en: { ...both.en, fields: { ...both.en.fields, ...labels('en') } },
})

/** What stops the end: something must be done first (409), or the list wasn't read or answered (422). */
export const openStops = (stop: EndStop) => {
  const says = (locale: Locale) => words(openText, locale).problems[stop]
  return stop === 'openStops' ? stopped(says) : wrong('openWhy', says)
}
