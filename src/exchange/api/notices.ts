/** /api/v1/notices: Kronofogden's notices from the municipality's own systems, and whether the board has confirmed them. */

import { sql } from 'kysely'
import { z } from 'zod'
import { type NoticeRefusal, registerNoticeIn, tieMoved } from '../../notice/index.ts'
import { found } from '../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../platform/database/index.ts'
import { dictionary, words } from '../../platform/text/index.ts'
import { type Ctx, signedIn } from '../../platform/web/index.ts'
import { apiRoom, needs, notTooLarge } from './guard.ts'
import { noticeInput, type noticeShown } from './notice-schemas.ts'
import { once } from './once.ts'
import { Problem } from './problem.ts'
import { bodyBy, idOf, jsonOf } from './read.ts'

const text = dictionary({
  sv: {
    receivedInFuture: 'Tidpunkten har inte kommit än.',
    evictionBeforeReceived: 'Vräkningsdagen är före den dag då underrättelsen kom.',
    changed: 'En annan ändrade underrättelsen samtidigt. Försök igen.',
  },
  en: {
    receivedInFuture: 'That moment hasn’t come yet.',
    evictionBeforeReceived: 'The day of the eviction is before the day that the notice came.',
    changed: 'Somebody else changed the notice at the same time. Try again.',
  },
})

const kept = z.object({ id: z.string(), already: z.boolean() })

function refuse(c: Ctx, { kind }: NoticeRefusal): Problem {
  const t = words(text, c.get('locale'))
  if (kind === 'receivedInFuture' || kind === 'evictionBeforeReceived') {
    const pointer = kind === 'receivedInFuture' ? '/receivedAt' : '/evictionOn'
    return new Problem('invalid', { errors: [{ pointer, detail: t[kind] }] })
  }
  return new Problem('conflict', { detail: t.changed })
}

/** The same notice came another way at the same moment: begun again, that one is found. */
async function againOnClash<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isConflict(error, 'enforcement_notice_once')) throw error
    return work()
  }
}

type Sent = {
  received_at: Temporal.Instant
  withdrawn_at: Temporal.Instant | null
  confirmed_at: Temporal.Instant | null
  handler_name: string | null
  handler_title: string | null
}

async function sentNotice(tx: Tx, id: string): Promise<z.output<typeof noticeShown>> {
  const { rows } = await sql<Sent>`select * from app.notice_sent_by_key(${id})`.execute(tx)
  const row = found(rows[0])
  return {
    id,
    receivedAt: row.received_at.toString(),
    withdrawn: row.withdrawn_at !== null,
    confirmedAt: row.confirmed_at?.toString() ?? null,
    handler: row.handler_name === null ? null : { name: row.handler_name, title: row.handler_title },
  }
}

export const noticeDoors = apiRoom()
  .post('/notices', needs('notices:write'), notTooLarge, async (c) => {
    const session = signedIn(c)
    const body = await jsonOf(c)
    const input = bodyBy(c, noticeInput, body)
    const notice = { ...input, receivedAt: input.receivedAt ?? null, replacesId: null, matterId: null }
    const { replayed, answer } = await againOnClash(() =>
      once(
        session,
        { key: c.req.header('idempotency-key'), route: 'POST /notices', body },
        async (tx) => {
          const outcome = await registerNoticeIn(tx, session, notice, 'interface')
          if (!outcome.ok) throw refuse(c, outcome.reason)
          return { id: outcome.value.id, already: outcome.value.already }
        },
        kept,
      ),
    )
    // also when it was sent again: the process may have been killed before the first time came so far
    await tieMoved(session, answer.id)
    if (replayed) c.header('Idempotent-Replayed', 'true')
    c.header('Location', `/api/v1/notices/${answer.id}`)
    return c.json(answer, replayed || answer.already ? 200 : 201)
  })
  .get('/notices/:id', needs('notices:write'), async (c) =>
    c.json(await asUser(signedIn(c), (tx) => sentNotice(tx, idOf(c)))),
  )
