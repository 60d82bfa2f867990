/** What can't be with an organisation or a unit, in words: names are mended in their field, the rest is how things stand. */

import type { OrganisationRefusal } from '../../platform/organisation/organisations.ts'
import type { UnitRefusal } from '../../platform/organisation/units.ts'
import { type Refusals, type Sentence, stopped, wrong } from '../../platform/subject/index.ts'
import { words } from '../../platform/text/index.ts'
import { text } from './text.ts'

type Refusal = OrganisationRefusal | UnitRefusal

const says =
  ({ kind }: Refusal): Sentence =>
  (locale) =>
    words(text, locale).refusals[kind]

export const said = (refusal: Refusal): Refusals<'name', Sentence> =>
  refusal.kind === 'name-taken' || refusal.kind === 'name-missing-or-long'
    ? wrong('name', says(refusal))
    : stopped(says(refusal))

/** Of a press, which has no field. */
export const saidOfPress = (refusal: Refusal): Refusals<never, Sentence> => stopped(says(refusal))
