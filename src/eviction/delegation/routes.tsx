/** /delegations: who may decide in the board's name. Managers give and end; case staff read. */

import { withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { type Ctx, page, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { ending, giving } from './forms.tsx'
import { allDelegations } from './queries.ts'
import { delegation } from './subject.tsx'
import { DelegationsPage } from './views.tsx'

export const delegationRoutes = delegation.routes(giving, ending).get('/delegations', async (c: Ctx) => {
  const session = signedIn(c)
  requireMay(session, 'read')
  const rows = await asUser(withoutKey(session), allDelegations)
  return page(c, <DelegationsPage viewer={viewer(c)} rows={rows} mayGive={mayDo(session, 'delegate')} />)
})
