/** The numbers in force and before. */

import { formatIdentifier } from '../../law/index.ts'
import { formatShortDate, swedishDay, words } from '../../platform/text/index.ts'
import { Card, EmptyState, RuleNote, Table, useLocale } from '../../platform/ui/index.ts'
import { ending } from './ending.tsx'
import type { NumberRow } from './queries.ts'
import { text } from './text.ts'

/** `id`: the person’s. */
export function Numbers({ id, numbers }: { id: string; numbers: readonly NumberRow[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  const current = numbers.find((number) => number.ended === null)
  const day = (at: Temporal.Instant) => formatShortDate(swedishDay(at), locale)
  return (
    <Card title={t.title}>
      <Table
        caption={t.history}
        captionUnseen
        rows={[...numbers]}
        columns={[
          { label: t.number, cell: (row) => <span class="nowrap">{formatIdentifier(row.number)}</span> },
          { label: t.kind, cell: (row) => t[row.kind] },
          { label: t.since, cell: (row) => day(row.since) },
          { label: t.until, cell: (row) => (row.ended === null ? t.current : day(row.ended)) },
          { label: t.by, cell: (row) => row.by ?? '' },
        ]}
        empty={
          <EmptyState title={t.none} who={t.noneWho} icon="person">
            {t.noneWhat}
          </EmptyState>
        }
      />
      <RuleNote rule={t.notBirth} section={t.section} />
      {current ? (
        <>
          <p class="soft">{t.endWhat}</p>
          <ending.Button to={{ id, numberId: current.id }} locale={locale} variant="secondary" icon="cancel" />
        </>
      ) : null}
    </Card>
  )
}
