/** Making decisions, registering that the person got them, and the decision as a document. */

import { z } from 'zod'
import { asUser } from '../../platform/database/index.ts'
import { download } from '../../platform/document/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import {
  choice,
  date,
  formPage,
  idParam,
  optionalChoice,
  optionalDate,
  optionalReference,
  optionalText,
  room,
  signedIn,
  text as textField,
  viewer,
} from '../../platform/web/index.ts'
import { neededText } from '../fields.ts'
import { caseToShow } from '../load.ts'
import { text as caseText, sayDay } from '../text.ts'
import { type DecisionRefusal, decide, registerService } from './actions.ts'
import { decisionDocument } from './document.ts'
import { DecidePage } from './form.tsx'
import { hearingField, hearings, hearingWays } from './hearing.ts'
import { decisionById, decisionsOf, interventionsOn, serviceWays } from './queries.ts'
import { outcomes, sections } from './rules.ts'
import { text } from './text.ts'
import { ServicePage } from './views.tsx'

const decisionForm = z.object({
  seen: optionalReference(),
  section: choice(sections),
  asked: textField(2000),
  outcome: choice(outcomes),
  words: textField(4000),
  reasons: neededText(8000, { sv: text.sv.reasonsMissing, en: text.en.reasonsMissing }),
  delegation: textField(200),
  decidedOn: date('happened'),
  replaces: optionalReference(),
  heard: optionalChoice(hearings),
  heardOn: optionalDate('happened'),
  heardHow: optionalChoice(hearingWays),
  heardAnswerBy: optionalDate('planned'),
  heardWords: optionalText(4000),
})

function sayRefusal(refusal: DecisionRefusal, locale: 'sv' | 'en') {
  const t = words(text, locale)
  if (refusal.kind === 'closed') return { field: '', message: words(caseText, locale).closed }
  if (refusal.kind === 'otherDecision') return { field: '', message: t.otherShort }
  if (refusal.kind === 'alreadyReplaced') return { field: 'replaces', message: t.alreadyReplaced }
  if (refusal.kind === 'atCourt') return { field: 'replaces', message: t.atCourt }
  if (refusal.kind === 'notThisCase') return { field: 'replaces', message: t.notThisCase }
  if (refusal.kind === 'inFuture' || refusal.kind === 'tooEarly')
    return { field: 'decidedOn', message: sayDay(refusal, locale) }
  const field = hearingField[refusal.kind]
  if (refusal.kind === 'timeToAnswer') return { field, message: t.timeToAnswer(formatDate(refusal.until, locale)) }
  return { field, message: t[refusal.kind] }
}

const making = formPage({
  fields: decisionForm,
  load: (session, id, c) =>
    asUser(session, async (tx) => ({
      file: await caseToShow(tx, session, id, 'decision', 'decide'),
      earlier: await decisionsOf(tx, id),
      replaces: c.req.query('replaces'),
    })),
  draw: (drawing) => <DecidePage {...drawing} />,
  act: decide,
  say: sayRefusal,
  onConflict: { kind: 'alreadyReplaced' },
  leadsTo: ({ id }) => `/decisions/${id}`,
  notice: (locale) => words(text, locale).decided,
})

const serving = formPage({
  fields: z.object({ seen: optionalReference(), receivedOn: date('happened'), how: choice(serviceWays) }),
  load: (session, id) =>
    asUser(session, async (tx) => {
      const decision = await decisionById(tx, id)
      return { file: await caseToShow(tx, session, decision.caseId, 'decision', 'serve'), decision }
    }),
  draw: (drawing) => <ServicePage {...drawing} />,
  act: registerService,
  say: (refusal, locale) =>
    refusal.kind === 'changedMeanwhile'
      ? { field: '', message: words(text, locale).servedBefore }
      : { field: 'receivedOn', message: sayDay(refusal, locale) },
  onConflict: { kind: 'changedMeanwhile' },
  leadsTo: (_, id) => `/decisions/${id}`,
  notice: (locale) => words(text, locale).served,
})

export const decisionRoutes = room()
  .get('/cases/:id/decisions/new', making.get)
  .post('/cases/:id/decisions', making.post)
  .get('/decisions/:id/service', serving.get)
  .post('/decisions/:id/service', serving.post)
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
