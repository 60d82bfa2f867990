/** Reading what was sent: JSON against a schema, a query, an id, and the place that a list goes on from. */

import type { z } from 'zod'
import { isId } from '../../platform/id.ts'
import { words } from '../../platform/text/index.ts'
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
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem('unreadable')
  }
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
  const read = schema.safeParse(Object.fromEntries(new URL(c.req.url).searchParams))
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

/** The moment and id in it. Throws a problem for what no earlier answer gave. */
export function readCursor(c: Ctx, cursor: string | undefined): readonly [string, string] | null {
  if (cursor === undefined) return null
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.length === 2) {
      const [at, id] = key
      if (typeof at === 'string' && typeof id === 'string' && isId(id))
        return [Temporal.Instant.from(at).toString(), id]
    }
  } catch {
    // no cursor of ours: said below
  }
  const detail = words(text, c.get('locale')).unreadableCursor
  throw new Problem('invalid', { errors: [{ parameter: 'after', detail }] })
}
