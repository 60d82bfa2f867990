/** The addresses of inspections: one with its page, and what is done in it. */

import { asUser } from '../../platform/database/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { dwelling } from '../dwelling/subject.tsx'
import * as forms from './forms.tsx'
import { InspectionPage } from './page.tsx'
import { findingsOf, inspectionToShow } from './queries.ts'
import { inspection } from './subject.tsx'

export const inspectionRoutes = room()
  .route('/', dwelling.routes(forms.adding))
  .route('/', inspection.routes(forms.addingFinding, forms.mending, forms.unmending, forms.removing))
  .route('/', inspection.routes(forms.puttingBackFinding, forms.puttingBack))
  .route('/', inspection.routes(forms.following, forms.unfollowing, forms.takingBack))
  .get('/inspections/:id', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'see')
    const id = idParam(c)
    const shown = await asUser(session, async (tx) => ({
      inspection: await inspectionToShow(tx, id),
      findings: await findingsOf(tx, id),
    }))
    const may = {
      inspect: mayDo(session, 'inspect'),
      own: shown.inspection.organisationId === session.organisation.id,
    }
    return page(c, <InspectionPage viewer={viewer(c)} {...shown} may={may} />)
  })
