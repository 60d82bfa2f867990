/** GET /advice/:id/take-home and take-home.pdf: the same page on the screen and on paper, in Swedish or English. */

import type { Session } from '../../platform/access/index.ts'
import { download, renderPdf } from '../../platform/document/index.ts'
import { isLocale, type Locale, words } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { type Ctx, idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { loadOverview } from '../overview/load.ts'
import { type TakeHome, takeHomeOf } from './content.ts'
import { takeHomeTemplate } from './template.ts'
import { text } from './text.ts'
import { TakeHomePage } from './views.tsx'

const languageOf = (c: Ctx, session: Session): Locale => {
  const asked = c.req.query('language')
  return isLocale(asked) ? asked : session.locale
}

async function paperOf(c: Ctx) {
  const session = signedIn(c)
  const view = await loadOverview(session, idParam(c))
  return { view, paper: takeHomeOf({ ...view, now: now(), today: today() }, languageOf(c, session)) }
}

/** The paper as a tagged PDF/UA-1. */
export function takeHomePdf(paper: TakeHome, sender: string, demo: boolean): Promise<Uint8Array> {
  const t = words(text, paper.locale).paper
  return renderPdf(
    { source: takeHomeTemplate },
    { ...paper, sender, demo: demo ? t.demo : null, pageWord: t.page, ofWord: t.of, replacedWord: t.replaced },
  )
}

export const takeHomeRoutes = room()
  .get('/advice/:id/take-home', async (c) => {
    const { view, paper } = await paperOf(c)
    return page(c, <TakeHomePage viewer={viewer(c)} advice={view.advice} paper={paper} />)
  })
  .get('/advice/:id/take-home.pdf', async (c) => {
    const { paper } = await paperOf(c)
    const pdf = await takeHomePdf(paper, signedIn(c).organisation.name, viewer(c).demo)
    // the day, and nothing of whose it is
    return download(pdf, { kind: 'pdf', name: `budget-${today()}` })
  })
