/** GET /people: the search box and one's own people. POST /people/search: what fits, without an address that says what was sought. */

import { z } from 'zod'
import { may, requireMay, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatMoment, words } from '../../platform/text/index.ts'
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
import { searchCounted, soughtNow } from '../find.ts'
import { problemOfNumber } from '../number/problem.ts'
import { ownPath } from './back.ts'
import { ownPeople } from './queries.ts'
import { text } from './text.ts'
import { SearchPage } from './views.tsx'

const searchForm = z.object({ sought: textField(200), back: optionalText(300) })

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
  // a result page that is asked for anew (after changing language, say) begins again from the box
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
    const sought = soughtNow(form.value.sought)
    if (sought === null) {
      const problems = [{ field: 'sought', message: words(text, session.locale).tooShort }]
      return page(c, <SearchPage {...show} form={withProblems(form.state, problems)} />, 422)
    }
    if (sought.by === 'number' && !sought.number.ok) {
      const problems = [{ field: 'sought', message: problemOfNumber(sought.number.reason, session.locale) }]
      return page(c, <SearchPage {...show} form={withProblems(form.state, problems)} />, 422)
    }
    const outcome = await searchCounted(session, sought)
    if (!outcome.ok) {
      const message = words(text, session.locale).tooMany(formatMoment(outcome.reason.opensAt, session.locale))
      c.header('Retry-After', String(secondsUntil(outcome.reason.opensAt)))
      return page(c, <SearchPage {...show} form={withProblems(form.state, [{ field: 'sought', message }])} />, 429)
    }
    return page(c, <SearchPage {...show} form={form.state} found={outcome.value} />)
  })
