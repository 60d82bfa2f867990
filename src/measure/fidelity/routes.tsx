/** /programmes/:id/fidelity: a programme's assessments over time; /fidelity/:id: one of them. */

import { found, may } from '../../platform/access/index.ts'
import { allOf, ask, asSystem, asUser } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayOnFigures } from '../access.ts'
import { evidenceOf } from './evidence.ts'
import { answering, beginning, correcting, discarding, sending } from './forms.tsx'
import { AssessmentPage } from './page.tsx'
import { askingAssessment, askingAssessments, programmeToAssess } from './queries.ts'
import { assessed, assessment, requireMay } from './subject.tsx'
import { YearsPage } from './years.tsx'

export const fidelityRoutes = room()
  .route('/', assessed.routes(beginning))
  .route('/', assessment.routes(answering, sending, discarding, correcting))
  .get('/programmes/:id/fidelity', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'seeFidelity')
    const shown = await asUser(session, async (tx) => ({
      programme: found(await programmeToAssess(tx, idParam(c))),
      ...(await ask(tx, allOf({ assessments: askingAssessments(idParam(c)) }))),
    }))
    const mays = {
      assess: may(session, mayOnFigures.assessFidelity),
      keepTemplates: may(session, mayOnFigures.keepTemplates),
    }
    return page(c, <YearsPage viewer={viewer(c)} {...shown} mays={mays} />)
  })
  .get('/fidelity/:id', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'seeFidelity')
    const one = found(await asUser(session, (tx) => ask(tx, askingAssessment(idParam(c)))))
    const { municipality } = session
    const asked = { municipality, programme: one.programmeId, year: one.year, today: today() }
    const evidence = one.evidence ?? (await asSystem('figures: fidelity', (tx) => evidenceOf(tx, asked)))
    const mays = {
      assess: may(session, mayOnFigures.assessFidelity),
      open: may(session, mayOnFigures.openRows),
    }
    return page(c, <AssessmentPage viewer={viewer(c)} assessment={one} evidence={evidence} may={mays} />)
  })
