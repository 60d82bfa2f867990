/** On the case's page: the investigation, what was decided, and what came of it. */

import { formatDate, words } from '../../platform/text/index.ts'
import { isAfter } from '../../platform/time/index.ts'
import { FirstOf, Part, Table, Tag } from '../../platform/ui/index.ts'
import type { Decision } from '../decision/queries.ts'
import { text as interventionText } from '../intervention/text.ts'
import { Interventions } from '../intervention/views.tsx'
import { text as caseText } from '../text.ts'
import { Investigations } from './investigations.tsx'
import { type Add, added, addWhen, type OnPage, ROWS_SHOWN, type SectionProps } from './on-page.tsx'
import { text } from './text.ts'

/** The investigation, what was decided, and what came of it. */
export function decided(props: SectionProps): OnPage[] {
  const { viewer, view, may } = props
  const { locale } = viewer
  const t = words(text, locale)
  const intervention = words(interventionText, locale)
  const own = `/cases/${view.file.id}`
  const open = view.file.closure === null
  const running = view.investigations.some((one) => one.endedOn === null)
  const investigate = addWhen(may('investigate') && !running, `${own}/investigations/new`, t.openInvestigation)
  const decide = addWhen(may('decide'), `${own}/decisions/new`, t.decide)
  const add = addWhen(may('addIntervention'), `${own}/interventions/new`, t.addIntervention)
  const ongoing = view.interventions.filter(
    ({ beginsOn, endedOn }) => !isAfter(beginsOn, viewer.today) && (endedOn === null || isAfter(endedOn, viewer.today)),
  )
  return [
    {
      id: 'investigation',
      title: t.investigation,
      none: t.noInvestigation,
      what: t.noInvestigationLead,
      who: t.whoDecides,
      add: investigate,
      count: view.investigations.length,
      part: () => <Investigations {...props} add={investigate} />,
    },
    {
      id: 'decisions',
      title: t.decisions,
      none: t.noDecisions,
      what: t.noDecisionsLead,
      who: t.whoDecides,
      add: decide,
      count: view.decisions.length,
      part: () => <Decisions {...props} add={decide} />,
    },
    {
      id: 'interventions',
      title: intervention.interventions,
      none: intervention.none,
      what: intervention.noneLead,
      who: intervention.who,
      add,
      count: view.interventions.length,
      part: () => (
        <Part
          title={intervention.interventions}
          id="interventions"
          said={t.running(ongoing.length)}
          actions={added(add)}
        >
          <FirstOf
            rows={view.interventions.toSorted((a, b) => Number(a.endedOn !== null) - Number(b.endedOn !== null))}
            most={ROWS_SHOWN}
          >
            {(rows) => <Interventions interventions={rows} mayEnd={may('endIntervention')} open={open} />}
          </FirstOf>
        </Part>
      ),
    },
  ]
}

const tones = { granted: 'good', partly: 'info', refused: 'neutral' } as const

function Decisions({ viewer, view, add }: SectionProps & { add: Add }) {
  const { locale } = viewer
  const t = words(text, locale)
  const shared = words(caseText, locale)
  const received = (one: Decision) => {
    if (one.replacedBy !== null) return <Tag>{t.replaced}</Tag>
    return one.receivedOn === null ? <Tag tone="soon">{t.notReceived}</Tag> : formatDate(one.receivedOn, locale)
  }
  const [latest] = view.decisions
  const said = latest === undefined ? null : <Tag tone={tones[latest.outcome]}>{shared.outcome[latest.outcome]}</Tag>
  return (
    <Part title={t.decisions} id="decisions" said={said} actions={added(add)}>
      <FirstOf rows={view.decisions} most={ROWS_SHOWN}>
        {(rows) => (
          <Table
            caption={t.decisions}
            captionUnseen
            rows={rows}
            columns={[
              {
                label: t.decidedOn,
                cell: (one) => <a href={`/decisions/${one.id}`}>{formatDate(one.decidedOn, locale)}</a>,
              },
              { label: t.decision, cell: (one) => <Tag tone={tones[one.outcome]}>{shared.outcome[one.outcome]}</Tag> },
              { label: t.what, cell: (one) => one.words },
              { label: t.received, cell: received },
            ]}
          />
        )}
      </FirstOf>
    </Part>
  )
}
