/** A decision’s own page: what was decided, and how it stands. */

import { findRule } from '../../law/index.ts'
import { formatDate, formatMoment, type Locale, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  LinkButton,
  Notice,
  RuleNote,
  Stack,
  Steps,
  Tag,
  type Viewer,
} from '../../platform/ui/index.ts'
import type { Appeal } from '../appeal/queries.ts'
import { type Finality, finalityOf, type Owed } from '../appeal/rules.ts'
import { text as appealText } from '../appeal/text.ts'
import { goesAgainst } from '../decision/hearing.ts'
import type { Decision, Service } from '../decision/queries.ts'
import { appealState, inFull, isStandingGrant, notCarriedOut, reportDay } from '../decision/rules.ts'
import { text } from '../decision/text.ts'
import { CasePage } from '../frame.tsx'
import type { InterventionKind } from '../intervention-kinds.ts'
import type { ShownCase } from '../load.ts'
import { text as caseText } from '../text.ts'
import { Appeals } from './appeals.tsx'
import { AppealNote, Corrections, FinalityNote } from './time-of-appeal.tsx'
import { inWords, wayOf } from './way.ts'

type Day = Temporal.PlainDate
type Carrying = { id: string; kind: InterventionKind; decisionId: string | null; beginsOn: Day }

export type DecisionPageProps = {
  viewer: Viewer
  decision: Decision
  file: ShownCase
  services: readonly Service[]
  carriedBy: readonly Carrying[]
  appeals: readonly Appeal[]
  owed: Owed | null
  may: { serve: boolean; addIntervention: boolean; receive: boolean; handle: boolean }
  today: Day
}

const toneOf = { granted: 'good', partly: 'info', refused: 'neutral' } as const

export function DecisionPage(props: DecisionPageProps) {
  const { viewer, decision, file, services, carriedBy, appeals, may, today } = props
  const { locale } = viewer
  const t = words(text, locale)
  const shared = words(caseText, locale)
  const appeal = appealState(decision, today)
  const finality = finalityOf(decision, appeals, today)
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
        <Way viewer={viewer} decision={decision} appeals={appeals} finality={finality} />
        <Appeals {...props} />
        <Card>
          <DefinitionList
            items={[
              {
                term: t.decision,
                value: <Tag tone={toneOf[decision.outcome]}>{shared.outcome[decision.outcome]}</Tag>,
              },
              { term: t.making.fields.words.label, value: decision.words },
              { term: t.making.fields.asked.label, value: decision.asked },
              { term: t.making.fields.reasons.label, value: decision.reasons },
              ...hearingSaid(decision, locale),
              {
                term: t.making.fields.section,
                value: inFull(decision.section),
                note: t.sections[decision.section].split(' – ').at(-1),
              },
              {
                term: t.decidedBy,
                value: shared.by(decision.decidedBy.name, formatMoment(decision.decidedAt, locale)),
                note: `${t.making.fields.delegation.label} ${decision.delegation}`,
              },
              ...(decision.replacesId
                ? [{ term: t.replacesOld, value: <a href={`/decisions/${decision.replacesId}`}>{t.openThat}</a> }]
                : []),
            ]}
          />
        </Card>
        <Card title={words(appealText, locale).timeOfAppeal} id="time-of-appeal">
          <AppealNote viewer={viewer} decision={decision} appeal={appeal} />
          <FinalityNote finality={finality} locale={locale} />
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
  if (heard === null) return goesAgainst(outcome) ? [{ term: t.making.fields.heard.label, value: t.notSaid }] : []
  if (heard !== 'heard')
    return [{ term: t.making.fields.heard.label, value: t.heardAs[heard], note: heardWords ?? undefined }]
  const silent = heardAnswerBy === null ? undefined : t.saidNothing(formatDate(heardAnswerBy, locale))
  const note = heardOn && heardHow ? t.heardWhen(formatDate(heardOn, locale), t.heardHows[heardHow]) : undefined
  return [{ term: t.making.fields.heard.label, value: heardWords ?? silent, note }]
}

type WayProps = Pick<DecisionPageProps, 'viewer' | 'decision' | 'appeals'> & { finality: Finality }

function Way({ viewer, decision, appeals, finality }: WayProps) {
  const t = words(appealText, viewer.locale)
  const last = appeals.filter(({ undone, withdrawn }) => undone === null && withdrawn === null).at(-1) ?? null
  const items = wayOf(decision, last, finality).map((step) => inWords(step, viewer.locale))
  return <Steps label={t.way} items={items} />
}
