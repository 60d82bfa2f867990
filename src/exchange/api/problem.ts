/** How the interface says no: problem documents (RFC 9457), in the caller's language, without anything that was sent. */

import { type Locale, words } from '../../platform/text/index.ts'
import { text } from './text.ts'

/** Every kind of no, by its status. The code is the end of `type`, which leads to its explanation on /api. */
export const problemStatuses = {
  'no-key': 401,
  'unknown-key': 401,
  expired: 401,
  revoked: 401,
  scope: 403,
  'not-found': 404,
  method: 405,
  conflict: 409,
  'too-large': 413,
  'media-type': 415,
  unreadable: 400,
  invalid: 422,
  'no-idempotency-key': 422,
  'other-body': 422,
  'too-many': 429,
  failed: 500,
  away: 503,
} as const
export type ProblemCode = keyof typeof problemStatuses

/** One fault in what was sent: where (a JSON pointer, or a header or parameter by name) and what. */
export type Fault = { pointer?: string; parameter?: string; header?: string; detail: string }

/** A no, thrown by whatever part finds it and answered by the interface's one error handler. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly detail: string | null
  readonly errors: readonly Fault[]
  readonly headers: Readonly<Record<string, string>>
  constructor(
    code: ProblemCode,
    {
      detail = null,
      errors = [],
      headers = {},
    }: { detail?: string | null; errors?: readonly Fault[]; headers?: Record<string, string> } = {},
  ) {
    super(code)
    this.code = code
    this.detail = detail
    this.errors = errors
    this.headers = headers
  }
}

/** The place of a field in the body: `dues.1.dueOn` -> `/dues/1/dueOn`. */
export const pointerTo = (field: string): string =>
  field === ''
    ? ''
    : `/${field
        .split('.')
        .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
        .join('/')}`

/** The document. `requestId` is what whoever looks after Hemvist finds in the log. */
export function problemBody(problem: Problem, locale: Locale, requestId: string) {
  const { title, detail } = saying(problem.code, locale)
  return {
    type: `/api#problem-${problem.code}`,
    title,
    status: problemStatuses[problem.code],
    detail: problem.detail ?? detail,
    instance: `urn:uuid:${requestId}`,
    ...(problem.errors.length > 0 ? { errors: [...problem.errors] } : {}),
  }
}

/** Title and explanation; what depends on the request is said by whoever throws. */
export function saying(code: ProblemCode, locale: Locale): { title: string; detail: string } {
  const t = words(text, locale)
  const all: Record<ProblemCode, [string, string]> = {
    'no-key': [t.noKey, t.noKeyDetail],
    'unknown-key': [t.unknownKey, t.unknownKeyDetail],
    expired: [t.expired, t.expiredDetail],
    revoked: [t.revoked, t.revokedDetail],
    scope: [t.scope, t.scopeDetail('…')],
    'not-found': [t.notFound, t.notFoundDetail],
    method: [t.method, t.methodDetail('…')],
    conflict: [t.conflict, ''],
    'too-large': [t.tooLarge, t.tooLargeDetail(MOST_KILOBYTES)],
    'media-type': [t.mediaType, t.mediaTypeDetail],
    unreadable: [t.unreadable, t.unreadableDetail],
    invalid: [t.invalid, t.invalidDetail],
    'no-idempotency-key': [t.noIdempotencyKey, t.noIdempotencyKeyDetail],
    'other-body': [t.otherBody, t.otherBodyDetail],
    'too-many': [t.tooMany, t.tooManyDetail(0)],
    failed: [t.failed, t.failedDetail],
    away: [t.away, t.awayDetail],
  }
  const [title, detail] = all[code]
  return { title, detail }
}

/** One message with everything that fits in it is far smaller. */
export const MOST_KILOBYTES = 256

export const isProblemCode = (text: string): text is ProblemCode => text in problemStatuses
