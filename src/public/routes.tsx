/** GET /law: the statutory rules. GET /accessibility and GET /about: what Hemvist is, and how well everybody can use it. */

import { z } from 'zod'
import { lawTable } from '../law/index.ts'
import { today } from '../platform/time/index.ts'
import { optionalText, page, readQuery, room, viewer } from '../platform/web/index.ts'
import { AboutPage } from './about/about-view.tsx'
import { AccessibilityPage } from './about/accessibility-view.tsx'
import { MOST_SOUGHT, matching } from './law/rules.ts'
import { LawPage } from './law/views.tsx'

export const publicRoutes = room()
  .get('/law', (c) => {
    const read = readQuery(c, z.object({ q: optionalText(MOST_SOUGHT) }))
    const sought = (read.ok ? read.value.q : null) ?? ''
    const rules = matching(lawTable(), sought)
    return page(
      c,
      <LawPage viewer={viewer(c)} state={read.state} sought={sought} rules={rules} today={today()} />,
      read.ok ? 200 : 422,
    )
  })
  .get('/accessibility', (c) => page(c, <AccessibilityPage viewer={viewer(c)} />))
  .get('/about', (c) => page(c, <AboutPage viewer={viewer(c)} />))
