/** A programme's assessments over time: principle by principle, year by year. */

import { formatMoment, formatNumber, type Locale, words } from '../../platform/text/index.ts'
import {
  Card,
  EmptyState,
  LineOrBar,
  LinkButton,
  Page,
  Stack,
  Table,
  Tag,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { formText } from './forms.text.ts'
import { beginning } from './forms.tsx'
import type { AssessedProgramme, Assessment } from './queries.ts'
import { scoresOf, wholeScore } from './score.ts'
import { principles } from './template.ts'
import { text } from './text.ts'

type Props = {
  viewer: Viewer
  programme: AssessedProgramme
  assessments: readonly Assessment[]
  mays: { assess: boolean; keepTemplates: boolean }
}

export function YearsPage({ viewer, programme, assessments, mays }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const begin = mays.assess ? (
    <LinkButton href={beginning.path({ id: programme.id })} icon="add">
      {words(formText, locale).beginning.title}
    </LinkButton>
  ) : undefined
  // what stands: sent, and not corrected by a later one; the oldest year first
  const standing = assessments.filter(({ sentAt, corrected }) => sentAt !== null && !corrected).toReversed()
  return (
    <Page
      viewer={viewer}
      title={`${t.title}: ${programme.name}`}
      lead={t.lead}
      breadcrumb={[
        { href: '/programmes', label: t.programmes },
        { href: `/programmes/${programme.id}`, label: programme.name },
      ]}
      actions={
        <>
          {mays.keepTemplates ? (
            <LinkButton href="/fidelity-templates" variant="quiet">
              {t.templates}
            </LinkButton>
          ) : null}
          {assessments.length > 0 ? begin : null}
        </>
      }
    >
      <Stack>
        {assessments.length === 0 ? (
          <EmptyState title={t.none} who={t.noneWho} icon="chart" action={begin}>
            {t.noneWhat}
          </EmptyState>
        ) : (
          <>
            {standing.length > 0 ? <Years standing={standing} /> : null}
            <All assessments={assessments} />
          </>
        )}
      </Stack>
    </Page>
  )
}

const wholeOf = ({ template, answers }: Assessment): number | null => wholeScore(scoresOf(template, answers))

export const principleName = (principle: number | null, locale: Locale): string =>
  (principle === null ? undefined : principles[principle]?.[locale]) ?? words(text, locale).other

function Years({ standing }: { standing: readonly Assessment[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  const [first, last] = [standing[0], standing.at(-1)]
  const written = (score: number | null) => (score === null ? '–' : formatNumber(score, locale, 1))
  const byYear = standing.map((one) => ({
    year: one.year,
    scores: scoresOf(one.template, one.answers),
    whole: wholeOf(one),
  }))
  const rows = [...new Set(byYear.flatMap(({ scores }) => scores.map(({ principle }) => principle)))]
  return (
    <Card title={t.years}>
      {first && last ? (
        <LineOrBar
          title={t.whole}
          sentence={t.yearsSentence(
            String(first.year),
            String(last.year),
            written(wholeOf(first)),
            written(wholeOf(last)),
          )}
          kind={standing.length > 1 ? 'line' : 'bar'}
          points={byYear.map(({ year, whole }) => ({ label: String(year), value: whole }))}
          format={(value) => formatNumber(value, locale, 1)}
          pointLabel={t.year}
          valueLabel={t.whole}
        />
      ) : null}
      <Table
        caption={t.years}
        captionUnseen
        rows={rows}
        columns={[
          { label: t.principle, names: true, cell: (principle) => principleName(principle, locale) },
          ...byYear.map(({ year, scores }) => ({
            label: String(year),
            numeric: true,
            cell: (principle: number | null) =>
              written(scores.find((one) => one.principle === principle)?.mean ?? null),
          })),
        ]}
      />
    </Card>
  )
}

function All({ assessments }: { assessments: readonly Assessment[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Card title={t.all}>
      <Table
        caption={t.all}
        captionUnseen
        rows={[...assessments]}
        columns={[
          { label: t.year, names: true, cell: ({ id, year }) => <a href={`/fidelity/${id}`}>{String(year)}</a> },
          { label: t.state, cell: (one) => <State assessment={one} /> },
          {
            label: t.whole,
            numeric: true,
            cell: (one) => {
              const whole = wholeOf(one)
              return whole === null ? '–' : formatNumber(whole, locale, 1)
            },
          },
        ]}
      />
    </Card>
  )
}

/** Draft, sent or corrected, with who and when. */
export function State({ assessment }: { assessment: Assessment }) {
  const locale = useLocale()
  const t = words(text, locale)
  const { begunAt, begunBy, sentAt, sentBy, corrected, because } = assessment
  return (
    <>
      {sentAt === null ? (
        <Tag tone="soon">{t.draftBy(begunBy ?? '', formatMoment(begunAt, locale))}</Tag>
      ) : (
        t.sentBy(sentBy ?? '', formatMoment(sentAt, locale))
      )}
      {corrected ? <span class="rule"> {t.correctedBy}</span> : null}
      {because === null ? null : <span class="rule"> {t.corrects(because)}</span>}
    </>
  )
}
