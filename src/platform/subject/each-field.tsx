/** A field that is asked once for each of several: where does each of those who live here sleep? */

import { z } from 'zod'
import type { Locale } from '../text/index.ts'
import { type Choice, type ChoiceGroup, Select } from '../ui/index.ts'
import type { Field } from './field.ts'
import { framed, missing } from './framed.ts'

/**
 * A code for each of the page's `options`, by their values: the label of each is its question. A box is named `where-<value>`, and a refusal may stand
 * at it (`wrong(\`where-${id}\`, …)`). Who must be answered for, and which codes there are, is for `act` to say.
 */
export const codeForEach = (
  choices: (locale: Locale) => readonly ChoiceGroup[],
): Field<ReadonlyMap<string, string>> => ({
  needed: 'sometimes',
  gather: (typed, name) =>
    Object.entries(typed).flatMap(([box, code]) =>
      box.startsWith(`${name}-`) && typeof code === 'string' && code !== '' ? [[box.slice(name.length + 1), code]] : [],
    ),
  schema: z.array(z.tuple([z.string(), z.string().max(100)])).transform((codes) => new Map(codes)),
  missing: missing.choose,
  draw: ({ value, options, ...drawn }) =>
    options
      .filter((option): option is Choice => 'value' in option)
      .map((of) => (
        <Select
          {...framed({ ...drawn, name: `${drawn.name}-${of.value}`, label: of.label, options })}
          groups={choices(drawn.locale)}
          value={value?.get(of.value)}
        />
      )),
})
