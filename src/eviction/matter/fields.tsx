/** The fields that say where a matter is about, for opening and for correcting it. */

import type { Child } from 'hono/jsx'
import { z } from 'zod'
import { causes, tenures } from '../../law/index.ts'
import {
  longText,
  optional,
  picked,
  pickedCode,
  radios,
  shortText,
  sometimes,
  ticked,
} from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { problem } from '../../platform/web/index.ts'
import { text } from './text.ts'

const line = shortText(5, { inputmode: 'decimal', width: 'short' })

/** Rooms in halves, as form 3 counts them. */
const rooms = optional<number, unknown>({
  needed: 'always',
  schema: z.string().transform((typed, ctx) => {
    const number = /^\d{1,2}([.,][05])?$/.test(typed) ? Number(typed.replace(',', '.')) : 0
    if (number >= 0.5 && number <= 20) return number
    ctx.addIssue({ code: 'custom', ...problem({ sv: text.sv.roomsWrong, en: text.en.roomsWrong }) })
    return z.NEVER
  }),
  missing: line.missing,
  draw: ({ value, ...drawn }) =>
    line.draw({ ...drawn, value: value === undefined ? undefined : String(value).replace('.', ',') }),
})

/** Tenure and cause decide which law counts the days. */
export const flatFields = {
  tenure: radios(tenures, group(text, 'tenures'), { row: true }),
  cause: radios(causes, group(text, 'causes')),
  address: shortText(200, { autocomplete: 'off' }),
  dwellingNumber: optional(shortText(20, { width: 'short' })),
  areaName: optional(shortText(100)),
  rooms,
  landlordName: optional(shortText(200)),
  tenantName: optional(shortText(200, { autocomplete: 'off' })),
}

/** And who has it, and what the sender is told, when one is opened. */
export const openingFields = {
  ...flatFields,
  responsible: pickedCode({ empty: false }),
  unit: sometimes(picked()),
  answerWords: sometimes(longText(2000, 4)),
  another: ticked(),
}

export type FlatDrawn = { readonly [K in keyof typeof flatFields]: Child }

/** `landlordKnown`: the landlord is an organisation here, and its name isn't typed. */
export function Flat({ field, landlordKnown = false }: { field: FlatDrawn; landlordKnown?: boolean }) {
  return (
    <>
      <FieldRow>
        {field.address}
        {field.dwellingNumber}
      </FieldRow>
      <FieldRow>
        {field.areaName}
        {field.rooms}
      </FieldRow>
      <FieldRow>
        {landlordKnown ? null : field.landlordName}
        {field.tenantName}
      </FieldRow>
    </>
  )
}
