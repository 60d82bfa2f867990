/** The addresses of the figures of tenancies at risk: for managers and analysts, of their own municipality. */

import { z } from 'zod'
import { type Allowed, found, may, requireMay, type Session } from '../../platform/access/index.ts'
import { municipalities } from '../../platform/database/index.ts'
import { download } from '../../platform/document/index.ts'
import { words } from '../../platform/text/index.ts'
import {
  type Ctx,
  optionalText,
  page,
  pageKey,
  pageLinks,
  readQuery,
  room,
  signedIn,
  viewer,
} from '../../platform/web/index.ts'
import { mayOnFigures } from '../access.ts'
import { asCsv, asExcel } from '../files.ts'
import { evictionFigures, yearsAsked } from './asked.ts'
import { funnelSheet } from './files.ts'
import { choicesIn, type FunnelFilter } from './funnel.ts'
import { funnelPartOf, rowsOfFunnel } from './rows.ts'
import { FunnelRowsPage } from './rows-view.tsx'
import { shownFunnel } from './shown.ts'
import { evictionText } from './text.ts'
import { EvictionFiguresPage } from './view.tsx'

const PAGE_SIZE = 50
const filterQuery = z.object({ year: optionalText(4), landlord: optionalText(200), area: optionalText(100) })

export const evictionFigureRoutes = room()
  .get('/figures/evictions', (c) => overview(c))
  .get('/figures/evictions/rows', (c) => rows(c))
  .get('/figures/evictions.xlsx', async (c) => {
    const { sheet, name } = await file(c)
    return download(await asExcel(sheet), { kind: 'xlsx', name })
  })
  .get('/figures/evictions.csv', async (c) => {
    const { sheet, name } = await file(c)
    return download(asCsv(sheet), { kind: 'csv', name })
  })

function reader(c: Ctx, allowed: Allowed = mayOnFigures.see): Session {
  const session = signedIn(c)
  requireMay(session, allowed)
  return session
}

/** A year, landlord or area that nobody has a matter in gives empty figures, never an error: the choices are links. */
function filterIn(c: Ctx): FunnelFilter {
  const query = readQuery(c, filterQuery)
  if (!query.ok) return { year: null, landlord: null, area: null }
  const { year, landlord, area } = query.value
  return { year: year !== null && /^\d{4}$/.test(year) ? Number(year) : null, landlord, area }
}

async function overview(c: Ctx): Promise<Response> {
  const session = reader(c)
  const filter = filterIn(c)
  const mayOpen = may(session, mayOnFigures.openRows)
  const { groups, after, hides } = await evictionFigures(session.municipality, filter, mayOpen)
  const choices = choicesIn(groups)
  return page(
    c,
    <EvictionFiguresPage
      viewer={viewer(c)}
      municipality={session.municipality}
      filter={filter}
      choices={choices}
      funnel={shownFunnel(groups, filter, hides)}
      years={choices.years
        .toReversed()
        .map((year) => ({ year, funnel: shownFunnel(groups, { ...filter, year }, hides) }))}
      after={after}
      mayOpen={mayOpen}
    />,
  )
}

async function rows(c: Ctx): Promise<Response> {
  const session = reader(c, mayOnFigures.openRows)
  const filter = filterIn(c)
  const part = found(funnelPartOf(c.req.query('part') ?? ''))
  const list = await rowsOfFunnel(
    session,
    { years: yearsAsked(), filter, part },
    { after: pageKey(c, 2), size: PAGE_SIZE },
  )
  return page(
    c,
    <FunnelRowsPage viewer={viewer(c)} part={part} filter={filter} list={list} {...pageLinks(c, list.next)} />,
  )
}

async function file(c: Ctx) {
  const session = reader(c)
  const filter = filterIn(c)
  const mayOpen = may(session, mayOnFigures.openRows)
  const { groups, hides } = await evictionFigures(session.municipality, filter, mayOpen)
  const place = municipalities().find(({ code }) => code === session.municipality)?.name ?? session.municipality
  return {
    sheet: funnelSheet(shownFunnel(groups, filter, hides), place, session.locale),
    name: `${words(evictionText, session.locale).title} ${place} ${filter.year ?? ''}`.trim(),
  }
}
