/** What can't be with a user, in words, at the field that can mend it. */

import type { UserRefusal } from '../../platform/login/index.ts'
import { type Refusals, type Sentence, stopped, wrong } from '../../platform/subject/index.ts'
import { words } from '../../platform/text/index.ts'
import { refusals } from './refusals.ts'

export function told<const Field extends string = never>(
  { kind }: UserRefusal,
  at: Readonly<Partial<Record<UserRefusal['kind'], Field>>> = {},
): Refusals<Field, Sentence> {
  const field: Field | undefined = at[kind]
  const says: Sentence = (locale) => words(refusals, locale)[kind]
  return field === undefined ? stopped(says) : wrong(field, says)
}
