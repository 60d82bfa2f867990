/** The page of a tool: on what terms, what is promised, what it gave, and what held before. */

import { findRule } from '../../law/index.ts'
import { formatDateRange, formatMoment, formatNumber, formatShortDate, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  RuleNote,
  Stack,
  SubmitRow,
  Table,
  type Viewer,
  Words,
} from '../../platform/ui/index.ts'
import { comesBack, holding } from '../latest.ts'
import { formText } from './forms.text.ts'
import {
  changing,
  noting,
  puttingBack,
  puttingBackGiven,
  puttingBackTerms,
  takingBack,
  undoingGiven,
  undoingTerms,
} from './forms.tsx'
import type { Given, Terms, Tool } from './queries.ts'
import { givenInWords, promisedInWords } from './say.ts'
import { text } from './text.ts'

/** What the state pays of a rent guarantee. */
const GRANT_RULE = 'HO-05'

type Props = { viewer: Viewer; tool: Tool; terms: readonly Terms[]; given: readonly Given[]; maySet: boolean }

export function ToolPage({ viewer, tool, terms, given, maySet }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const { id } = tool
  const changes = maySet && tool.undoneAt === null
  const grant = findRule(GRANT_RULE)
  return (
    <Page
      viewer={viewer}
      title={tool.title}
      documentTitle={t.tool}
      lead={t.kinds[tool.kind]}
      breadcrumb={[{ href: '/homes/tools', label: t.title }]}
    >
      <Stack>
        {tool.undoneAt === null ? null : (
          <Notice title={t.removed}>
            {maySet ? <puttingBack.Button to={{ id }} locale={locale} icon="undo" variant="secondary" /> : null}
          </Notice>
        )}
        <Card
          title={t.facts}
          actions={
            changes ? (
              <LinkButton small variant="secondary" href={changing.path({ id })}>
                {words(formText, locale).changing.title}
              </LinkButton>
            ) : null
          }
        >
          <DefinitionList
            items={[
              {
                term: t.landlord,
                value: tool.landlordId === null ? t.own : <a href={`/landlords/${tool.landlordId}`}>{tool.landlord}</a>,
              },
              { term: t.period, value: formatDateRange(tool.from, tool.until, locale) },
              { term: t.decided, value: tool.decided },
              { term: t.promised, value: promisedInWords(tool, locale) },
              {
                term: t.given,
                value: givenInWords(tool, locale),
                note: t.sources(Number(tool.counted), Number(tool.noted)),
              },
            ]}
          />
          <h3>{t.criteria}</h3>
          <Words>{tool.criteria}</Words>
          {tool.kind === 'rentGuarantee' && grant !== null ? (
            <RuleNote rule={grant.text[locale]} section={grant.section} id={grant.id} />
          ) : null}
          {changes ? (
            <SubmitRow>
              <takingBack.Button to={{ id }} locale={locale} />
            </SubmitRow>
          ) : null}
        </Card>
        <GivenCard {...{ viewer, id, given }} may={changes} />
        <TermsCard {...{ viewer, tool, terms }} may={changes} />
      </Stack>
    </Page>
  )
}

function GivenCard({
  viewer: { locale },
  id,
  given,
  may,
}: {
  viewer: Viewer
  id: string
  given: readonly Given[]
  may: boolean
}) {
  const t = words(text, locale)
  return (
    <Card
      title={t.givenTitle}
      id="given"
      actions={
        may ? (
          <LinkButton small variant="secondary" href={noting.path({ id })}>
            {words(formText, locale).noting.title}
          </LinkButton>
        ) : null
      }
    >
      <p class="soft measure">{t.givenLead}</p>
      <Table
        caption={t.givenTitle}
        captionUnseen
        rows={given}
        columns={[
          { label: t.day, cell: (one) => formatShortDate(one.onDay, locale) },
          { label: t.number, numeric: true, cell: (one) => formatNumber(one.number, locale) },
          { label: t.words, cell: (one) => one.words ?? '' },
          { label: t.who, cell: (one) => one.by ?? '' },
          {
            label: '',
            cell: (one) =>
              one.undone !== null ? (
                <>
                  {t.undone(formatMoment(one.undone, locale), one.undoneBy ?? '')}
                  {may ? (
                    <puttingBackGiven.Button
                      to={{ id, given: one.id }}
                      of={formatShortDate(one.onDay, locale)}
                      locale={locale}
                      icon="undo"
                    />
                  ) : null}
                </>
              ) : may ? (
                <undoingGiven.Button
                  to={{ id, given: one.id }}
                  of={formatShortDate(one.onDay, locale)}
                  locale={locale}
                  icon="undo"
                />
              ) : null,
          },
        ]}
        empty={<EmptyState title={t.noGiven}>{t.noGivenWhat}</EmptyState>}
      />
    </Card>
  )
}

type TermsProps = { viewer: Viewer; tool: Tool; terms: readonly Terms[]; may: boolean }

function TermsCard({ viewer: { locale }, tool, terms, may }: TermsProps) {
  const t = words(text, locale)
  if (terms.length < 2) return null
  // the first is never undone: without it there is no tool
  const last = terms.filter(({ undone }) => undone === null).length > 1 ? holding(terms) : undefined
  return (
    <Card title={t.history} id="terms">
      <Table
        caption={t.history}
        captionUnseen
        rows={terms}
        columns={[
          { label: t.when, cell: ({ at }) => formatMoment(at, locale) },
          { label: t.what, names: true, cell: ({ title }) => title },
          { label: t.period, cell: ({ from, until }) => formatDateRange(from, until, locale) },
          { label: t.promised, cell: (one) => promisedInWords({ ...one, kind: tool.kind }, locale) },
          { label: t.who, cell: ({ by }) => by ?? '' },
          {
            label: '',
            cell: (one) =>
              one.undone !== null ? (
                <>
                  {t.undone(formatMoment(one.undone, locale), one.undoneBy ?? '')}
                  {may && comesBack(terms, one) ? (
                    <puttingBackTerms.Button
                      to={{ id: tool.id, terms: one.id }}
                      of={formatMoment(one.at, locale)}
                      locale={locale}
                      icon="undo"
                    />
                  ) : null}
                </>
              ) : may && one.id === last?.id ? (
                <undoingTerms.Button
                  to={{ id: tool.id, terms: one.id }}
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
