/** /users: those who can log in, by name. The search is read by hand, because its address holds a key and never the name. */

import { z } from 'zod'
import { type Role, roles, rolesOf, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { keepSearch, keptSearch } from '../../platform/kept-search.ts'
import { list, usually } from '../../platform/list/index.ts'
import { oneOf, optional, pickedCode } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  page,
  readForm,
  roleLabel,
  room,
  signedIn,
  text as textField,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayCharge, requireCharge } from '../access.ts'
import { organisationsFor } from '../organisation/queries.ts'
import { FoundPage, UsersPage } from './list-page.tsx'
import { usersList } from './rows.tsx'
import { text } from './text.ts'

const searchFields = z.object({ called: textField(100) })

/** Roles that somebody whom one may read can have. */
const rolesToChoose = (session: Session): readonly Role[] =>
  mayCharge(session, 'seeAll') ? roles : rolesOf[session.organisation.kind]

const fields = {
  organisation: optional(pickedCode({ empty: group(text, 'allOrganisations') })),
  role: optional(pickedCode({ empty: group(text, 'allRoles') })),
  which: usually(oneOf(['here', 'left'], group(text, 'whichOf'), { empty: false }), 'here'),
}

const users = list({
  at: '/users',
  size: 50,
  fields,
  text: group(text, 'choosing'),
  offers: (session) => [
    ...(mayCharge(session, 'seeAll') ? (['organisation'] as const) : []),
    ...(rolesToChoose(session).length > 1 ? (['role'] as const) : []),
    'which',
  ],
  options: async (tx, session) => ({
    role: rolesToChoose(session).map((role) => ({ value: role, label: roleLabel(role, session.locale) })),
    organisation: mayCharge(session, 'seeAll')
      ? (await organisationsFor(tx, session)).map(({ id, name }) => ({ value: id, label: name }))
      : [],
  }),
  may: (session) => requireCharge(session, 'see'),
  takes: () => true,
  of: ({ session, filter: { organisation, role, which } }) =>
    usersList(session, {
      organisation,
      role: roles.find((one) => one === role) ?? null,
      left: which === 'left',
      called: null,
    }),
  draw: (shown) => <UsersPage {...shown} search={blankForm()} />,
})

/** The rows of a search, which has no file: the name would have to stand somewhere. */
const MOST_FOUND = 50
const EVERYBODY = { organisation: null, role: null, left: false }

export const userListRoutes = room()
  .route('/', users.routes)
  .get('/users/search', (c) => c.redirect('/users', 303))
  .post('/users/search', async (c) => {
    const session = signedIn(c)
    requireCharge(session, 'see')
    const form = await readForm(c, searchFields)
    if (form.ok) return c.redirect(`/users/search/${await keepSearch(session, 'users', form.value.called)}`, 303)
    const message = words(text, session.locale).searchEmpty
    const search = withProblems(form.state, [{ field: 'called', message }])
    return page(c, <UsersPage {...(await users.shown(c))} search={search} />, 422)
  })
  .get('/users/search/:key', async (c) => {
    const session = signedIn(c)
    requireCharge(session, 'see')
    const kept = await keptSearch(session, 'users', c.req.param('key'))
    const search: FormState = blankForm(kept === null ? {} : { called: kept.text })
    const found =
      kept === null
        ? null
        : await asUser(session, (tx) => {
            const rows = usersList(session, { ...EVERYBODY, called: kept.text })
            return rows.page(tx, null, MOST_FOUND, { by: null, href: () => null })
          })
    return page(
      c,
      <FoundPage
        viewer={viewer(c)}
        session={session}
        search={search}
        rows={found?.body ?? null}
        called={kept?.text ?? null}
      />,
    )
  })
