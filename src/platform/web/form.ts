/** Reads a posted form against a schema: a value, or everything that was typed with a message at each field. */

import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import { newId } from '../id.ts'
import type { Locale } from '../text/index.ts'
import type { FormState } from '../ui/index.ts'
import type { Ctx } from './context.ts'
import { messageFor } from './messages.ts'

export type Problem = { field: string; message: string }
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
 * Reads the request's form. Trims texts; an empty field is missing. `fields` is a zod object, best made of the parts in `fields.ts`.
 * Never throws on what a person typed.
 */
export async function readForm<S extends z.ZodType>(c: Ctx, fields: S): Promise<Read<z.output<S>>> {
  const typed = typedFrom(await formOf(c))
  return check(typed, fields, c.get('locale'))
}

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

/** The posted form as it came; read once a request. */
export async function formOf(c: Ctx): Promise<FormData> {
  const read = c.get('form')
  if (read) return read
  const form = await c.req.formData().catch(() => {
    // cut off on the way, or no form at all: the sender's, not a bug of ours
    throw new HTTPException(400)
  })
  c.set('form', form)
  return form
}

function check<S extends z.ZodType>(typed: FormState['typed'], fields: S, locale: Locale): Read<z.output<S>> {
  const filled = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (value === '' || value === undefined ? [] : [[name, value]])),
  )
  const parsed = fields.safeParse(filled)
  if (parsed.success) return { ok: true, value: parsed.data, state: { typed, problems: [], key: newId() } }
  const problems = parsed.error.issues.map((issue) => ({
    field: String(issue.path[0] ?? ''),
    message: messageFor(issue, locale),
  }))
  // one message a field: the first is the one to mend first
  const first = problems.filter((problem, i) => problems.findIndex((other) => other.field === problem.field) === i)
  return { ok: false, state: { typed, problems: first, key: newId() } }
}

function typedFrom(entries: FormData | URLSearchParams): FormState['typed'] {
  const typed: Record<string, string | string[]> = {}
  for (const name of new Set(entries.keys())) {
    if (name.startsWith('_')) continue
    const values = entries
      .getAll(name)
      .flatMap((value) => (typeof value === 'string' ? [value.replaceAll('\r\n', '\n').trim()] : []))
    typed[name] = values.length > 1 ? values : (values[0] ?? '')
  }
  return typed
}
