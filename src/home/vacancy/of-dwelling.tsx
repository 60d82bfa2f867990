/** On a dwelling’s page: when it has been left to the municipality, and what became of it. */

import { formatShortDate, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Card, EmptyState, LinkButton, Table, useLocale } from '../../platform/ui/index.ts'
import { formText } from './forms.text.ts'
import { leavingFrom } from './forms.tsx'
import type { Vacancy } from './queries.ts'
import { vacancyStanding } from './rules.ts'
import { text } from './text.ts'
import { VacancyTag } from './views.tsx'

type Props = { dwellingId: string; vacancies: readonly Vacancy[]; mayLeave: boolean }

export function VacanciesOf({ dwellingId, vacancies, mayLeave }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Card
      title={t.own}
      id="vacancies"
      actions={
        mayLeave ? (
          <LinkButton small variant="secondary" href={leavingFrom(dwellingId)}>
            {words(formText, locale).leaving.send}
          </LinkButton>
        ) : null
      }
    >
      <Table
        caption={t.own}
        captionUnseen
        rows={vacancies}
        columns={[
          {
            label: t.freeFrom,
            cell: (one) => <a href={`/vacancies/${one.id}`}>{formatShortDate(one.freeFrom, locale)}</a>,
          },
          { label: t.form, cell: (one) => t.shortForms[one.form] },
          {
            label: t.standingLabel,
            cell: (one) => <VacancyTag standing={vacancyStanding(one, today())} locale={locale} />,
          },
        ]}
        empty={<EmptyState title={t.ownNone}>{t.ownNoneWhat}</EmptyState>}
      />
    </Card>
  )
}
