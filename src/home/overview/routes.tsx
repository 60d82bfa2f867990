/** GET /homes, and /homes?show=… for one list by key. */

import { parseDay } from '../../law/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { today } from '../../platform/time/index.ts'
import { type Ctx, page, pageKey, pageOf, room, signedIn, viewer } from '../../platform/web/index.ts'
import { isLandlord, mayDo, requireMay } from '../access.ts'
import { heldDwellings } from '../dwelling/held.ts'
import { type Dwelling, freeDwellings, ownDwellings } from '../dwelling/queries.ts'
import { standingOf } from '../dwelling/rules.ts'
import { readyOn } from '../handover/rules.ts'
import {
  type DayKey,
  type LeaseRow,
  landlordLeases,
  leasesTowardHandover,
  openOffers,
  recentFirstHand,
} from './queries.ts'
import {
  DwellingTable,
  HandoverTable,
  LandlordLeaseTable,
  OfferTable,
  OwnHomesTable,
  type StandingDwelling,
} from './tables.tsx'
import { type Listed, type ListName, ListPage, landlordLists, OverviewPage, staffLists } from './views.tsx'

const FIRST_ROWS = 8
const PAGE_ROWS = 25

export const overviewRoutes = room().get('/homes', async (c) => {
  const session = signedIn(c)
  requireMay(session, 'see')
  const names: readonly ListName[] = isLandlord(session) ? landlordLists : staffLists
  const shown = names.find((name) => name === c.req.query('show'))
  if (shown) {
    const list = await listOf(session, shown, PAGE_ROWS, keyIn(c, shown))
    const { nextHref, firstHref } = pageOf(c, list.keys, PAGE_ROWS, (key) => key)
    return page(c, <ListPage viewer={viewer(c)} name={shown} table={list.table} {...{ nextHref, firstHref }} />)
  }
  const lists: Listed[] = []
  for (const name of names) {
    const { table, keys } = await listOf(session, name, FIRST_ROWS, null)
    lists.push({ name, table, more: keys.length > FIRST_ROWS })
  }
  const may = { add: mayDo(session, 'addDwelling'), landlord: isLandlord(session) }
  return page(c, <OverviewPage viewer={viewer(c)} lists={lists} may={may} />)
})

type Key = readonly [string, string]

/** The key in the address, when it is one for this list; otherwise the first page. */
function keyIn(c: Ctx, name: ListName): Key | null {
  const [first, id] = pageKey(c, 2) ?? []
  if (first === undefined || id === undefined || !isId(id)) return null
  return name === 'dwellings' || name === 'ownDwellings' || parseDay(first) !== null ? [first, id] : null
}

/** `size` rows of a list as its table, and the key of each row with one more when there is more. */
async function listOf(session: Session, name: ListName, size: number, key: Key | null) {
  const { locale } = session
  const day: DayKey | null = key && { day: key[0], id: key[1] }
  const read = <T,>(work: (tx: Tx) => Promise<T>) => asUser(session, work)
  const limit = size + 1
  switch (name) {
    case 'offers': {
      const rows = await read((tx) => openOffers(tx, locale, limit, day))
      const keys = rows.map((row): Key => [row.answerBy.toString(), row.id])
      return { keys, table: <OfferTable rows={rows.slice(0, size)} /> }
    }
    case 'handover': {
      const rows = await read((tx) => leasesTowardHandover(tx, locale, limit, day))
      const keys = rows.map((row): Key => [readyDay(row).toString(), row.id])
      return { keys, table: <HandoverTable rows={rows.slice(0, size)} /> }
    }
    case 'own': {
      const rows = await read((tx) => recentFirstHand(tx, locale, limit, day))
      const keys = rows.map((row): Key => [row.beginsOn.toString(), row.id])
      return { keys, table: <OwnHomesTable rows={rows.slice(0, size)} /> }
    }
    case 'ownLeases': {
      const rows = await read((tx) => landlordLeases(tx, session, limit, day))
      const keys = rows.map((row): Key => [row.beginsOn.toString(), row.id])
      return { keys, table: <LandlordLeaseTable rows={rows.slice(0, size)} /> }
    }
    default: {
      const own = name === 'ownDwellings'
      const after = key && { address: key[0], id: key[1] }
      const rows = await read((tx) => (own ? ownDwellings(tx, session, limit, after) : freeDwellings(tx, limit, after)))
      const keys = rows.map((row): Key => [row.address, row.id])
      const shown = await withStanding(rows.slice(0, size))
      return { keys, table: <DwellingTable rows={shown} own={own} mayAdd={mayDo(session, 'addDwelling')} /> }
    }
  }
}

const readyDay = (row: LeaseRow) => readyOn(row.beginsOn, { months: row.handoverMonths })

async function withStanding(rows: readonly Dwelling[]): Promise<StandingDwelling[]> {
  const held = await heldDwellings(rows.map(({ id }) => id))
  return rows.map((row) => ({ ...row, standing: standingOf({ ...row, held: held.get(row.id) }, today()) }))
}
