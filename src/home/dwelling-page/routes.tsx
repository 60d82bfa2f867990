/** The addresses of a dwelling: its page, and what is done with it. */

import type { Session } from '../../platform/access/index.ts'
import { allOf, ask, asUser, known, type Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { idParam, page, signedIn, viewer } from '../../platform/web/index.ts'
import { isLandlord, mayDo, requireMay } from '../access.ts'
import { askingChanges } from '../dwelling/changing.tsx'
import { dwellingForms } from '../dwelling/forms.tsx'
import { heldNow } from '../dwelling/held.ts'
import { askingMoves } from '../dwelling/moving.tsx'
import { dwellingToShow, leasesOfDwelling } from '../dwelling/queries.ts'
import { standingOf } from '../dwelling/rules.ts'
import { inspectionsOf } from '../inspection/queries.ts'
import { tenantsRead } from '../leases.ts'
import { vacanciesOfDwelling } from '../vacancy/queries.ts'
import { DwellingPage } from './page.tsx'

/** What stands on the dwelling's page besides what it is. A landlord is shown who stands on its own leases, which is a reading of them. */
async function besides(tx: Tx, session: Session, id: string) {
  const asked = allOf({
    leases: leasesOfDwelling(tx, id),
    moves: isLandlord(session) ? known([]) : askingMoves(tx, id),
    changes: askingChanges(tx, id),
    vacancies: vacanciesOfDwelling(tx, id),
    inspections: inspectionsOf(tx, id),
  })
  const found = await ask(tx, asked)
  if (isLandlord(session)) {
    const ids = found.leases.map((lease) => lease.id)
    await tenantsRead(tx, ids, 'dwelling')
  }
  return found
}

export const dwellingRoutes = dwellingForms.get('/dwellings/:id', async (c) => {
  const session = signedIn(c)
  requireMay(session, 'see')
  const id = idParam(c)
  const { dwelling, leases, held, ...rest } = await asUser(session, async (tx) => ({
    dwelling: await dwellingToShow(tx, id),
    held: await heldNow(tx, id),
    ...(await besides(tx, session, id)),
  }))
  const standing = standingOf({ ...dwelling, held }, today())
  const may = {
    withdraw: mayDo(session, 'withdrawDwelling'),
    landlord: isLandlord(session),
    move: mayDo(session, 'moveDwelling'),
    change: mayDo(session, 'changeDwelling'),
    leave: mayDo(session, 'offerVacancy'),
    inspect: mayDo(session, 'inspect'),
  }
  return page(c, <DwellingPage {...{ viewer: viewer(c), dwelling, standing, leases, may, ...rest }} />)
})
