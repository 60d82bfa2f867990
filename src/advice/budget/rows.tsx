/** Rows of a budget as a table of fields: a name and an amount in each, the sum at the foot. */

import type { Child } from 'hono/jsx'
import { formatOre, words } from '../../platform/text/index.ts'
import { type FormState, useLocale } from '../../platform/ui/index.ts'
import { text } from './text.ts'

const typedOf = ({ typed }: FormState, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

const problemsOf = ({ problems }: FormState, name: string): readonly string[] =>
  problems.flatMap(({ field, message }) => (field === name ? [message] : []))

type CellProps = { name: string; form: FormState; label?: string; numeric?: boolean; maxlength?: number }

/** An input alone in its cell: named by the row's label, or by `label` when the row has none that is seen. */
function Cell({ name, form, label, numeric, maxlength }: CellProps) {
  const problems = problemsOf(form, name)
  const id = `f-${name}`
  return (
    <>
      {problems.map((message) => (
        <p class="ds-validation-message" id={`${id}-error`}>
          {message}
        </p>
      ))}
      <input
        class={numeric ? 'ds-input n' : 'ds-input'}
        type="text"
        id={id}
        name={name}
        value={typedOf(form, name)}
        aria-label={label}
        aria-invalid={problems.length > 0 ? 'true' : undefined}
        aria-describedby={problems.length > 0 ? `${id}-error` : undefined}
        inputmode={numeric ? 'decimal' : undefined}
        maxlength={maxlength}
        autocomplete="off"
      />
    </>
  )
}

export function AmountRow({ name, label, form }: { name: string; label: string; form: FormState }) {
  const t = words(text, useLocale())
  return (
    <tr>
      <th scope="row" data-label={t.row}>
        <div class="cell">
          <label for={`f-${name}`}>{label}</label>
        </div>
      </th>
      <td class="n" data-label={t.amount}>
        <div class="cell">
          <Cell name={name} form={form} numeric />
        </div>
      </td>
    </tr>
  )
}

/** A row whose name is typed, too. */
export function FreeRow(props: { row: number; label: string; amount: string; form: FormState }) {
  const t = words(text, useLocale())
  return (
    <tr>
      <th scope="row" data-label={t.row}>
        <div class="cell">
          <Cell name={props.label} form={props.form} label={t.freeLabel(props.row)} maxlength={100} />
        </div>
      </th>
      <td class="n" data-label={t.amount}>
        <div class="cell">
          <Cell name={props.amount} form={props.form} label={t.freeAmount(props.row)} numeric />
        </div>
      </td>
    </tr>
  )
}

export function RowsTable({ caption, sum, children }: { caption: string; sum: number; children: Child }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <table class="ds-table table">
      <caption class="ds-sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.row}</th>
          <th scope="col" class="n">
            {t.amount}
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.sum}</th>
          <td class="n" data-label={t.sum}>
            {formatOre(sum, locale)}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
