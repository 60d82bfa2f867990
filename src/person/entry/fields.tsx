/** The fields of a person's details, for the pages here and for a room that notes down somebody new on its own page. */

import type { Child } from 'hono/jsx'
import {
  day,
  drawnFields,
  optional,
  radios,
  shortText,
  type Values,
  wholeNumber,
} from '../../platform/subject/index.ts'
import { formatMoment, group, type Locale, words } from '../../platform/text/index.ts'
import { type Choice, FieldRow, useLocale } from '../../platform/ui/index.ts'
import type { Problem } from '../../platform/web/index.ts'
import { EARLIEST_BIRTH_YEAR, type FactsRefusal } from '../create.ts'
import { problemOfNumber } from '../number-problem.ts'
import { text } from './text.ts'

const name = () => optional(shortText(200, { autocomplete: 'off' }))

export const detailFields = {
  givenName: name(),
  familyName: name(),
  called: optional(shortText(200, { autocomplete: 'off', width: 'medium' })),
  birthDate: optional(day({ within: 'life' })),
  birthYear: optional(wholeNumber(EARLIEST_BIRTH_YEAR, 2100, undefined, 1990)),
  sex: optional(radios(['female', 'male'], group(text, 'sexes'), { row: true })),
  language: optional(shortText(60, { autocomplete: 'off' })),
  phone: optional(shortText(60, { type: 'tel', autocomplete: 'off' })),
}

export const newPersonFields = {
  ...detailFields,
  number: optional(shortText(40, { inputmode: 'numeric', autocomplete: 'off', width: 'medium' })),
}

/** For the schema of a form that is read by hand: `z.object({ ...newPersonShape, ...own })`. Its value fits `createPerson`. */
export const newPersonShape = {
  givenName: newPersonFields.givenName.schema,
  familyName: newPersonFields.familyName.schema,
  called: newPersonFields.called.schema,
  birthDate: newPersonFields.birthDate.schema,
  birthYear: newPersonFields.birthYear.schema,
  sex: newPersonFields.sex.schema,
  language: newPersonFields.language.schema,
  phone: newPersonFields.phone.schema,
  number: newPersonFields.number.schema,
}

export type Details = Values<typeof detailFields>

/** What there is to choose for `sex`: that it isn’t known, too. */
export function sexes(locale: Locale): Choice[] {
  const { female, male, unknown } = words(text, locale).sexes
  return [
    { value: 'female', label: female },
    { value: 'male', label: male },
    { value: '', label: unknown },
  ]
}

type DrawnDetails = { readonly [K in keyof typeof detailFields]: Child }

/** The drawn details, those that belong together beside each other. `short` leaves out what one seldom knows at a first meeting. */
export function laidOut(field: DrawnDetails, { short = false }: { short?: boolean } = {}) {
  return (
    <>
      <FieldRow>
        {field.givenName}
        {field.familyName}
      </FieldRow>
      {field.called}
      <FieldRow>
        {field.birthDate}
        {field.birthYear}
      </FieldRow>
      {field.sex}
      {short ? null : (
        <FieldRow>
          {field.language}
          {field.phone}
        </FieldRow>
      )}
    </>
  )
}

/** The fields of {@link newPersonShape}, in a form that is drawn by hand. */
export function NewPersonFields({ short = false }: { short?: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  const options = { sex: sexes(locale) }
  const field = drawnFields(newPersonFields, { ...t.details, number: t.number }, null, locale, { options })
  return (
    <>
      {laidOut(field, { short })}
      {field.number}
    </>
  )
}

/** A refusal as messages at the fields. */
export function problemsOfFacts(reason: FactsRefusal, locale: Locale): Problem[] {
  const t = words(text, locale)
  switch (reason.kind) {
    case 'number':
      return [{ field: 'number', message: problemOfNumber(reason.why, locale) }]
    case 'number-taken':
      return [{ field: 'number', message: t.taken }]
    case 'too-many':
      return [{ field: 'number', message: t.tooMany(formatMoment(reason.opensAt, locale)) }]
    case 'unit-missing':
      return [{ field: 'unit', message: t.unitMissing }]
    case 'born-in-the-future':
      return [{ field: reason.field, message: t.future }]
    case 'birth-year-differs':
      return [{ field: 'birthYear', message: t.yearDiffers }]
  }
}
