/** What became of a user or an organisation, as a table. */

import { roles } from '../platform/access/index.ts'
import { formatMoment, words } from '../platform/text/index.ts'
import { Section, Table, type Viewer } from '../platform/ui/index.ts'
import { roleLabel } from '../platform/web/index.ts'
import { type Happening, wordIn } from './history.ts'
import { text } from './text.ts'

export function History({ viewer, rows }: { viewer: Viewer; rows: readonly Happening[] }) {
  const { locale } = viewer
  const t = words(text, locale)
  const names: Readonly<Record<string, string>> = t.happened
  const what = ({ what, data }: Happening): string => {
    const role = roles.find((one) => one === wordIn(data, 'role'))
    const said = names[what] ?? what
    return role === undefined ? said : `${said} ${roleLabel(role, locale)}`
  }
  return (
    <Section id="history" title={t.history} lead={t.historyLead}>
      <Table
        caption={t.history}
        captionUnseen
        rows={rows}
        columns={[
          { label: t.when, cell: ({ at }) => <span class="nowrap">{formatMoment(at, locale)}</span> },
          { label: t.what, names: true, cell: what },
          { label: t.who, cell: ({ by }) => by ?? t.commandLine },
        ]}
        empty={<p class="soft">{t.noHistory}</p>}
      />
    </Section>
  )
}
