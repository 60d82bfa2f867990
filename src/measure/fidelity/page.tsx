/** One assessment: what was answered, principle by principle, beside what the system's own rows show of the year. */

import { formatNumber, words } from '../../platform/text/index.ts'
import { Card, LinkButton, Page, Stack, Table, Toolbar, useLocale, type Viewer } from '../../platform/ui/index.ts'
import { isSmall } from '../suppress.ts'
import { type Evidence, isHandful, type Part } from './evidence.ts'
import { formText } from './forms.text.ts'
import { answering, correcting, discarding, sending } from './forms.tsx'
import type { Assessment } from './queries.ts'
import { scoresOf } from './score.ts'
import { scores as codes } from './template.ts'
import { text } from './text.ts'
import { principleName, State } from './years.tsx'

type May = { assess: boolean; open: boolean }
type Props = { viewer: Viewer; assessment: Assessment; evidence: Evidence; may: May }

export function AssessmentPage({ viewer, assessment, evidence, may }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const { programmeId, programme, year, template, answers } = assessment
  return (
    <Page
      viewer={viewer}
      title={`${t.title}: ${programme} ${year}`}
      documentTitle={t.title}
      lead={t.template(template.name[locale], template.version)}
      breadcrumb={[{ href: `/programmes/${programmeId}/fidelity`, label: t.title }]}
    >
      <Stack>
        <Card title={t.state}>
          <p>
            <State assessment={assessment} />
          </p>
          <p class="soft">
            {t.answered(formatNumber(answers.size, locale), formatNumber(template.statements.length, locale))}
          </p>
          {may.assess ? <Doing assessment={assessment} /> : null}
        </Card>
        <Rows evidence={evidence} sent={assessment.sentAt !== null} mayOpen={may.open} />
        <Answers assessment={assessment} />
      </Stack>
    </Page>
  )
}

function Doing({ assessment: { id, sentAt, corrected } }: { assessment: Assessment }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (sentAt !== null)
    return corrected ? null : (
      <Toolbar>
        <LinkButton href={correcting.path({ id })} variant="secondary" icon="edit" small>
          {words(formText, locale).correcting.title}
        </LinkButton>
      </Toolbar>
    )
  return (
    <Toolbar>
      <LinkButton href={answering.path({ id })} variant="secondary" icon="edit">
        {t.change}
      </LinkButton>
      <LinkButton href={sending.path({ id })} icon="done">
        {words(formText, locale).sending.title}
      </LinkButton>
      <discarding.Button to={{ id }} locale={locale} icon="undo" small={false} />
    </Toolbar>
  )
}

function Answers({ assessment: { template, answers, words: said } }: { assessment: Assessment }) {
  const locale = useLocale()
  const t = words(text, locale)
  const answerOf = (statement: string): string => {
    const code = codes.find((one) => Number(one) === answers.get(statement))
    return code === undefined ? t.unanswered : `${code}. ${t.scores[code]}`
  }
  return (
    <Card title={t.answers}>
      {scoresOf(template, answers).map(({ principle, mean }) => (
        <section>
          <h3>
            {principleName(principle, locale)}
            {mean === null ? null : <span class="rule"> {formatNumber(mean, locale, 1)}</span>}
          </h3>
          <Table
            caption={principleName(principle, locale)}
            captionUnseen
            rows={template.statements.filter((one) => one.principle === principle)}
            columns={[
              { label: t.statement, names: true, cell: (one) => one[locale] },
              { label: t.answer, cell: ({ id }) => <span class="nowrap">{answerOf(id)}</span> },
            ]}
          />
        </section>
      ))}
      {said === null ? null : (
        <>
          <h3>{t.rest}</h3>
          <p class="measure">{said}</p>
        </>
      )}
    </Card>
  )
}

/** Whoever may not open the leases is told no handful: the programme is small, and its tenants are known to those around them. */
function Rows({ evidence, sent, mayOpen }: { evidence: Evidence; sent: boolean; mayOpen: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  const number = (n: number) => formatNumber(n, locale)
  const few = evidence.firstHand !== null && isSmall(evidence.firstHand.of)
  const partOf = (one: Part): string => {
    if (one === null) return t.notYet
    return !mayOpen && (few || isHandful(one)) ? t.few : t.of(number(one.many), number(one.of))
  }
  const whole = <T,>(one: T | null, homes: (one: T) => number, say: (one: T) => string): string => {
    if (one === null) return t.notYet
    return !mayOpen && (few || isSmall(homes(one))) ? t.few : say(one)
  }
  const { houses, daysToHome, caseload } = evidence
  const rows = [
    { what: t.firstHand, shows: partOf(evidence.firstHand) },
    {
      what: t.houses,
      shows: whole(
        houses,
        ({ homes }) => homes,
        (one) => t.housesOf(number(one.homes), number(one.houses), number(one.most)),
      ),
    },
    {
      what: t.daysToHome,
      shows: whole(
        daysToHome,
        ({ homes }) => homes,
        ({ median }) => t.days(number(median)),
      ),
    },
    { what: t.terms, shows: partOf(evidence.terms) },
    { what: t.rehoused, shows: partOf(evidence.rehoused) },
    {
      what: t.caseload,
      shows: whole(
        caseload,
        ({ most }) => most,
        ({ most, workers }) => t.load(number(most), number(workers)),
      ),
    },
    { what: t.met, shows: partOf(evidence.met) },
  ]
  return (
    <Card title={t.evidence}>
      <p class="soft measure">{sent ? t.evidenceThen : t.evidenceNow}</p>
      <Table
        caption={t.evidence}
        captionUnseen
        rows={rows}
        columns={[
          { label: t.what, names: true, cell: ({ what }) => what },
          { label: t.shows, cell: ({ shows }) => shows },
        ]}
      />
    </Card>
  )
}
