/** GET /homes, and /homes?show=… for one list by key. */

import type { Child } from 'hono/jsx'
import { parseDay } from '../../law/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import { type Asking, ask, asUser, eachOf, type Tx, told } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { today } from '../../platform/time/index.ts'
import { type Ctx, page, pageKey, pageOf, room, signedIn, viewer } from '../../platform/web/index.ts'
import { isLandlord, mayDo, requireMay } from '../access.ts'
import { freeDwellings, ownDwellings } from '../dwelling/queries.ts'
import { standingOf } from '../dwelling/rules.ts'
import { readyOn } from '../handover-rules.ts'
import { homeFiles, mayTake } from './files.ts'
import {
  type DayKey,
  type LeaseRow,
  landlordLeases,
  leasesTowardHandover,
  openOffers,
  recentFirstHand,
} from './queries.ts'
import { DwellingTable, HandoverTable, LandlordLeaseTable, OfferTable, OwnHomesTable } from './tables.tsx'
import { type Listed, type ListName, ListPage, landlordLists, OverviewPage, staffLists } from './views.tsx'

const FIRST_ROWS = 8
const PAGE_ROWS = 25

export const overviewRoutes = room()
  .route('/', homeFiles)
  .get('/homes', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'see')
    const names: readonly ListName[] = isLandlord(session) ? landlordLists : staffLists
    const shown = names.find((name) => name === c.req.query('show'))
    if (shown) {
      const [list] = await listsOf(session, [shown], PAGE_ROWS, keyIn(c, shown))
      const { table, keys } = found(list)
      const { nextHref, firstHref } = pageOf(c, keys, PAGE_ROWS, (key) => key)
      return page(
        c,
        <ListPage
          viewer={viewer(c)}
          name={shown}
          table={table}
          {...{ nextHref, firstHref }}
          files={mayTake(session)}
        />,
      )
    }
    const lists: Listed[] = (await listsOf(session, names, FIRST_ROWS, null)).map(({ name, table, keys }) => ({
      name,
      table,
      more: keys.length > FIRST_ROWS,
    }))
    const may = { add: mayDo(session, 'addDwelling'), landlord: isLandlord(session), take: mayTake(session) }
    return page(c, <OverviewPage viewer={viewer(c)} lists={lists} may={may} />)
  })

type Key = readonly [string, string]

/** The key in the address, when it is one for this list; otherwise the first page. */
function keyIn(c: Ctx, name: ListName): Key | null {
  const [first, id] = pageKey(c, 2) ?? []
  if (first === undefined || id === undefined || !isId(id)) return null
  return name === 'dwellings' || name === 'ownDwellings' || parseDay(first) !== null ? [first, id] : null
}

type List = { name: ListName; keys: Key[]; table: Child }

/** `size` rows of each list as its table, and the key of each row with one more when there is more; all asked for together. */
const listsOf = (session: Session, names: readonly ListName[], size: number, key: Key | null): Promise<List[]> =>
  asUser(session, (tx) => ask(tx, eachOf(names.map((name) => listOf(tx, session, name, size, key)))))

function listOf(tx: Tx, session: Session, name: ListName, size: number, key: Key | null): Asking<List> {
  const { locale } = session
  const day: DayKey | null = key && { day: key[0], id: key[1] }
  const limit = size + 1
  switch (name) {
    case 'offers':
      return told(openOffers(tx, locale, limit, day), (rows) => ({
        name,
        keys: rows.map((row): Key => [row.answerBy.toString(), row.id]),
        table: <OfferTable rows={rows.slice(0, size)} />,
      }))
    case 'handover':
      return told(leasesTowardHandover(tx, locale, limit, day), (rows) => ({
        name,
        keys: rows.map((row): Key => [readyDay(row).toString(), row.id]),
        table: <HandoverTable rows={rows.slice(0, size)} />,
      }))
    case 'own':
      return told(recentFirstHand(tx, locale, limit, day), (rows) => ({
        name,
        keys: rows.map((row): Key => [row.beginsOn.toString(), row.id]),
        table: <OwnHomesTable rows={rows.slice(0, size)} />,
      }))
    case 'ownLeases':
      return told(landlordLeases(tx, session, limit, day), (rows) => ({
        name,
        keys: rows.map((row): Key => [row.beginsOn.toString(), row.id]),
        table: <LandlordLeaseTable rows={rows.slice(0, size)} />,
      }))
    default: {
      const own = name === 'ownDwellings'
      const after = key && { address: key[0], id: key[1] }
      const dwellings = own ? ownDwellings(tx, session, limit, after) : freeDwellings(tx, limit, after)
      return told(dwellings, (rows) => {
        const shown = rows.slice(0, size).map((row) => ({ ...row, standing: standingOf(row, today()) }))
        return {
          name,
          keys: rows.map((row): Key => [row.address, row.id]),
          table: <DwellingTable rows={shown} own={own} mayAdd={mayDo(session, 'addDwelling')} />,
        }
      })
    }
  }
}

const readyDay = (row: LeaseRow) => readyOn(row.beginsOn, { months: row.handoverMonths })
