/** The fields that say where a matter is about, for opening and for correcting it. */

import { z } from 'zod'
import { causes, tenures } from '../../law/index.ts'
import { words } from '../../platform/text/index.ts'
import { FieldRow, Radios, TextField, useLocale } from '../../platform/ui/index.ts'
import { optionalText, problem, text as textField } from '../../platform/web/index.ts'
import { text } from './text.ts'

/** Rooms in halves, as form 3 counts them; may be left empty. */
const rooms = () =>
  z
    .string()
    .nullish()
    .transform((value, ctx) => {
      if (value === undefined || value === null) return null
      const number = /^\d{1,2}([.,][05])?$/.test(value) ? Number(value.replace(',', '.')) : 0
      if (number >= 0.5 && number <= 20) return number
      ctx.addIssue({
        code: 'custom',
        ...problem({
          sv: 'Skriv antalet rum, till exempel 2 eller 2,5.',
          en: 'Write the number of rooms, such as 2 or 2.5.',
        }),
      })
      return z.NEVER
    })

export const flatShape = {
  address: textField(200),
  dwellingNumber: optionalText(20),
  areaName: optionalText(100),
  rooms: rooms(),
  landlordName: optionalText(200),
  tenantName: optionalText(200),
}

export type FlatFacts = z.output<z.ZodObject<typeof flatShape>>

/** What a form begins with. */
export const typedFlat = (flat: Partial<FlatFacts>): Record<string, string | undefined> => ({
  address: flat.address,
  dwellingNumber: flat.dwellingNumber ?? undefined,
  areaName: flat.areaName ?? undefined,
  rooms: flat.rooms == null ? undefined : String(flat.rooms).replace('.', ','),
  landlordName: flat.landlordName ?? undefined,
  tenantName: flat.tenantName ?? undefined,
})

/** What decides which law counts the days. */
export function TenancyFields() {
  const t = words(text, useLocale())
  return (
    <>
      <Radios
        name="tenure"
        label={t.tenure}
        row
        required
        choices={tenures.map((value) => ({ value, label: t.tenures[value] }))}
      />
      <Radios
        name="cause"
        label={t.cause}
        required
        choices={causes.map((value) => ({ value, label: t.causes[value] }))}
      />
    </>
  )
}

/** `landlordKnown`: the landlord is an organisation here, and its name isn't typed. */
export function FlatFields({ landlordKnown = false }: { landlordKnown?: boolean }) {
  const t = words(text, useLocale())
  return (
    <>
      <FieldRow>
        <TextField name="address" label={t.address} required maxlength={200} autocomplete="off" />
        <TextField name="dwellingNumber" label={t.dwellingNumber} maxlength={20} width="short" />
      </FieldRow>
      <FieldRow>
        <TextField name="areaName" label={t.area} hint={t.areaHint} maxlength={100} />
        <TextField name="rooms" label={t.rooms} width="short" inputmode="decimal" />
      </FieldRow>
      <FieldRow>
        {landlordKnown ? null : <TextField name="landlordName" label={t.landlord} maxlength={200} />}
        <TextField name="tenantName" label={t.tenant} hint={t.tenantHint} maxlength={200} autocomplete="off" />
      </FieldRow>
    </>
  )
}
