/** The addresses of messages: a landlord's list, and one message. */

import { openPeople } from '../person/index.ts'
import { found, isCaseStaff, NotFound } from '../platform/access/index.ts'
import { type Asking, allOf, ask, asUser, known, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { idParam, page, room, seeOther, signedIn, viewer } from '../platform/web/index.ts'
import { askingTenantsToOffer } from '../signal/index.ts'
import { isLandlord, mayReadMessages, mayWriteDown } from './access.ts'
import { senderOf } from './actions.ts'
import { answerOfMessage, undertakingOfMessage } from './answer.ts'
import { fileRoutes } from './file/routes.tsx'
import { messageFormRoutes } from './form-routes.tsx'
import { messages } from './list.tsx'
import { askingMessagesBy } from './queries.ts'
import { MessagePage } from './views.tsx'

export const messageRoutes = room()
  .get('/messages', async (c, next) => {
    // the municipality's own list of what came in stands among the homes at risk
    if (isCaseStaff(signedIn(c))) return seeOther(c, '/evictions')
    await next()
  })
  .route('/', messages.routes)
  .route('/', messageFormRoutes)
  .route('/', fileRoutes)
  .get('/messages/:id', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    const staff = isCaseStaff(session)
    if (!mayReadMessages(session)) throw new NotFound('role')
    const shown = await asUser(session, async (tx) => {
      const signalId = tx.selectFrom('tenancy_message').select('signal_id').where('id', '=', id).$asScalar()
      const { messages, matter, tenants } = await ask(
        tx,
        allOf({
          messages: askingMessagesBy(tx, [id]),
          matter: staff ? askingMatter(tx, id) : known(null),
          tenants: staff ? askingTenantsToOffer(tx, session, signalId) : known([]),
        }),
      )
      return {
        message: found(messages[0]),
        matter,
        tenants: await openPeople(tx, session, tenants, 'message'),
        answer: await answerOfMessage(tx, id),
        undertaking: staff ? null : await undertakingOfMessage(tx, id),
      }
    })
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

/** The home at risk that holds it, when the user may read that. */
function askingMatter(tx: Tx, messageId: string): Asking<{ id: string; number: string } | null> {
  const query = tx
    .selectFrom('matter_message as l')
    .innerJoin('eviction_matter as m', 'm.id', 'l.matter_id')
    .select(['m.id', 'm.number'])
    .where('l.message_id', '=', messageId)
    .where('l.cut_at', 'is', null)
  return told(rowsOf(query), ([row = null]) => row)
}
