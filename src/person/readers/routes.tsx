/** /people/:id/readers: who may read about the person and why, now and before. */

import { NotFound, requireMay } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { idParam, page, pageKey, pageOf, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayOnPerson } from '../access.ts'
import { maySeeReaders, openPerson } from '../brief.ts'
import { sectionsFor } from '../frame/frame.tsx'
import { namedStaff, readersBefore, readersNow } from './queries.ts'
import { ReadersPage } from './views.tsx'

const PAGE_SIZE = 25

export const readersRoutes = room().get('/people/:id/readers', async (c) => {
  const session = signedIn(c)
  requireMay(session, mayOnPerson.open)
  const id = idParam(c)
  const found = await asUser(session, async (tx) => {
    const person = await openPerson(tx, session, id, 'readers')
    if (!maySeeReaders(session, person)) throw new NotFound('reason')
    return {
      person,
      now: await readersNow(tx, id),
      before: await readersBefore(tx, id, { after: pageKey(c, 2), limit: PAGE_SIZE + 1 }),
      named: person.protection === null ? null : await namedStaff(tx, id),
    }
  })
  const before = pageOf(c, found.before, PAGE_SIZE, ({ until, key }) => [until.toString(), key])
  return page(
    c,
    <ReadersPage
      viewer={viewer(c)}
      {...found}
      before={before}
      sections={sectionsFor(session, found.person)}
      onCall={session.organisation.kind === 'municipality' && found.person.protection === null}
    />,
  )
})
