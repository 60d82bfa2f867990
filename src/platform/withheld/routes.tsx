/** /withheld: what one answers for and may not read, and whom to call; and how an address of one's own work leads there instead of to nothing. */

import { NotFound, withoutKey } from '../access/index.ts'
import { ask, asUser } from '../database/index.ts'
import { isId } from '../id.ts'
import { formatDate, formatMoment, words } from '../text/index.ts'
import { Card, EmptyState, Page, Table, type Viewer } from '../ui/index.ts'
import { type Ctx, page, room, seeOther, signedIn, viewer } from '../web/index.ts'
import { type Withheld, withheldAt, withheldWork } from './queries.ts'
import { text } from './text.ts'
import { callWhom } from './views.tsx'

export const withheldRoutes = room().get('/withheld', async (c) => {
  const work = await asUser(signedIn(c), (tx) => ask(tx, withheldWork()))
  return page(c, <WithheldPage viewer={viewer(c)} work={work} />)
})

/**
 * Instead of a page that doesn't exist: one's own work that one may not read any longer. Null for whoever doesn't answer for it, who is told what everybody
 * else is told.
 */
export async function insteadOfNothing(error: Error, c: Ctx): Promise<Response | null> {
  const session = c.get('session')
  const id = c.req.path.split('/').find(isId)
  if (!(error instanceof NotFound) || session === null || id === undefined) return null
  const thing = await asUser(withoutKey(session), (tx) => withheldAt(tx, id))
  return thing === null ? null : seeOther(c, `/withheld#${thing}`, words(text, session.locale).moved, 'warning')
}

function WithheldPage({ viewer, work }: { viewer: Viewer; work: readonly Withheld[] }) {
  const { locale } = viewer
  const t = words(text, locale)
  const due = ({ kind, dueAt }: Withheld) => {
    if (dueAt === null) return null
    return kind === 'meeting' ? t.at(formatMoment(dueAt, locale)) : t.until(formatMoment(dueAt, locale))
  }
  return (
    <Page viewer={viewer} title={t.title} {...(work.length === 0 ? {} : { lead: t.lead })}>
      <Card>
        <Table
          caption={t.title}
          captionUnseen
          rows={work}
          columns={[
            {
              label: t.what,
              names: true,
              cell: ({ id, kind }) => (
                <span id={id}>
                  {t.kinds[kind]}
                  {kind === 'meeting' ? (
                    <>
                      {'. '}
                      <span class="rule">{t.meeting}</span> <a href={`/advice/bookings/${id}`}>{t.toMeeting}</a>
                    </>
                  ) : null}
                </span>
              ),
            },
            { label: t.number, cell: ({ number }) => number },
            { label: t.since, cell: ({ since }) => formatDate(since, locale) },
            { label: t.due, cell: due },
            { label: t.call, cell: ({ call }) => callWhom(call, locale) },
          ]}
          empty={
            <EmptyState title={t.none} who={t.noneWho} icon="check">
              {t.noneWhat}
            </EmptyState>
          }
        />
      </Card>
    </Page>
  )
}
