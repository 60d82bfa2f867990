/** Investigations and decisions on the case's page. */

import { computeRule } from '../../law/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, RuleNote, Stack, Table, Tag, type Viewer } from '../../platform/ui/index.ts'
import type { CaseVerb } from '../access.ts'
import type { Decision } from '../decision/queries.ts'
import type { Investigation } from '../investigation/queries.ts'
import { text as caseText } from '../text.ts'
import type { CaseOverview } from './queries.ts'
import { text } from './text.ts'

type Props = { viewer: Viewer; view: CaseOverview; may: (verb: CaseVerb) => boolean }

export function Investigations({ viewer, view, may }: Props) {
  const t = words(text, viewer.locale)
  const running = view.investigations.some((one) => one.endedOn === null)
  return (
    <Card
      title={t.investigation}
      id="investigation"
      actions={
        may('investigate') && !running ? (
          <LinkButton small variant="secondary" href={`/cases/${view.file.id}/investigations/new`}>
            {t.openInvestigation}
          </LinkButton>
        ) : null
      }
    >
      {view.investigations.length === 0 ? (
        <EmptyState title={t.noInvestigation} icon="search">
          {t.noInvestigationLead}
        </EmptyState>
      ) : (
        <Stack>
          {view.investigations.map((one) => (
            <OneInvestigation viewer={viewer} view={view} one={one} mayEnd={may('investigate')} />
          ))}
        </Stack>
      )}
    </Card>
  )
}

type OneProps = { viewer: Viewer; view: CaseOverview; one: Investigation; mayEnd: boolean }

function OneInvestigation({ viewer, view, one, mayEnd }: OneProps) {
  const { locale } = viewer
  const t = words(text, locale)
  return (
    <article>
      <p class="measure">{one.about}</p>
      <p class="rule">
        {t.investigationSince(formatDate(one.openedOn, locale), one.openedBy)}
        {one.endedOn ? ` · ${t.investigationEnded(formatDate(one.endedOn, locale))}` : null}
      </p>
      {one.assessment ? (
        <p class="measure">
          <strong>{t.assessment}:</strong> {one.assessment}
        </p>
      ) : null}
      {one.endedOn === null ? <AskForDecision viewer={viewer} openedOn={view.file.openedOn} /> : null}
      {one.endedOn === null && mayEnd ? (
        <LinkButton small variant="secondary" href={`/investigations/${one.id}/assessment`}>
          {t.next.assess}
        </LinkButton>
      ) : null}
    </article>
  )
}

/** SO-07: the day from which somebody who applied may ask for a decision in writing. */
function AskForDecision({ viewer, openedOn }: { viewer: Viewer; openedOn: Temporal.PlainDate }) {
  const t = words(text, viewer.locale)
  const rule = computeRule('SO-07', { from: openedOn })
  if (!rule.ok) return null
  return <RuleNote on={rule.value.earliestAction} rule={t.noLimit} section={rule.value.section} id="SO-07" />
}

const tones = { granted: 'good', partly: 'info', refused: 'neutral' } as const

export function Decisions({ viewer, view, may }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const shared = words(caseText, locale)
  const decide = may('decide') ? (
    <LinkButton small variant="secondary" href={`/cases/${view.file.id}/decisions/new`}>
      {t.decide}
    </LinkButton>
  ) : null
  const received = (one: Decision) => {
    if (one.replacedBy !== null) return <Tag>{t.replaced}</Tag>
    return one.receivedOn === null ? <Tag tone="soon">{t.notReceived}</Tag> : formatDate(one.receivedOn, locale)
  }
  return (
    <Card title={t.decisions} id="decisions" actions={decide}>
      <Table
        caption={t.decisions}
        captionUnseen
        rows={view.decisions}
        columns={[
          {
            label: t.decidedOn,
            cell: (one) => <a href={`/decisions/${one.id}`}>{formatDate(one.decidedOn, locale)}</a>,
          },
          { label: t.decision, cell: (one) => <Tag tone={tones[one.outcome]}>{shared.outcome[one.outcome]}</Tag> },
          { label: t.what, cell: (one) => one.words },
          { label: t.received, cell: received },
        ]}
        empty={
          <EmptyState title={t.noDecisions} who={t.whoDecides} icon="decision">
            {t.noDecisionsLead}
          </EmptyState>
        }
      />
    </Card>
  )
}
