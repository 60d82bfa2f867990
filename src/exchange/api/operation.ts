/** What a door of the interface is said to be, and the problems that most of them answer with. */

import type { z } from 'zod'
import type { Scope } from '../key/rules.ts'
import type { placeQuery } from './night-schemas.ts'
import type { ProblemCode } from './problem.ts'
import type { listQuery } from './schemas.ts'
import type { vacancyListQuery } from './vacancy-schemas.ts'

type Words = { sv: string; en: string }
type Example = { name: string; value: unknown }

export type Operation = {
  /** what a generated client calls it */
  id: string
  method: 'get' | 'post' | 'delete'
  /** under /api/v1, with `{id}` */
  path: string
  scope: Scope
  tag: 'messages' | 'vacancies' | 'nights' | 'notices' | 'webhooks'
  title: Words
  about: Words
  query?: typeof listQuery | typeof vacancyListQuery | typeof placeQuery
  /** done once for an Idempotency-Key, which is then required */
  once: boolean
  body?: { schema: z.ZodType; examples: readonly Example[] }
  /** the statuses that it succeeds with; a body unless there is none to give */
  success: { statuses: readonly (200 | 201 | 204)[]; schema?: z.ZodType; example?: unknown }
  problems: readonly ProblemCode[]
}

export const reading: readonly ProblemCode[] = ['not-found']
export const writing: readonly ProblemCode[] = [
  'unreadable',
  'conflict',
  'too-large',
  'media-type',
  'invalid',
  'no-idempotency-key',
  'other-body',
]
