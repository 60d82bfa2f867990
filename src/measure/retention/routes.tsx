/** /figures/retention: how many stay in their homes. For managers and analysts, of their own municipality. */

import { z } from 'zod'
import { may, requireMay, type Session } from '../../platform/access/index.ts'
import { municipalities } from '../../platform/database/index.ts'
import { download } from '../../platform/document/index.ts'
import { words } from '../../platform/text/index.ts'
import { type Ctx, optionalText, page, readQuery, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayOnFigures } from '../access.ts'
import { asCsv, asExcel } from '../files.ts'
import { type RetentionFigures, retentionFigures } from './asked.ts'
import type { RetentionFilter } from './curves.ts'
import { followedMonths, retention } from './definition.ts'
import { groupName } from './names.ts'
import { leasesBehind } from './rows-list.tsx'
import { retentionSheet } from './sheet.ts'
import { retentionText } from './text.ts'
import { RetentionPage } from './view.tsx'

const query = z.object({ way: optionalText(10), year: optionalText(4), group: optionalText(60) })

/** What isn't there to choose gives all of it, never an error: the choices are links. */
function asked(c: Ctx): RetentionFilter & { group: string | null } {
  const read = readQuery(c, query)
  if (!read.ok) return { way: 'home', year: null, group: null }
  const { way, year, group } = read.value
  return {
    way: way === 'household' ? 'household' : 'home',
    year: year !== null && /^\d{4}$/.test(year) ? Number(year) : null,
    group,
  }
}

function reader(c: Ctx): Session {
  const session = signedIn(c)
  requireMay(session, mayOnFigures.see)
  return session
}

async function figures(
  c: Ctx,
): Promise<{ session: Session; found: RetentionFigures; filter: ReturnType<typeof asked> }> {
  const session = reader(c)
  const filter = asked(c)
  const mayOpen = may(session, mayOnFigures.openRows)
  const found = await retentionFigures(session.municipality, { ...filter, months: followedMonths }, mayOpen)
  return { session, found, filter }
}

const placeOf = (session: Session): string =>
  municipalities().find(({ code }) => code === session.municipality)?.name ?? session.municipality

async function file(c: Ctx) {
  const { session, found, filter } = await figures(c)
  const place = placeOf(session)
  return {
    sheet: retentionSheet({ ...found, way: filter.way, place }, session.locale),
    name: `${words(retentionText, session.locale).title} ${place} ${filter.year ?? ''}`.trim(),
  }
}

export const retentionRoutes = room()
  .get('/figures/retention', async (c) => {
    const { session, found, filter } = await figures(c)
    const mayOpen = may(session, mayOnFigures.openRows)
    return page(c, <RetentionPage viewer={viewer(c)} found={found} filter={filter} mayOpen={mayOpen} />)
  })
  .route('/', leasesBehind.routes)
  .get('/figures/retention.xlsx', async (c) => {
    const { sheet, name } = await file(c)
    return download(await asExcel(sheet), { kind: 'xlsx', name })
  })
  .get('/figures/retention.csv', async (c) => {
    const { sheet, name } = await file(c)
    return download(asCsv(sheet), { kind: 'csv', name })
  })
  .get('/figures/retention.json', async (c) => {
    const { session, found, filter } = await figures(c)
    return c.json({
      definition: { id: retention.id, version: retention.version },
      municipality: session.municipality,
      way: filter.way,
      year: filter.year,
      groups: found.shown.map(({ line: _, group, ...rest }) => ({
        group,
        name: groupName(group, found.programmes, session.locale),
        ...rest,
      })),
      returns: found.returns,
    })
  })
