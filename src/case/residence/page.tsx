/** The assessment on its page: help tonight first of all, the next question, what the answers come to, and the ground once it is signed. */

import {
  type Residence as Reading,
  type ResidenceQuestion,
  residenceOf,
  residenceQuestionNames,
} from '../../law/index.ts'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { dateOf } from '../../platform/time/index.ts'
import { Card, LinkButton, Notice, RuleNote, Stack, Table, Toolbar, type Viewer } from '../../platform/ui/index.ts'
import { CasePage } from '../frame.tsx'
import { answeringQuestion, correctingGround, signing, throwingAway } from './forms.tsx'
import { questionText } from './question-text.ts'
import type { ShownResidence } from './subject.tsx'
import { text } from './text.ts'

const askedAt = (id: string, question: ResidenceQuestion): string =>
  `${answeringQuestion.path({ id })}?question=${question}`

type Props = {
  viewer: Viewer
  shown: ShownResidence
  own: string
  names: ReadonlyMap<string, string>
  mayChange: boolean
}

export function ResidencePage(props: Props) {
  const { viewer, shown } = props
  const { locale } = viewer
  const t = words(text, locale)
  return (
    <CasePage viewer={viewer} file={shown.file} title={t.title}>
      <Stack>
        <Notice kind="warning" title={t.tonight}>
          {t.tonightWhat} <a href={`/bookings/new?person=${shown.file.personId}&case=${shown.caseId}`}>{t.toNight}</a>
        </Notice>
        {shown.signedAt === null ? <Draft {...props} /> : <Signed {...props} />}
      </Stack>
    </CasePage>
  )
}

function Signed({ viewer, shown, mayChange }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  return (
    <Card title={shown.responsible === null ? t.unclearSigned : t.responsible(shown.responsible)}>
      <p class="rule">
        {shown.signedAt === null ? null : t.signed(shown.signedBy ?? '', formatDate(dateOf(shown.signedAt), locale))}
      </p>
      {shown.appliesFrom === null ? null : <p>{t.appliesFrom(formatDate(shown.appliesFrom, locale))}</p>}
      <Corrects shown={shown} locale={locale} />
      {shown.corrected ? <Notice>{t.corrected}</Notice> : null}
      <div lang="sv">
        {(shown.ground ?? '').split('\n').map((line) => (
          <p class="measure">{line}</p>
        ))}
      </div>
      {mayChange ? (
        <Toolbar>
          <LinkButton href={`/cases/${shown.caseId}/transfers/new`}>{t.askTransfer}</LinkButton>
          {shown.corrected ? null : (
            <LinkButton variant="secondary" href={correctingGround.path({ id: shown.id })}>
              {t.correcting.title}
            </LinkButton>
          )}
        </Toolbar>
      ) : null}
    </Card>
  )
}

/** Why an earlier ground was put right, with the way to it. */
function Corrects({ shown, locale }: { shown: ShownResidence; locale: Locale }) {
  const t = words(text, locale)
  if (shown.correctsId === null || shown.because === null) return null
  return (
    <p class="measure">
      {t.corrects}: {shown.because} <a href={`/residences/${shown.correctsId}`}>{t.theEarlier}</a>
    </p>
  )
}

function Draft(props: Props) {
  const { viewer, shown, own, names, mayChange } = props
  const { locale } = viewer
  const t = words(text, locale)
  const q = words(questionText, locale)
  const reading = residenceOf(own, shown.answers)
  const unanswered = residenceQuestionNames.find((one) => shown.answers[one] === undefined)
  return (
    <>
      <Corrects shown={shown} locale={locale} />
      {mayChange && unanswered !== undefined ? (
        <Card title={t.next(q.questions[unanswered])} id="next" tinted>
          <p class="measure">{q.hints[unanswered]}</p>
          <LinkButton href={askedAt(shown.id, unanswered)}>{t.answer}</LinkButton>
        </Card>
      ) : null}
      <Result reading={reading} names={names} locale={locale} />
      {mayChange ? (
        <Toolbar>
          <LinkButton
            {...(unanswered === undefined ? {} : { variant: 'secondary' as const })}
            href={signing.path({ id: shown.id })}
          >
            {t.sign}
          </LinkButton>
          <throwingAway.Button to={{ id: shown.id }} locale={locale} variant="quiet" small />
        </Toolbar>
      ) : null}
      <Card title={t.yourAnswers}>
        <p class="soft measure">{t.lead}</p>
        <Answers {...props} />
      </Card>
    </>
  )
}

function Result({ reading, names, locale }: { reading: Reading; names: Props['names']; locale: Locale }) {
  const t = words(text, locale)
  const q = words(questionText, locale)
  const nameOf = (code: string) => names.get(code) ?? code
  const { responsible, acuteNeeds, otherReadings, ask, finishes, notes, clear } = reading
  const name = nameOf(responsible.municipality)
  return (
    <Card title={t.result}>
      <p>
        <strong>{clear ? t.responsible(name) : t.until(name)}</strong>
      </p>
      <RuleNote rule={responsible.why[locale]} section={responsible.section} />
      <p>{t.acute(nameOf(acuteNeeds.municipality))}</p>
      <RuleNote rule={acuteNeeds.why[locale]} section={acuteNeeds.section} />
      {otherReadings.length === 0 ? null : <p>{t.other}:</p>}
      {otherReadings.map((one) => (
        <RuleNote rule={`${nameOf(one.municipality)}. ${one.why[locale]}`} section={one.section} />
      ))}
      {finishes === null ? null : <p>{t.finishes(nameOf(finishes))}.</p>}
      {notes.map((note) => (
        <p class="soft measure">{note[locale]}</p>
      ))}
      {ask.length === 0 ? null : (
        <>
          <p>{t.ask}:</p>
          <ul>
            {ask.map((one) => (
              <li>{q.questions[one]}</li>
            ))}
          </ul>
        </>
      )}
      <p class="soft measure">{t.lawyer}</p>
    </Card>
  )
}

function Answers({ viewer, shown, names, mayChange }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const q = words(questionText, locale)
  const said = (question: ResidenceQuestion): string => {
    const one = shown.answers[question]
    const labels: Readonly<Record<string, string>> = q.answers[question]
    if (one === undefined) return t.noAnswer
    return `${labels[one.answer] ?? ''}${one.which === null ? '' : `: ${names.get(one.which) ?? one.which}`}`
  }
  return (
    <Table
      caption={t.yourAnswers}
      captionUnseen
      columns={[
        { label: t.answering.title, cell: (question: ResidenceQuestion) => q.questions[question] },
        { label: t.answering.fields.answer.label, cell: said },
        {
          label: '',
          cell: (question) =>
            mayChange ? (
              <LinkButton
                small
                variant="quiet"
                href={askedAt(shown.id, question)}
                label={`${t.change}: ${q.questions[question]}`}
              >
                {t.change}
              </LinkButton>
            ) : null,
        },
      ]}
      rows={residenceQuestionNames}
    />
  )
}
