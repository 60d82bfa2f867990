/** The frame that every field shares: its label, its hint, what is wrong with it, and who points at whom. */
import type { Child } from 'hono/jsx'
import { useText } from '../text.ts'
import { type FormState, fieldId } from './state.ts'

/** `sometimes`: needed in some cases that the server knows, so that it is neither demanded by the browser nor called optional. */
export type Required = boolean | 'sometimes' | undefined

export type FieldProps = {
  name: string
  label: string
  hint?: string | undefined
  required?: Required
  /** What it begins with; what was typed goes before it. */
  value?: string | undefined
  /** Only needed outside a Form that has it. */
  state?: FormState | undefined
}

export type FieldWidth = 'short' | 'medium' | 'full'

/** The attributes that tie an input to its label, hint and errors. */
export function tied(name: string, hint: string | undefined, problems: readonly string[], required?: Required) {
  const id = fieldId(name)
  const described = [hint ? `${id}-hint` : '', problems.length > 0 ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    name,
    required: required === true,
    'aria-describedby': described || undefined,
    'aria-invalid': problems.length > 0 ? 'true' : undefined,
  }
}

export function Optional({ required }: { required?: Required }) {
  const t = useText()
  // the space is the label's: a reader that takes part by part would say both as one word
  return required ? null : (
    <>
      {' '}
      <span class="optional">{t.optional}</span>
    </>
  )
}

export function Hint({ name, children }: { name: string; children?: string | undefined }) {
  return children ? (
    <p class="hint" id={`${fieldId(name)}-hint`}>
      {children}
    </p>
  ) : null
}

export function Problems({ name, problems }: { name: string; problems: readonly string[] }) {
  return problems.length > 0 ? (
    <div class="field-error" id={`${fieldId(name)}-error`}>
      {problems.map((message) => (
        <p class="ds-validation-message">{message}</p>
      ))}
    </div>
  ) : null
}

type FrameProps = FieldProps & { problems: readonly string[]; width?: FieldWidth | undefined; children: Child }

/** Label, hint, errors and then the input, so that the error is read before it. */
export function FieldFrame({ name, label, hint, required, problems, width = 'full', children }: FrameProps) {
  return (
    <div class="ds-field field" data-width={width}>
      <label class="ds-label" for={fieldId(name)}>
        {label}
        <Optional required={required} />
      </label>
      <Hint name={name}>{hint}</Hint>
      <Problems name={name} problems={problems} />
      {children}
    </div>
  )
}
