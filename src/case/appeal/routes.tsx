/** An appeal's steps, and its letters. */

import { NotFound } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { download, type Letter, letterPdf } from '../../platform/document/index.ts'
import { type Ctx, idParam, signedIn, viewer } from '../../platform/web/index.ts'
import { decisionById } from '../decision/queries.ts'
import { caseToShow } from '../load.ts'
import { caseFile } from '../subject.tsx'
import { judging, undoing, undoingJudgment } from './court.tsx'
import { forwarding, receiving, reconsidering, trying, withdrawing } from './forms.tsx'
import { coverLetter, type LetterFacts, rejectionLetter } from './letters.ts'
import { appealById } from './queries.ts'

/** One of the letters; not found before there is anything to send. */
const letterOf = (draw: (facts: LetterFacts) => Letter | null, name: string) => async (c: Ctx) => {
  const session = signedIn(c)
  const { municipalityName: municipality, demo } = viewer(c)
  const letter = await asUser(session, async (tx) => {
    const appeal = await appealById(tx, idParam(c))
    const decision = await decisionById(tx, appeal.decisionId)
    const file = await caseToShow(tx, session, appeal.caseId, 'decisionDocument')
    return draw({ appeal, decision, file, municipality, demo })
  })
  if (letter === null) throw new NotFound('letter')
  return download(await letterPdf(letter), { kind: 'pdf', name, inline: true })
}

export const appealRoutes = caseFile
  .routes(receiving, trying, reconsidering, forwarding, withdrawing, undoing, judging, undoingJudgment)
  .get('/appeals/:id/cover.pdf', letterOf(coverLetter, 'overlamnande'))
  .get('/appeals/:id/rejection.pdf', letterOf(rejectionLetter, 'avvisning'))
