/** The form for one event: only the fields of its kind. */

import { z } from 'zod'
import { defectWords, eventFlags, learnedGrounds, messageDefects, payers } from '../../law/index.ts'
import { type Locale, oreAsTyped, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Checkboxes, DateField, NumberField, Radios, Select, TextField, useLocale } from '../../platform/ui/index.ts'
import { choices, date, optionalAmount, optionalChoice, optionalDate, wholeNumber } from '../../platform/web/index.ts'
import type { EventFacts } from '../events.ts'
import { formOf, type HandKind } from './kinds.ts'
import { text } from './text.ts'

/** The longest time that a paper is believed to give, in days. */
const MOST_STATED_DAYS = 365

export const eventShape = {
  on: date('happened'),
  until: optionalDate('planned'),
  amount: optionalAmount(),
  payer: optionalChoice(payers),
  ground: optionalChoice(learnedGrounds),
  statedDays: z.preprocess((value) => value ?? null, wholeNumber(1, MOST_STATED_DAYS).nullable()),
  defects: choices(messageDefects),
  flags: choices(eventFlags),
}

export type TypedEvent = z.output<z.ZodObject<typeof eventShape>>

/** What the form says of an event of this kind; fields that aren't the kind's are left out, whatever was sent. */
export function factsOf(kind: HandKind, typed: TypedEvent): EventFacts {
  const { fields = [], flags = [] } = formOf(kind)
  const has = (...names: string[]) => fields.some((field) => names.includes(field))
  return {
    kind,
    on: typed.on,
    until: has('until', 'untilNeeded') ? typed.until : null,
    amountOre: has('amount', 'amountIfKnown') ? typed.amount : null,
    payer: has('payer') ? (typed.payer ?? 'tenant') : null,
    ground: has('ground') ? typed.ground : null,
    defects: has('defects') ? typed.defects : [],
    flags: typed.flags.filter((flag) => flags.includes(flag)),
    statedDays: has('statedDays') ? typed.statedDays : null,
  }
}

const untilOf = (kind: HandKind, locale: Locale): string => {
  const labels: Partial<Record<HandKind, string>> = words(text, locale).until
  return labels[kind] ?? ''
}

const hintOf = (kind: HandKind, locale: Locale): string | undefined => {
  const hints: Partial<Record<HandKind, string>> = words(text, locale).onHint
  return hints[kind]
}

/** `value`: what stands now, when it is corrected. */
export function EventFields({ kind, value }: { kind: HandKind; value?: EventFacts }) {
  const locale = useLocale()
  const t = words(text, locale)
  const { fields = [], flags = [], ahead } = formOf(kind)
  const has = (...names: string[]) => fields.some((field) => names.includes(field))
  return (
    <>
      <DateField
        within="happened"
        name="on"
        label={t.on}
        hint={hintOf(kind, locale)}
        value={value?.on}
        {...(ahead ? {} : { max: today() })}
        required
      />
      {has('until', 'untilNeeded') ? (
        <DateField
          within="planned"
          name="until"
          label={untilOf(kind, locale)}
          value={value?.until}
          {...(has('untilNeeded') ? { required: true } : {})}
        />
      ) : null}
      {has('amount', 'amountIfKnown') ? (
        <TextField
          name="amount"
          label={t.amount}
          inputmode="decimal"
          width="short"
          value={value?.amountOre == null ? undefined : oreAsTyped(value.amountOre)}
        />
      ) : null}
      {has('payer') ? (
        <Radios
          name="payer"
          label={t.payer}
          required
          value={value?.payer ?? 'tenant'}
          choices={payers.map((code) => ({ value: code, label: t.payers[code] }))}
        />
      ) : null}
      {has('ground') ? (
        <Select
          name="ground"
          label={t.ground}
          hint={t.groundHint}
          value={value?.ground ?? undefined}
          choices={learnedGrounds.map((code) => ({ value: code, label: t.grounds[code] }))}
        />
      ) : null}
      {has('statedDays') ? (
        <NumberField
          name="statedDays"
          label={t.statedDays}
          hint={t.statedDaysHint}
          value={value?.statedDays ?? undefined}
        />
      ) : null}
      {has('defects') ? (
        <Checkboxes
          name="defects"
          label={t.defects}
          values={value?.defects ?? []}
          choices={messageDefects.map((code) => ({ value: code, label: defectWords[code].words[locale] }))}
        />
      ) : null}
      {flags.length > 0 ? (
        <Checkboxes
          name="flags"
          label={t.flagsLabel}
          values={value?.flags ?? []}
          choices={flags.map((code) => ({ value: code, label: t.flags[code] }))}
        />
      ) : null}
    </>
  )
}
