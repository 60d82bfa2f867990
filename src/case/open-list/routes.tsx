/** /open-interventions: what the board gives without individual assessment, read by case staff, set by managers. */

import { asUser } from '../../platform/database/index.ts'
import { page, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { boardsList, entering } from './forms.tsx'
import { boardsWords } from './queries.ts'
import { ListPage } from './views.tsx'

export const openListRoutes = boardsList.routes(entering).get('/open-interventions', async (c) => {
  const session = signedIn(c)
  requireMay(session, 'read')
  const all = await asUser(session, (tx) => boardsWords(tx, session.municipality))
  return page(c, <ListPage viewer={viewer(c)} session={session} all={all} maySet={mayDo(session, 'setOpenList')} />)
})
