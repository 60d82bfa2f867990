/** The published layout of a file of messages. */

import { words } from '../../platform/text/index.ts'
import { Card, LinkButton, Page, Stack, Table, type Viewer } from '../../platform/ui/index.ts'
import { MOST_DUES, messageKinds } from '../rules.ts'
import { text } from '../text.ts'
import { columns, isLaterDue, kindsWith, kindWords } from './columns.ts'
import { fileText } from './text.ts'

export function LayoutPage({ viewer }: { viewer: Viewer }) {
  const { locale } = viewer
  const t = words(fileText, locale)
  const shared = words(text, locale)
  const shown = columns.filter(({ field }) => !isLaterDue(field))
  const usedBy = (field: string): string => {
    const kinds = kindsWith(field)
    return kinds.length === messageKinds.length ? t.all : kinds.map((kind) => shared.kinds[kind]).join(', ')
  }
  return (
    <Page
      viewer={viewer}
      title={t.layoutTitle}
      lead={t.layoutLead}
      breadcrumb={[{ href: '/messages', label: shared.messages }]}
      wide
      actions={
        <LinkButton href="/messages/layout.csv" icon="download" download>
          {t.example}
        </LinkButton>
      }
    >
      <Stack>
        <Card title={t.kinds}>
          <Table
            caption={t.kinds}
            captionUnseen
            rows={messageKinds}
            columns={[
              { label: t.word, cell: (kind) => <strong>{kindWords[kind]}</strong>, names: true },
              { label: t.means, cell: (kind) => shared.about[kind] },
              { label: t.demands, cell: (kind) => shared.rule[kind] },
            ]}
          />
        </Card>
        <Card title={t.columns}>
          <Table
            caption={t.columns}
            captionUnseen
            rows={shown}
            columns={[
              { label: t.column, cell: ({ header }) => <strong>{header}</strong>, names: true },
              { label: t.meaning, cell: ({ meaning }) => meaning[locale] },
              { label: t.exampleColumn, cell: ({ example }) => example },
              { label: t.usedBy, cell: ({ field }) => usedBy(field) },
            ]}
          />
          <p>{t.moreDues(String(MOST_DUES))}</p>
          <p class="rule">{t.exampleNote}</p>
        </Card>
        <Card title={t.how}>
          <ul>
            {Object.values(t.howLines).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </Card>
      </Stack>
    </Page>
  )
}
