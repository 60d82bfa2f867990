/** The addresses of vacancies: the list, one with its page, and what is done with it. */

import { asUser } from '../../platform/database/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { isLandlord, mayDo, requireMay } from '../access.ts'
import { isCoordinator } from '../coordinator/queries.ts'
import { leaving, puttingBack, withdrawing } from './forms.tsx'
import { vacancyList } from './list.tsx'
import { VacancyPage } from './page.tsx'
import { vacancyToShow } from './queries.ts'
import { vacancy, vacancyDesk } from './subject.tsx'

export const vacancyRoutes = room()
  .route('/', vacancyList)
  .route('/', vacancyDesk.routes(leaving))
  .route('/', vacancy.routes(withdrawing, puttingBack))
  .get('/vacancies/:id', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'see')
    const { shown, match } = await asUser(session, async (tx) => ({
      shown: await vacancyToShow(tx, idParam(c)),
      // whom it fits is led to for those alone who are named to match
      match: mayDo(session, 'match') && (await isCoordinator(tx)),
    }))
    const may = { offer: mayDo(session, 'offerVacancy'), landlord: isLandlord(session), match }
    return page(c, <VacancyPage viewer={viewer(c)} vacancy={shown} may={may} />)
  })
