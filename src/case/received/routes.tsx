/** /transfers/received/:id: a request from another municipality, and what is done with it. */

import { ask, asUser } from '../../platform/database/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { caseFile } from '../subject.tsx'
import { partsOfTransfer } from '../transfer/queries.ts'
import { replying, taking, unreplying, untaking } from './forms.tsx'
import { transferListRoutes } from './list.tsx'
import { ReceivedPage } from './page.tsx'
import { agreedDays } from './queries.ts'
import { receivedToShow, receivedTransfer } from './subject.tsx'

export const receivedRoutes = room()
  .route('/', transferListRoutes)
  .route('/', receivedTransfer.routes(replying, unreplying, untaking))
  .route('/', caseFile.routes(taking))
  .get('/transfers/received/:id', async (c) => {
    const session = signedIn(c)
    const view = await asUser(session, async (tx) => {
      const sent = await receivedToShow(tx, session, idParam(c), 'transfer', 'receive')
      return {
        sent,
        parts: await ask(tx, partsOfTransfer(tx, sent.id)),
        agreed: await ask(tx, agreedDays(sent.fromCode)),
      }
    })
    return page(c, <ReceivedPage viewer={viewer(c)} view={view} mayOpenCase={mayDo(session, 'open')} />)
  })
