/** Fields one writes in: text, dates, times, numbers and files. */
import { type DayKind, dayBounds } from '../../time/index.ts'
import { useText } from '../text.ts'
import { FieldFrame, type FieldProps, type FieldWidth, tied } from './field.tsx'
import { problemsOf, typedIn, useFormState } from './state.ts'

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'search' | 'password' | 'url'
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search'
  maxlength?: number
  width?: FieldWidth
  spellcheck?: boolean
}

export function TextField({
  type = 'text',
  width,
  autocomplete,
  inputmode,
  maxlength,
  spellcheck,
  ...field
}: TextFieldProps) {
  const state = useFormState(field.state)
  const problems = problemsOf(state, field.name)
  return (
    <FieldFrame {...field} problems={problems} width={width}>
      <input
        class="ds-input"
        type={type}
        value={typedIn(state, field.name, field.value ?? '')}
        autocomplete={autocomplete ?? 'off'}
        inputmode={inputmode}
        maxlength={maxlength}
        spellcheck={spellcheck}
        {...tied(field.name, field.hint, problems, field.required)}
      />
    </FieldFrame>
  )
}

export type TextAreaProps = FieldProps & { rows?: number; maxlength?: number }

export function TextArea({ rows = 5, maxlength, ...field }: TextAreaProps) {
  const state = useFormState(field.state)
  const problems = problemsOf(state, field.name)
  return (
    <FieldFrame {...field} problems={problems}>
      <textarea
        class="ds-input"
        rows={rows}
        maxlength={maxlength}
        {...tied(field.name, field.hint, problems, field.required)}
      >
        {typedIn(state, field.name, field.value ?? '')}
      </textarea>
    </FieldFrame>
  )
}

export type DateFieldProps = Omit<FieldProps, 'value'> & {
  value?: Temporal.PlainDate | string | null | undefined
  /** what the date is about: no earlier and no later day can be right, as the server has it too */
  within: DayKind
  min?: Temporal.PlainDate | undefined
  max?: Temporal.PlainDate | undefined
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** A day, in the browser's own calendar; the server takes `2026-11-21`. A day that can't be is kept as text. */
export function DateField({ value, within, min, max, hint, ...rest }: DateFieldProps) {
  const t = useText()
  const field = { ...rest, hint: hint ?? t.dateHint }
  const state = useFormState(field.state)
  const problems = problemsOf(state, field.name)
  const typed = typedIn(state, field.name, value?.toString() ?? '')
  const { from, to } = dayBounds(within)
  return (
    <FieldFrame {...field} problems={problems} width="short">
      <input
        class="ds-input"
        type={typed === '' || isDay(typed) ? 'date' : 'text'}
        value={typed}
        min={(min ?? from).toString()}
        max={(max ?? to).toString()}
        {...tied(field.name, field.hint, problems, field.required)}
      />
    </FieldFrame>
  )
}

/** A time of day, `14:30`. */
export function TimeField(field: FieldProps) {
  const state = useFormState(field.state)
  const problems = problemsOf(state, field.name)
  return (
    <FieldFrame {...field} problems={problems} width="short">
      <input
        class="ds-input"
        type="time"
        value={typedIn(state, field.name, field.value ?? '')}
        {...tied(field.name, field.hint, problems, field.required)}
      />
    </FieldFrame>
  )
}

export type NumberFieldProps = Omit<FieldProps, 'value'> & {
  value?: number | string | undefined
  decimals?: boolean
  unit?: string
}

/** A number. A text field with a number keyboard: it keeps what was typed, and the wheel can't change it. */
export function NumberField({ value, decimals = false, unit, ...field }: NumberFieldProps) {
  const state = useFormState(field.state)
  const problems = problemsOf(state, field.name)
  const label = unit ? `${field.label}, ${unit}` : field.label
  return (
    <FieldFrame {...field} label={label} problems={problems} width="short">
      <input
        class="ds-input n"
        type="text"
        inputmode={decimals ? 'decimal' : 'numeric'}
        autocomplete="off"
        value={typedIn(state, field.name, value === undefined ? '' : String(value))}
        {...tied(field.name, field.hint, problems, field.required)}
      />
    </FieldFrame>
  )
}

export type FileFieldProps = Omit<FieldProps, 'value'> & { accept?: string }

/** A file; the Form around it needs `multipart`. */
export function FileField({ accept, ...field }: FileFieldProps) {
  const problems = problemsOf(useFormState(field.state), field.name)
  return (
    <FieldFrame {...field} problems={problems}>
      <input class="ds-input" type="file" accept={accept} {...tied(field.name, field.hint, problems, field.required)} />
    </FieldFrame>
  )
}
