/** The board's list of interventions without assessment: what holds today and all that has held. */

import type { Session } from '../../platform/access/index.ts'
import { formatDate, formatShortDate, swedishDay, words } from '../../platform/text/index.ts'
import {
  Card,
  EmptyState,
  LinkButton,
  Page,
  RuleNote,
  Stack,
  Table,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { CaseTabs } from '../tabs.tsx'
import { entering } from './forms.tsx'
import type { SetWord } from './queries.ts'
import { wordsOn } from './rules.ts'
import { text } from './text.ts'

type Props = { viewer: Viewer; session: Session; all: readonly SetWord[]; maySet: boolean }

export function ListPage({ viewer, session, all, maySet }: Props) {
  const t = words(text, viewer.locale)
  const enter = maySet ? (
    <LinkButton href={entering.path({})} icon="add">
      {t.entering.title}
    </LinkButton>
  ) : null
  const held = new Set(wordsOn(all, viewer.today).values())
  const current = all.filter((one) => held.has(one) && one.offered)
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead} actions={enter}>
      <Stack>
        <CaseTabs session={session} here="/open-interventions" />
        <Card title={t.now}>
          <Words rows={current} caption={t.now} />
          <RuleNote rule={t.rule} section={t.section} />
        </Card>
        {all.length === current.length ? null : (
          <Card title={t.history}>
            <Words rows={all} caption={t.history} />
          </Card>
        )}
      </Stack>
    </Page>
  )
}

function Words({ rows, caption }: { rows: readonly SetWord[]; caption: string }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={caption}
      captionUnseen
      rows={rows}
      columns={[
        { label: t.kind, cell: (one) => t.kinds[one.kind] },
        { label: t.conditions, cell: (one) => (one.offered ? (one.conditions ?? '–') : t.notGiven) },
        {
          label: t.identity,
          cell: (one) => (one.offered ? t.identities[one.identityDocumented ? 'documented' : 'notDocumented'] : '–'),
        },
        { label: t.from, cell: (one) => <span class="nowrap">{formatDate(one.from, locale)}</span> },
        { label: t.reference, cell: (one) => one.reference },
        { label: t.by, cell: (one) => `${one.by}, ${formatShortDate(swedishDay(one.setAt), locale)}` },
      ]}
      empty={
        <EmptyState small title={t.none} who={t.noneWho}>
          {t.noneWhat}
        </EmptyState>
      }
    />
  )
}
