/** GET /outreach/areas: the areas that a meeting may be noted in. */

import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { areas } from '../areas.ts'
import { KeptPage } from '../kept-page.tsx'
import { OutreachTabs } from '../tabs.tsx'
import { adding, areaForms, ending, using } from './forms.tsx'
import { text } from './text.ts'

export const areaRoutes = room()
  .route('/', areaForms)
  .get('/outreach/areas', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'keep')
    const { locale } = session
    const t = words(text, locale)
    return page(
      c,
      <KeptPage
        viewer={viewer(c)}
        rows={await asUser(session, areas)}
        tabs={<OutreachTabs session={session} here="/outreach/areas" />}
        says={{ ...t, standing: t.used, ended: t.unused }}
        adding={{ href: adding.path({}), title: t.adding.title }}
        columns={[{ label: t.area, cell: ({ name }) => name }]}
        press={({ id, name, endedAt }) =>
          endedAt === null ? (
            <ending.Button to={{ id }} of={name} locale={locale} />
          ) : (
            <using.Button to={{ id }} of={name} locale={locale} icon="undo" />
          )
        }
      />,
    )
  })
