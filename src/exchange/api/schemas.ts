/** What the interface sends, as schemas: the answers are checked against them, and the OpenAPI document is written from them. */

import { z } from 'zod'
import { webhookEvents } from '../webhook/rules.ts'

export const id = z.uuid().meta({ examples: ['01981f6e-6d3a-7c21-9f0a-2f5b8c1d4e70'] })
const day = z.iso.date()
const moment = z.iso.datetime({ offset: true })
const words = z.string()

export const fault = z
  .object({
    pointer: z
      .string()
      .optional()
      .meta({ description: 'The field in the body (JSON pointer, RFC 6901).', examples: ['/dues/0/amount'] }),
    parameter: z.string().optional().meta({ description: 'The parameter in the address.' }),
    header: z.string().optional().meta({ description: 'The header.' }),
    detail: words.meta({ description: 'What is wrong, in the language of Accept-Language.' }),
  })
  .meta({ id: 'Fault' })

export const problemDocument = z
  .object({
    type: z
      .string()
      .meta({ description: 'Which kind of problem; leads to its explanation.', examples: ['/api#problem-invalid'] }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    instance: z.string().meta({ description: 'This very request: the number that support can look up.' }),
    errors: z.array(fault).optional().meta({ description: 'What is wrong, place by place.' }),
  })
  .meta({ id: 'Problem', description: 'A problem document (RFC 9457).' })

export const finding = z
  .object({
    pointer: z.string().meta({ description: 'The field that it is about (JSON pointer).', examples: ['/rooms'] }),
    kind: z.enum(['missing', 'wrong', 'odd']).meta({
      description:
        'missing: the law wants it · wrong: it can’t be so, or doesn’t add up · odd: it may be right, look again',
    }),
    detail: words.meta({ description: 'What is missing or wrong.' }),
    ledTo: words
      .nullable()
      .meta({ description: 'What the same fault has led to in court; null where no case is known.' }),
    rule: z
      .string()
      .nullable()
      .meta({ description: 'The rule that explains it, at /law.', examples: ['EV-03'] }),
  })
  .meta({ id: 'Finding' })

export const received = z
  .object({
    id,
    receipt: z.string().meta({ description: 'The number to speak of it by.', examples: ['S-2026-0412'] }),
    answerBy: day.meta({ description: 'The last day that the municipality has promised to answer on.' }),
    already: z.boolean().meta({
      description:
        'The same message had come before, under another idempotency key or another way: this is the first one, and nothing was added.',
    }),
    findings: z.array(finding).meta({
      description: 'What the law wants in the message and it doesn’t have. A defective message is still received.',
    }),
  })
  .meta({ id: 'ReceivedMessage' })

export const messageKind = z.enum([
  'earlyArrears',
  'noticeToTenant',
  'messageToBoard',
  'disturbance',
  'terminationCopy',
])

const handler = z.object({ name: z.string(), title: z.string().nullable() })

const said = z.object({
  words: words.meta({ description: 'The municipality’s own words to you.' }),
  at: moment,
  corrected: z.boolean().meta({ description: 'It came in the place of an earlier answer.' }),
})

const promise = z.object({
  kind: z.enum(['contact', 'paymentComes', 'planProposed', 'undertaking', 'answerBy', 'other']),
  by: day.nullable(),
  words: words.nullable(),
  at: moment,
})

const undertaking = z.object({
  number: z.string(),
  amount: z.number().meta({ description: 'Kronor, at most two decimals.' }),
  signedOn: day,
  reachedOn: day.nullable().meta({ description: 'The day that it reached you, as the municipality has noted it.' }),
})

export const messageAnswer = z
  .object({
    messageId: id,
    receipt: z.string().meta({ examples: ['S-2026-0412'] }),
    answerBy: day,
    answer: said.nullable().meta({ description: 'null: not answered yet.' }),
    handler: handler.nullable().meta({ description: 'Who handles it at the municipality.' }),
    promises: z.array(promise),
    undertakings: z
      .array(undertaking)
      .meta({ description: 'The board’s undertakings to pay (JB 12 kap. 44 §, BRL 7 kap. 23 §).' }),
  })
  .meta({ id: 'MessageAnswer' })

const facts = {
  id,
  kind: messageKind,
  receipt: z.string().meta({ examples: ['S-2026-0412'] }),
  receivedAt: moment,
  ownReference: z.string().nullable().meta({ description: 'Your own number for it.' }),
  corrects: id.nullable(),
  correctedBy: id.nullable(),
  answerBy: day,
}

export const listedMessage = z
  .object({ ...facts, answeredAt: moment.nullable().meta({ description: 'null: it waits for an answer.' }) })
  .meta({ id: 'ListedMessage' })

export const messageList = z
  .object({
    messages: z.array(listedMessage),
    next: z.string().nullable().meta({ description: 'The value of `after` for the next page; null on the last one.' }),
  })
  .meta({ id: 'MessageList' })

export const message = z
  .object({
    ...facts,
    answer: messageAnswer.shape.answer,
    handler: messageAnswer.shape.handler,
    promises: z.array(promise),
    undertakings: z.array(undertaking),
  })
  .meta({ id: 'Message' })

export const messageStates = ['waiting', 'answered'] as const
export const MOST_PER_PAGE = 200
export const listQuery = z.strictObject({
  after: z.string().max(300).optional().meta({ description: '`next` of the page before.' }),
  state: z.enum(messageStates).optional().meta({ description: 'Only messages that wait for an answer, or have one.' }),
  limit: z
    .string()
    .regex(/^([1-9]\d?|1\d\d|200)$/)
    .optional()
    .meta({ description: `How many a page, 1 to ${MOST_PER_PAGE}; 50 when left out.`, examples: ['50'] }),
})

export const event = z.enum(webhookEvents)

export const webhook = z.object({ id, url: z.string(), events: z.array(event), madeAt: moment }).meta({ id: 'Webhook' })

export const webhookList = z.object({ webhooks: z.array(webhook) }).meta({ id: 'WebhookList' })

const secret = z.string().meta({
  description: 'What notices are signed with. Shown this once; null when the same request is answered again.',
  examples: ['whsec_2Wd0vQ6sYyXq3o0mZb1m5r8Tq2uH7kLpN4cVfJ9eA1g'],
})

export const madeWebhook = webhook.extend({ secret: secret.nullable() }).meta({ id: 'MadeWebhook' })

export const rotatedSecret = z
  .object({
    secret: secret.nullable(),
    oldUntil: moment.meta({ description: 'Until then notices are signed with both.' }),
  })
  .meta({ id: 'RotatedSecret' })

export const newWebhook = z
  .strictObject({
    url: z
      .string()
      .max(500)
      .meta({
        description: 'Where notices are posted: an https address that can be reached from the internet.',
        examples: ['https://system.example.se/hemvist'],
      }),
    events: z.array(event).min(1).max(webhookEvents.length),
  })
  .meta({ id: 'NewWebhook' })

/** What is posted to a receiver. Nothing about a person: the receiver fetches the rest with its key. */
export const webhookNotice = z
  .object({
    id: id.meta({ description: 'Of this notice; the same at every try.' }),
    event,
    messageId: id,
    receipt: z.string().meta({ examples: ['S-2026-0412'] }),
    answeredAt: moment.meta({ description: 'When it was answered, promised or signed.' }),
    kind: z.string().meta({
      description: '`answered` or `corrected` for an answer, the promise’s kind, `signed` for an undertaking.',
    }),
  })
  .meta({ id: 'WebhookNotice' })
