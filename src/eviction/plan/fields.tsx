/** The form of a new plan: its rows, and the helper that fills them in equal parts. Posted once to fill in, once to save; needs no scripts. */

import { z } from 'zod'
import { oreAsTyped, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DateField,
  FieldRow,
  type FormState,
  Hidden,
  NumberField,
  Radios,
  Section,
  TextArea,
  TextField,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import {
  amount,
  choice,
  date,
  optionalReference,
  optionalText,
  problem,
  wholeNumber,
} from '../../platform/web/index.ts'
import type { PlannedPayment } from '../clocks/plan-days.ts'
import { equalPlan, MOST_PAYMENTS } from './rules.ts'
import { text } from './text.ts'

const MAX_WORDS = 2000
const FIRST_ROWS = 6
const MORE_ROWS = 6

const upTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1)

const say = (key: 'dayMissing' | 'amountMissing' | 'tooSmall') =>
  problem({ sv: words(text, 'sv')[key], en: words(text, 'en')[key] })

const head = z.object({
  agreedOn: date('happened'),
  agreedWith: choice(['landlord', 'municipality']),
  words: optionalText(MAX_WORDS),
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
  const rows = upTo(MOST_PAYMENTS).flatMap((row) => {
    const [day, sum] = [`due${row}`, `amount${row}`]
    if (all[day] === undefined && all[sum] === undefined) return []
    if (all[day] === undefined) ctx.addIssue({ code: 'custom', path: [day], ...say('dayMissing') })
    if (all[sum] === undefined) ctx.addIssue({ code: 'custom', path: [sum], ...say('amountMissing') })
    if (all[day] === undefined || all[sum] === undefined) return []
    const dueOn = readAt(date('planned'), day, all, ctx)
    const ore = readAt(amount(), sum, all, ctx)
    return dueOn === null || ore === null ? [] : [{ row, dueOn, amount: ore }]
  })
  return { agreedOn, agreedWith, words, seen, rows }
})

/** What the helper asks: the whole amount, into how many parts, from what day. */
export const equalForm = z
  .object({ total: amount(), number: wholeNumber(1, MOST_PAYMENTS), first: date('planned') })
  .transform(({ total, number, first }, ctx) => {
    const plan = equalPlan(total, number, first)
    if (plan.length === 0) ctx.addIssue({ code: 'custom', path: ['number'], ...say('tooSmall') })
    return plan
  })

/** The same form with its rows filled in; rows that were there before are emptied. */
export function filled(state: FormState, plan: readonly PlannedPayment[]): FormState {
  const typed: FormState['typed'] = { ...state.typed, rows: String(Math.max(FIRST_ROWS, plan.length)) }
  for (const row of upTo(MOST_PAYMENTS)) {
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

type FieldsProps = { viewer: Viewer; form: FormState; seen: string; debt: string }

export function PlanFields({ viewer, form, seen, debt }: FieldsProps) {
  const t = words(text, useLocale())
  const rows = rowsIn(form)
  return (
    <>
      {/* Enter in a field presses the form's first button: that must be to save, never to fill the rows anew */}
      <button type="submit" class="ds-sr-only" tabindex={-1}>
        {t.save}
      </button>
      <Hidden name="seen" value={seen} />
      <Hidden name="rows" value={String(rows)} />
      <DateField
        within="happened"
        name="agreedOn"
        label={t.agreedOn}
        value={viewer.today}
        max={viewer.today}
        required
      />
      <Radios
        name="agreedWith"
        label={t.agreedWith}
        hint={t.withLead}
        required
        choices={[
          { value: 'landlord', label: t.withs.landlord },
          { value: 'municipality', label: t.withs.municipality },
        ]}
      />
      <TextArea name="words" label={t.words} rows={3} maxlength={MAX_WORDS} />
      <Card title={t.equal} tinted>
        <p class="soft measure">{t.equalLead}</p>
        <FieldRow>
          <TextField name="total" label={t.total} value={debt} inputmode="decimal" width="short" />
          <NumberField name="number" label={t.number} />
          <DateField within="planned" name="first" label={t.first} />
        </FieldRow>
        <Button variant="secondary" name="do" value="fill">
          {t.fill}
        </Button>
      </Card>
      <Section title={t.rows} lead={t.rowsLead}>
        {upTo(rows).map((row) => (
          <fieldset class="ds-fieldset">
            <legend class="ds-label">{t.row(row)}</legend>
            <FieldRow>
              <DateField within="planned" name={`due${row}`} label={t.dueOn} />
              <TextField name={`amount${row}`} label={t.amount} inputmode="decimal" width="short" />
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
