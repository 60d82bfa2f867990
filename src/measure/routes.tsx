/** The addresses of the figures: for managers and analysts, of their own municipality. */

import { z } from 'zod'
import { type Allowed, found, may, NotFound, requireMay, type Session } from '../platform/access/index.ts'
import { asSystem, municipalities } from '../platform/database/index.ts'
import { download } from '../platform/document/index.ts'
import { words } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import {
  blankForm,
  type Ctx,
  optionalText,
  page,
  readQuery,
  room,
  signedIn,
  viewer,
  withProblems,
} from '../platform/web/index.ts'
import { mayOnFigures } from './access.ts'
import { peopleBehind } from './behind/list.tsx'
import { changeBetween } from './change/change.ts'
import { waysHome } from './change/definition.ts'
import { changeRoutes, mappingWeeks } from './change/routes.tsx'
import { compare, mappingYears, type Published } from './compare/compare.ts'
import { compareSheet } from './compare/sheet.ts'
import { countWeeks } from './count/count.ts'
import { seMapping } from './count/definition.ts'
import { countSheet } from './count/sheet.ts'
import { shownCount } from './count/shown.ts'
import { DefinitionPage } from './definition/page.tsx'
import type { Definition } from './definition.ts'
import { evictionFunnel } from './eviction/definition.ts'
import { evictionFigureRoutes } from './eviction/routes.tsx'
import { templateRoutes } from './fidelity/load/routes.tsx'
import { fidelityRoutes } from './fidelity/routes.tsx'
import { asCsv, asExcel } from './files.ts'
import { OverviewPage } from './overview/page.tsx'
import { retention } from './retention/definition.ts'
import { retentionRoutes } from './retention/routes.tsx'
import { text } from './text.ts'
import { latest, weekInAddress } from './week/asked.ts'
import { measuringWeeks } from './week/series.ts'
import { measuringWeek, parseWeek } from './week/week.ts'

const definitions: readonly Definition[] = [seMapping, waysHome, evictionFunnel, retention]
const weekQuery = z.object({ week: optionalText(20) })
export const measureRoutes = room()
  .route('/', changeRoutes)
  .route('/', evictionFigureRoutes)
  .route('/', retentionRoutes)
  .route('/', fidelityRoutes)
  .route('/', templateRoutes)
  .route('/', peopleBehind.routes)
  .get('/figures', (c) => overview(c))
  .get('/figures/definition', (c) => {
    reader(c)
    return page(c, <DefinitionPage viewer={viewer(c)} definition={seMapping} />)
  })
  .get('/figures/definition/:id', (c) => {
    reader(c)
    const definition = found(definitions.find(({ id }) => id === c.req.param('id')))
    return page(c, <DefinitionPage viewer={viewer(c)} definition={definition} />)
  })
  .get('/figures/count.xlsx', async (c) => {
    const { sheet, name } = await countFile(c)
    return download(await asExcel(sheet), { kind: 'xlsx', name })
  })
  .get('/figures/count.csv', async (c) => {
    const { sheet, name } = await countFile(c)
    return download(asCsv(sheet), { kind: 'csv', name })
  })
  .get('/figures/compare.xlsx', async (c) => {
    const session = reader(c)
    return download(await asExcel(compareSheet(publishedOf(session), session.locale)), {
      kind: 'xlsx',
      name: words(text, session.locale).published,
    })
  })
  .get('/figures/compare.csv', (c) => {
    const session = reader(c)
    return download(asCsv(compareSheet(publishedOf(session), session.locale)), {
      kind: 'csv',
      name: words(text, session.locale).published,
    })
  })

function reader(c: Ctx, allowed: Allowed = mayOnFigures.see): Session {
  const session = signedIn(c)
  requireMay(session, allowed)
  return session
}

async function overview(c: Ctx): Promise<Response> {
  const session = reader(c)
  const mayOpen = may(session, mayOnFigures.openRows)
  const query = readQuery(c, weekQuery)
  const asked = query.ok ? query.value.week : null
  const parsed = asked === null ? null : parseWeek(asked)
  const weeks = measuringWeeks(today())
  const week = parsed?.ok ? parsed.value : latest(weeks)
  const mappings = mappingYears.map((year) => ({ year, week: measuringWeek(year) }))
  const { municipality } = session
  const { counted, change } = await asSystem('figures: overview', async (tx) => ({
    counted: await countWeeks(tx, municipality, [week, ...mappings.map((one) => one.week), ...weeks]),
    change: await changeBetween(tx, { municipality, ...mappingWeeks() }),
  }))
  const [own, ...others] = counted
  if (!own) throw new NotFound('week')
  const counts = mappings.flatMap(({ year }, i) => {
    const count = others[i]
    return count ? [{ year, count }] : []
  })
  const refusal = parsed && !parsed.ok ? words(text, session.locale).refused[parsed.reason] : null
  const form = refusal === null ? blankForm() : withProblems(query.state, [{ field: 'week', message: refusal }])
  const view = (
    <OverviewPage
      viewer={viewer(c)}
      shown={shownCount(own, mayOpen)}
      mappings={counts}
      series={others.slice(mappings.length).map((count) => shownCount(count, mayOpen))}
      change={change}
      published={publishedOf(session)}
      form={query.ok ? form : query.state}
      mayOpen={mayOpen}
    />
  )
  return page(c, view, refusal === null && query.ok ? 200 : 422)
}

async function countFile(c: Ctx) {
  const session = reader(c)
  const mayOpen = may(session, mayOnFigures.openRows)
  const week = weekInAddress(c)
  const [count] = await asSystem('figures: file', (tx) => countWeeks(tx, session.municipality, [week]))
  if (!count) throw new NotFound('week')
  const place = municipalities().find(({ code }) => code === session.municipality)?.name ?? session.municipality
  const t = words(text, session.locale)
  return {
    sheet: countSheet(shownCount(count, mayOpen), place, session.locale),
    name: `${t.title} ${place} ${week.iso}`,
  }
}

/** The reader's own municipality and the country before the others. */
function publishedOf(session: Session): Published[] {
  const rank = ({ code, level }: Published) => (code === session.municipality ? 0 : level === 'country' ? 1 : 2)
  return mappingYears.flatMap((year) => compare(year)).sort((a, b) => rank(a) - rank(b))
}
