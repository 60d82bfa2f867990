/** One household of a vacancy, drawn: whether the home fits, what its place stands on, what to ask, and what can be done. */

import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { Card, DefinitionList, Disclosure, LinkButton, Notice, SubmitRow, Tag } from '../../platform/ui/index.ts'
import type { PriorityRule } from '../fit/order.ts'
import type { Looked } from '../fit/propose.ts'
import { FitTable, holdsInWords, NotMet, StandingTag } from '../fit/views.tsx'
import { whoInWords } from '../request/page.tsx'
import { passText } from '../request/pass.text.ts'
import { formText } from './form.text.ts'
import { offering, passing, unpassing } from './forms.tsx'
import type { Household } from './queries.ts'
import { text } from './text.ts'

type Props = {
  looked: Looked<Household>
  vacancyId: string
  rules: readonly PriorityRule[]
  /** whether the home can be offered now */
  open: boolean
  /** whether the reader reads the case anyway */
  reads: boolean
  /** in a list of its own, or beneath a home */
  level?: 2 | 3
  locale: Locale
}

export function HouseholdCard({ looked, vacancyId, rules, open, reads, level = 2, locale }: Props) {
  const t = words(text, locale)
  const { one, standing, fits, holds } = looked
  const number = t.caseOf(one.caseNumber)
  const to = { id: vacancyId, request: one.id }
  return (
    <Card
      level={level}
      title={
        <>
          {reads ? <a href={`/cases/${one.caseId}`}>{number}</a> : number}{' '}
          <StandingTag standing={standing} locale={locale} />
        </>
      }
    >
      <p>
        {whoInWords(one, locale)} · {t.waits(formatDate(one.waitsFrom, locale))}
      </p>
      {one.pass === null ? null : (
        <Notice title={t.passed}>
          <p>
            <Tag>{words(passText, locale).because[one.pass.because]}</Tag> {one.pass.words}
          </p>
          <unpassing.Button to={to} locale={locale} of={number} icon="undo" />
        </Notice>
      )}
      <NotMet fits={fits} locale={locale} />
      <DefinitionList
        items={[
          ...(rules.length === 0
            ? []
            : [
                {
                  term: t.place,
                  value: holdsInWords(rules, holds, locale),
                  note: t.told(formatDate(one.agreedOn, locale)),
                },
              ]),
          ...(one.words === null ? [] : [{ term: t.wishes, value: one.words }]),
          {
            term: t.ask,
            value: one.responsible === null ? t.nobodyResponsible : t.calls(one.responsible, one.unit ?? ''),
          },
        ]}
      />
      <Disclosure summary={t.allRules} of={number}>
        <FitTable fits={fits} locale={locale} />
      </Disclosure>
      {open && one.pass === null ? <Deeds to={to} number={number} locale={locale} /> : null}
    </Card>
  )
}

function Deeds({ to, number, locale }: { to: { id: string; request: string }; number: string; locale: Locale }) {
  const t = words(text, locale)
  const { offering: offer, passing: pass } = words(formText, locale)
  return (
    <SubmitRow>
      <LinkButton href={offering.path(to)} variant="secondary" label={`${offer.title}: ${number}`}>
        {t.offer}
      </LinkButton>
      <LinkButton href={passing.path(to)} variant="quiet" label={`${pass.title}: ${number}`}>
        {t.pass}
      </LinkButton>
    </SubmitRow>
  )
}
