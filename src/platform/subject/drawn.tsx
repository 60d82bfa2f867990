/** A form's fields as they stand on its page. */

import type { Child } from 'hono/jsx'
import type { Locale } from '../text/index.ts'
import { type Fields, type FieldWords, hintOf, labelOf } from './field.ts'
import type { Around } from './form.ts'

/** Whether more than these fields is drawn: then there may be something long to write. */
export const hasMore = (fields: Child, brief: readonly Child[]): boolean =>
  Array.isArray(fields)
    ? fields.some((one) => hasMore(one, brief))
    : fields !== null && fields !== undefined && fields !== false && !brief.includes(fields)

/** Each field drawn with its words, what it begins with and what there is to choose. */
export function drawnFields<F extends Fields<On>, On>(
  fields: F,
  says: Readonly<Record<string, FieldWords>>,
  on: On,
  locale: Locale,
  around: Pick<Around<F>, 'begins' | 'options' | 'words'>,
): { readonly [K in keyof F]: Child }
export function drawnFields(
  fields: Fields<unknown>,
  says: Readonly<Record<string, FieldWords>>,
  on: unknown,
  locale: Locale,
  { begins = {}, options = {}, words: own = {} }: Pick<Around<Fields<unknown>>, 'begins' | 'options' | 'words'>,
): Readonly<Record<string, Child>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const words = own[name] ?? says[name] ?? name
      const drawn = {
        name,
        label: labelOf(words),
        hint: hintOf(words),
        needed: field.needed,
        value: begins[name] ?? undefined,
        options: options[name] ?? [],
        on,
        locale,
      }
      return [name, field.draw(drawn)]
    }),
  )
}
