/** The addresses of landlords: the register, one with its page, and what is said of it. */

import { ask, asUser } from '../../platform/database/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { isLandlord, mayDo } from '../access.ts'
import { agreedWith } from './agreed.ts'
import { landlordForms } from './forms.tsx'
import { landlordList } from './list.tsx'
import { LandlordPage } from './page.tsx'
import { privateForms } from './private.tsx'
import { aroundLandlord, landlordToShow } from './queries.ts'
import { requireLandlord } from './subject.tsx'

export const landlordRoutes = room()
  .route('/', landlordList)
  .route('/', privateForms)
  .route('/', landlordForms)
  .get('/landlords/:id', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    requireLandlord(session, id, 'see')
    const { landlord, told, ...around } = await asUser(session, async (tx) => ({
      landlord: await landlordToShow(tx, session.municipality, id),
      ...(await ask(tx, aroundLandlord(tx, id))),
      told: await agreedWith(tx, session, id),
    }))
    const may = {
      register: mayDo(session, 'registerLandlord') && landlord.retiredAt === null,
      own: isLandlord(session),
    }
    return page(c, <LandlordPage viewer={viewer(c)} {...{ landlord, may, ...around }} agreed={await told()} />)
  })
