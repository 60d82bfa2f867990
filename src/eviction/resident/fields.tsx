/** Rows in which people are written, several in one go, and what is wrong with them. */

import { z } from 'zod'
import { words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { NumberField, Select, TextField, useLocale } from '../../platform/ui/index.ts'
import { optionalChoice, optionalText, problem, wholeNumber } from '../../platform/web/index.ts'
import { childLivings, faultOfBirthYear, type ResidentFacts, type ResidentPart, residentParts } from './rules.ts'
import { text } from './text.ts'

/** As many as most families need; more are added in a second round. */
export const CHILD_ROWS = 5
export const ADULT_ROWS = 3

const MAX_NAME = 200
export const adultParts = ['tenant', 'adult', 'secondHandTenant', 'withoutContract'] as const

const say = (message: (t: ReturnType<typeof words<typeof text.sv>>) => string) =>
  problem({ sv: message(words(text, 'sv')), en: message(words(text, 'en')) })

const birthYear = () => z.preprocess((value) => (value === undefined ? null : value), wholeNumber(1, 9999).nullable())
const livingField = () => optionalChoice([...childLivings, 'notKnown'] as const)
const registeredField = () => optionalChoice(['yes', 'no'] as const)

const livingOf = (living: z.output<ReturnType<typeof livingField>>) => (living === 'notKnown' ? null : living)
const registeredOf = (registered: 'yes' | 'no' | null) => (registered === null ? null : registered === 'yes')

/** The issue at the field when the year can't be theirs. */
function checkYear(facts: Pick<ResidentFacts, 'part' | 'birthYear'>, field: string, ctx: z.RefinementCtx): void {
  const fault = faultOfBirthYear(facts, today())
  if (fault === null) return
  const message = { future: 'yearFuture', tooLongAgo: 'yearTooLongAgo', notAChild: 'yearNotAChild' } as const
  ctx.addIssue({ code: 'custom', path: [field], ...say((t) => t[message[fault]]) })
}

const childShape = {
  name: optionalText(MAX_NAME),
  born: birthYear(),
  living: livingField(),
  registered: registeredField(),
}
const adultShape = {
  part: optionalChoice(adultParts),
  name: optionalText(MAX_NAME),
  born: birthYear(),
  registered: registeredField(),
}
const childRow = z.object(childShape)
const adultRow = z.object(adultShape)

export const upTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1)

/** Reads the fields of one row (`c1name`, `c1born`…) by its own schema, and puts what is wrong at those fields. */
function readRow<S extends z.ZodObject>(schema: S, prefix: string, all: Record<string, unknown>, ctx: z.RefinementCtx) {
  const row = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, all[`${prefix}${name}`]]))
  const read = schema.safeParse(row)
  if (read.success) return read.data
  for (const issue of read.error.issues)
    ctx.issues.push({ ...issue, path: [`${prefix}${String(issue.path[0])}`], input: undefined })
  return null
}

/** Everybody who was written on the rows; a row with nothing in it is nobody. */
export const residentsForm = z.record(z.string(), z.unknown()).transform((all, ctx): ResidentFacts[] => {
  const children = upTo(CHILD_ROWS).flatMap((n): ResidentFacts[] => {
    const row = readRow(childRow, `c${n}`, all, ctx)
    if (row === null || Object.values(row).every((value) => value === null)) return []
    checkYear({ part: 'child', birthYear: row.born }, `c${n}born`, ctx)
    return [
      {
        part: 'child',
        name: row.name,
        birthYear: row.born,
        living: livingOf(row.living),
        registered: registeredOf(row.registered),
      },
    ]
  })
  const adults = upTo(ADULT_ROWS).flatMap((n): ResidentFacts[] => {
    const row = readRow(adultRow, `a${n}`, all, ctx)
    if (row === null || Object.values(row).every((value) => value === null)) return []
    if (row.part === null) {
      ctx.addIssue({ code: 'custom', path: [`a${n}part`], ...say((t) => t.whoMissing(n)) })
      return []
    }
    checkYear({ part: row.part, birthYear: row.born }, `a${n}born`, ctx)
    return [
      { part: row.part, name: row.name, birthYear: row.born, living: null, registered: registeredOf(row.registered) },
    ]
  })
  if (ctx.issues.length === 0 && children.length + adults.length === 0)
    ctx.addIssue({ code: 'custom', path: ['c1living'], ...say((t) => t.nobodyOnRows) })
  return [...children, ...adults]
})

/** One person, for a correction. */
export const residentForm = z
  .object({
    part: z.enum(residentParts),
    name: optionalText(MAX_NAME),
    born: birthYear(),
    living: livingField(),
    registered: registeredField(),
  })
  .transform(({ part, name, born, living, registered }, ctx): ResidentFacts => {
    checkYear({ part, birthYear: born }, 'born', ctx)
    if (part !== 'child' && livingOf(living) !== null)
      ctx.addIssue({ code: 'custom', path: ['living'], ...say((t) => t.livingNotAdult) })
    return { part, name, birthYear: born, living: livingOf(living), registered: registeredOf(registered) }
  })

type RowProps = { prefix?: string; facts?: ResidentFacts }

export function NameAndYear({ prefix = '', facts }: RowProps) {
  const t = words(text, useLocale())
  return (
    <>
      <TextField
        name={`${prefix}name`}
        label={t.name}
        value={facts?.name ?? ''}
        maxlength={MAX_NAME}
        spellcheck={false}
      />
      <NumberField name={`${prefix}born`} label={t.birthYear} value={facts?.birthYear ?? ''} />
    </>
  )
}

export function Registered({ prefix = '', facts }: RowProps) {
  const t = words(text, useLocale())
  const known = facts?.registered ?? null
  return (
    <Select
      name={`${prefix}registered`}
      label={t.registered}
      empty={t.notKnown}
      choices={[
        { value: 'yes', label: t.yes },
        { value: 'no', label: t.no },
      ]}
      value={known === null ? '' : known ? 'yes' : 'no'}
    />
  )
}

export function Living({ prefix = '', facts, empty }: RowProps & { empty: string }) {
  const t = words(text, useLocale())
  return (
    <Select
      name={`${prefix}living`}
      label={t.living}
      empty={empty}
      choices={[
        ...childLivings.map((living) => ({ value: living, label: t.livings[living] })),
        { value: 'notKnown', label: t.notKnown },
      ]}
      value={facts?.living ?? ''}
    />
  )
}

export function Part({
  prefix = '',
  parts,
  facts,
  empty,
}: RowProps & { parts: readonly ResidentPart[]; empty: string | false }) {
  const t = words(text, useLocale())
  return (
    <Select
      name={`${prefix}part`}
      label={t.part}
      empty={empty}
      choices={parts.map((part) => ({ value: part, label: t.parts[part] }))}
      value={facts?.part ?? ''}
    />
  )
}

/** One person's fields, with what is noted now. */
export function ResidentFields({ facts }: { facts: ResidentFacts }) {
  const t = words(text, useLocale())
  return (
    <>
      <Part parts={residentParts} facts={facts} empty={false} />
      <Living facts={facts} empty={t.notKnown} />
      <Registered facts={facts} />
      <NameAndYear facts={facts} />
    </>
  )
}
