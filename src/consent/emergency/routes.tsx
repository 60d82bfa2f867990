/** /emergency-openings: those that the log reviewer reviews; and the forms that open and review. */

import { requireMay } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { type Ctx, page, pageKey, pageOf, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayOnConsent } from '../access.ts'
import { emergencyForms } from './forms.tsx'
import { openingsPage } from './queries.ts'
import { OpeningsPage } from './views.tsx'

const PAGE = 50

const list = room().get('/emergency-openings', async (c) => {
  const session = signedIn(c)
  requireMay(session, mayOnConsent.review)
  const onlyWaiting = c.req.query('show') !== 'all'
  const rows = await asUser(session, (tx) => openingsPage(tx, { onlyWaiting, after: afterKey(c), size: PAGE }))
  const shown = pageOf(c, rows, PAGE, ({ at, id }) => [at.toString(), id])
  return page(
    c,
    <OpeningsPage
      viewer={viewer(c)}
      openings={shown.rows}
      nextHref={shown.nextHref}
      firstHref={shown.firstHref}
      onlyWaiting={onlyWaiting}
    />,
  )
})

export const emergencyRoutes = emergencyForms.reduce((all, forms) => all.route('/', forms), room().route('/', list))

/** The key of the page when it is one that we gave out; anything else begins from the first. */
function afterKey(c: Ctx): string[] | null {
  const key = pageKey(c, 2)
  return key && isId(key[1] ?? '') && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(key[0] ?? '') ? key : null
}
