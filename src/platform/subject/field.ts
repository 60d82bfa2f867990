/** What a field is: it reads what was typed, judges it, and is drawn, labelled and limited by the same line. And how a form's fields are read. */

import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Outcome } from '../outcome.ts'
import type { Locale } from '../text/index.ts'
import type { Choice, ChoiceGroup } from '../ui/index.ts'
import type { Typed } from '../web/form.ts'
import { messageFor, unkeepableIn } from '../web/messages.ts'
import type { Refusal } from './refusal.ts'

/** Whether it may be left empty. `sometimes`: a rule says when, and so it is never called optional. */
export type Needed = 'always' | 'sometimes' | 'never'

export type Drawn<Value, On> = {
  name: string
  label: string
  hint: string | undefined
  needed: Needed
  /** what it begins with; what was typed goes before it */
  value: Value | undefined
  /** what there is to choose, when that varies from page to page */
  options: readonly (Choice | ChoiceGroup)[]
  on: On
  locale: Locale
}

/** One field of a form on a thing `On`. A value, so that a form's fields are read, judged and drawn by walking them. */
export type Field<Value, On = unknown> = {
  needed: Needed
  /** so much is written in it that it is kept while it is written */
  long?: true
  /** where it is more than one box: what stands in them together. The box of its own name when left out */
  gather?: (typed: Typed, name: string) => unknown
  /** shows bounds that a rule of the form's judges, in words of its own */
  ruled?: true
  schema: z.ZodType<Value>
  /** what is said when it is left empty and may not be */
  missing: Readonly<Record<Locale, string>>
  // methods, so that a field of days counts as a field
  /** what is wrong with a value that can be read; null when nothing is */
  limit?(value: Value, on: On): Readonly<Record<Locale, string>> | null
  draw(drawn: Drawn<Value, On>): Child
}

export type Fields<On> = Readonly<Record<string, Field<unknown, On>>>

/** What a form's fields hold when they have been read. */
export type Values<F> = { [K in keyof F]: F[K] extends { schema: z.ZodType<infer Value> } ? Value : never }

/** A field's words: its label, or that with a hint and what is said when it is empty. */
export type FieldWords = string | { readonly label: string; readonly hint?: string; readonly missing?: string }

export const labelOf = (words: FieldWords): string => (typeof words === 'string' ? words : words.label)
/** What a form's fields are called, by their names. */
export const labelsOf = (fields: Readonly<Record<string, FieldWords>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, words]) => [name, labelOf(words)]))
export const hintOf = (words: FieldWords): string | undefined => (typeof words === 'string' ? undefined : words.hint)
const missingIn = (words: FieldWords): string | undefined => (typeof words === 'string' ? undefined : words.missing)

export type ReadFields<V> = Outcome<V, readonly Refusal[]>

/**
 * Reads every field of what was typed, and says at once all that is wrong, in the order of the fields. Never throws on what a person typed.
 * `needed`: those that this writer fills in, though others may leave them.
 */
export function readFields<F extends Fields<On>, On>(
  fields: F,
  on: On,
  came: { typed: Typed; unkeepable: readonly string[] },
  says: Readonly<Record<string, FieldWords>>,
  locale: Locale,
  needed?: readonly string[],
): ReadFields<Values<F>>
export function readFields(
  fields: Fields<unknown>,
  on: unknown,
  { typed, unkeepable }: { typed: Typed; unkeepable: readonly string[] },
  says: Readonly<Record<string, FieldWords>>,
  locale: Locale,
  needed?: readonly string[],
): ReadFields<Record<string, unknown>> {
  const values: Record<string, unknown> = {}
  const reason: Refusal[] = []
  for (const [name, field] of Object.entries(fields)) {
    const words = says[name] ?? name
    const wrong = (message: string) => reason.push({ field: name, says: () => message, status: 422 })
    const text = field.gather ? field.gather(typed, name) : typed[name] === '' ? undefined : typed[name]
    const read = field.schema.safeParse(text)
    if (unkeepable.includes(name)) wrong(unkeepableIn(locale))
    else if (text === undefined && needed?.includes(name) === true) wrong(missingIn(words) ?? field.missing[locale])
    else if (!read.success) {
      const [issue] = read.error.issues
      const empty = text === undefined || issue === undefined
      wrong(empty ? (missingIn(words) ?? field.missing[locale]) : messageFor(issue, locale))
    } else {
      const limit = field.limit?.(read.data, on) ?? null
      if (limit === null) values[name] = read.data
      else wrong(limit[locale])
    }
  }
  return reason.length > 0 ? { ok: false, reason } : { ok: true, value: values }
}

/** What stands in the way of values that no form carried, by the same limits: the first field's words, or null. */
export function beyondLimits<F extends Fields<On>, On>(fields: F, on: On, values: Values<F>): LimitOf | null
export function beyondLimits(
  fields: Fields<unknown>,
  on: unknown,
  values: Readonly<Record<string, unknown>>,
): LimitOf | null {
  for (const [field, { limit }] of Object.entries(fields)) {
    const says = limit?.(values[field], on) ?? null
    if (says !== null) return { field, says }
  }
  return null
}

type LimitOf = { field: string; says: Readonly<Record<Locale, string>> }
