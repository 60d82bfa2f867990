/** /users: those who can log in, by name. The search is read by hand, because its address holds a key and never the name. */

import { z } from 'zod'
import { type Role, roles, rolesOf, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { keepSearch, keptSearch } from '../../platform/kept-search.ts'
import { words } from '../../platform/text/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  optionalChoice,
  optionalReference,
  page,
  pageKey,
  pageOf,
  readForm,
  readQuery,
  room,
  signedIn,
  text as textField,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayCharge, requireCharge } from '../access.ts'
import { organisationsFor } from '../organisation/queries.ts'
import { UsersPage } from './list-page.tsx'
import { type UserFilter, usersFor } from './queries.ts'
import { text } from './text.ts'

const PAGE_SIZE = 50

const filterFields = z.object({
  organisation: optionalReference().catch(null),
  role: optionalChoice(roles).catch(null),
  which: optionalChoice(['here', 'left']).catch(null),
})
const searchFields = z.object({ called: textField(100) })
const EVERYBODY: UserFilter = { organisation: null, role: null, left: false, called: null }

/** Roles that somebody whom one may read can have. */
const rolesToChoose = (session: Session): readonly Role[] =>
  mayCharge(session, 'seeAll') ? roles : rolesOf[session.organisation.kind]

/** The rows and what the filter offers. */
async function listed(session: Session, filter: UserFilter, after: readonly string[] | null) {
  const { rows, organisations } = await asUser(session, async (tx) => ({
    rows: await usersFor(tx, session, filter, PAGE_SIZE, after),
    organisations: mayCharge(session, 'seeAll') ? await organisationsFor(tx, session) : [],
  }))
  const may = { add: mayCharge(session, 'users'), everywhere: mayCharge(session, 'seeAll') }
  const own = session.organisation.name
  const to = mayCharge(session, 'organisations')
    ? (filter.organisation ?? session.organisation.id)
    : session.organisation.id
  return { rows, show: { organisations, roles: rolesToChoose(session), may, own, to, filter } }
}

const noMore = { nextHref: undefined, firstHref: undefined }

export const userListRoutes = room()
  .get('/users', async (c) => {
    const session = signedIn(c)
    requireCharge(session, 'see')
    const read = readQuery(c, filterFields)
    const asked = read.ok ? read.value : { organisation: null, role: null, which: null }
    const filter = { ...EVERYBODY, ...asked, left: asked.which === 'left' }
    const { rows, show } = await listed(session, filter, pageKey(c, 2))
    const shown = pageOf(c, rows, PAGE_SIZE, ({ name, id }) => [name, id])
    return page(c, <UsersPage viewer={viewer(c)} {...show} shown={shown} form={read.state} search={blankForm()} />)
  })
  .get('/users/search', (c) => c.redirect('/users', 303))
  .post('/users/search', async (c) => {
    const session = signedIn(c)
    requireCharge(session, 'see')
    const form = await readForm(c, searchFields)
    if (form.ok) return c.redirect(`/users/search/${await keepSearch(session, 'users', form.value.called)}`, 303)
    const message = words(text, session.locale).searchEmpty
    const search = withProblems(form.state, [{ field: 'called', message }])
    const { rows, show } = await listed(session, EVERYBODY, null)
    const shown = { rows: rows.slice(0, PAGE_SIZE), ...noMore }
    return page(c, <UsersPage viewer={viewer(c)} {...show} shown={shown} form={blankForm()} search={search} />, 422)
  })
  .get('/users/search/:key', async (c) => {
    const session = signedIn(c)
    requireCharge(session, 'see')
    const kept = await keptSearch(session, 'users', c.req.param('key'))
    const called = kept?.text ?? null
    const search: FormState = blankForm(called === null ? {} : { called })
    const { rows, show } = await listed(session, { ...EVERYBODY, called }, null)
    const shown = { rows: called === null ? [] : rows.slice(0, PAGE_SIZE), ...noMore }
    return page(
      c,
      <UsersPage viewer={viewer(c)} {...show} shown={shown} form={blankForm()} search={search} gone={kept === null} />,
    )
  })
