/** What has been said of a landlord before, by whom, and the way back. */

import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { Card, Table, type Viewer } from '../../platform/ui/index.ts'
import { comesBack, holding } from '../latest.ts'
import { puttingBackSaid, undoingSaid } from './forms.tsx'
import type { Said as SaidRow } from './queries.ts'
import { shownNumber } from './rules.ts'
import { text } from './text.ts'

type Props = { viewer: Viewer; landlordId: string; said: readonly SaidRow[]; may: boolean }

export function Said({ viewer: { locale }, landlordId, said, may }: Props) {
  const t = words(text, locale)
  if (said.length === 0) return null
  const last = holding(said)
  return (
    <Card title={t.history} id="said">
      <Table
        caption={t.history}
        captionUnseen
        rows={said}
        columns={[
          { label: t.when, cell: ({ at }) => formatMoment(at, locale) },
          { label: t.what, names: true, cell: (one) => inWords(one, locale) },
          { label: t.who, cell: ({ by }) => by ?? '' },
          {
            label: '',
            cell: (one) =>
              one.undone !== null ? (
                <>
                  {t.undone(formatMoment(one.undone, locale), one.undoneBy ?? '')}
                  {may && comesBack(said, one) ? (
                    <puttingBackSaid.Button
                      to={{ id: landlordId, facts: one.id }}
                      of={formatMoment(one.at, locale)}
                      locale={locale}
                      icon="undo"
                    />
                  ) : null}
                </>
              ) : may && one.id === last?.id ? (
                <undoingSaid.Button
                  to={{ id: landlordId, facts: one.id }}
                  of={formatMoment(one.at, locale)}
                  locale={locale}
                  icon="undo"
                />
              ) : null,
          },
        ]}
      />
    </Card>
  )
}

function inWords(one: SaidRow, locale: Locale): string {
  const number = one.organisationNumber === null ? null : shownNumber(one.organisationNumber)
  const kind = words(text, locale).kinds[one.kind]
  return [kind, one.personName, number, one.phone, one.email, one.website, one.words].filter(Boolean).join(', ')
}
