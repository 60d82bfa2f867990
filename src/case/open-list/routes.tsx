/** /open-interventions: what the board gives without individual assessment, read by case staff and partners, set by managers and administrators. */

import { asUser } from '../../platform/database/index.ts'
import { page, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { boardsList, correcting, ending, entering, undoing } from './forms.tsx'
import { boardsWords } from './queries.ts'
import { ListPage } from './views.tsx'

export const openListRoutes = boardsList
  .routes(entering, correcting, ending, undoing)
  .get('/open-interventions', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'readOpenList')
    const all = await asUser(session, (tx) => boardsWords(tx, session.municipality))
    return page(c, <ListPage viewer={viewer(c)} session={session} all={all} maySet={mayDo(session, 'setOpenList')} />)
  })
