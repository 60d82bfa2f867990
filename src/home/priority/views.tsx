/** The page of the decided order: what holds now in plain words, and the other versions. */

import type { Child } from 'hono/jsx'
import { formatDate, formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Notice, Page, Stack, Table, Tag, type Viewer } from '../../platform/ui/index.ts'
import { text as fitText } from '../fit/text.ts'
import { deciding, undoing } from './forms.tsx'
import type { ListedVersion } from './queries.ts'
import { inForce, lastDayOf, type Version } from './rules.ts'
import { text } from './text.ts'

type Props = {
  viewer: Viewer
  versions: readonly ListedVersion[]
  may: { decide: boolean; coordinators: boolean }
  tabs: Child
}

export function OrderPage({ viewer, versions, may, tabs }: Props) {
  const { locale, today } = viewer
  const t = words(text, locale)
  const now = inForce(versions, today)
  const decide = may.decide ? <LinkButton href={deciding.path({})}>{t.decide}</LinkButton> : null
  const people = may.coordinators ? (
    <LinkButton href="/homes/coordinators" variant="quiet" icon="person">
      {t.coordinators}
    </LinkButton>
  ) : null
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      actions={
        <>
          {people}
          {now === null ? null : decide}
        </>
      }
    >
      {tabs}
      <Stack>
        {now === null ? (
          <EmptyState title={t.none} who={t.noneWho} icon="decision" action={decide}>
            {t.noneWhat}
          </EmptyState>
        ) : (
          <Card title={t.now}>
            <OrderInWords version={now} locale={locale} />
            <p class="rule">
              {t.decidedLine(now.decided, formatDate(now.decidedOn, locale))} · {periodOf(now, versions, locale)}
            </p>
            {may.decide ? <undoing.Button to={{ version: now.id }} locale={locale} icon="undo" /> : null}
          </Card>
        )}
        <Notice>{t.noCost}</Notice>
        <Others versions={versions.filter((one) => one !== now)} all={versions} viewer={viewer} mayUndo={may.decide} />
      </Stack>
    </Page>
  )
}

/** A version in plain words: each rule with what it means. */
function OrderInWords({ version, locale }: { version: Version; locale: Locale }) {
  const t = words(text, locale)
  const { priority, priorityWhat } = words(fitText, locale)
  return (
    <>
      {version.words === null ? null : <p class="measure">{version.words}</p>}
      <ol class="measure">
        {version.rules.map((rule) => (
          <li>
            <strong>{priority[rule]}</strong>
            <br />
            <span class="soft">{priorityWhat[rule]}</span>
          </li>
        ))}
      </ol>
      <p>{t.last}</p>
      <p class="soft">{t.answer(version.answerDays)}</p>
    </>
  )
}

function periodOf(version: Version, versions: readonly Version[], locale: Locale): string {
  const t = words(text, locale)
  const [from, last] = [formatDate(version.fromOn, locale), lastDayOf(version, versions)]
  return last === null ? t.from(from) : t.range(from, formatDate(last, locale))
}

type OthersProps = {
  versions: readonly ListedVersion[]
  all: readonly ListedVersion[]
  viewer: Viewer
  mayUndo: boolean
}

function Others({ versions, all, viewer: { locale, today }, mayUndo }: OthersProps) {
  const t = words(text, locale)
  const { priority } = words(fitText, locale)
  if (versions.length === 0) return null
  const isComing = ({ fromOn }: Version) => Temporal.PlainDate.compare(fromOn, today) > 0
  return (
    <Card title={t.versions}>
      <Table
        caption={t.versions}
        captionUnseen
        rows={versions}
        columns={[
          { label: t.version, cell: (one) => periodOf(one, all, locale) },
          { label: t.rules, cell: (one) => one.rules.map((rule) => priority[rule]).join(' · ') },
          {
            label: t.state,
            cell: (one) => (
              <>
                <Tag tone={isComing(one) ? 'info' : 'neutral'}>{isComing(one) ? t.coming : t.over}</Tag>{' '}
                <span class="rule">
                  {t.decidedLine(one.decided, formatDate(one.decidedOn, locale))}.{' '}
                  {t.set(formatMoment(one.setAt, locale), one.setBy)}
                </span>
              </>
            ),
          },
          {
            label: '',
            cell: (one) =>
              mayUndo ? <undoing.Button to={{ version: one.id }} locale={locale} of={one.decided} icon="undo" /> : null,
          },
        ]}
      />
    </Card>
  )
}
