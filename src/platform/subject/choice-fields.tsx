/** The kinds of field that are chosen in: one of a fixed list, several, a box to tick, or one of the rows that the page offers. */

import type { Child } from 'hono/jsx'
import { z } from 'zod'
import type { Locale } from '../text/index.ts'
import { Checkbox, Checkboxes, type Choice, type ChoiceGroup, Hidden, Radios, Select } from '../ui/index.ts'
import * as read from '../web/fields.ts'
import type { Drawn, Field } from './field.ts'
import { framed, missing } from './framed.ts'

/** The names of codes in both languages: `group(text, 'kinds')`. */
export type Names<Code extends string> = Readonly<Record<Locale, Readonly<Record<Code, string>>>>

type Hints<Code extends string> = Readonly<Record<Locale, Readonly<Partial<Record<Code, string>>>>>

/** What the page offers of the codes, with hints of its own, or all of them by their names. */
const offered = <Code extends string>(
  { options, locale }: Pick<Drawn<unknown, unknown>, 'options' | 'locale'>,
  codes: readonly Code[],
  names: Names<Code>,
  hints?: Hints<Code>,
): Choice[] => {
  const own = options.filter((option) => 'value' in option)
  if (own.length > 0) return own
  return codes.map((value) => ({ value, label: names[locale][value], hint: hints?.[locale][value] }))
}

type Codes<Code extends string> = readonly [Code, ...Code[]]

type Empty = Readonly<Record<Locale, string>> | false

const first = ({ locale }: Pick<Drawn<unknown, unknown>, 'locale'>, empty: Empty | undefined) =>
  empty === undefined ? {} : { empty: empty === false ? empty : empty[locale] }

/** One of a fixed list, in a menu; in groups when the page offers it so. `empty`: what the empty choice is called, false when there is none. */
export const oneOf = <const Code extends string>(
  codes: Codes<Code>,
  names: Names<NoInfer<Code>>,
  { empty }: { empty?: Empty } = {},
): Field<Code> => ({
  needed: 'always',
  schema: z.enum(codes),
  missing: missing.choose,
  draw: (drawn) => {
    const groups = drawn.options.filter((option): option is ChoiceGroup => 'choices' in option)
    const choices = groups.length > 0 ? [] : offered(drawn, codes, names)
    return <Select {...framed(drawn)} choices={choices} groups={groups} value={drawn.value} {...first(drawn, empty)} />
  },
})

/** What the way to the form chose, and the form carries along unseen. It begins with it. */
export const carried = <const Code extends string>(codes: readonly Code[]): Field<Code> => ({
  needed: 'always',
  schema: z.enum(codes),
  missing: missing.choose,
  draw: ({ name, value = '' }) => <Hidden name={name} value={value} />,
})

/** One of few, all of them seen. `hints` explain the choices; those that vary come with `options` from the page. `row`: short ones beside each other. */
export const radios = <const Code extends string>(
  codes: Codes<Code>,
  names: Names<NoInfer<Code>>,
  { hints, row = false }: { hints?: Hints<NoInfer<Code>>; row?: boolean } = {},
): Field<Code> => ({
  needed: 'always',
  schema: z.enum(codes),
  missing: missing.choose,
  draw: (drawn) => (
    <Radios {...framed(drawn)} row={row} value={drawn.value} choices={offered(drawn, codes, names, hints)} />
  ),
})

/** Any number of a fixed list, or of those that the page offers; none is an answer too, unless at least one is `needed`. */
export const checkboxes = <const Code extends string>(
  codes: Codes<Code>,
  names: Names<NoInfer<Code>>,
  {
    needed = 'never',
    row = false,
    hints,
  }: { needed?: 'always' | 'never'; row?: boolean; hints?: Hints<NoInfer<Code>> } = {},
): Field<Code[]> => ({
  needed,
  schema:
    needed === 'always'
      ? read.choices(codes).refine((chosen) => chosen.length > 0, read.problem(missing.several))
      : read.choices(codes),
  missing: missing.several,
  draw: (drawn) => (
    <Checkboxes {...framed(drawn)} row={row} values={drawn.value ?? []} choices={offered(drawn, codes, names, hints)} />
  ),
})

/** A box that is ticked or not. */
export const ticked = (): Field<boolean> => ({
  needed: 'never',
  schema: read.ticked(),
  missing: missing.tick,
  draw: ({ value = false, ...drawn }) => <Checkbox {...framed(drawn)} checked={value} />,
})

/** `empty`: what the empty choice is called; false when there is none. */
type PickLook = { as?: 'menu' | 'radios'; empty?: Empty }

/** One of the rows that the page offers (`shows` gives them as `options`): its id. Whether it may be chosen is for `act` to say. */
export const picked = ({ as = 'menu', empty }: PickLook = {}): Field<string> => ({
  needed: 'always',
  schema: read.reference(),
  missing: missing.choose,
  draw: (drawn) => pick(drawn, as, empty),
})

/** Any number of the rows that the page offers: their ids. None is an answer too. Whether they may be chosen is for `act` to say. */
export const pickedSeveral = (): Field<string[]> => ({
  needed: 'never',
  schema: z.preprocess(
    (typed) => (typed === undefined ? [] : Array.isArray(typed) ? typed : [typed]),
    z.array(read.reference()),
  ),
  missing: missing.several,
  draw: (drawn) => (
    <Checkboxes
      {...framed(drawn)}
      values={drawn.value ?? []}
      choices={drawn.options.filter((option): option is Choice => 'value' in option)}
    />
  ),
})

/** The same as `pickedSeveral`, where what is offered has words instead of ids: areas by their names. */
export const pickedCodes = (): Field<string[]> => ({
  needed: 'never',
  schema: z.preprocess(
    (typed) => (typed === undefined ? [] : Array.isArray(typed) ? typed : [typed]),
    z.array(read.text(100)),
  ),
  missing: missing.several,
  draw: (drawn) => (
    <Checkboxes
      {...framed(drawn)}
      values={drawn.value ?? []}
      choices={drawn.options.filter((option): option is Choice => 'value' in option)}
    />
  ),
})

/** The same as `picked`, where what is offered has codes instead of ids. */
export const pickedCode = ({ as = 'menu', empty }: PickLook = {}): Field<string> => ({
  needed: 'always',
  schema: read.text(100),
  missing: missing.choose,
  draw: (drawn) => pick(drawn, as, empty),
})

function pick(drawn: Drawn<string, unknown>, as: 'menu' | 'radios', empty?: Empty): Child {
  const choices = drawn.options.filter((option): option is Choice => 'value' in option)
  if (as === 'radios') return <Radios {...framed(drawn)} choices={choices} value={drawn.value} />
  const groups = drawn.options.filter((option): option is ChoiceGroup => 'choices' in option)
  return <Select {...framed(drawn)} choices={choices} groups={groups} value={drawn.value} {...first(drawn, empty)} />
}
