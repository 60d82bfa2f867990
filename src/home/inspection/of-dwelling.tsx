/** On a dwelling’s page: its inspections, with how much damage each found. */

import { formatKronor, formatShortDate, type Locale, words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Table, Unseen, useLocale } from '../../platform/ui/index.ts'
import { adding } from './forms.tsx'
import type { ListedInspection } from './queries.ts'
import { text } from './text.ts'

type Props = { dwellingId: string; inspections: readonly ListedInspection[]; mayInspect: boolean }

export function InspectionsOf({ dwellingId, inspections, mayInspect }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Card
      title={t.inspections}
      id="inspections"
      actions={
        mayInspect ? (
          <LinkButton small variant="secondary" href={adding.path({ id: dwellingId })}>
            {t.add}
          </LinkButton>
        ) : null
      }
    >
      <Table
        caption={t.inspections}
        captionUnseen
        rows={inspections}
        columns={[
          {
            label: t.onDay,
            cell: (one) => (
              <a href={`/inspections/${one.id}`}>
                {formatShortDate(one.onDay, locale)}
                <Unseen>, {t.kinds[one.kind]}</Unseen>
              </a>
            ),
          },
          { label: t.kind, cell: (one) => t.kinds[one.kind] },
          { label: t.findings, cell: (one) => (one.undoneAt === null ? damageIn(one, locale) : t.removed) },
          {
            label: t.followUp,
            cell: ({ followUpOn, followedUpAt, undoneAt }) =>
              followUpOn === null || followedUpAt !== null || undoneAt !== null
                ? ''
                : formatShortDate(followUpOn, locale),
          },
        ]}
        empty={<EmptyState title={t.none}>{t.noneWhat}</EmptyState>}
      />
    </Card>
  )
}

function damageIn({ damages, cost }: ListedInspection, locale: Locale): string {
  const t = words(text, locale)
  const many = Number(damages)
  return many === 0 ? t.noDamage : t.sum(many, formatKronor(Number(cost ?? 0), locale))
}
