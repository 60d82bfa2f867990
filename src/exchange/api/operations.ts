/** Every door of the interface: what it takes and gives. The OpenAPI document and the readable page are written from this table; a test holds it to the routes. */

import type { z } from 'zod'
import { messageInput } from '../../message/index.ts'
import type { Scope } from '../key/rules.ts'
import { answers, notices, sent, webhookAnswers, webhookSent } from './examples.ts'
import { noticeInput, noticeReceived, noticeShown } from './notice-schemas.ts'
import type { ProblemCode } from './problem.ts'
import * as schemas from './schemas.ts'

type Words = { sv: string; en: string }
type Example = { name: string; value: unknown }

export type Operation = {
  /** what a generated client calls it */
  id: string
  method: 'get' | 'post' | 'delete'
  /** under /api/v1, with `{id}` */
  path: string
  scope: Scope
  tag: 'messages' | 'notices' | 'webhooks'
  title: Words
  about: Words
  query?: typeof schemas.listQuery
  /** done once for an Idempotency-Key, which is then required */
  once: boolean
  body?: { schema: z.ZodType; examples: readonly Example[] }
  /** the statuses that it succeeds with; a body unless there is none to give */
  success: { statuses: readonly (200 | 201 | 204)[]; schema?: z.ZodType; example?: unknown }
  problems: readonly ProblemCode[]
}

const reading: readonly ProblemCode[] = ['not-found']
const writing: readonly ProblemCode[] = [
  'unreadable',
  'conflict',
  'too-large',
  'media-type',
  'invalid',
  'no-idempotency-key',
  'other-body',
]

export const operations: readonly Operation[] = [
  {
    id: 'sendMessage',
    method: 'post',
    path: '/messages',
    scope: 'messages:write',
    tag: 'messages',
    title: { sv: 'Skicka ett meddelande om en hyresrätt eller bostadsrätt', en: 'Send a message about a tenancy' },
    about: {
      sv: 'Tidig hyresskuld, underrättelse till hyresgästen, meddelande till socialnämnden, störning eller kopia av uppsägning: kind säger vilket. Svaret säger vad lagen vill ha som saknas. Ett bristfälligt meddelande tas ändå emot. 201 när det är nytt, 200 när det redan hade kommit.',
      en: 'Early arrears, notice to the tenant, message to the board, disturbance or copy of a termination: kind says which. The answer says what the law wants that is missing. A defective message is received all the same. 201 when it is new, 200 when it had come already.',
    },
    once: true,
    body: { schema: messageInput, examples: Object.entries(sent).map(([name, value]) => ({ name, value })) },
    success: { statuses: [201, 200], schema: schemas.received, example: answers.received },
    problems: writing,
  },
  {
    id: 'listMessages',
    method: 'get',
    path: '/messages',
    scope: 'messages:read',
    tag: 'messages',
    title: { sv: 'Egna meddelanden', en: 'Your own messages' },
    about: {
      sv: 'Det senast mottagna först, också det som kom på annat sätt än hit. Bläddra med next.',
      en: 'The latest received first, also what came another way than here. Page with next.',
    },
    query: schemas.listQuery,
    once: false,
    success: { statuses: [200], schema: schemas.messageList, example: answers.list },
    problems: ['invalid'],
  },
  {
    id: 'getMessage',
    method: 'get',
    path: '/messages/{id}',
    scope: 'messages:read',
    tag: 'messages',
    title: { sv: 'Ett eget meddelande', en: 'One message of your own' },
    about: {
      sv: 'Kvittot, svaret, vem som handlägger och vad kommunen har lovat. Inget om personen.',
      en: 'The receipt, the answer, who handles it and what the municipality has promised. Nothing about the person.',
    },
    once: false,
    success: { statuses: [200], schema: schemas.message, example: answers.message },
    problems: reading,
  },
  {
    id: 'getMessageAnswer',
    method: 'get',
    path: '/messages/{id}/answer',
    scope: 'messages:read',
    tag: 'messages',
    title: { sv: 'Kommunens svar på ett meddelande', en: 'The municipality’s answer to a message' },
    about: {
      sv: 'answer är null tills någon har svarat.',
      en: 'answer is null until somebody has answered.',
    },
    once: false,
    success: { statuses: [200], schema: schemas.messageAnswer, example: answers.answer },
    problems: reading,
  },
  {
    id: 'sendNotice',
    method: 'post',
    path: '/notices',
    scope: 'notices:write',
    tag: 'notices',
    title: {
      sv: 'Lämna in Kronofogdens underrättelse om vräkning',
      en: 'Hand in Kronofogden’s notice of an eviction',
    },
    about: {
      sv: 'För kommunens egna system, till exempel det som tar emot Kronofogdens post. Samma underrättelse en gång till är samma underrättelse.',
      en: 'For the municipality’s own systems, such as the one that takes in Kronofogden’s post. The same notice again is the same notice.',
    },
    once: true,
    body: { schema: noticeInput, examples: notices.sent },
    success: { statuses: [201, 200], schema: noticeReceived, example: notices.received },
    problems: writing,
  },
  {
    id: 'getNotice',
    method: 'get',
    path: '/notices/{id}',
    scope: 'notices:write',
    tag: 'notices',
    title: { sv: 'Om underrättelsen är bekräftad', en: 'Whether the notice is confirmed' },
    about: {
      sv: 'När nämnden bekräftade den och vem som handlägger, för underrättelser som lämnades in den här vägen.',
      en: 'When the board confirmed it and who handles it, for notices that were handed in this way.',
    },
    once: false,
    success: { statuses: [200], schema: noticeShown, example: notices.shown },
    problems: reading,
  },
  {
    id: 'listWebhooks',
    method: 'get',
    path: '/webhooks',
    scope: 'webhooks:manage',
    tag: 'webhooks',
    title: { sv: 'Mottagare av aviseringar', en: 'Receivers of notices' },
    about: { sv: 'De som är i bruk.', en: 'Those in use.' },
    once: false,
    success: { statuses: [200], schema: schemas.webhookList, example: webhookAnswers.webhooks },
    problems: [],
  },
  {
    id: 'makeWebhook',
    method: 'post',
    path: '/webhooks',
    scope: 'webhooks:manage',
    tag: 'webhooks',
    title: { sv: 'Ny mottagare', en: 'New receiver' },
    about: {
      sv: 'Hemligheten som aviseringarna undertecknas med kommer i svaret, en gång.',
      en: 'The secret that notices are signed with comes in the answer, once.',
    },
    once: true,
    body: { schema: schemas.newWebhook, examples: [{ name: 'all', value: webhookSent }] },
    success: { statuses: [201, 200], schema: schemas.madeWebhook, example: webhookAnswers.made },
    problems: writing,
  },
  {
    id: 'getWebhook',
    method: 'get',
    path: '/webhooks/{id}',
    scope: 'webhooks:manage',
    tag: 'webhooks',
    title: { sv: 'En mottagare', en: 'One receiver' },
    about: { sv: 'Utan hemligheten.', en: 'Without the secret.' },
    once: false,
    success: { statuses: [200], schema: schemas.webhook, example: webhookAnswers.webhook },
    problems: reading,
  },
  {
    id: 'endWebhook',
    method: 'delete',
    path: '/webhooks/{id}',
    scope: 'webhooks:manage',
    tag: 'webhooks',
    title: { sv: 'Avsluta en mottagare', en: 'End a receiver' },
    about: {
      sv: 'Inget mer skickas dit, inte heller det som väntar.',
      en: 'Nothing more is sent there, nor what waits.',
    },
    once: false,
    success: { statuses: [204] },
    problems: reading,
  },
  {
    id: 'changeWebhookSecret',
    method: 'post',
    path: '/webhooks/{id}/secret',
    scope: 'webhooks:manage',
    tag: 'webhooks',
    title: { sv: 'Byt hemlighet', en: 'Change the secret' },
    about: {
      sv: 'I ett dygn undertecknas varje avisering med både den gamla och den nya.',
      en: 'For a day every notice is signed with both the old and the new one.',
    },
    once: true,
    success: { statuses: [200], schema: schemas.rotatedSecret, example: webhookAnswers.rotated },
    problems: ['not-found', 'no-idempotency-key', 'other-body'],
  },
]
