/** Colleagues to choose among: those of a unit beneath its name. */

import type { Colleague } from '../../person/index.ts'

export const choicesOf = (people: readonly Colleague[]) => people.map(({ id, name }) => ({ value: id, label: name }))

/** Colleagues by unit. */
export const groupsOf = (people: readonly Colleague[]) =>
  [
    ...Map.groupBy(
      people.filter(({ unit }) => unit !== null),
      ({ unit }) => unit ?? '',
    ),
  ].map(([label, own]) => ({
    label,
    choices: choicesOf(own),
  }))
