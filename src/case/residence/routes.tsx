/** /residences/:id: which municipality a case belongs to. */

import { asUser } from '../../platform/database/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { caseFile } from '../subject.tsx'
import { answeringQuestion, beginning, correctingGround, signing, throwingAway } from './forms.tsx'
import { municipalities } from './municipalities.ts'
import { ResidencePage } from './page.tsx'
import { residence, residenceToShow } from './subject.tsx'

export const residenceRoutes = room()
  .route('/', caseFile.routes(beginning, correctingGround))
  .route('/', residence.routes(answeringQuestion, signing, throwingAway))
  .get('/residences/:id', async (c) => {
    const session = signedIn(c)
    const view = await asUser(session, async (tx) => ({
      shown: await residenceToShow(tx, session, idParam(c), 'residence', 'read'),
      names: await municipalities(tx),
    }))
    const mayChange = mayDo(session, 'transfer')
    return page(c, <ResidencePage viewer={viewer(c)} {...view} own={session.municipality} mayChange={mayChange} />)
  })
