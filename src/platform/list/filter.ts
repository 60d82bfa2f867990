/** What the address of a list asks for: read by the same fields as a form's, and what can't be read is told at its field, never left out in silence. */

import type { Session } from '../access/index.ts'
import { type Field, type Fields, type FieldWords, readFields, type Values } from '../subject/field.ts'
import { missing } from '../subject/framed.ts'
import { inWords } from '../subject/work.ts'
import type { Choice, ChoiceGroup, FormState } from '../ui/index.ts'
import type { Ctx } from '../web/context.ts'
import { blankForm, typedInQuery, withProblems } from '../web/form.ts'

export type Options<F> = { [K in keyof F]?: readonly (Choice | ChoiceGroup)[] }

/** A field of a filter that is never empty: what is shown when the address doesn't say. */
export const usually = <Value>(
  field: Field<Value, Session>,
  usual: NoInfer<Value> | ((session: Session) => NoInfer<Value>),
): Field<Value, Session> & { usual: (session: Session) => Value } => ({
  ...field,
  usual: (session) => (usual instanceof Function ? usual(session) : usual),
})

/** What a field has without a word in the address; undefined: what it reads of nothing. */
const usualIn = (field: object, session: Session): unknown =>
  'usual' in field && field.usual instanceof Function ? field.usual(session) : undefined

/** Whether what was typed in it is something else than what is shown without it. */
export const isChosen = (field: object, session: Session, typed: unknown): boolean => {
  const usual = usualIn(field, session)
  return typed !== undefined && (usual === undefined || usual === null || String(usual) !== typed)
}

export type Choosing<F> = {
  fields: F
  says: { readonly [K in keyof F]: FieldWords }
  /** the fields that this user may choose in */
  offered: readonly string[]
}

/** `filter`: what is asked for, with what is usual where nothing was or where it can't be read. */
export type ReadFilter<F> = { filter: Values<F>; state: FormState }

export function readFilter<F extends Fields<Session>>(c: Ctx, session: Session, it: Choosing<F>): ReadFilter<F>
export function readFilter(
  c: Ctx,
  session: Session,
  { fields, says, offered }: Choosing<Fields<Session>>,
): ReadFilter<Fields<Session>> {
  const { locale } = session
  const came = typedInQuery(c)
  const typed = Object.fromEntries(offered.flatMap((name) => (came.typed[name] ? [[name, came.typed[name]]] : [])))
  const filter: Record<string, unknown> = {}
  const problems = Object.entries(fields).flatMap(([name, field]) => {
    const usual = usualIn(field, session)
    filter[name] = usual ?? null
    if (usual !== undefined && !(name in typed)) return []
    const read = readFields({ [name]: field }, session, { ...came, typed }, says, locale)
    Object.assign(filter, read.ok ? read.value : {})
    return read.ok ? [] : inWords(read.reason, { fields: says }, locale)
  })
  const state = blankForm(typed)
  return { filter, state: problems.length > 0 ? withProblems(state, problems) : state }
}

/** The same, with what isn't among what there is to choose told as well. */
export function withKnown(
  state: FormState,
  options: Readonly<Record<string, readonly (Choice | ChoiceGroup)[] | undefined>>,
  says: Readonly<Record<string, FieldWords>>,
  { locale }: Session,
): FormState {
  const unknown = Object.entries(options).flatMap(([name, offered = []]) => {
    const all = offered.flatMap((one) => ('choices' in one ? one.choices : [one]))
    const typed = state.typed[name]
    const isTold = state.problems.some(({ field }) => field === name)
    if (typed === undefined || isTold || all.some(({ value }) => value === typed)) return []
    return inWords([{ field: name, says: () => missing.choose[locale], status: 422 }], { fields: says }, locale)
  })
  return unknown.length > 0 ? withProblems(state, unknown) : state
}
