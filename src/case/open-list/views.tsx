/** The board's list of interventions without assessment: what holds today and all that has held. */

import { findRule } from '../../law/index.ts'
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
  Tag,
  Toolbar,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { mayDo } from '../access.ts'
import { CaseTabs } from '../tabs.tsx'
import { correcting, ending, entering, undoing } from './forms.tsx'
import type { SetWord } from './queries.ts'
import { heldOn, isGiven } from './rules.ts'
import { text } from './text.ts'

/** What the list stands on: that it is decided, that who is documented is decided for each, and that a partner decides nothing. */
const lawOfList = ['SO-32', 'SO-33', 'SO-34'].flatMap((id) => findRule(id) ?? [])

type Props = { viewer: Viewer; session: Session; all: readonly SetWord[]; maySet: boolean }

export function ListPage({ viewer, session, all, maySet }: Props) {
  const t = words(text, viewer.locale)
  const enter = maySet ? (
    <LinkButton href={entering.path({})} icon="add">
      {t.entering.title}
    </LinkButton>
  ) : null
  const current = heldOn(all, viewer.today).filter((word) => isGiven(word, viewer.today))
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead} actions={enter} wide>
      <Stack>
        {mayDo(session, 'read') ? <CaseTabs session={session} here="/open-interventions" /> : null}
        <Card title={t.now}>
          <Words rows={current} caption={t.now} maySet={maySet} />
          {lawOfList.map(({ id, section, title }) => (
            <RuleNote rule={title[viewer.locale]} section={section} id={id} />
          ))}
        </Card>
        {all.length === current.length ? null : (
          <Card title={t.history}>
            <Words rows={all} caption={t.history} maySet={maySet} history />
          </Card>
        )}
      </Stack>
    </Page>
  )
}

type WordsProps = { rows: readonly SetWord[]; caption: string; maySet: boolean; history?: boolean }

function Words({ rows, caption, maySet, history = false }: WordsProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const whatOf = ({ kind, siteName }: SetWord) => (siteName === null ? t.kinds[kind] : `${t.kinds[kind]}, ${siteName}`)
  return (
    <Table
      caption={caption}
      captionUnseen
      rows={rows}
      columns={[
        {
          label: t.kind,
          names: true,
          cell: (one) => (
            <>
              {whatOf(one)} {one.gone === null ? null : <Tag>{t.gone[one.gone]}</Tag>}
            </>
          ),
        },
        { label: t.conditions, cell: (one) => (one.offered ? (one.conditions ?? '–') : t.notGiven) },
        {
          label: t.identity,
          cell: (one) => (one.offered ? t.identities[one.identityDocumented ? 'documented' : 'notDocumented'] : '–'),
        },
        {
          label: t.from,
          cell: (one) => (
            <span class="nowrap">
              {formatDate(one.from, locale)}
              {one.until === null ? null : ` – ${formatDate(one.until, locale)}`}
            </span>
          ),
        },
        {
          label: t.reference,
          cell: (one) =>
            one.decidedOn === null ? one.reference : `${one.reference}, ${formatDate(one.decidedOn, locale)}`,
        },
        { label: t.by, cell: (one) => `${one.by}, ${formatShortDate(swedishDay(one.setAt), locale)}` },
        ...(maySet
          ? [
              {
                label: t.action,
                cell: (one: SetWord) => (one.stands ? <Deeds word={one} what={whatOf(one)} ends={!history} /> : null),
              },
            ]
          : []),
      ]}
      empty={
        <EmptyState small title={t.none} who={t.noneWho}>
          {t.noneWhat}
        </EmptyState>
      }
    />
  )
}

/** What is done with a decision that stands: ended where it holds, put right and taken back wherever it is read. */
function Deeds({ word, what, ends }: { word: SetWord; what: string; ends: boolean }) {
  const locale = useLocale()
  const to = { word: word.id }
  const forms = ends && word.offered ? [ending, correcting] : [correcting]
  return (
    <Toolbar>
      {forms.map((form) => (
        <LinkButton small variant="secondary" href={form.path(to)} label={`${form.text[locale].title}: ${what}`}>
          {form.text[locale].title}
        </LinkButton>
      ))}
      <undoing.Button to={to} locale={locale} of={what} variant="secondary" />
    </Toolbar>
  )
}
