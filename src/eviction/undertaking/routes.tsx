/** /evictions/:id/undertaking: where there is something to sign, the form; else what stands. And the letter. */

import { isLandlord } from '../../message/index.ts'
import { found, isCaseStaff, type Session } from '../../platform/access/index.ts'
import { allOf, ask, asUser } from '../../platform/database/index.ts'
import { download } from '../../platform/document/index.ts'
import { record } from '../../platform/record/index.ts'
import { today } from '../../platform/time/index.ts'
import { type Ctx, idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { courseFrom } from '../clocks/course.ts'
import { askingDecisions } from '../decision/queries.ts'
import { askingEvents } from '../events.ts'
import { matterToShow } from '../load.ts'
import { matter } from '../subject.tsx'
import { askingUndertakings, currentOf, letterFacts, openedByLandlord } from '../undertakings.ts'
import { windowOf } from '../window.ts'
import { delivering, undoing, withdrawing } from './delivery.tsx'
import { undertakingPdf } from './letter.ts'
import { decisionToCarry, signing } from './signing.tsx'
import { isToSign, UndertakingPage, type UndertakingView } from './views.tsx'

const load = (session: Session, id: string): Promise<UndertakingView> =>
  asUser(session, async (tx) => {
    const shown = await matterToShow(tx, session, id, 'undertaking')
    const { all, decisions, events } = await ask(
      tx,
      allOf({ all: askingUndertakings(tx, id), decisions: askingDecisions(tx, id), events: askingEvents(tx, id) }),
    )
    const current = currentOf(all)
    return {
      matter: shown,
      window: windowOf(shown, courseFrom(shown, events)),
      decision: decisionToCarry(decisions),
      current,
      openedAt: current === null ? null : await openedByLandlord(tx, session.municipality, current.id),
      withdrawn: all.filter(({ withdrawnAt }) => withdrawnAt !== null),
      may: { decide: mayDo(session, 'decide'), work: mayDo(session, 'work') },
    }
  })

export const undertakingRoutes = room()
  .get(signing.address, async (c: Ctx) => {
    const view = await load(signedIn(c), idParam(c))
    if (isToSign(view, today())) return signing.get(c)
    return page(c, <UndertakingPage viewer={viewer(c)} view={view} />)
  })
  // after the address that the form shares with what stands
  .route('/', matter.routes(signing, delivering, undoing, withdrawing))
  .get('/undertakings/:id/undertaking.pdf', async (c) => {
    const session = signedIn(c)
    const facts = await asUser(session, async (tx) => {
      const letter = found(await letterFacts(tx, idParam(c)))
      const by = isLandlord(session) ? 'landlord' : isCaseStaff(session) ? 'staff' : 'other'
      await record(tx, session, { what: 'undertaking.opened', subject: letter.id, data: { by } })
      return letter
    })
    const { municipalityName, demo } = viewer(c)
    const pdf = await undertakingPdf(facts, { municipality: municipalityName, demo })
    return download(pdf, { kind: 'pdf', name: `atagande-${facts.number.slice(2)}`, inline: true })
  })
