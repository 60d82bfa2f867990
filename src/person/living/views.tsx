/** What was told before about where the person lives. */

import { formatDateRange, words } from '../../platform/text/index.ts'
import { Card, EmptyState, Table, Tag, useLocale } from '../../platform/ui/index.ts'
import { livingFormName } from './forms.ts'
import type { ToldRow } from './queries.ts'
import { text } from './text.ts'

/** `showsPlaces`: nobody’s whereabouts are shown for somebody with protected identity, not even to those who may open them. */
export function ToldBefore({ told, showsPlaces }: { told: readonly ToldRow[]; showsPlaces: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Card title={t.told}>
      <Table
        caption={t.told}
        captionUnseen
        rows={[...told]}
        columns={[
          { label: t.period, cell: ({ from, until }) => formatDateRange(from, until, locale) },
          {
            label: t.living,
            cell: ({ form: code, corrected }) => (
              <>
                {livingFormName(code, locale)} {corrected ? <Tag>{t.corrected}</Tag> : null}
              </>
            ),
          },
          { label: t.telling.fields.place.label, cell: ({ place }) => (showsPlaces ? (place ?? '') : '') },
          { label: t.toldTo, cell: ({ to }) => to ?? '' },
        ]}
        empty={
          <EmptyState title={t.none} who={t.noneWho} icon="home">
            {t.noneWhat}
          </EmptyState>
        }
      />
    </Card>
  )
}
