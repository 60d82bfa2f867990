/** What an organisation still has, in figures. */

import type { Open, OpenAt } from '../../platform/organisation/organisations.ts'
import { formatNumber, words } from '../../platform/text/index.ts'
import { Card, DefinitionList, type Viewer } from '../../platform/ui/index.ts'
import { text as shared } from '../text.ts'
import { text } from './text.ts'

type OpenProps = { viewer: Viewer; organisationId: string; open: readonly Open<OpenAt>[] }

export function OpenThere({ viewer: { locale }, organisationId, open }: OpenProps) {
  const t = words(text, locale)
  return (
    <Card title={t.open}>
      {open.length === 0 ? (
        <p class="soft">{t.nothingOpen}</p>
      ) : (
        <DefinitionList
          items={open.map(({ kind, open: n }) => ({
            term: words(shared, locale).open[kind],
            value: formatNumber(n, locale),
            note: kind === 'users' ? <a href={`/users?organisation=${organisationId}`}>{t.showUsers}</a> : null,
          }))}
        />
      )}
    </Card>
  )
}
