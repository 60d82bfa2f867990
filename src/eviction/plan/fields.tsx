/** The form of a new plan: its rows, and the helper that fills them in equal parts. Posted once to fill in, once to save; needs no scripts. */

import { z } from 'zod'
import {
  amount,
  day,
  drawnFields,
  longText,
  numbered,
  optional,
  radios,
  rowNumbers,
  sometimes,
  wholeNumber,
} from '../../platform/subject/index.ts'
import { group, type Locale, type Ore, oreAsTyped, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Button, Card, FieldRow, type FormState, Hidden, Section, useLocale } from '../../platform/ui/index.ts'
import { optionalReference, problem } from '../../platform/web/index.ts'
import type { PlannedPayment } from '../clocks/plan-days.ts'
import { equalPlan, MOST_PAYMENTS } from './rules.ts'
import { text } from './text.ts'

const FIRST_ROWS = 6
const MORE_ROWS = 6

const agreed = {
  agreedOn: day({ shownTo: today }),
  agreedWith: radios(['landlord', 'municipality'], group(text, 'withs')),
  words: optional(longText(2000, 3)),
}
const helper = { total: amount(), number: wholeNumber(1, MOST_PAYMENTS), first: day({ within: 'planned' }) }
const payment = { due: day({ within: 'planned' }), amount: amount() }

/** What stands in the boxes; each of the helper's and of the rows' may be empty as far as the page knows. */
const fields = {
  ...agreed,
  total: sometimes(helper.total),
  number: sometimes(helper.number),
  first: sometimes(helper.first),
}
const payments = numbered(MOST_PAYMENTS, { due: sometimes(payment.due), amount: sometimes(payment.amount) })

const say = (key: 'dayMissing' | 'amountMissing' | 'tooSmall') =>
  problem({ sv: words(text, 'sv')[key], en: words(text, 'en')[key] })

const head = z.object({
  agreedOn: agreed.agreedOn.schema,
  agreedWith: agreed.agreedWith.schema,
  words: agreed.words.schema,
  seen: optionalReference(),
})

/** Reads one field by its kind, and puts what is wrong at that field. */
function readAt<S extends z.ZodType>(schema: S, name: string, all: Record<string, unknown>, ctx: z.RefinementCtx) {
  const read = schema.safeParse(all[name])
  if (read.success) return read.data
  for (const issue of read.error.issues) ctx.issues.push({ ...issue, path: [name], input: undefined })
  return null
}

/** The plan as it is to be saved: rows with nothing in them are no payments. */
export const planForm = z.looseObject(head.shape).transform(({ agreedOn, agreedWith, words, seen, ...all }, ctx) => {
  const rows = rowNumbers(MOST_PAYMENTS).flatMap((row) => {
    const [day, sum] = [`due${row}`, `amount${row}`]
    if (all[day] === undefined && all[sum] === undefined) return []
    if (all[day] === undefined) ctx.addIssue({ code: 'custom', path: [day], ...say('dayMissing') })
    if (all[sum] === undefined) ctx.addIssue({ code: 'custom', path: [sum], ...say('amountMissing') })
    if (all[day] === undefined || all[sum] === undefined) return []
    const dueOn = readAt(payment.due.schema, day, all, ctx)
    const ore = readAt(payment.amount.schema, sum, all, ctx)
    return dueOn === null || ore === null ? [] : [{ row, dueOn, amount: ore }]
  })
  return { agreedOn, agreedWith, words, seen, rows }
})

/** What the helper asks: the whole amount, into how many parts, from what day. */
export const equalForm = z
  .object({ total: helper.total.schema, number: helper.number.schema, first: helper.first.schema })
  .transform(({ total, number, first }, ctx) => {
    const plan = equalPlan(total, number, first)
    if (plan.length === 0) ctx.addIssue({ code: 'custom', path: ['number'], ...say('tooSmall') })
    return plan
  })

/** The same form with its rows filled in; rows that were there before are emptied. */
export function filled(state: FormState, plan: readonly PlannedPayment[]): FormState {
  const typed: FormState['typed'] = { ...state.typed, rows: String(Math.max(FIRST_ROWS, plan.length)) }
  for (const row of rowNumbers(MOST_PAYMENTS)) {
    const payment = plan[row - 1]
    typed[`due${row}`] = payment?.dueOn.toString() ?? ''
    typed[`amount${row}`] = payment === undefined ? '' : oreAsTyped(payment.amount)
  }
  return { ...state, typed }
}

/** The same form with more rows. */
export const withMoreRows = (state: FormState): FormState => ({
  ...state,
  typed: { ...state.typed, rows: String(Math.min(MOST_PAYMENTS, rowsIn(state) + MORE_ROWS)) },
})

const rowsIn = ({ typed }: FormState): number => {
  const rows = typeof typed.rows === 'string' ? Number(typed.rows) : FIRST_ROWS
  return Number.isInteger(rows) && rows >= 1 ? Math.min(rows, MOST_PAYMENTS) : FIRST_ROWS
}

const labels = (locale: Locale) => {
  const t = words(text, locale)
  return {
    agreedOn: t.agreedOn,
    agreedWith: { label: t.agreedWith, hint: t.withLead },
    words: t.words,
    total: t.total,
    number: t.number,
    first: t.first,
  }
}

type FieldsProps = { form: FormState; seen: string; debt: Ore | null }

export function PlanFields({ form, seen, debt }: FieldsProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const rows = rowsIn(form)
  const begins = { agreedOn: today(), total: debt }
  const field = drawnFields(fields, labels(locale), null, locale, { begins })
  const rowLabels = numbered(MOST_PAYMENTS, { due: t.dueOn, amount: t.rowAmount })
  const inRow = drawnFields(payments, rowLabels, null, locale, {})
  return (
    <>
      {/* Enter in a field presses the form's first button: that must be to save, never to fill the rows anew */}
      <button type="submit" class="ds-sr-only" tabindex={-1}>
        {t.save}
      </button>
      <Hidden name="seen" value={seen} />
      <Hidden name="rows" value={String(rows)} />
      {field.agreedOn}
      {field.agreedWith}
      {field.words}
      <Card title={t.equal} tinted>
        <p class="soft measure">{t.equalLead}</p>
        <FieldRow>
          {field.total}
          {field.number}
          {field.first}
        </FieldRow>
        <Button variant="secondary" name="do" value="fill">
          {t.fill}
        </Button>
      </Card>
      <Section title={t.rows} lead={t.rowsLead}>
        {rowNumbers(rows).map((row) => (
          <fieldset class="ds-fieldset">
            <legend class="ds-label">{t.row(row)}</legend>
            <FieldRow>
              {inRow[`due${row}`]}
              {inRow[`amount${row}`]}
            </FieldRow>
          </fieldset>
        ))}
        {rows < MOST_PAYMENTS ? (
          <Button variant="quiet" icon="add" name="do" value="more">
            {t.more}
          </Button>
        ) : null}
      </Section>
    </>
  )
}
