/** Rows of a budget as a table of fields: a name and an amount in each, the sum at the foot. */

import { formatOre, words } from '../../platform/text/index.ts'
import { Card, type FormState, useLocale } from '../../platform/ui/index.ts'
import type { Group } from './categories.ts'
import { text } from './text.ts'
import { freeField, lineField, MOST_LABEL, rowsOf } from './typed.ts'

const typedOf = ({ typed }: FormState, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

const problemsOf = ({ problems }: FormState, name: string): readonly string[] =>
  problems.flatMap(({ field, message }) => (field === name ? [message] : []))

type CellProps = {
  name: string
  form: FormState
  label?: string
  numeric?: boolean
  maxlength?: number
  placeholder?: string
}

/** An input alone in its cell: named by the row's label, or by `label` when the row has none that is seen. */
function Cell({ name, form, label, numeric, maxlength, placeholder }: CellProps) {
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
        placeholder={placeholder}
        autocomplete="off"
      />
    </>
  )
}

/** A small number with its label above, for how many of something there are. */
export function SmallNumber({ name, label, form }: { name: string; label: string; form: FormState }) {
  return (
    <div class="small-number">
      <label for={`f-${name}`}>{label}</label>
      <Cell name={name} form={form} numeric maxlength={2} />
    </div>
  )
}

function AmountRow({ name, label, form }: { name: string; label: string; form: FormState }) {
  return (
    <tr>
      <th scope="row">
        <label for={`f-${name}`}>{label}</label>
      </th>
      <td>
        <Cell name={name} form={form} numeric />
      </td>
    </tr>
  )
}

/** A row whose name is typed, too. Those that aren't needed yet are hidden: one that is empty always stands there. */
function FreeRow(props: { row: number; label: string; amount: string; form: FormState; hidden: boolean }) {
  const t = words(text, useLocale())
  return (
    <tr hidden={props.hidden} data-free>
      <th scope="row">
        <Cell
          name={props.label}
          form={props.form}
          label={t.freeLabel(props.row)}
          placeholder={t.freeWhat}
          maxlength={MOST_LABEL}
        />
      </th>
      <td>
        <Cell name={props.amount} form={props.form} label={t.freeAmount(props.row)} numeric />
      </td>
    </tr>
  )
}

/** The rows of one group, its sum beside its name. */
export function GroupTable({ group, form, sum }: { group: Group; form: FormState; sum: number }) {
  const locale = useLocale()
  const t = words(text, locale)
  const names: Readonly<Record<string, string>> = t.category
  const rows = rowsOf(group).map((row) => ({
    row,
    label: freeField(group, row, 'label'),
    amount: freeField(group, row, 'amount'),
  }))
  const used = rows.filter(({ label, amount }) => typedOf(form, label) !== '' || typedOf(form, amount) !== '').at(-1)
  return (
    <Card
      title={t.group[group.name]}
      actions={
        <>
          <span class="ds-sr-only">{t.sum} </span>
          <strong data-sum-of={group.name}>{formatOre(sum, locale)}</strong>
        </>
      }
    >
      <table class="amounts">
        <caption class="ds-sr-only">{t.group[group.name]}</caption>
        <thead>
          <tr>
            <th scope="col">{t.row}</th>
            <th scope="col">{t.amount}</th>
          </tr>
        </thead>
        <tbody>
          {group.codes.map((code) => (
            <AmountRow name={lineField(code)} label={names[code] ?? code} form={form} />
          ))}
          {rows.map((one) => (
            <FreeRow {...one} form={form} hidden={one.row > (used?.row ?? 0) + 1} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}
