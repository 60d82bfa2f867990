/** What stands in the way of a form or a press: a value with its field, its words and its status. Types alone, so that a pure rule may say it. */

import type { Refused } from '../outcome.ts'
import type { Locale } from '../text/index.ts'

/** A refusal in words of its own, for what holds days, sums or names of rules. */
export type Sentence = (locale: Locale) => string

/**
 * `says`: the name of one of the form's words (`text.refusals`), or a sentence. `field`: where it is told; null: of the form as a whole.
 * 422: mend what you typed. 409: the world stands otherwise than you thought.
 */
export type Refusal<Field extends string = string, Says extends string | Sentence = string | Sentence> = {
  readonly field: Field | null
  readonly says: Says
  readonly status: 409 | 422
}

export type Refusals<Field extends string = string, Says extends string | Sentence = string | Sentence> = Refused<
  readonly Refusal<Field, Says>[]
>

/** What was typed in `field` can't be right. */
export const wrong = <const F extends string, const S extends string | Sentence>(field: F, says: S): Refusals<F, S> =>
  refusing(field, says, 422)

/** It can't be done as things stand; `field` when one of them is the way to put it right. */
// overloads: a default type for the field would be widened to any text by what it is given to
export function stopped<const S extends string | Sentence>(says: S): Refusals<never, S>
export function stopped<const S extends string | Sentence, const F extends string>(
  says: S,
  field: F | null,
): Refusals<F, S>
export function stopped(says: string | Sentence, field: string | null = null): Refusals {
  return refusing(field, says, 409)
}

/** Several at once; at least one. */
export const several = <R extends Refusals>(many: readonly R[]): Refused<readonly R['reason'][number][]> => ({
  ok: false,
  reason: many.flatMap(({ reason }): readonly R['reason'][number][] => reason),
})

const refusing = <F extends string, S extends string | Sentence>(
  field: F | null,
  says: S,
  status: 409 | 422,
): Refusals<F, S> => ({ ok: false, reason: [{ field, says, status }] })
