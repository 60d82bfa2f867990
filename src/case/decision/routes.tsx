/** Making decisions, registering that the person got them, and the decision as a document. */

import { asUser } from '../../platform/database/index.ts'
import { download } from '../../platform/document/index.ts'
import { idParam, room, signedIn, viewer } from '../../platform/web/index.ts'
import { caseToShow } from '../load.ts'
import { caseFile } from '../subject.tsx'
import { decisionDocument } from './document.ts'
import { making } from './making.tsx'
import { decisionById, interventionsOn } from './queries.ts'
import { serving } from './serving.tsx'
import { madeDecision } from './subject.tsx'

export const decisionRoutes = room()
  .route('/', caseFile.routes(making))
  .route('/', madeDecision.routes(serving))
  .get('/decisions/:id/decision.pdf', async (c) => {
    const session = signedIn(c)
    const { decision, file, carriedBy } = await asUser(session, async (tx) => {
      const decision = await decisionById(tx, idParam(c))
      const file = await caseToShow(tx, session, decision.caseId, 'decisionDocument')
      return { decision, file, carriedBy: await interventionsOn(tx, decision.id) }
    })
    const { municipalityName, demo } = viewer(c)
    const pdf = await decisionDocument({ decision, file, carriedBy, municipality: municipalityName, demo })
    return download(pdf, { kind: 'pdf', name: `beslut-${decision.decidedOn}`, inline: true })
  })
