/** Reading what was sent: JSON against a schema, a query, an id, and the place that a list goes on from. */

import type { z } from 'zod'
import { isId } from '../../platform/id.ts'
import { isKeepable, keepable, words } from '../../platform/text/index.ts'
import { type Ctx, messageFor } from '../../platform/web/index.ts'
import { type Fault, Problem, pointerTo } from './problem.ts'
import { text } from './text.ts'

/** The body as JSON. Throws a problem for another kind of content, and for what is no JSON. */
export async function jsonOf(c: Ctx): Promise<unknown> {
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(c.req.header('content-type') ?? '')) throw new Problem('media-type')
  const bytes = await c.req.arrayBuffer().catch(() => {
    // cut off on the way
    throw new Problem('unreadable')
  })
  const body = parsed(bytes)
  const unkeepable = unkeepableIn(body)
  if (unkeepable.length === 0) return body
  const detail = words(text, c.get('locale')).unkeepable
  throw new Problem('invalid', { errors: unkeepable.map((pointer) => ({ pointer, detail })) })
}

function parsed(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem('unreadable')
  }
}

/** No body of ours is deeper than three. */
const DEEPEST = 20
/** Places told in one answer. */
const MOST_TOLD = 20

/** The places of texts that can't be kept, wherever they stand. Throws a problem for a body deeper than any that is read. */
function unkeepableIn(body: unknown): string[] {
  const places: string[] = []
  const look = (value: unknown, at: string, depth: number): void => {
    if (depth > DEEPEST) throw new Problem('unreadable')
    if (places.length >= MOST_TOLD) return
    if (typeof value === 'string' && !isKeepable(value)) places.push(pointerTo(at))
    if (typeof value !== 'object' || value === null) return
    for (const [name, one] of Object.entries(value)) {
      if (isKeepable(name)) look(one, at === '' ? name : `${at}.${name}`, depth + 1)
      else places.push(pointerTo(at))
    }
  }
  look(body, '', 0)
  return places
}

/** The body read by a schema, or what is wrong with it, field by field. */
export function bodyBy<S extends z.ZodType>(c: Ctx, schema: S, body: unknown): z.output<S> {
  const read = schema.safeParse(body)
  if (read.success) return read.data
  throw new Problem('invalid', {
    errors: read.error.issues.map((issue) => ({
      pointer: pointerTo(issue.path.join('.')),
      detail: messageFor(issue, c.get('locale')),
    })),
  })
}

/** The query read by a schema. */
export function queryBy<S extends z.ZodType>(c: Ctx, schema: S): z.output<S> {
  const query = Object.fromEntries(new URL(c.req.url).searchParams)
  const unkeepable = Object.keys(query).filter((name) => !isKeepable(name + query[name]))
  if (unkeepable.length > 0) {
    const detail = words(text, c.get('locale')).unkeepable
    throw new Problem('invalid', { errors: unkeepable.map((name) => ({ parameter: keepable(name), detail })) })
  }
  const read = schema.safeParse(query)
  if (read.success) return read.data
  const faults: Fault[] = read.error.issues.flatMap((issue) => {
    const named = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')]
    return named.map((parameter) => ({ parameter, detail: messageFor(issue, c.get('locale')) }))
  })
  throw new Problem('invalid', { errors: faults })
}

/** An id from the address; a text that is no id is an address that doesn't exist. */
export function idOf(c: Ctx): string {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new Problem('not-found')
  return id
}

/** Where a list goes on, as a text that nobody needs to understand. */
export const cursorOf = (key: readonly string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** The moment (or day) and id in it. Throws a problem for what no earlier answer gave. */
export function readCursor(
  c: Ctx,
  cursor: string | undefined,
  of: 'moment' | 'day' = 'moment',
): readonly [string, string] | null {
  if (cursor === undefined) return null
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.length === 2) {
      const [at, id] = key
      // a four-digit year: others are readable as a moment, and no column keeps them
      if (typeof at === 'string' && /^\d{4}-/.test(at) && typeof id === 'string' && isId(id))
        return [(of === 'day' ? Temporal.PlainDate : Temporal.Instant).from(at).toString(), id]
    }
  } catch {
    // no cursor of ours: said below
  }
  const detail = words(text, c.get('locale')).unreadableCursor
  throw new Problem('invalid', { errors: [{ parameter: 'after', detail }] })
}
