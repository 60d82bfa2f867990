/** Reads a posted form against a schema: a value, or everything that was typed with a message at each field. */

import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import { newId } from '../id.ts'
import { isKeepable, keepable, type Locale } from '../text/index.ts'
import type { FormState } from '../ui/index.ts'
import type { Ctx } from './context.ts'
import { fieldsIn, MOST_FIELDS, TooManyFields } from './limits.ts'
import { messageFor, unkeepableIn } from './messages.ts'

/** What is wrong with a field (`''`: the form as a whole); `label`: what the field is called, for the list at the top. */
export type Problem = { field: string; message: string; label?: string }

/** What was typed, by the fields' names. */
export type Typed = FormState['typed']
export type Read<T> = { ok: true; value: T; state: FormState } | { ok: false; state: FormState }

/** An empty form (with what it begins with), carrying a new key. */
export const blankForm = (typed: FormState['typed'] = {}): FormState => ({ typed, problems: [], key: newId() })

/** The same form with problems that only the action could see. It gets a new key: nothing was done under the old one. */
export const withProblems = (state: FormState, problems: readonly Problem[]): FormState => ({
  ...state,
  problems: [...state.problems, ...problems],
  key: newId(),
})

/**
 * What a form says that its writer has seen. It stays what it was while they mend other fields, and becomes `current` only when the page has told
 * them that it changed.
 */
export function seenValue(form: FormState, told: boolean, current: string | null): string {
  const typed = form.typed.seen
  return told || typeof typed !== 'string' ? (current ?? '') : typed
}

/**
 * Reads the request's form. Trims texts; an empty field is missing. `fields` is a zod object, best made of the parts in `fields.ts`.
 * Never throws on what a person typed.
 */
export async function readForm<S extends z.ZodType>(c: Ctx, fields: S): Promise<Read<z.output<S>>> {
  const typed = typedFrom(await formOf(c))
  return check(typed, fields, c.get('locale'))
}

/** What was typed, trimmed, without the characters that can't be kept; `unkeepable`: the fields where such ones stood. */
export const typedIn = async (c: Ctx): Promise<{ typed: Typed; unkeepable: string[] }> =>
  cleaned(typedFrom(await formOf(c)))

/** The same of what the address asks for. */
export const typedInQuery = (c: Ctx): { typed: Typed; unkeepable: string[] } =>
  cleaned(typedFrom(new URL(c.req.url).searchParams))

/** Reads a query string the same way, for filters and searches. */
export function readQuery<S extends z.ZodType>(c: Ctx, fields: S): Read<z.output<S>> {
  return check(typedFrom(new URL(c.req.url).searchParams), fields, c.get('locale'))
}

/** Whether the request brings a form of a page's. */
export function carriesForm(c: Ctx): boolean {
  const type = c.req.header('content-type') ?? ''
  const form = type.startsWith('application/x-www-form-urlencoded') || type.startsWith('multipart/form-data')
  return c.req.method === 'POST' && form
}

/** The posted form as it came; read once a request. Throws {@link TooManyFields} before anything is made of them. */
export async function formOf(c: Ctx): Promise<FormData> {
  const read = c.get('form')
  if (read) return read
  const type = c.req.header('content-type') ?? ''
  const unreadable = () => {
    // cut off on the way, or no form at all: the sender's, not a bug of ours
    throw new HTTPException(400)
  }
  const bytes = await c.req.arrayBuffer().catch(unreadable)
  if (fieldsIn(new Uint8Array(bytes), type) > MOST_FIELDS) throw new TooManyFields()
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(unreadable)
  c.set('form', form)
  return form
}

function check<S extends z.ZodType>(came: FormState['typed'], fields: S, locale: Locale): Read<z.output<S>> {
  const { typed, unkeepable } = cleaned(came)
  const filled = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (value === '' || value === undefined ? [] : [[name, value]])),
  )
  const parsed = fields.safeParse(filled)
  if (parsed.success && unkeepable.length === 0)
    return { ok: true, value: parsed.data, state: { typed, problems: [], key: newId() } }
  const found = [
    ...unkeepable.map((field) => ({ field, message: unkeepableIn(locale) })),
    ...(parsed.error?.issues ?? []).map((issue) => ({
      field: String(issue.path[0] ?? ''),
      message: messageFor(issue, locale),
    })),
  ]
  // one message a field: the first is the one to mend first
  const first = new Map(found.toReversed().map((problem) => [problem.field, problem]))
  const problems = found.filter((problem) => first.get(problem.field) === problem)
  return { ok: false, state: { typed, problems, key: newId() } }
}

/** What was typed without the characters that can't be kept, and where such ones stood: they are told, never left out in silence. */
function cleaned(came: FormState['typed']): { typed: FormState['typed']; unkeepable: string[] } {
  const typed: Record<string, string | string[]> = {}
  const unkeepable: string[] = []
  for (const [name, value] of Object.entries(came)) {
    if (value === undefined) continue
    typed[name] = typeof value === 'string' ? keepable(value) : value.map(keepable)
    if (typeof value === 'string' ? !isKeepable(value) : !value.every(isKeepable)) unkeepable.push(name)
  }
  return { typed, unkeepable }
}

/** Everything by its name, in one pass: however many fields came, each is looked at once. */
function typedFrom(entries: FormData | URLSearchParams): FormState['typed'] {
  const all = new Map<string, string[]>()
  for (const [name, value] of entries) {
    if (name.startsWith('_')) continue
    const values = all.get(name) ?? []
    if (typeof value === 'string') values.push(value.replaceAll('\r\n', '\n').normalize('NFC').trim())
    all.set(name, values)
  }
  return Object.fromEntries([...all].map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]))
}
