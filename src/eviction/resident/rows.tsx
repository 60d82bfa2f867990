/** The rows in which a whole household is written in one go: the first stand open, the others are folded beneath. */

import type { Child } from 'hono/jsx'
import { numbered, oneOf, rowNumbers, sometimes, type Values } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { Disclosure, FieldRow, Section, useLocale } from '../../platform/ui/index.ts'
import { born, name, registered } from './fields.ts'
import { ADULT_ROWS, CHILD_ROWS, formText } from './forms.text.ts'
import { adultOn, adultParts, childLivings, childOn, everybody } from './rules.ts'
import { text } from './text.ts'

/** So many rows stand open; the others unfold. */
const OPEN_ROWS = 2

const noRow = { empty: group(formText, 'noRow') }

/** `childLiving1` … `adultBorn3` */
export const rowFields = Object.assign(
  numbered(CHILD_ROWS, {
    childLiving: sometimes(oneOf([...childLivings, 'notKnown'], group(text, 'livings'), noRow)),
    childRegistered: registered,
    childName: name,
    childBorn: born,
  }),
  numbered(ADULT_ROWS, {
    adultPart: sometimes(oneOf(adultParts, group(text, 'parts'), noRow)),
    adultRegistered: registered,
    adultName: name,
    adultBorn: born,
  }),
)

/** Everybody who was written on the rows; a row with nothing in it is nobody. */
export const readRows = (rows: Values<typeof rowFields>, today: Temporal.PlainDate) =>
  everybody([
    ...rowNumbers(CHILD_ROWS).map((n) => {
      const row = {
        living: rows[`childLiving${n}`] ?? null,
        registered: rows[`childRegistered${n}`] ?? null,
        name: rows[`childName${n}`] ?? null,
        born: rows[`childBorn${n}`] ?? null,
      }
      return childOn(n, row, today)
    }),
    ...rowNumbers(ADULT_ROWS).map((n) => {
      const row = {
        part: rows[`adultPart${n}`] ?? null,
        registered: rows[`adultRegistered${n}`] ?? null,
        name: rows[`adultName${n}`] ?? null,
        born: rows[`adultBorn${n}`] ?? null,
      }
      return adultOn(n, row, today)
    }),
  ])

type Props = {
  field: { readonly [K in keyof typeof rowFields]: Child }
  /** whether something stands in it that was sent and is shown again */
  isTyped: (name: string) => boolean
}

/** The children first. */
export function ResidentRows({ field, isTyped }: Props) {
  const t = words(text, useLocale())
  const child = (n: number) => (
    <PersonRow legend={t.child(n)} first={[field[`childLiving${n}`], field[`childRegistered${n}`]]}>
      {field[`childName${n}`]}
      {field[`childBorn${n}`]}
    </PersonRow>
  )
  const adult = (n: number) => (
    <PersonRow legend={t.other(n)} first={[field[`adultPart${n}`], field[`adultRegistered${n}`]]}>
      {field[`adultName${n}`]}
      {field[`adultBorn${n}`]}
    </PersonRow>
  )
  const isOpen = (kind: 'child' | 'adult', n: number) =>
    ['Living', 'Part', 'Registered', 'Name', 'Born'].some((name) => isTyped(`${kind}${name}${n}`))
  const [children, adults] = [rowNumbers(CHILD_ROWS), rowNumbers(ADULT_ROWS)]
  const [moreChildren, moreAdults] = [children.slice(OPEN_ROWS), adults.slice(OPEN_ROWS)]
  return (
    <>
      <Section title={t.children} lead={t.childrenLead}>
        {children.slice(0, OPEN_ROWS).map(child)}
        <Disclosure summary={t.moreChildren} open={moreChildren.some((n) => isOpen('child', n))}>
          {moreChildren.map(child)}
        </Disclosure>
      </Section>
      <Section title={t.others}>
        {adults.slice(0, OPEN_ROWS).map(adult)}
        <Disclosure summary={t.moreOthers} open={moreAdults.some((n) => isOpen('adult', n))}>
          {moreAdults.map(adult)}
        </Disclosure>
      </Section>
    </>
  )
}

function PersonRow({ legend, first, children }: { legend: string; first: Child; children: Child }) {
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{legend}</legend>
      <FieldRow>{first}</FieldRow>
      <FieldRow>{children}</FieldRow>
    </fieldset>
  )
}
