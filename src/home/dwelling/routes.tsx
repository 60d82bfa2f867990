/** The addresses of a dwelling: its page, and what is done with it. */

import { asUser } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { idParam, page, signedIn, viewer } from '../../platform/web/index.ts'
import { isLandlord, mayDo, requireMay } from '../access.ts'
import { dwellingForms } from './forms.tsx'
import { heldNow } from './held.ts'
import { movesOf } from './moving.tsx'
import { DwellingPage } from './page.tsx'
import { dwellingToShow, leasesOfDwelling } from './queries.ts'
import { standingOf } from './rules.ts'

export const dwellingRoutes = dwellingForms.get('/dwellings/:id', async (c) => {
  const session = signedIn(c)
  requireMay(session, 'see')
  const id = idParam(c)
  const { dwelling, leases, held, moves } = await asUser(session, async (tx) => ({
    dwelling: await dwellingToShow(tx, id),
    leases: await leasesOfDwelling(tx, id),
    held: await heldNow(tx, id),
    moves: isLandlord(session) ? [] : await movesOf(tx, id),
  }))
  const standing = standingOf({ ...dwelling, held }, today())
  const may = {
    withdraw: mayDo(session, 'withdrawDwelling'),
    landlord: isLandlord(session),
    move: mayDo(session, 'moveDwelling'),
  }
  return page(c, <DwellingPage {...{ viewer: viewer(c), dwelling, standing, leases, moves, may }} />)
})
