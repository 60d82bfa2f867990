/** /api/v1/messages: a landlord's system sends messages about tenancies, and reads the answers to its own. */

import { z } from 'zod'
import {
  againOnClash,
  type MessageInput,
  type MessageRefusal,
  messageInput,
  messageProblems,
  type Sent,
  sayMessageRefusal,
  sendMessagesIn,
} from '../../message/index.ts'
import { asUser } from '../../platform/database/index.ts'
import type { Locale } from '../../platform/text/index.ts'
import { type Ctx, signedIn } from '../../platform/web/index.ts'
import { apiRoom, needs, notTooLarge } from './guard.ts'
import { once } from './once.ts'
import { Problem, pointerTo } from './problem.ts'
import { cursorOf, idOf, jsonOf, queryBy, readCursor } from './read.ts'
import { listQuery, type received } from './schemas.ts'
import { answerOf, listMessages, messageById } from './told.ts'

const PER_PAGE = 50

/** What is kept of an answer: findings in both languages, so that the same request reads the same in either. */
const both = z.object({ sv: z.string(), en: z.string() })
const kept = z.object({
  id: z.string(),
  receipt: z.string(),
  answerBy: z.string(),
  already: z.boolean(),
  findings: z.array(
    z.object({
      field: z.string(),
      kind: z.enum(['missing', 'wrong', 'odd']),
      words: both,
      ledTo: both.nullable(),
      rule: z.string().nullable(),
    }),
  ),
})
type Kept = z.output<typeof kept>

const toKeep = ({ id, receipt, answerBy, already, findings }: Sent): Kept => ({
  id,
  receipt,
  answerBy: answerBy.toString(),
  already,
  findings: findings.map(({ field, kind, words: said, ledTo, ruleId }) => ({
    field,
    kind,
    words: said,
    ledTo,
    rule: ruleId ?? null,
  })),
})

const shown = ({ findings, ...rest }: Kept, locale: Locale): z.output<typeof received> => ({
  ...rest,
  findings: findings.map(({ field, kind, words: said, ledTo, rule }) => ({
    pointer: pointerTo(field),
    kind,
    detail: said[locale],
    ledTo: ledTo?.[locale] ?? null,
    rule,
  })),
})

function read(c: Ctx, body: unknown): MessageInput {
  const input = messageInput.safeParse(body)
  if (input.success) return input.data
  throw new Problem('invalid', {
    errors: messageProblems(input.error, c.get('locale')).map(({ field, message }) => ({
      pointer: pointerTo(field),
      detail: message,
    })),
  })
}

/** The field that a refusal is about; none where somebody was faster, or it came another way. */
const fieldOf: Record<MessageRefusal['kind'], string | null> = {
  otherMunicipality: 'municipality',
  notAMunicipality: 'municipality',
  dwellingUnknown: 'dwellingId',
  correctsUnknown: 'corrects',
  givenElectronically: 'givenOn',
  alreadyCorrected: null,
  alreadyKnown: null,
}

function refuse(refusal: MessageRefusal, locale: Locale): Problem {
  const field = fieldOf[refusal.kind]
  const detail = sayMessageRefusal(refusal, locale)
  return field === null
    ? new Problem('conflict', { detail })
    : new Problem('invalid', { errors: [{ pointer: pointerTo(field), detail }] })
}

export const messageDoors = apiRoom()
  .post('/messages', needs('messages:write'), notTooLarge, async (c) => {
    const session = signedIn(c)
    const body = await jsonOf(c)
    const input = read(c, body)
    const { replayed, answer } = await againOnClash(() =>
      once(
        session,
        { key: c.req.header('idempotency-key'), route: 'POST /messages', body },
        async (tx) => {
          const [outcome] = await sendMessagesIn(tx, session, [input], 'interface')
          if (outcome === undefined) throw new Error('One message gave no outcome.')
          if (!outcome.ok) throw refuse(outcome.reason, c.get('locale'))
          return toKeep(outcome.value)
        },
        kept,
      ),
    )
    if (replayed) c.header('Idempotent-Replayed', 'true')
    c.header('Location', `/api/v1/messages/${answer.id}`)
    return c.json(shown(answer, c.get('locale')), replayed || answer.already ? 200 : 201)
  })
  .get('/messages', needs('messages:read'), async (c) => {
    const session = signedIn(c)
    const { after, state, limit } = queryBy(c, listQuery)
    const wanted = { state, limit: limit === undefined ? PER_PAGE : Number(limit), after: readCursor(c, after) }
    const { messages, next } = await asUser(session, (tx) => listMessages(tx, session.organisation.id, wanted))
    return c.json({ messages, next: next && cursorOf(next) })
  })
  .get('/messages/:id', needs('messages:read'), async (c) => {
    const session = signedIn(c)
    return c.json(await asUser(session, (tx) => messageById(tx, session.organisation.id, idOf(c))))
  })
  .get('/messages/:id/answer', needs('messages:read'), async (c) => {
    const session = signedIn(c)
    return c.json(answerOf(await asUser(session, (tx) => messageById(tx, session.organisation.id, idOf(c)))))
  })
