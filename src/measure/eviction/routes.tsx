/** The addresses of the figures of tenancies at risk: for managers and analysts, of their own municipality. */

import { may, requireMay, type Session } from '../../platform/access/index.ts'
import { municipalities } from '../../platform/database/index.ts'
import { download } from '../../platform/document/index.ts'
import { words } from '../../platform/text/index.ts'
import { type Ctx, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayOnFigures } from '../access.ts'
import { asCsv, asExcel } from '../files.ts'
import { evictionFigures } from './asked.ts'
import { funnelSheet } from './files.ts'
import { filterIn } from './filter-in.ts'
import { choicesIn } from './funnel.ts'
import { mattersBehind } from './rows-list.tsx'
import { shownFunnel } from './shown.ts'
import { evictionText } from './text.ts'
import { EvictionFiguresPage } from './view.tsx'

export const evictionFigureRoutes = room()
  .get('/figures/evictions', (c) => overview(c))
  .route('/', mattersBehind.routes)
  .get('/figures/evictions.xlsx', async (c) => {
    const { sheet, name } = await file(c)
    return download(await asExcel(sheet), { kind: 'xlsx', name })
  })
  .get('/figures/evictions.csv', async (c) => {
    const { sheet, name } = await file(c)
    return download(asCsv(sheet), { kind: 'csv', name })
  })

function reader(c: Ctx): Session {
  const session = signedIn(c)
  requireMay(session, mayOnFigures.see)
  return session
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
