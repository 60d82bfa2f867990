/** GET /outreach/services: what stands on the page for everybody. */

import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { KeptPage } from '../kept-page.tsx'
import { OutreachTabs } from '../tabs.tsx'
import { adding, ending, everyService, serviceForms, using } from './forms.tsx'
import { text } from './text.ts'

export const serviceRoutes = room()
  .route('/', serviceForms)
  .get('/outreach/services', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'keep')
    const { locale } = session
    const t = words(text, locale)
    return page(
      c,
      <KeptPage
        viewer={viewer(c)}
        rows={await asUser(session, everyService)}
        tabs={<OutreachTabs session={session} here="/outreach/services" />}
        says={{ ...t, standing: t.shown, ended: t.hidden }}
        adding={{ href: adding.path({}), title: t.adding.title }}
        columns={[
          { label: t.name, cell: ({ name }) => name },
          { label: t.kind, cell: ({ kind }) => t.kinds[kind] },
          { label: t.address, cell: ({ address }) => address },
          { label: t.hours, cell: ({ hours, phone }) => [hours, phone].filter(Boolean).join(' · ') },
        ]}
        press={({ id, name, endedAt }) =>
          endedAt === null ? (
            <ending.Button to={{ id }} of={name} locale={locale} />
          ) : (
            <using.Button to={{ id }} of={name} locale={locale} icon="undo" />
          )
        }
      >
        <p>
          <a href={`/alert/${session.municipality}/tonight`}>{t.publicPage}</a>
        </p>
      </KeptPage>,
    )
  })
