/** What a form knows when it is drawn: what was typed, what was wrong with it, and the key that lets it be sent once. */
import { createContext, useContext } from 'hono/jsx'

/** `label`: what the field is called, so that the list at the top says which one it means. */
export type FormProblem = { field: string; message: string; label?: string }

export type FormState = {
  typed: Record<string, string | string[] | undefined>
  problems: readonly FormProblem[]
  /** Idempotency key: the same form sent twice is done once. */
  key: string
}

const FormContext = createContext<FormState | null>(null)
export const FormProvider = FormContext.Provider

/** The state that was given to the field itself, or else to the form around it. */
export function useFormState(own?: FormState): FormState | null {
  const around = useContext(FormContext)
  return own ?? around
}

export function fieldId(name: string): string {
  return `f-${name}`
}

/** What stands in a field: what was typed, even when it was emptied, or else the value it began with. */
export function typedIn(state: FormState | null, name: string, begins: string): string {
  if (!state || !(name in state.typed)) return begins
  const typed = state.typed[name]
  return Array.isArray(typed) ? (typed[0] ?? '') : (typed ?? '')
}

/** What is chosen among several. */
export function chosenIn(state: FormState | null, name: string, begins: readonly string[]): readonly string[] {
  if (!state || !(name in state.typed)) return begins
  const typed = state.typed[name]
  if (typed === undefined) return []
  return Array.isArray(typed) ? typed : [typed]
}

export function problemsOf(state: FormState | null, name: string): readonly string[] {
  return state?.problems.filter((problem) => problem.field === name).map((problem) => problem.message) ?? []
}
