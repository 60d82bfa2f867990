/** The addresses of a household's request: its page, and what is done with it. */

import { ask, asUser } from '../../platform/database/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { agreeing, resuming, undoing, withdrawing } from './forms.tsx'
import { cameOfCase } from './history.ts'
import { RequestPage } from './page.tsx'
import { landlordsHere } from './queries.ts'
import { requestToShow, waitingCase } from './subject.tsx'
import { waiting } from './waiting.tsx'

export const requestRoutes = room()
  .route('/', waiting.routes)
  .route('/', waitingCase.routes(agreeing, withdrawing, resuming, undoing))
  .get('/cases/:id/home', async (c) => {
    const session = signedIn(c)
    const view = await asUser(session, async (tx) => {
      const shown = await requestToShow(tx, session, idParam(c), 'home-request', 'keepRequest')
      const landlords = await landlordsHere(tx, session)
      return {
        shown,
        came: await ask(tx, cameOfCase(tx, shown.id)),
        landlords: new Map(landlords.map(({ id, name }) => [id, name])),
      }
    })
    return page(c, <RequestPage {...view} may={mayDo(session, 'keepRequest')} viewer={viewer(c)} />)
  })
