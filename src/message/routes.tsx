/** The addresses of messages: a landlord's list, and one message. */

import { z } from 'zod'
import { isCaseStaff, NotFound } from '../platform/access/index.ts'
import { asUser, type Tx } from '../platform/database/index.ts'
import {
  idParam,
  optionalChoice,
  page,
  pageKey,
  pageOf,
  readQuery,
  room,
  seeOther,
  signedIn,
  viewer,
} from '../platform/web/index.ts'
import { isLandlord, mayWriteDown } from './access.ts'
import { senderOf } from './actions.ts'
import { answerOfMessage, undertakingOfMessage } from './answer.ts'
import { fileRoutes } from './file/routes.tsx'
import { messageFormRoutes } from './form-routes.tsx'
import { MessageListPage } from './list-view.tsx'
import { messageKey, messageToShow, ownMessages } from './queries.ts'
import { messageKinds } from './rules.ts'
import { MessagePage } from './views.tsx'

const PAGE_SIZE = 30

const listQuery = z.object({
  kind: optionalChoice(messageKinds).catch(null),
  state: optionalChoice(['waiting', 'answered']).catch(null),
})

export const messageRoutes = room()
  .get('/messages', async (c) => {
    const session = signedIn(c)
    // the municipality's own list of what came in stands among the homes at risk
    if (isCaseStaff(session)) return seeOther(c, '/evictions')
    if (!isLandlord(session)) throw new NotFound('role')
    const query = readQuery(c, listQuery)
    const filter = query.ok ? query.value : { kind: null, state: null }
    const rows = await asUser(session, (tx) => ownMessages(tx, session, filter, pageKey(c, 2), PAGE_SIZE + 1))
    const list = pageOf(c, rows, PAGE_SIZE, messageKey)
    return page(c, <MessageListPage viewer={viewer(c)} list={list} filter={filter} />)
  })
  .route('/', messageFormRoutes)
  .route('/', fileRoutes)
  .get('/messages/:id', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    const staff = isCaseStaff(session)
    const shown = await asUser(session, async (tx) => ({
      message: await messageToShow(tx, session, id),
      answer: await answerOfMessage(tx, id),
      matter: staff ? await matterOf(tx, id) : null,
      undertaking: staff ? null : await undertakingOfMessage(tx, id),
    }))
    const own = mayWrite(session) && (shown.message.sender?.id ?? null) === senderOf(session)
    const may = {
      correct: own && shown.message.correctedById === null,
      open: staff && mayWriteDown(session) && shown.message.correctedById === null,
    }
    return page(c, <MessagePage viewer={viewer(c)} {...shown} staff={staff} may={may} />)
  })

function mayWrite(session: Parameters<typeof senderOf>[0]): boolean {
  return isLandlord(session) || mayWriteDown(session)
}

async function matterOf(tx: Tx, messageId: string): Promise<{ id: string; number: string } | null> {
  const row = await tx
    .selectFrom('matter_message as l')
    .innerJoin('eviction_matter as m', 'm.id', 'l.matter_id')
    .select(['m.id', 'm.number'])
    .where('l.message_id', '=', messageId)
    .where('l.cut_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}
