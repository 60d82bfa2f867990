/** The fields of a person's details, for the pages here and for a room that notes down somebody new on its own page. */

import { z } from 'zod'
import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { DateField, FieldRow, NumberField, Radios, TextField, useLocale } from '../../platform/ui/index.ts'
import { optionalChoice, optionalDate, optionalText, type Problem, wholeNumber } from '../../platform/web/index.ts'
import { EARLIEST_BIRTH_YEAR, type FactsRefusal } from '../create.ts'
import { problemOfNumber } from '../number-problem.ts'
import { text } from './text.ts'

const LONGEST_NAME = 200
const LONGEST_SHORT = 60
const optionalYear = () =>
  z.preprocess((value) => (value === undefined ? null : value), wholeNumber(EARLIEST_BIRTH_YEAR, 2100).nullable())

/** For a form's schema: `z.object({ ...detailsShape, ...own })`. Its value fits `createPerson`. */
export const detailsShape = {
  givenName: optionalText(LONGEST_NAME),
  familyName: optionalText(LONGEST_NAME),
  called: optionalText(LONGEST_NAME),
  birthDate: optionalDate('life'),
  birthYear: optionalYear(),
  sex: optionalChoice(['female', 'male']),
  language: optionalText(LONGEST_SHORT),
  phone: optionalText(LONGEST_SHORT),
}

export const newPersonShape = { ...detailsShape, number: optionalText(40) }

export type Details = z.output<z.ZodObject<typeof detailsShape>>

/** The fields of {@link detailsShape}. `short` leaves out what one seldom knows at a first meeting. */
export function DetailsFields({ now, short = false }: { now?: Details; short?: boolean }) {
  const t = words(text, useLocale())
  return (
    <>
      <FieldRow>
        <TextField
          name="givenName"
          label={t.givenName}
          value={now?.givenName ?? ''}
          autocomplete="off"
          maxlength={LONGEST_NAME}
        />
        <TextField
          name="familyName"
          label={t.familyName}
          value={now?.familyName ?? ''}
          autocomplete="off"
          maxlength={LONGEST_NAME}
        />
      </FieldRow>
      <TextField
        name="called"
        label={t.called}
        hint={t.calledHint}
        value={now?.called ?? ''}
        autocomplete="off"
        maxlength={LONGEST_NAME}
        width="medium"
      />
      <FieldRow>
        <DateField
          within="life"
          name="birthDate"
          label={t.birthDate}
          hint={t.birthDateHint}
          value={now?.birthDate ?? null}
        />
        <NumberField name="birthYear" label={t.birthYear} hint={t.birthYearHint} value={now?.birthYear ?? ''} />
      </FieldRow>
      <Radios
        name="sex"
        label={t.sex}
        row
        value={now?.sex ?? ''}
        choices={[
          { value: 'female', label: t.female },
          { value: 'male', label: t.male },
          { value: '', label: t.sexNone },
        ]}
      />
      {short ? null : (
        <FieldRow>
          <TextField
            name="language"
            label={t.language}
            value={now?.language ?? ''}
            maxlength={LONGEST_SHORT}
            autocomplete="off"
          />
          <TextField
            name="phone"
            label={t.phone}
            type="tel"
            value={now?.phone ?? ''}
            maxlength={LONGEST_SHORT}
            autocomplete="off"
          />
        </FieldRow>
      )}
    </>
  )
}

/** The fields of {@link newPersonShape}. */
export function NewPersonFields({ short = false }: { short?: boolean }) {
  const t = words(text, useLocale())
  return (
    <>
      <DetailsFields short={short} />
      <TextField
        name="number"
        label={t.number}
        hint={t.numberHint}
        inputmode="numeric"
        autocomplete="off"
        maxlength={40}
        width="medium"
      />
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
