/** The addresses of the tools: the list, one with its page, and what is done with it. */

import { asUser } from '../../platform/database/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import * as forms from './forms.tsx'
import { toolList } from './list.tsx'
import { ToolPage } from './page.tsx'
import { givenNoted, termsBefore, toolToShow } from './queries.ts'
import { tool, toolDesk } from './subject.tsx'

export const toolRoutes = room()
  .route('/', toolList)
  .route('/', toolDesk.routes(forms.adding))
  .route('/', tool.routes(forms.changing, forms.undoingTerms, forms.noting, forms.undoingGiven, forms.takingBack))
  .route('/', tool.routes(forms.puttingBack, forms.puttingBackTerms, forms.puttingBackGiven))
  .get('/homes/tools/:id', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'see')
    const id = idParam(c)
    const shown = await asUser(session, async (tx) => ({
      tool: await toolToShow(tx, id),
      terms: await termsBefore(tx, id),
      given: await givenNoted(tx, id),
    }))
    return page(c, <ToolPage viewer={viewer(c)} {...shown} maySet={mayDo(session, 'setTools')} />)
  })
