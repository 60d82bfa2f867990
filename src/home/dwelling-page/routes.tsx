/** The addresses of a dwelling: its page, and what is done with it. */

import type { Session } from '../../platform/access/index.ts'
import { allOf, ask, asUser, type Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { idParam, page, signedIn, viewer } from '../../platform/web/index.ts'
import { isLandlord, mayDo, requireMay } from '../access.ts'
import { changesOf } from '../dwelling/changing.tsx'
import { dwellingForms } from '../dwelling/forms.tsx'
import { heldNow } from '../dwelling/held.ts'
import { movesOf } from '../dwelling/moving.tsx'
import { dwellingToShow, leasesOfDwelling } from '../dwelling/queries.ts'
import { standingOf } from '../dwelling/rules.ts'
import { inspectionsOf } from '../inspection/queries.ts'
import { tenantsRead } from '../leases.ts'
import { vacanciesOfDwelling } from '../vacancy/queries.ts'
import { DwellingPage } from './page.tsx'

/** A landlord is shown who stands on its own leases, which is a reading of them. */
async function leasesToShow(tx: Tx, session: Session, id: string) {
  const leases = await leasesOfDwelling(tx, id)
  if (isLandlord(session)) {
    const ids = leases.map((lease) => lease.id)
    await tenantsRead(tx, ids, 'dwelling')
  }
  return leases
}

export const dwellingRoutes = dwellingForms.get('/dwellings/:id', async (c) => {
  const session = signedIn(c)
  requireMay(session, 'see')
  const id = idParam(c)
  const { dwelling, leases, held, ...rest } = await asUser(session, async (tx) => ({
    dwelling: await dwellingToShow(tx, id),
    leases: await leasesToShow(tx, session, id),
    held: await heldNow(tx, id),
    moves: isLandlord(session) ? [] : await movesOf(tx, id),
    changes: await changesOf(tx, id),
    ...(await ask(tx, allOf({ vacancies: vacanciesOfDwelling(tx, id), inspections: inspectionsOf(tx, id) }))),
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
