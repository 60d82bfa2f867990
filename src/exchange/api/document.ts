/** The OpenAPI 3.1 document, written from the very schemas that read and answer. */

import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponseObject } from 'zod-openapi'
import { messageInput } from '../../message/index.ts'
import { version } from '../../platform/ui/assets.ts'
import { webhookAnswers } from './examples.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations.ts'
import { type ProblemCode, problemStatuses, saying } from './problem.ts'
import { id, problemDocument, webhookNotice } from './schemas.ts'

export type OpenApi = ReturnType<typeof createDocument>

/** What any door can answer. */
const always: readonly ProblemCode[] = [
  'no-key',
  'unknown-key',
  'expired',
  'revoked',
  'scope',
  'too-many',
  'failed',
  'away',
]

const limitHeaders = {
  'RateLimit-Policy': { schema: { type: 'string' }, description: 'Requests (`q`) in a window of `w` seconds.' },
  RateLimit: {
    schema: { type: 'string' },
    description: 'Requests left (`r`), and seconds until it is full again (`t`).',
  },
} as const

const replayedHeader = {
  'Idempotent-Replayed': {
    schema: { type: 'string', enum: ['true'] },
    description: 'The request had been carried out before: this is the same answer again.',
  },
} as const

/** An example of each no, as it reads in English. */
const problemExample = (code: ProblemCode) => ({
  type: `/api#problem-${code}`,
  status: problemStatuses[code],
  ...saying(code, 'en'),
  instance: 'urn:uuid:01981f77-6f70-7182-8d9e-af0b1c2d3e4f',
  ...(code === 'invalid'
    ? { errors: [{ pointer: '/amount', detail: 'Write the amount in kronor, such as 8450 or 8450.50.' }] }
    : {}),
})

function problemResponses(
  codes: readonly ProblemCode[],
): Record<`4${string}` | `5${string}`, ZodOpenApiResponseObject> {
  const byStatus = Map.groupBy([...always, ...codes], (code) => problemStatuses[code])
  return Object.fromEntries(
    [...byStatus].map(([status, all]) => [
      String(status),
      {
        description: all.map((code) => saying(code, 'en').title).join(' · '),
        content: {
          'application/problem+json': {
            schema: problemDocument,
            examples: Object.fromEntries(all.map((code) => [code, { value: problemExample(code) }])),
          },
        },
        ...(status === 429
          ? {
              headers: {
                ...limitHeaders,
                'Retry-After': { schema: { type: 'integer' as const }, description: 'Seconds to wait.' },
              },
            }
          : {}),
      },
    ]),
  )
}

function operationOf(one: Operation): ZodOpenApiOperationObject {
  const { statuses, schema, example } = one.success
  const header = z.object({
    'Accept-Language': z
      .string()
      .optional()
      .meta({ description: 'sv (as it is without) or en: the language of findings and problems.' }),
    ...(one.once
      ? {
          'Idempotency-Key': z
            .string()
            .min(1)
            .max(200)
            .meta({
              description: 'A value of your own for each new thing, the same at every try; remembered for 35 days.',
              examples: ['b1c7a4f0-7d0e-4f6e-9a53-2f8f1c0d9e11'],
            }),
        }
      : {}),
  })
  return {
    operationId: one.id,
    tags: [one.tag],
    summary: one.title.en,
    description: `${one.about.en} Scope: \`${one.scope}\`.`,
    security: [{ key: [] }],
    requestParams: {
      header,
      ...(one.path.includes('{id}') ? { path: z.object({ id }) } : {}),
      ...(one.query ? { query: one.query } : {}),
    },
    ...(one.body
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: one.body.schema,
                examples: Object.fromEntries(one.body.examples.map(({ name, value }) => [name, { value }])),
              },
            },
          },
        }
      : {}),
    responses: {
      ...Object.fromEntries(
        statuses.map((status) => [
          String(status),
          {
            description: {
              200: one.once && statuses.length > 1 ? 'It was there already' : 'OK',
              201: 'Made',
              204: 'Done',
            }[status],
            headers: { ...limitHeaders, ...(one.once && status === 200 ? replayedHeader : {}) },
            ...(schema
              ? { content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } } }
              : {}),
          },
        ]),
      ),
      ...problemResponses(one.problems),
    },
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The message and its kinds by name, so that a generated client has a type for each. */
const messageSchemas = {
  MessageInput: messageInput,
  ...Object.fromEntries(messageInput.options.map((option) => [capital(option.shape.kind.value), option])),
}

let written: OpenApi | null = null

/** The document; the same for everybody. */
export function openApiDocument(): OpenApi {
  written ??= createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Hemvist',
      version,
      summary:
        'Messages about tenancies at risk, the municipality’s answers, vacant dwellings, and places for the night.',
      description:
        'For landlords’, partners’ and municipalities’ own systems. Explained at /api. Dates as 2026-11-21, moments as 2026-11-21T09:00:00Z, amounts in kronor.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    tags: [
      { name: 'messages', description: 'A landlord’s messages about tenancies, and the municipality’s answers.' },
      { name: 'vacancies', description: 'A landlord’s vacant dwellings, submitted to the municipality.' },
      { name: 'nights', description: 'Places for the night: what is free, holds, arrivals and departures. Never who.' },
      { name: 'notices', description: 'Kronofogden’s notices, from the municipality’s own systems.' },
      { name: 'webhooks', description: 'Receivers of notices that an answer has come.' },
    ],
    paths: Object.fromEntries(
      [...Map.groupBy(operations, ({ path }) => path)].map(([path, all]) => [
        path,
        Object.fromEntries(all.map((one) => [one.method, operationOf(one)])),
      ]),
    ),
    webhooks: {
      notice: {
        post: {
          operationId: 'noticeArrives',
          tags: ['webhooks'],
          summary: 'An answer, a promise or an undertaking has come',
          description:
            'Posted to your receiver, at least once. Answer 2xx within ten seconds. Verify webhook-signature before anything else (Standard Webhooks, https://www.standardwebhooks.com), as /api shows.',
          requestParams: {
            header: z.object({
              'webhook-id': id.meta({ description: 'The notice’s id; the same at every try.' }),
              'webhook-timestamp': z.string().meta({ description: 'The moment of this try, in seconds since 1970.' }),
              'webhook-signature': z.string().meta({
                description:
                  '`v1,<base64>`: HMAC-SHA256 of `<id>.<timestamp>.<body>`, with the secret’s bytes (the base64 after `whsec_`); two with a space between while a secret is changed.',
              }),
            }),
          },
          requestBody: {
            required: true,
            content: { 'application/json': { schema: webhookNotice, example: webhookAnswers.notice } },
          },
          responses: { '204': { description: 'Received. Any 2xx will do; everything else is tried again.' } },
        },
      },
    },
    components: {
      schemas: messageSchemas,
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', bearerFormat: 'hv_…', description: 'A key from /settings/keys.' },
      },
    },
  })
  return written
}
