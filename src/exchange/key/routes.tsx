/** /settings/keys: the own organisation's keys. */

import { z } from 'zod'
import { type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser, keyLedTo } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  choices,
  date,
  idParam,
  page,
  pageKey,
  pageOf,
  readForm,
  room,
  seeOther,
  signedIn,
  text as textField,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayWebhooks, requireKeys } from '../access.ts'
import { makeKey, revokeKey } from './actions.ts'
import { callsOf, keyById, ownKeys } from './queries.ts'
import { scopes, scopesOf } from './rules.ts'
import { text } from './text.ts'
import { KeyPage, KeysPage, MadeKeyPage } from './views.tsx'

const PAGE_SIZE = 50

const keyForm = z.object({ name: textField(100), scopes: choices(scopes), expiresOn: date('planned') })

function keeper(c: Ctx): Session {
  const session = signedIn(c)
  requireKeys(session)
  return session
}

async function draw(c: Ctx, session: Session, form: FormState, status: 200 | 422) {
  const keys = await asUser(withoutKey(session), ownKeys)
  return page(
    c,
    <KeysPage
      viewer={viewer(c)}
      keys={keys}
      scopes={scopesOf[session.organisation.kind]}
      mayWebhooks={mayWebhooks(session)}
      form={form}
    />,
    status,
  )
}

export const keyRoutes = room()
  .get('/settings/keys', (c) => draw(c, keeper(c), blankForm(), 200))
  .post('/settings/keys', async (c) => {
    const session = keeper(c)
    const form = await readForm(c, keyForm)
    if (!form.ok) return draw(c, session, form.state, 422)
    const made = await makeKey(session, form.value)
    if (!made.ok) {
      const { kind } = made.reason
      const field = kind === 'noScope' || kind === 'scopeNotYours' ? 'scopes' : 'expiresOn'
      const message = words(text, session.locale).problems[kind]
      return draw(c, session, withProblems(form.state, [{ field, message }]), 422)
    }
    // shown in the answer itself, once; the same form sent again leads to the key, without its secret
    await keyLedTo(session, `/settings/keys/${made.value.id}`)
    return page(c, <MadeKeyPage viewer={viewer(c)} {...made.value} />)
  })
  .get('/settings/keys/:id', async (c) => {
    const session = keeper(c)
    const { shown, calls } = await asUser(session, async (tx) => ({
      shown: await keyById(tx, idParam(c)),
      calls: await callsOf(tx, idParam(c), PAGE_SIZE + 1, pageKey(c, 2)),
    }))
    const { rows, ...pager } = pageOf(c, calls, PAGE_SIZE, ({ at, id }) => [at.toString(), id])
    return page(c, <KeyPage viewer={viewer(c)} shown={shown} calls={rows} {...pager} form={blankForm()} />)
  })
  .post('/settings/keys/:id/revocation', async (c) => {
    const session = keeper(c)
    await revokeKey(session, idParam(c))
    return seeOther(c, `/settings/keys/${idParam(c)}`, words(text, session.locale).revoked)
  })
