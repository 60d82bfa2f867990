/** The page of everybody who may read about a person. */

import { formatDate, formatList, formatMoment, formatShortDate, swedishDay, words } from '../../platform/text/index.ts'
import { Card, EmptyState, Notice, Pager, Stack, Table, useLocale, type Viewer } from '../../platform/ui/index.ts'
import type { PersonBrief } from '../brief.ts'
import { PersonFrame, type PersonSection } from '../frame/frame.tsx'
import type { Passed, Reader } from './queries.ts'
import { text } from './text.ts'

type ReadersPageProps = {
  viewer: Viewer
  person: PersonBrief
  sections: readonly PersonSection[]
  now: readonly Reader[]
  before: { rows: readonly Passed[]; nextHref: string | undefined; firstHref: string | undefined }
  /** null: not protected */
  named: readonly string[] | null
  /** whether it is a record that whoever is on call reads: the municipality’s own, of nobody protected (decision 086) */
  onCall: boolean
}

export function ReadersPage({ viewer, person, sections, now, before, named, onCall }: ReadersPageProps) {
  const t = words(text, viewer.locale)
  const who = { label: t.who, cell: (reader: Reader) => <Who reader={reader} /> }
  const why = { label: t.why, cell: ({ reason }: Reader) => t.reasons[reason] }
  return (
    <PersonFrame viewer={viewer} person={person} sections={sections} current="readers" lead={t.lead}>
      <Stack>
        {named === null ? null : (
          <Notice kind="warning" title={t.onlyNamed}>
            {named.length === 0 ? t.nobodyNamed : t.onlyNamedWords(formatList(named, viewer.locale))}
          </Notice>
        )}
        <Card title={t.now}>
          <Table
            caption={t.now}
            captionUnseen
            rows={now}
            columns={[
              who,
              why,
              { label: t.since, cell: ({ since }) => formatShortDate(swedishDay(since), viewer.locale) },
              { label: t.until, cell: (reader) => <Until reader={reader} /> },
            ]}
            empty={
              <EmptyState title={t.none} who={t.noneWho} icon="shield">
                {t.noneWhat}
              </EmptyState>
            }
          />
          {onCall ? <p class="rule measure">{t.onCall}</p> : null}
        </Card>
        <Card title={t.before}>
          <Table
            caption={t.before}
            captionUnseen
            rows={before.rows}
            columns={[
              who,
              why,
              { label: t.since, cell: ({ since }) => formatShortDate(swedishDay(since), viewer.locale) },
              { label: t.until, cell: (reader) => <Until reader={reader} /> },
            ]}
            empty={
              <EmptyState title={t.noneBefore} who={t.noneWho} icon="history">
                {t.noneBeforeWhat}
              </EmptyState>
            }
          />
          <Pager nextHref={before.nextHref} firstHref={before.firstHref} />
        </Card>
      </Stack>
    </PersonFrame>
  )
}

function Who({ reader: { name, kind } }: { reader: Reader }) {
  const t = words(text, useLocale())
  if (name === null) return t.unknown
  return kind === 'manager' ? t.manager(name) : name
}

/** The last day that it holds; of an opening by the hour, its hour. */
function Until({ reader: { until, reason } }: { reader: Reader }) {
  const locale = useLocale()
  if (until === null) return words(text, locale).untilEnded
  if (reason === 'emergency') return formatMoment(until, locale)
  return formatDate(swedishDay(until.subtract({ nanoseconds: 1000 })), locale)
}
