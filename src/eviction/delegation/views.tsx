/** The page of delegations. */

import { formatDateRange, formatMoment, formatOre, words } from '../../platform/text/index.ts'
import { Card, EmptyState, EndedOver, LinkButton, Page, Table, Tag, type Viewer } from '../../platform/ui/index.ts'
import { ending, giving } from './forms.tsx'
import type { ListedDelegation } from './queries.ts'
import { stateOn } from './rules.ts'
import { text } from './text.ts'

type ListProps = { viewer: Viewer; rows: readonly ListedDelegation[]; mayGive: boolean }

const tones = { holds: 'good', coming: 'info', over: 'neutral' } as const

export function DelegationsPage({ viewer, rows, mayGive }: ListProps) {
  const { locale, today } = viewer
  const t = words(text, locale)
  const give = mayGive ? <LinkButton href={giving.path({})}>{t.giving.title}</LinkButton> : null
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead} actions={rows.length > 0 ? give : null}>
      <Card>
        <Table
          caption={t.title}
          captionUnseen
          rows={rows}
          columns={[
            { label: t.who, cell: (row) => <span class="whole">{row.name}</span> },
            { label: t.task, cell: (row) => t.tasks[row.task] },
            {
              label: t.upTo,
              numeric: true,
              cell: (row) => (row.upToOre === null ? t.noLimit : formatOre(row.upToOre, locale)),
            },
            { label: t.reference, cell: (row) => row.reference },
            { label: t.period, cell: (row) => periodOf(row, locale) },
            {
              label: t.state,
              cell: (row) => {
                const state = stateOn(row, today)
                return (
                  <>
                    <Tag tone={tones[state]}>{t.states[state]}</Tag>{' '}
                    <span class="rule">
                      {row.endedAt && row.endedBy
                        ? t.endedBy(row.endedBy, formatMoment(row.endedAt, locale))
                        : t.givenBy(row.givenBy, formatMoment(row.givenAt, locale))}
                    </span>
                    <EndedOver because={row.endOpenBecause} />
                  </>
                )
              },
            },
            {
              label: '',
              cell: (row) =>
                mayGive && stateOn(row, today) !== 'over' ? (
                  <LinkButton
                    small
                    variant="quiet"
                    href={ending.path({ id: row.id })}
                    label={`${t.end}: ${row.name}, ${t.tasks[row.task]}`}
                  >
                    {t.end}
                  </LinkButton>
                ) : null,
            },
          ]}
          empty={
            <EmptyState title={t.none} who={t.noneWho} icon="decision" action={give}>
              {t.noneWhat}
            </EmptyState>
          }
        />
      </Card>
    </Page>
  )
}

function periodOf({ from, until }: ListedDelegation, locale: 'sv' | 'en'): string {
  if (until === null) return `${formatDateRange(from, null, locale)}, ${words(text, locale).openEnded}`
  return Temporal.PlainDate.compare(from, until) > 0 ? '–' : formatDateRange(from, until, locale)
}
