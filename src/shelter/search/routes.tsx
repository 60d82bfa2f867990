/** By hand: a search, at an address that holds a key and never what was sought. /bookings/new: who, what fits tonight and why, and a press that holds it. */

import { z } from 'zod'
import { found, may, requireMay, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { keepSearch, keptSearchIn } from '../../platform/kept-search.ts'
import { formatTime, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  optionalReference,
  page,
  readForm,
  readQuery,
  room,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayBookAt, mayOnBooking, mayOnSite } from '../access.ts'
import { book } from '../booking/book.ts'
import { guestsBeside } from '../booking/choosing.ts'
import { explain } from '../booking/explain.ts'
import { nightToSleep } from '../nights.ts'
import { noting } from '../turned/forms.tsx'
import { turnedText } from '../turned/text.ts'
import { askingHouses, fitsOf, heldUntil, housesOn } from './houses.ts'
import { firstSought, holdForm, keptSearchForm, needOf, problemOf, type Sought, searchForm } from './need.ts'
import { unmet } from './rules.ts'
import { sayWhyNot } from './say.ts'
import { searchText } from './text.ts'
import { SearchPage } from './views.tsx'

const newQuery = z.object({
  person: optionalReference().catch(null),
  case: optionalReference().catch(null),
  site: optionalReference().catch(null),
})

export const searchRoutes = room()
  .get('/bookings/new', (c) => {
    const { session, person, caseId, site } = asked(c)
    const kept = new URLSearchParams({ ...(caseId && { case: caseId }), ...(site && { site }) }).toString()
    const back = kept === '' ? '/bookings/new' : `/bookings/new?${kept}`
    return show(c, session, { sought: null, person, caseId, back, site })
  })
  // where a search that came back with a fault stood
  .get('/bookings/search', (c) => c.redirect('/bookings/new', 303))
  .post('/bookings/search', async (c) => {
    const session = withoutKey(signedIn(c))
    requireMay(session, mayOnBooking.book)
    const form = await readForm(c, searchForm)
    if (!form.ok) return showAgain(c, session, form.state)
    const problem = problemOf(form.value, session.locale)
    if (problem !== null) return showAgain(c, session, withProblems(form.state, [problem]))
    const key = await keepSearch(session, 'nights', JSON.stringify(form.value))
    return c.redirect(`/bookings/search/${key}`, 303)
  })
  .get('/bookings/search/:key', async (c) => {
    const { session, person } = asked(c)
    const key = c.req.param('key')
    const gone = { sought: null, person, caseId: null, back: '/bookings/new', gone: true }
    // one look at all: what was sought, and what there is of it
    return showFound(c, session, async (tx) => {
      const kept = await keptSearchIn(tx, session, 'nights', key)
      if (kept === null) return gone
      const sought = keptSearchForm.parse(JSON.parse(kept.text))
      // somebody who was chosen since: their household isn't the one before's
      const other = person !== null && person !== sought.person
      return {
        sought: other ? { ...sought, along: [] } : sought,
        person: person ?? sought.person,
        caseId: sought.case,
        back: `/bookings/search/${key}`,
      }
    })
  })
  .post('/bookings/holds', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnBooking.book)
    const form = await readForm(c, holdForm)
    if (!form.ok) return showAgain(c, withoutKey(session), form.state)
    const { person, site: siteId } = form.value
    const at = now()
    const night = nightToSleep(at)
    const need = needOf(form.value)
    const reader = withoutKey(session)
    const houses = await asUser(reader, (tx) => housesOn(tx, reader, night))
    const fit = found(fitsOf(houses, need, night, at).find(({ site }) => site.id === siteId))
    found(mayBookAt(session, fit.site) ? fit : null)
    const t = words(searchText, session.locale)
    const sought: Sought = form.value
    const refused = (why: string) =>
      show(c, reader, {
        sought,
        person,
        caseId: sought.case,
        back: '/bookings/new',
        form: withProblems(blankForm(), [{ field: '', message: why }]),
        status: 409,
      })
    if (!fit.fits) return refused(t.noLonger(fit.site.name, sayWhyNot(fit.verdicts, session.locale)))
    const until = heldUntil(fit.intake, at)
    const outcome = await book(session, {
      personId: person,
      together: form.value.along,
      caseId: form.value.case,
      siteId,
      kind: fit.kind,
      first: night,
      last: night,
      holdUntil: until,
      wheelchair: need.wheelchair,
      people: need.people,
    })
    if (!outcome.ok) return refused(explain(outcome.reason, session.locale))
    return seeOther(c, `/bookings/${outcome.value.ids[0]}`, t.held(formatTime(until)))
  })
  .post('/bookings/turned-away', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnBooking.book)
    requireMay(session, mayOnSite.turnAway)
    const form = await readForm(c, searchForm)
    const reader = withoutKey(session)
    if (!form.ok) return showAgain(c, reader, form.state)
    const at = now()
    const night = nightToSleep(at)
    const need = needOf(form.value)
    const houses = await asUser(reader, (tx) => housesOn(tx, reader, night))
    const fits = fitsOf(houses, need, night, at)
    const { person } = form.value
    if (fits.some((fit) => fit.fits)) {
      const problems = [{ field: '', message: words(searchText, session.locale).fitsNow }]
      const shown = { sought: form.value, person, caseId: form.value.case, back: '/bookings/new' }
      return show(c, reader, { ...shown, form: withProblems(blankForm(), problems), status: 409 })
    }
    const { because, needs } = unmet(fits)
    const wanted = { person, night, people: need.people, site: null, because, needs, words: null }
    const noted = await noting.run(session, {}, wanted)
    if (!noted.ok) return showAgain(c, reader, form.state)
    return seeOther(c, '/turned-away', words(turnedText, session.locale).noting.done)
  })

/** Who asks, and what the way to the page chose: a person, a case, a house. */
function asked(c: Ctx) {
  const session = withoutKey(signedIn(c))
  requireMay(session, mayOnBooking.book)
  const query = readQuery(c, newQuery)
  const { person, case: caseId, site } = query.ok ? query.value : { person: null, case: null, site: null }
  return { session, person, caseId, site }
}

type Showing = {
  /** null: what is asked for first */
  sought: Sought | null
  person: string | null
  caseId: string | null
  back: string
  /** the house that somebody came from stands first */
  site?: string | null
  form?: FormState
  gone?: boolean
  status?: 200 | 409 | 422
}

/** The page with what was typed, of a form that can't be read. */
function showAgain(c: Ctx, session: Session, form: FormState): Promise<Response> {
  const person = optionalReference().safeParse(form.typed.person || null)
  const caseId = optionalReference().safeParse(form.typed.case || null)
  return show(c, session, {
    sought: null,
    person: person.success ? person.data : null,
    caseId: caseId.success ? caseId.data : null,
    back: '/bookings/new',
    form,
    status: 422,
  })
}

const show = (c: Ctx, session: Session, showing: Showing): Promise<Response> =>
  showFound(c, session, async () => showing)

/** `find` says what is shown, in the transaction that reads it. */
async function showFound(c: Ctx, session: Session, find: (tx: Tx) => Promise<Showing>): Promise<Response> {
  const at = now()
  const night = nightToSleep(at)
  const { sought, person, caseId, guests, houses, ...shown } = await asUser(session, async (tx) => {
    const showing = await find(tx)
    if (showing.person === null) return { ...showing, guests: null, houses: await housesOn(tx, session, night) }
    const read = await guestsBeside(tx, session, showing.person, askingHouses(tx, session, night))
    return { ...showing, guests: read.guests, houses: read.beside }
  })
  const wanted = sought ?? firstSought(guests, caseId)
  const need = needOf(wanted)
  const sites = houses.flatMap(({ site, free, mayBook }) =>
    mayBook ? [{ id: site.id, name: site.name, beds: free.beds, rooms: free.rooms.length }] : [],
  )
  const fits = fitsOf(houses, need, night, at)
  return page(
    c,
    <SearchPage
      viewer={viewer(c)}
      choosing={guests && { ...guests, night, sites }}
      caseId={caseId}
      need={need}
      along={wanted.along}
      night={night}
      at={at}
      fits={fits.toSorted((a, b) => Number(b.site.id === shown.site) - Number(a.site.id === shown.site))}
      back={shown.back}
      form={shown.form ?? blankForm()}
      gone={shown.gone ?? false}
      mayNote={may(session, mayOnSite.turnAway)}
    />,
    shown.status ?? 200,
  )
}
