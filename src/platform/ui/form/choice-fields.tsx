/** Fields one chooses in: one of a list, one of few, several of few, yes or not. */
import { useText } from '../text.ts'
import {
  FieldFrame,
  type FieldProps,
  type FieldWidth,
  Hint,
  Optional,
  Problems,
  type Required,
  tied,
} from './field.tsx'
import { chosenIn, fieldId, problemsOf, typedIn, useFormState } from './state.ts'

export type Choice = { value: string; label: string; hint?: string | undefined }
export type ChoiceGroup = { label: string; choices: readonly Choice[] }

function Options({ choices, chosen }: { choices: readonly Choice[]; chosen: string }) {
  return (
    <>
      {choices.map(({ value, label }) => (
        <option value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </>
  )
}

export type SelectProps = FieldProps & {
  choices?: readonly Choice[]
  groups?: readonly ChoiceGroup[]
  /** The empty choice first; `Välj` unless another word is given, none when false. */
  empty?: string | false
  width?: FieldWidth
}

/** One of a list. */
export function Select({ choices = [], groups = [], empty, width, ...field }: SelectProps) {
  const t = useText()
  const state = useFormState(field.state)
  const problems = problemsOf(state, field.name)
  const chosen = typedIn(state, field.name, field.value ?? '')
  return (
    <FieldFrame {...field} problems={problems} width={width}>
      <select class="ds-input" {...tied(field.name, field.hint, problems, field.required)}>
        {empty === false ? null : <option value="">{empty ?? t.choose}</option>}
        <Options choices={choices} chosen={chosen} />
        {groups.map((group) => (
          <optgroup label={group.label}>
            <Options choices={group.choices} chosen={chosen} />
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  )
}

type ToggleProps = {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  choice: Choice
  checked: boolean
  describedBy?: string | undefined
  invalid?: boolean
  required?: Required
}

function Toggle({ type, id, name, choice, checked, describedBy, invalid, required }: ToggleProps) {
  const hintId = choice.hint ? `${id}-hint` : ''
  return (
    <div class="ds-field toggle">
      <input
        class="ds-input"
        type={type}
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        required={required === true}
        aria-describedby={[describedBy, hintId].filter(Boolean).join(' ') || undefined}
        aria-invalid={invalid ? 'true' : undefined}
      />
      <label for={id}>{choice.label}</label>
      {choice.hint ? (
        <p class="hint" id={hintId}>
          {choice.hint}
        </p>
      ) : null}
    </div>
  )
}

type GroupProps = Omit<FieldProps, 'value'> & {
  choices: readonly Choice[]
  /** Choices in a row that wraps, for few and short ones. */
  row?: boolean
}

function Group({ type, chosen, ...field }: GroupProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const problems = problemsOf(useFormState(field.state), field.name)
  const { 'aria-describedby': describedBy } = tied(field.name, field.hint, problems)
  const id = fieldId(field.name)
  return (
    <fieldset class="ds-fieldset group" data-row={field.row ? 'true' : undefined} aria-describedby={describedBy}>
      <legend class="ds-label">
        {field.label}
        <Optional required={field.required} />
      </legend>
      <Hint name={field.name}>{field.hint}</Hint>
      <Problems name={field.name} problems={problems} />
      <div class="choices">
        {field.choices.map((choice, at) => (
          <Toggle
            type={type}
            id={at === 0 ? id : `${id}-${at + 1}`}
            name={field.name}
            choice={choice}
            checked={chosen.includes(choice.value)}
            invalid={problems.length > 0}
            required={type === 'radio' ? field.required : undefined}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** One of few, all of them seen. */
export function Radios({ value, ...group }: GroupProps & { value?: string | undefined }) {
  const chosen = typedIn(useFormState(group.state), group.name, value ?? '')
  return <Group {...group} type="radio" chosen={[chosen]} />
}

/** Several of few. */
export function Checkboxes({ values = [], ...group }: GroupProps & { values?: readonly string[] }) {
  return <Group {...group} type="checkbox" chosen={chosenIn(useFormState(group.state), group.name, values)} />
}

export type CheckboxProps = Omit<FieldProps, 'value'> & {
  checked?: boolean
  /** What is sent when it is ticked; `yes` unless another is given. */
  value?: string
}

/** Yes or not. A box that need not be ticked is not called optional: leaving it is an answer. */
export function Checkbox({ checked = false, value = 'yes', ...field }: CheckboxProps) {
  const state = useFormState(field.state)
  const problems = problemsOf(state, field.name)
  const ticked = chosenIn(state, field.name, checked ? [value] : []).includes(value)
  return (
    <div class="field">
      <Problems name={field.name} problems={problems} />
      <Toggle
        type="checkbox"
        id={fieldId(field.name)}
        name={field.name}
        choice={{ value, label: field.label, hint: field.hint }}
        checked={ticked}
        describedBy={problems.length > 0 ? `${fieldId(field.name)}-error` : undefined}
        invalid={problems.length > 0}
        required={field.required}
      />
    </div>
  )
}
