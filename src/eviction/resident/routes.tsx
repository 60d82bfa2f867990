/** Those who live in a home at risk: seen, added, corrected, ended, tied to a person's own record. */

import { asUser } from '../../platform/database/index.ts'
import { idParam, page, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { matterToShow } from '../load.ts'
import { matter } from '../subject.tsx'
import { adding, asking, correcting, ending, returning } from './forms.tsx'
import { ResidentsPage } from './page.tsx'
import { linking, unlinking } from './person.tsx'
import { askedOf, residentsOf } from './queries.ts'

export const residentRoutes = matter
  .routes(adding, asking, correcting, ending, returning, linking, unlinking)
  .get('/evictions/:id/residents', async (c) => {
    const session = signedIn(c)
    const view = await asUser(session, async (tx) => {
      const matter = await matterToShow(tx, session, idParam(c), 'matter-residents')
      const may = mayDo(session, 'work') && matter.end === null
      return { matter, residents: await residentsOf(tx, matter.id), asked: await askedOf(tx, matter.id), may }
    })
    return page(c, <ResidentsPage viewer={viewer(c)} view={view} />)
  })
