/** What both logs are written with: who may read them, what is chosen in them, and how they look. */

import { isId } from '../platform/id.ts'
import type { ListColumn, ShownList } from '../platform/list/index.ts'
import { day, limited, optional, picked, shortText } from '../platform/subject/index.ts'
import { formatMoment, group, type Locale, words } from '../platform/text/index.ts'
import { momentInFile } from '../platform/time/index.ts'
import { Card, Page, Stack, Tabs } from '../platform/ui/index.ts'
import { text } from './text.ts'

export const LOG_PAGE = 50

/** `subject`: an id that stands in the list. */
export const logFields = {
  day: optional(day()),
  user: optional(picked({ empty: group(text, 'anybody') })),
  subject: optional(limited(shortText(60, { width: 'medium' }), (id) => (isId(id) ? null : group(text, 'notAnId')))),
}

type Logged = { at: Temporal.Instant; by: string | null; organisation: string }

/** When and who: in the file as it was in Sweden, to the second. */
export function loggedColumns<Row extends Logged>(locale: Locale): ListColumn<Row>[] {
  const t = words(text, locale)
  return [
    {
      label: t.when,
      kind: 'text',
      of: ({ at }) => momentInFile(at),
      cell: ({ at }) => <span class="nowrap">{formatMoment(at, locale)}</span>,
    },
    {
      label: t.who,
      kind: 'text',
      of: ({ by }) => by ?? t.somebody,
      cell: ({ by, organisation }) => (
        <>
          {by ?? t.somebody} <span class="rule">{organisation}</span>
        </>
      ),
    },
    { label: t.organisation, kind: 'text', of: ({ organisation }) => organisation, cell: null },
  ]
}

export const logKey = ({ at, id }: { at: Temporal.Instant; id: string }) => [at.toString(), id]

type LogPageProps = Pick<ShownList<object>, 'c' | 'viewer' | 'failed' | 'problems' | 'choosing' | 'rows' | 'files'> & {
  title: string
  lead: string
}

export function LogPage({ c, viewer, failed, problems, choosing, rows, files, title, lead }: LogPageProps) {
  const t = words(text, viewer.locale)
  const tabs = [
    { href: '/logs/access', label: t.accessTitle },
    { href: '/logs/reading', label: t.readingTitle },
    { href: '/emergency-openings', label: t.emergency },
  ]
  return (
    <Page viewer={viewer} title={title} lead={lead} failed={failed} wide>
      <Stack>
        <Tabs label={t.logs} tabs={tabs.map((tab) => ({ ...tab, current: tab.href === c.req.path }))} />
        {problems}
        <Card>{choosing}</Card>
        <Card actions={files}>{rows}</Card>
      </Stack>
    </Page>
  )
}
