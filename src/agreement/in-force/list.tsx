/** /open-comparisons: each question with its answer on a day and what it rests on; and what the municipality itself has answered, year by year. */

import { type ListColumn, ListPage, list, listed } from '../../platform/list/index.ts'
import { day, optional } from '../../platform/subject/index.ts'
import { formatDate, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState, Tag, type Tone } from '../../platform/ui/index.ts'
import { requireMay } from '../access.ts'
import { actionText } from '../plan/parts.text.ts'
import { Tabs } from '../tabs.tsx'
import { type Answer, answersOn, type Evidence, type Question, questions } from './evidence.ts'
import { type Published, publishedBy } from './published.ts'
import { text } from './text.ts'

type Row = Pick<Answer, 'question' | 'answer' | 'evidence'> & {
  /** the day that was asked about, or the year of the municipality’s own answer */
  on: Temporal.PlainDate | null
  year: number | null
  /** where the municipality’s own answer stands, with what it said beside it */
  own: Pick<Published, 'source' | 'detail'> | null
}

const isQuestion = (key: string): key is Question => questions.some((one) => one === key)

const ownAnswers = (municipality: string): Row[] =>
  publishedBy(municipality).flatMap(({ question, ...own }) =>
    isQuestion(question) ? [{ question, answer: own.answer, year: own.year, own, on: null, evidence: [] }] : [],
  )

const comparisons = list({
  at: '/open-comparisons',
  size: 50,
  fields: { on: optional(day()) },
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'seeAll'),
  takes: () => true,
  of: ({ session: { municipality }, locale, filter }) => {
    const t = words(text, locale)
    const on = filter.on ?? today()
    return listed<Row>({
      title: t.title,
      locale,
      columns: columnsIn(locale),
      rows: async (tx, { after, limit }) => {
        const now = (await answersOn(tx, on, municipality)).map((one) => ({ ...one, on, year: null, own: null }))
        const all = [...now, ...ownAnswers(municipality)]
        const from = after === null ? 0 : all.findIndex((row) => keyOf(row).join() === after.join()) + 1
        return all.slice(from, from + limit)
      },
      keyOf,
      empty: <EmptyState title={t.none}>{t.noneWhat}</EmptyState>,
    })
  },
  draw: ({ viewer, session, locale, ...shown }) => {
    const t = words(text, locale)
    const tabs = <Tabs viewer={viewer} session={session} here="/open-comparisons" />
    return <ListPage {...shown} viewer={viewer} title={t.title} lead={t.lead} above={tabs} />
  },
})

export const comparisonRoutes = comparisons.routes

const keyOf = ({ question, year }: Row): string[] => [String(year ?? 'now'), question]

const tones = { yes: 'good', no: 'soon', unknown: 'neutral' } as const satisfies Record<Answer['answer'], Tone>
const pages = { agreement: '/agreements', routine: '/routines', plan: '/plan/versions' } as const

function columnsIn(locale: Locale): ListColumn<Row>[] {
  const t = words(text, locale)
  const called = ({ title, from }: Evidence) => t.fromOn(title, formatDate(from, locale))
  const without = ({ answer, own }: Row) => {
    if (own === null) return answer === 'unknown' ? t.unknown : t.noEvidence
    const detail = own.detail[locale]
    return `${t.own}${detail === '' ? '' : `: ${detail}`} (${own.source})`
  }
  return [
    {
      label: t.question,
      kind: 'text',
      names: true,
      of: ({ question }) => words(actionText, locale).questions[question],
    },
    { label: t.when, kind: 'text', of: ({ on, year }) => (on === null ? String(year) : formatDate(on, locale)) },
    {
      label: t.answer,
      kind: 'text',
      of: ({ answer }) => t.answers[answer],
      cell: ({ answer }) => <Tag tone={tones[answer]}>{t.answers[answer]}</Tag>,
    },
    {
      label: t.evidence,
      kind: 'text',
      of: (row) =>
        row.evidence.length === 0
          ? without(row)
          : row.evidence.map((one) => `${called(one)} (${t.evidenceIn[one.what]})`).join('; '),
      cell: (row) =>
        row.evidence.length === 0
          ? without(row)
          : row.evidence.map((one, nth) => (
              <>
                {nth > 0 ? '; ' : ''}
                <a href={`${pages[one.what]}/${one.id}`}>{called(one)}</a>
              </>
            )),
    },
  ]
}
