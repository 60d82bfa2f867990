/** A decision’s own page: what was decided, and how it stands. */

import { findRule } from '../../law/index.ts'
import { formatDate, formatMoment, type Locale, words } from '../../platform/text/index.ts'
import {
  Card,
  Clock,
  Clocks,
  DefinitionList,
  Disclosure,
  LinkButton,
  Notice,
  RuleNote,
  Stack,
  Tag,
  type Viewer,
} from '../../platform/ui/index.ts'
import { goesAgainst } from '../decision/hearing.ts'
import type { Decision, Service } from '../decision/queries.ts'
import {
  type Appeal,
  appealOf,
  appealState,
  inFull,
  isStandingGrant,
  notCarriedOut,
  reportDay,
} from '../decision/rules.ts'
import { text } from '../decision/text.ts'
import { CasePage } from '../frame.tsx'
import type { InterventionKind } from '../intervention-kinds.ts'
import type { ShownCase } from '../load.ts'
import { text as caseText } from '../text.ts'

type Day = Temporal.PlainDate
type Carrying = { id: string; kind: InterventionKind; decisionId: string | null; beginsOn: Day }

export type DecisionPageProps = {
  viewer: Viewer
  decision: Decision
  file: ShownCase
  services: readonly Service[]
  carriedBy: readonly Carrying[]
  may: { serve: boolean; addIntervention: boolean }
  today: Day
}

const toneOf = { granted: 'good', partly: 'info', refused: 'neutral' } as const

export function DecisionPage({ viewer, decision, file, services, carriedBy, may, today }: DecisionPageProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const shared = words(caseText, locale)
  const appeal = appealState(decision, today)
  return (
    <CasePage
      viewer={viewer}
      file={file}
      title={t.decisionOn(formatDate(decision.decidedOn, locale))}
      actions={
        <>
          {may.serve && decision.receivedOn === null ? (
            <LinkButton href={`/decisions/${decision.id}/service`}>{t.serve}</LinkButton>
          ) : null}
          <LinkButton variant="secondary" icon="document" href={`/decisions/${decision.id}/decision.pdf`}>
            {t.pdf}
          </LinkButton>
        </>
      }
    >
      <Stack>
        {decision.replacedBy ? (
          <Notice kind="warning" title={t.replacedBy}>
            <a href={`/decisions/${decision.replacedBy}`}>{t.openThat}</a>
          </Notice>
        ) : null}
        <Card>
          <DefinitionList
            items={[
              {
                term: t.decision,
                value: <Tag tone={toneOf[decision.outcome]}>{shared.outcome[decision.outcome]}</Tag>,
              },
              { term: t.words, value: decision.words },
              { term: t.asked, value: decision.asked },
              { term: t.reasons, value: decision.reasons },
              ...hearingSaid(decision, locale),
              {
                term: t.section,
                value: inFull(decision.section),
                note: t.sections[decision.section].split(' – ').at(-1),
              },
              {
                term: t.decidedBy,
                value: shared.by(decision.decidedBy.name, formatMoment(decision.decidedAt, locale)),
                note: `${t.delegation} ${decision.delegation}`,
              },
              ...(decision.replacesId
                ? [{ term: t.replacesOld, value: <a href={`/decisions/${decision.replacesId}`}>{t.openThat}</a> }]
                : []),
            ]}
          />
        </Card>
        <Card title={t.appeal} id="appeal">
          <AppealNote viewer={viewer} decision={decision} appeal={appeal} />
          {appeal.state === 'notPossible' ? null : <p class="measure">{t.howToAppeal}</p>}
          {may.serve && decision.receivedOn !== null ? (
            <LinkButton variant="quiet" icon="edit" href={`/decisions/${decision.id}/service`}>
              {t.correctService}
            </LinkButton>
          ) : null}
          {services.length > 1 ? <Corrections services={services} viewer={viewer} /> : null}
        </Card>
        {isStandingGrant(decision) ? (
          <CarriedOut viewer={viewer} decision={decision} carriedBy={carriedBy} may={may} file={file} today={today} />
        ) : null}
      </Stack>
    </CasePage>
  )
}

/** The last day with the day that the plain counting gave, when the two differ. */
function AppealNote({ viewer, decision, appeal }: { viewer: Viewer; decision: Decision; appeal: Appeal }) {
  const { locale } = viewer
  const t = words(text, locale)
  if (appeal.state === 'notPossible') {
    return <RuleNote rule={t.legalityOnly} section={appealOf[decision.section].section} id="SO-10" />
  }
  if (appeal.state === 'notServed' || decision.receivedOn === null) return <p>{t.notServed}</p>
  const { nominal, lastDay, section, rule } = appeal.until
  const counted = t.threeWeeks(formatDate(decision.receivedOn, locale))
  const moved = nominal.equals(lastDay) ? '' : ` ${t.moved(formatDate(nominal, locale))}`
  const title = appeal.state === 'running' ? t.running : t.over
  if (appeal.state === 'over') {
    return (
      <>
        <p>
          {title} {formatDate(lastDay, locale)}.
        </p>
        <RuleNote rule={`${counted}${moved}`} section={section} id={rule} />
      </>
    )
  }
  return (
    <Clocks>
      <Clock
        title={`${title}: ${formatDate(lastDay, locale)}`}
        due={lastDay}
        tone="calm"
        rule={`${counted}${moved}`}
        section={section}
        ruleId={rule}
      />
    </Clocks>
  )
}

function Corrections({ services, viewer }: { services: readonly Service[]; viewer: Viewer }) {
  const t = words(text, viewer.locale)
  return (
    <Disclosure summary={t.corrections}>
      <ul>
        {services.slice(0, -1).map((one) => (
          <li>
            {formatDate(one.receivedOn, viewer.locale)}, {t.hows[one.how]}{' '}
            <span class="rule">
              {one.by}, {formatMoment(one.at, viewer.locale)}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

type CarriedOutProps = Pick<DecisionPageProps, 'viewer' | 'decision' | 'carriedBy' | 'may' | 'file' | 'today'>

function CarriedOut({ viewer, decision, carriedBy, may, file, today }: CarriedOutProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const names = words(caseText, locale).intervention
  const owed = notCarriedOut([decision], carriedBy, today).length > 0
  const day = reportDay(decision.decidedOn)
  return (
    <Card title={t.interventions} id="interventions">
      {carriedBy.length > 0 ? (
        <ul>
          {carriedBy.map((one) => (
            <li>
              {names[one.kind]}, {formatDate(one.beginsOn, locale)}
            </li>
          ))}
        </ul>
      ) : null}
      {owed ? (
        <RuleNote rule={t.notCarried(formatDate(day, locale))} section={findRule('SO-12')?.section ?? ''} id="SO-12" />
      ) : null}
      {may.addIntervention && file.closure === null ? (
        <LinkButton
          variant={owed && decision.receivedOn !== null ? 'primary' : 'secondary'}
          href={`/cases/${file.id}/interventions/new?decision=${decision.id}`}
        >
          {t.addIntervention}
        </LinkButton>
      ) : null}
    </Card>
  )
}

/** Whether the person was heard. Older decisions don't say; those that gave all that was asked for needn't. */
function hearingSaid(decision: Decision, locale: Locale) {
  const { heard, heardOn, heardHow, heardAnswerBy, heardWords, outcome } = decision
  const t = words(text, locale)
  if (heard === null) return goesAgainst(outcome) ? [{ term: t.hearing, value: t.notSaid }] : []
  if (heard !== 'heard') return [{ term: t.hearing, value: t.heardAs[heard], note: heardWords ?? undefined }]
  const silent = heardAnswerBy === null ? undefined : t.saidNothing(formatDate(heardAnswerBy, locale))
  const note = heardOn && heardHow ? t.heardWhen(formatDate(heardOn, locale), t.heardHows[heardHow]) : undefined
  return [{ term: t.hearing, value: heardWords ?? silent, note }]
}
