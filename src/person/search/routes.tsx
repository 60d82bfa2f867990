/** By hand: a search, at an address that holds a key and never what was sought. /people: the search box, one's own people, and what fits. */

import { z } from 'zod'
import { may, requireMay, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { keepSearch, keptSearch } from '../../platform/kept-search.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { noteShownAgain } from '../../platform/record/index.ts'
import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import {
  blankForm,
  optionalText,
  page,
  readForm,
  room,
  signedIn,
  text as textField,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayOnPerson } from '../access.ts'
import { askedOf, MOST_SOUGHT, type Sought, searchRegister, soughtNow } from '../find.ts'
import { problemOfNumber } from '../number-problem.ts'
import { searchOpensAt } from '../search-limit.ts'
import { ownPath } from './back.ts'
import { ownPeople } from './queries.ts'
import { text } from './text.ts'
import { SearchPage } from './views.tsx'

const searchForm = z.object({ sought: textField(MOST_SOUGHT), back: optionalText(300) })
const keptForm = z.object({ sought: z.string(), back: z.string().nullable() })

const secondsUntil = (moment: Temporal.Instant): number => Math.max(1, Math.ceil(now().until(moment).total('seconds')))

const mayOf = (session: Session) => ({
  add: may(session, mayOnPerson.add),
  openInEmergency: may(session, mayOnPerson.openInEmergency),
})

export const searchRoutes = room()
  .get('/people', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnPerson.search)
    const recent = await asUser(session, (tx) => ownPeople(tx, session))
    return page(
      c,
      <SearchPage
        viewer={viewer(c)}
        form={blankForm()}
        may={mayOf(session)}
        back={ownPath(c.req.query('back'))}
        recent={recent}
      />,
    )
  })
  // where a search that came back with a fault stood: in another language, say, it begins again from the box
  .get('/people/search', (c) => c.redirect('/people', 303))
  .post('/people/search', async (c) => {
    // a search changes nothing: sent again it searches again
    const session = withoutKey(signedIn(c))
    requireMay(session, mayOnPerson.search)
    const form = await readForm(c, searchForm)
    const typedBack = form.state.typed.back
    const back = ownPath(typeof typedBack === 'string' ? typedBack : null)
    const show = { viewer: viewer(c), may: mayOf(session), back }
    if (!form.ok) return page(c, <SearchPage {...show} form={form.state} />, 422)
    const sought = readSought(form.value.sought, session.locale)
    if (!sought.ok) {
      const problems = [{ field: 'sought', message: sought.reason }]
      return page(c, <SearchPage {...show} form={withProblems(form.state, problems)} />, 422)
    }
    const opensAt = await searchOpensAt(session, askedOf(sought.value))
    if (opensAt !== null) {
      const message = words(text, session.locale).tooMany(formatMoment(opensAt, session.locale))
      c.header('Retry-After', String(secondsUntil(opensAt)))
      return page(c, <SearchPage {...show} form={withProblems(form.state, [{ field: 'sought', message }])} />, 429)
    }
    const key = await keepSearch(session, 'people', JSON.stringify({ sought: form.value.sought, back }))
    return c.redirect(`/people/search/${key}`, 303)
  })
  .get('/people/search/:key', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnPerson.search)
    const kept = await keptSearch(session, 'people', c.req.param('key'))
    const show = { viewer: viewer(c), may: mayOf(session) }
    if (kept === null) return page(c, <SearchPage {...show} form={blankForm()} back={null} gone />)
    const { sought: typed, back } = keptForm.parse(JSON.parse(kept.text))
    const form = blankForm({ sought: typed })
    // what could be sought then can be sought now, but for a birth date that was still ahead
    const sought = readSought(typed, session.locale)
    if (!sought.ok) return page(c, <SearchPage {...show} form={form} back={back} gone />)
    if (kept.shownBefore) await noteShownAgain(session, sought.value.by)
    return page(c, <SearchPage {...show} form={form} back={back} found={await searchRegister(session, sought.value)} />)
  })

/** What the box holds, or why nobody can be sought by it. */
function readSought(typed: string, locale: Locale): Outcome<Sought, string> {
  const sought = soughtNow(typed)
  if (sought === null) return refused(words(text, locale).tooShort)
  if (sought.by === 'number' && !sought.number.ok) return refused(problemOfNumber(sought.number.reason, locale))
  return done(sought)
}
