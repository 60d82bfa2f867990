/** /people/:id/links: records of the same human being, linked and cut with a reason. */

import { z } from 'zod'
import { requireMay, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { words } from '../../platform/text/index.ts'
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
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayOnPerson } from '../access.ts'
import { openPerson } from '../brief.ts'
import { hitsOf } from '../find.ts'
import { sectionsFor } from '../frame/frame.tsx'
import { cutLink, linkPeople } from './actions.ts'
import { linksOf, possibleDoubles } from './queries.ts'
import { text } from './text.ts'
import { LinksPage } from './views.tsx'

const linkForm = z.object({ other: reference(), because: textField(1000) })
const cutForm = z.object({ because: textField(1000) })

export const linkRoutes = room()
  .get('/people/:id/links', async (c) => {
    const view = await linksView(signedIn(c), idParam(c), idFrom(c, 'person'), idFrom(c, 'cut'))
    return page(c, <LinksPage viewer={viewer(c)} {...view} form={blankForm()} />)
  })
  .post('/people/:id/links', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    const form = await readForm(c, linkForm)
    const other =
      typeof form.state.typed.other === 'string' && isId(form.state.typed.other) ? form.state.typed.other : null
    if (!form.ok)
      return page(
        c,
        <LinksPage viewer={viewer(c)} {...(await linksView(session, id, other, null))} form={form.state} />,
        422,
      )
    const outcome = await linkPeople(session, id, form.value.other, form.value.because)
    const t = words(text, session.locale)
    if (outcome.ok) return seeOther(c, `/people/${id}/links`, t.linkedNow)
    const message = outcome.reason === 'already-linked' ? t.already : t.self
    return page(
      c,
      <LinksPage
        viewer={viewer(c)}
        {...(await linksView(session, id, other, null))}
        form={withProblems(form.state, [{ field: 'because', message }])}
      />,
      409,
    )
  })
  .post('/people/:id/links/:linkId/cut', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    const linkId = idParam(c, 'linkId')
    const form = await readForm(c, cutForm)
    if (!form.ok)
      return page(
        c,
        <LinksPage viewer={viewer(c)} {...(await linksView(session, id, null, linkId))} form={form.state} />,
        422,
      )
    await cutLink(session, id, linkId, form.value.because)
    return seeOther(c, `/people/${id}/links`, words(text, session.locale).cutNow)
  })

function idFrom(c: Ctx, name: string): string | null {
  const value = c.req.query(name) ?? ''
  return isId(value) ? value : null
}

async function linksView(session: Session, id: string, otherId: string | null, cutId: string | null) {
  requireMay(session, mayOnPerson.link)
  return asUser(session, async (tx) => {
    const person = await openPerson(tx, session, id, 'links')
    const linked = await linksOf(tx, id)
    const { links } = linked
    const [chosen = null] = otherId === null || otherId === id ? [] : await hitsOf(tx, [otherId])
    return {
      person,
      sections: sectionsFor(session, person),
      links,
      possible: await possibleDoubles(tx, id, linked),
      chosen,
      cutting: links.find((link) => link.id === cutId) ?? null,
    }
  })
}
