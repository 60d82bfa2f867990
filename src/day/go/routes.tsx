/** By hand: a search, at an address that holds a key and never the words, which may be anybody’s name. /go: what one can go to, and what fits. */

import { z } from 'zod'
import { mayOnPerson } from '../../person/index.ts'
import { may, withoutKey } from '../../platform/access/index.ts'
import { keepSearch, keptSearch } from '../../platform/kept-search.ts'
import {
  blankForm,
  type Place,
  page,
  readForm,
  room,
  signedIn,
  text as textField,
  viewer,
} from '../../platform/web/index.ts'
import { goesLike, ownNumbers, placesFor } from './places.ts'
import { GoPage } from './views.tsx'

const wantedForm = z.object({ wanted: textField(200) })

export function goRoutes(places: readonly Place[]) {
  return room()
    .get('/go', async (c) => {
      const session = signedIn(c)
      const all = [...placesFor(places, session, session.locale), ...(await ownNumbers(session, session.locale))]
      return page(c, <GoPage viewer={viewer(c)} form={blankForm()} all={all} />)
    })
    .post('/go', async (c) => {
      const session = withoutKey(signedIn(c))
      const form = await readForm(c, wantedForm)
      if (!form.ok) return page(c, <GoPage viewer={viewer(c)} form={form.state} all={[]} />, 422)
      return c.redirect(`/go/${await keepSearch(session, 'places', form.value.wanted)}`, 303)
    })
    .get('/go/places.json', (c) => {
      const session = signedIn(c)
      return c.json({ places: placesFor(places, session, session.locale) })
    })
    .get('/go/:key', async (c) => {
      const session = signedIn(c)
      const kept = await keptSearch(session, 'places', c.req.param('key'))
      const all = [...placesFor(places, session, session.locale), ...(await ownNumbers(session, session.locale))]
      if (kept === null) return page(c, <GoPage viewer={viewer(c)} form={blankForm()} all={all} gone />)
      const form = blankForm({ wanted: kept.text })
      const person = may(session, mayOnPerson.search) ? kept.text : null
      return page(c, <GoPage viewer={viewer(c)} form={form} found={goesLike(kept.text, all)} person={person} />)
    })
}
