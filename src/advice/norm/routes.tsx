/** /advice/norm: the national norm as it was entered, with its source. */

import { asUser } from '../../platform/database/index.ts'
import { formatDate, formatShortDate, swedishDay, words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Page, RuleNote, Table, type Viewer } from '../../platform/ui/index.ts'
import { page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { entering, normForms } from './forms.tsx'
import { type EnteredNorm, enteredNorms } from './queries.ts'
import { text } from './text.ts'

function NormPage({ viewer, entered }: { viewer: Viewer; entered: EnteredNorm[] }) {
  const { locale } = viewer
  const t = words(text, locale)
  const enter = (
    <LinkButton href={entering.path({})} icon="add">
      {t.entering.title}
    </LinkButton>
  )
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead} actions={enter}>
      <Card>
        <Table
          caption={t.title}
          captionUnseen
          rows={entered}
          columns={[
            { label: t.validFrom, cell: (one) => formatDate(one.validFrom, locale) },
            { label: t.source, cell: (one) => one.source },
            { label: t.figures, numeric: true, cell: (one) => String(one.figures) },
            { label: t.by, cell: (one) => `${one.by}, ${formatShortDate(swedishDay(one.setAt), locale)}` },
          ]}
          empty={
            <EmptyState title={t.none} who={t.noneWho} icon="chart" action={enter}>
              {t.noneLead}
            </EmptyState>
          }
        />
        <RuleNote rule={t.rule} section={t.section} />
      </Card>
    </Page>
  )
}

export const normRoutes = room()
  .route('/', normForms)
  .get('/advice/norm', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'setNorm')
    const entered = await asUser(session, (tx) => enteredNorms(tx))
    return page(c, <NormPage viewer={viewer(c)} entered={entered} />)
  })
