/** The interventions of a case. */

import { formatDateRange, words } from '../../platform/text/index.ts'
import { EmptyState, EndedOver, LinkButton, Table, useLocale } from '../../platform/ui/index.ts'
import { inFull } from '../decision/rules.ts'
import { text as caseText } from '../text.ts'
import { ending, undoing } from './forms.tsx'
import type { Intervention } from './queries.ts'
import { basisOf } from './rules.ts'
import { text } from './text.ts'

export type InterventionsProps = { interventions: readonly Intervention[]; mayEnd: boolean; open: boolean }

export function Interventions({ interventions, mayEnd, open }: InterventionsProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const shared = words(caseText, locale)
  const basis = (one: Intervention) =>
    one.decisionId === null || one.section === null ? (
      (basisOf[one.kind].without ?? '')
    ) : (
      <a href={`/decisions/${one.decisionId}`}>{inFull(one.section)}</a>
    )
  const action = (one: Intervention) => {
    if (!mayEnd) return null
    if (one.endedOn === null) {
      return (
        <LinkButton
          small
          variant="quiet"
          href={ending.path({ id: one.id })}
          label={`${t.endShort}: ${shared.intervention[one.kind]}`}
        >
          {t.endShort}
        </LinkButton>
      )
    }
    return open ? <undoing.Button to={{ id: one.id }} of={shared.intervention[one.kind]} locale={locale} /> : null
  }
  return (
    <Table
      caption={t.interventions}
      captionUnseen
      rows={interventions}
      columns={[
        {
          label: t.kind,
          cell: (one) => (
            <>
              {shared.intervention[one.kind]}
              {one.words ? <span class="rule"> {one.words}</span> : null}
            </>
          ),
        },
        {
          label: t.period,
          cell: (one) => (
            <>
              {formatDateRange(one.beginsOn, one.endedOn, locale)}
              {one.endedBecause ? <span class="rule"> {shared.ending[one.endedBecause]}</span> : null}
              <EndedOver because={one.endOpenBecause} />
            </>
          ),
        },
        { label: t.basis, cell: basis },
        { label: '', cell: action },
      ]}
      empty={
        <EmptyState title={t.none} who={t.who} icon="support">
          {t.noneLead}
        </EmptyState>
      }
    />
  )
}
