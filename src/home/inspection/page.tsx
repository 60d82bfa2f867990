/** The page of an inspection: when, who was there, and what was found in what condition. */

import {
  formatDate,
  formatKronor,
  formatList,
  formatMoment,
  formatShortDate,
  type Locale,
  swedishDay,
  words,
} from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  Stack,
  SubmitRow,
  Table,
  Tag,
  type Tone,
  type Viewer,
  Words,
} from '../../platform/ui/index.ts'
import { addressOf } from '../dwelling/rules.ts'
import { formText } from './forms.text.ts'
import {
  addingFinding,
  following,
  mending,
  puttingBack,
  puttingBackFinding,
  removing,
  takingBack,
  unfollowing,
  unmending,
} from './forms.tsx'
import type { Finding, Inspection } from './queries.ts'
import type { Condition } from './rules.ts'
import { text } from './text.ts'

type Props = {
  viewer: Viewer
  inspection: Inspection
  findings: readonly Finding[]
  may: { inspect: boolean; own: boolean }
}

export function InspectionPage({ viewer, inspection, findings, may }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const { id, kind, onDay, undoneAt, undoneBy } = inspection
  const changes = may.inspect && undoneAt === null
  return (
    <Page
      viewer={viewer}
      title={`${t.inspection}, ${formatDate(onDay, locale)}`}
      documentTitle={t.inspection}
      lead={t.kinds[kind]}
      breadcrumb={[{ href: `/dwellings/${inspection.dwellingId}`, label: addressOf(inspection) }]}
    >
      <Stack>
        {undoneAt === null ? null : (
          <Notice title={t.removed}>
            <p>{t.takenBack(formatMoment(undoneAt, locale), undoneBy ?? '')}</p>
            {may.inspect && may.own ? (
              <puttingBack.Button to={{ id }} locale={locale} icon="undo" variant="secondary" />
            ) : null}
          </Notice>
        )}
        <Card title={t.facts}>
          <DefinitionList
            items={[
              {
                term: t.who,
                value: formatList(
                  inspection.present.map((one, at) => amongOthers(presentIn(one, locale), at)),
                  locale,
                ),
              },
              {
                term: t.by,
                value: [inspection.notedBy, inspection.organisation].filter(Boolean).join(', '),
              },
              { term: t.followUp, value: followUpIn(inspection, locale) },
            ]}
          />
          {inspection.words === null ? null : (
            <>
              <h3>{t.words}</h3>
              <Words>{inspection.words}</Words>
            </>
          )}
          {changes && may.own ? (
            <SubmitRow>
              {inspection.followUpOn === null ? null : inspection.followedUpAt === null ? (
                <following.Button to={{ id }} locale={locale} icon="done" variant="secondary" />
              ) : (
                <unfollowing.Button to={{ id }} locale={locale} icon="undo" />
              )}
              <takingBack.Button to={{ id }} locale={locale} />
            </SubmitRow>
          ) : null}
        </Card>
        <Card
          title={t.findings}
          id="findings"
          actions={
            changes && may.own ? (
              <LinkButton small variant="secondary" href={addingFinding.path({ id })}>
                {words(formText, locale).finding.title}
              </LinkButton>
            ) : null
          }
        >
          <p class="soft measure">{t.findingsLead}</p>
          <Findings {...{ id, findings, locale }} may={changes} own={may.own} />
        </Card>
      </Stack>
    </Page>
  )
}

/** Only the first of several begins with a capital. */
const amongOthers = (word: string, at: number): string => (at === 0 ? word : word.toLocaleLowerCase('sv'))

const isPresent = (code: string, locale: Locale): code is keyof ReturnType<typeof presentNames> =>
  code in presentNames(locale)
const presentNames = (locale: Locale) => words(text, locale).present
const presentIn = (code: string, locale: Locale): string =>
  isPresent(code, locale) ? presentNames(locale)[code] : presentNames(locale).other

function followUpIn({ followUpOn, followedUpAt, followedUpBy }: Inspection, locale: Locale): string {
  const t = words(text, locale)
  if (followedUpAt !== null) return t.followedUp(formatDate(swedishDay(followedUpAt), locale), followedUpBy ?? '')
  return followUpOn === null ? t.followUpNot : formatDate(followUpOn, locale)
}

const tones = { good: 'good', worn: 'neutral', damaged: 'soon' } as const satisfies Record<Condition, Tone>

type FindingsProps = { id: string; findings: readonly Finding[]; locale: Locale; may: boolean; own: boolean }

function Findings({ id, findings, locale, may, own }: FindingsProps) {
  const t = words(text, locale)
  const presses = (one: Finding) => {
    const look = { to: { id, finding: one.id }, of: one.place, locale } as const
    if (one.undoneAt !== null)
      return (
        <>
          {t.takenBack(formatMoment(one.undoneAt, locale), one.undoneBy ?? '')}
          {may && own ? <puttingBackFinding.Button {...look} icon="undo" /> : null}
        </>
      )
    if (!may) return null
    return (
      <div class="toolbar">
        {one.condition !== 'damaged' ? null : one.mendedAt === null ? (
          <mending.Button {...look} icon="done" />
        ) : (
          <unmending.Button {...look} icon="undo" />
        )}
        {own ? <removing.Button {...look} /> : null}
      </div>
    )
  }
  return (
    <Table
      caption={t.findings}
      captionUnseen
      rows={findings}
      columns={[
        { label: t.place, cell: (one) => (one.undoneAt === null ? one.place : <s>{one.place}</s>) },
        { label: t.what, cell: (one) => (one.undoneAt === null ? one.words : <s>{one.words}</s>) },
        {
          label: t.condition,
          cell: (one) => (
            <>
              <Tag tone={tones[one.condition]}>{t.conditions[one.condition]}</Tag>
              {one.mendedAt === null ? null : (
                <span class="rule"> {t.mended(formatShortDate(swedishDay(one.mendedAt), locale))}</span>
              )}
            </>
          ),
        },
        { label: t.cost, numeric: true, cell: (one) => (one.costKr === null ? '' : formatKronor(one.costKr, locale)) },
        { label: t.paidBy, cell: (one) => (one.paidBy === null ? '' : t.payers[one.paidBy]) },
        { label: '', cell: presses },
      ]}
      empty={<EmptyState title={t.noFindings}>{t.noFindingsWhat}</EmptyState>}
    />
  )
}
