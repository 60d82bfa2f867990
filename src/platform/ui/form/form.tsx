/** The form around the fields, the list of what went wrong, and the row that sends it. */
import type { Child } from 'hono/jsx'
import { asset } from '../assets.ts'
import { useText } from '../text.ts'
import { useViewer, type Viewer } from '../viewer.tsx'
import { FormProvider, type FormState, fieldId } from './state.ts'

export type FormProps = {
  action: string
  method?: 'post' | 'get'
  /** Fields inside read it, so they needn't be given it again. */
  state?: FormState | undefined
  /** Not needed inside a Page. */
  viewer?: Viewer
  id?: string
  /** For forms that carry a file. */
  multipart?: boolean
  /** Fields and buttons in one row, for small forms. */
  inline?: boolean
  /** Needed when several forms on a page do the same to different things. */
  label?: string
  /** The id of the heading that says what the form is for. */
  labelledBy?: string
  children: Child
}

/** A form. The server judges what was typed; the browser's own bubbles are turned off so that errors read alike everywhere. */
export function Form({
  action,
  method = 'post',
  state,
  id,
  multipart,
  inline,
  label,
  labelledBy,
  children,
}: FormProps) {
  const writer = useViewer()?.writer
  const t = useText()
  const written = writer && method === 'post' && !inline
  return (
    <form
      action={action}
      method={method}
      id={id}
      class={inline ? 'form inline' : 'form'}
      enctype={multipart ? 'multipart/form-data' : undefined}
      aria-label={label}
      aria-labelledby={labelledBy}
      // one with a name is a place to go to; a press in a row is none, and the word on it says enough
      role={label || labelledBy ? undefined : 'none'}
      novalidate
    >
      {state && method === 'post' ? <Hidden name="_key" value={state.key} /> : null}
      {writer && method === 'post' ? <Hidden name="_by" value={writer} /> : null}
      <FormProvider value={state ?? null}>{children}</FormProvider>
      {/* a browser asks in its own words before what is unsent is left, and they don't say what becomes of it */}
      {written ? <p class="rule" role="status" data-unsent={t.lostWhenLeft}></p> : null}
      {written ? <script type="module" src={asset('unsent-form.js')}></script> : null}
    </form>
  )
}

/** What has to be put right, each with a way to its field. Takes the focus when the page opens, without scripts. */
type SummaryProps = {
  state?: FormState | undefined
  viewer?: Viewer
  /** what the fields are called, of a form whose problems don't say it themselves */
  labels?: Readonly<Record<string, string>>
  /** instead of how many they are, in a language that the house doesn't count in */
  title?: string
}

export function ErrorSummary({ state, labels = {}, title }: SummaryProps) {
  const t = useText()
  if (!state || state.problems.length === 0) return null
  return (
    <div
      class="ds-error-summary error-summary"
      tabindex={-1}
      autofocus
      role="alert"
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{title ?? t.problems(state.problems.length)}</h2>
      <ul>
        {state.problems.map(({ field, message, label = labels[field] }) => {
          // a label that asks has its own mark, and a colon after it would be one too many
          const says = label === undefined ? message : `${label}${/[?؟]$/u.test(label) ? '' : ':'} ${message}`
          return <li>{field ? <a href={`#${fieldId(field)}`}>{says}</a> : says}</li>
        })}
      </ul>
    </div>
  )
}

export function Hidden({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}

/** Where the form is sent, last in it: the main Button first, then ways out. */
export function SubmitRow({ children }: { children: Child }) {
  return <div class="submit-row">{children}</div>
}

/** Fields beside each other where there is room. */
export function FieldRow({ children }: { children: Child }) {
  return <div class="field-row">{children}</div>
}
