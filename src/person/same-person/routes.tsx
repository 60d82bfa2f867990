/**
 * /people/:id/links: records of the same human being, linked and cut with a reason. By hand, because who is linked is chosen in the search and stands
 * in the query.
 */

import { z } from 'zod'
import { found, requireMay, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  idParam,
  page,
  readForm,
  reference,
  room,
  seeOther,
  signedIn,
  text as textField,
  ticked,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayOnPerson } from '../access.ts'
import { openPeople, openPerson } from '../brief.ts'
import { sectionsFor } from '../frame/frame.tsx'
import { cutLink, linkPeople } from './actions.ts'
import { against } from './against.ts'
import type { Comparison } from './compare.tsx'
import { CutPage } from './cut-view.tsx'
import { recordsOf } from './facts.ts'
import { linksOf, possibleDoubles } from './queries.ts'
import { text } from './text.ts'
import { LinksPage } from './views.tsx'

const linkForm = z.object({ other: reference(), because: textField(1000), seen: ticked() })
const cutForm = z.object({ because: textField(1000) })

export const linkRoutes = room()
  .get('/people/:id/links', (c) => showLinks(c, c.req.query('person'), blankForm()))
  .post('/people/:id/links', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    const form = await readForm(c, linkForm)
    if (!form.ok) return showLinks(c, form.state.typed.other, form.state, 422)
    const { other, because, seen } = form.value
    const outcome = await linkPeople(session, id, other, because, seen)
    const t = words(text, session.locale)
    if (outcome.ok) return seeOther(c, `/people/${id}/links`, t.linkedNow)
    const unseen = outcome.reason === 'against-unseen'
    const problem = { field: unseen ? 'seen' : 'because', message: t.refusals[outcome.reason] }
    return showLinks(c, other, withProblems(form.state, [problem]), unseen ? 422 : 409)
  })
  .get('/people/:id/links/:linkId/cut', (c) => showCut(c, blankForm()))
  .post('/people/:id/links/:linkId/cut', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    const form = await readForm(c, cutForm)
    if (!form.ok) return showCut(c, form.state, 422)
    await cutLink(session, id, idParam(c, 'linkId'), form.value.because)
    return seeOther(c, `/people/${id}/links`, words(text, session.locale).cutNow)
  })

/** Both records opened, which is written in the read log, and compared. */
async function compared(tx: Tx, session: Session, id: string, otherId: string): Promise<Comparison> {
  const [own, other] = await openPeople(tx, session, [id, otherId], 'links')
  const records = await recordsOf(tx, [id, otherId])
  return { people: [found(own), found(other)], records, against: against(records[0], records[1], today()) }
}

async function showLinks(c: Ctx, asked: unknown, form: FormState, status: 200 | 409 | 422 = 200) {
  const session = withoutKey(signedIn(c))
  requireMay(session, mayOnPerson.link)
  const id = idParam(c)
  const other = typeof asked === 'string' && isId(asked) && asked !== id ? asked : null
  const view = await asUser(session, async (tx) => {
    const comparison = other === null ? null : await compared(tx, session, id, other)
    const person = comparison?.people[0] ?? (await openPerson(tx, session, id, 'links'))
    const linked = await linksOf(tx, id)
    return { person, comparison, links: linked.links, possible: await possibleDoubles(tx, id, linked) }
  })
  const sections = sectionsFor(session, view.person)
  return page(c, <LinksPage viewer={viewer(c)} sections={sections} {...view} form={form} />, status)
}

async function showCut(c: Ctx, form: FormState, status: 200 | 422 = 200) {
  const session = withoutKey(signedIn(c))
  requireMay(session, mayOnPerson.link)
  const [id, linkId] = [idParam(c), idParam(c, 'linkId')]
  const view = await asUser(session, async (tx) => {
    const link = found((await linksOf(tx, id)).links.find((one) => one.id === linkId))
    return { link, comparison: await compared(tx, session, id, link.other.id) }
  })
  const sections = sectionsFor(session, view.comparison.people[0])
  return page(c, <CutPage viewer={viewer(c)} sections={sections} {...view} form={form} />, status)
}
