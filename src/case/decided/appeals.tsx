/** The appeals of a decision on its page: where each stands, its clock, and the one thing to do next. */

import { formatDate, formatMoment, type Locale, words } from '../../platform/text/index.ts'
import {
  Card,
  Clock,
  Clocks,
  type Definition,
  DefinitionList,
  Disclosure,
  isSoonOver,
  LinkButton,
  Notice,
  RuleNote,
  Stack,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import { judging, undoing, undoingJudgment } from '../appeal/court.tsx'
import { forwarding, receiving, reconsidering, trying, withdrawing } from '../appeal/forms.tsx'
import { text as formText } from '../appeal/forms-text.ts'
import type { Appeal, Judgment } from '../appeal/queries.ts'
import {
  boardAppealsBy,
  forwardBy,
  holdsOpen,
  nextCourt,
  nextStepOf,
  type Owed,
  reckon,
  stageOf,
} from '../appeal/rules.ts'
import { sayReckoning } from '../appeal/say.ts'
import { text } from '../appeal/text.ts'
import { goesAgainst } from '../decision/hearing.ts'
import type { Decision } from '../decision/queries.ts'
import { text as caseText } from '../text.ts'

export type AppealsProps = {
  viewer: Viewer
  decision: Decision
  appeals: readonly Appeal[]
  owed: Owed | null
  may: { receive: boolean; handle: boolean }
}

/** The way to each step of the board’s. */
export const stepForms = { time: trying, reconsideration: reconsidering, forwarding } as const

export function Appeals({ viewer, decision, appeals, owed, may }: AppealsProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const kept = appeals.filter(({ undone }) => undone === null)
  const undone = appeals.filter((one) => one.undone !== null)
  return (
    <>
      {owed ? <OwedNote viewer={viewer} decision={decision} owed={owed} may={may} /> : null}
      {kept.map((appeal) => (
        <Card title={t.appeal} id="appeal">
          <Stack>
            <NextStep viewer={viewer} appeal={appeal} mayHandle={may.handle} />
            <DefinitionList items={factsOf(appeal, decision, locale)} />
            {stageOf(appeal) === 'rejected' ? (
              <RuleNote rule={t.rejectedRule} section="FL 33 och 44 §§" id="SO-27" />
            ) : null}
            <Doings appeal={appeal} locale={locale} mayHandle={may.handle} />
          </Stack>
        </Card>
      ))}
      {may.receive && !kept.some(holdsOpen) ? (
        <Toolbar>
          <LinkButton
            variant={goesAgainst(decision.outcome) ? 'secondary' : 'quiet'}
            href={receiving.path({ id: decision.id })}
          >
            {t.receive}
          </LinkButton>
        </Toolbar>
      ) : null}
      {undone.length > 0 ? (
        <Disclosure summary={t.earlier}>
          <ul>
            {undone.map((one) => (
              <li>
                {formatDate(one.receivedOn, locale)}. {t.undone(one.undone?.by ?? '', one.undone?.because ?? '')}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  )
}

function NextStep({ viewer, appeal, mayHandle }: { viewer: Viewer; appeal: Appeal; mayHandle: boolean }) {
  const t = words(text, viewer.locale)
  const next = nextStepOf[stageOf(appeal)]
  if (next === null) return null
  const { day, section } = forwardBy(appeal.receivedOn)
  return (
    <Clocks>
      <Clock
        title={t.forwardBy}
        due={day}
        rule={t.forwardRule(formatDate(appeal.receivedOn, viewer.locale))}
        section={section}
        ruleId="SO-28"
        action={
          mayHandle ? (
            <LinkButton
              variant={isSoonOver(day, viewer.today) ? 'primary' : 'secondary'}
              href={stepForms[next].path({ id: appeal.id })}
            >
              {t.do[next]}
            </LinkButton>
          ) : null
        }
      />
    </Clocks>
  )
}

function factsOf(appeal: Appeal, decision: Decision, locale: Locale): Definition[] {
  const t = words(text, locale)
  const by = words(caseText, locale).by
  const { representative, tried, reconsidered, forwarded, withdrawn } = appeal
  const who = representative === null ? t.cameFrom.person : t.cameFrom.representative(representative)
  const arrival = words(formText, locale).arrivals[appeal.came]
  const stamped = (one: { at: Temporal.Instant; by: string }) => by(one.by, formatMoment(one.at, locale))
  return [
    { term: t.received, value: `${formatDate(appeal.receivedOn, locale)}, ${who}`, note: arrival },
    { term: t.wants, value: appeal.wants },
    {
      term: t.time,
      value: tried ? t.found[tried.as] : sayReckoning(reckon(decision.receivedOn, appeal), appeal.receivedOn, locale),
      note: tried ? [tried.because, stamped(tried)].filter(Boolean).join(' · ') : undefined,
    },
    ...(reconsidered
      ? [
          {
            term: t.reconsideration,
            value: `${t.reconsidered[reconsidered.as]}. ${reconsidered.because}`,
            note: reconsidered.decisionId ? (
              <a href={`/decisions/${reconsidered.decisionId}`}>{t.newDecision}</a>
            ) : (
              stamped(reconsidered)
            ),
          },
        ]
      : []),
    ...(forwarded
      ? [
          {
            term: t.forwarded,
            value: t.forwardedTo(formatDate(forwarded.on, locale), forwarded.court),
            note: stamped(forwarded),
          },
        ]
      : []),
    ...(withdrawn ? [{ term: t.withdrawn, value: formatDate(withdrawn.on, locale), note: stamped(withdrawn) }] : []),
    ...appeal.judgments.map((one) => judged(one, locale)),
  ]
}

function judged({ court, caseNumber, givenOn, outcome, words: plain }: Judgment, locale: Locale): Definition {
  const t = words(text, locale)
  const value = [t.outcomes[outcome], plain].filter(Boolean).join('. ')
  return { term: t.courts[court], value, note: [formatDate(givenOn, locale), caseNumber].filter(Boolean).join(', ') }
}

function Doings({ appeal, locale, mayHandle }: { appeal: Appeal; locale: Locale; mayHandle: boolean }) {
  const t = words(text, locale)
  const stage = stageOf(appeal)
  const to = { id: appeal.id }
  const latest = appeal.judgments.at(-1)
  return (
    <Toolbar>
      {stage === 'atCourt' ? <Letter href={`/appeals/${appeal.id}/cover.pdf`}>{t.coverLetter}</Letter> : null}
      {stage === 'rejected' ? <Letter href={`/appeals/${appeal.id}/rejection.pdf`}>{t.rejectionLetter}</Letter> : null}
      {mayHandle && stage === 'atCourt' && nextCourt(appeal.judgments) ? (
        <LinkButton small variant="secondary" href={judging.path(to)}>
          {latest ? t.registerNext : t.register}
        </LinkButton>
      ) : null}
      {mayHandle && nextStepOf[stage] !== null ? <Quiet href={withdrawing.path(to)}>{t.withdraw}</Quiet> : null}
      {mayHandle && latest === undefined ? (
        <Quiet href={undoing.path(to)}>{stage === 'received' ? t.undoReceived : t.undo}</Quiet>
      ) : null}
      {mayHandle && latest ? <Quiet href={undoingJudgment.path({ id: latest.id })}>{t.undoJudgment}</Quiet> : null}
    </Toolbar>
  )
}

const Letter = ({ href, children }: { href: string; children: string }) => (
  <LinkButton small variant="secondary" icon="document" href={href}>
    {children}
  </LinkButton>
)
const Quiet = ({ href, children }: { href: string; children: string }) => (
  <LinkButton small variant="quiet" href={href}>
    {children}
  </LinkButton>
)

/** What a court left the board to do: a new decision, which takes this one’s place. */
function OwedNote({ viewer, decision, owed, may }: Pick<AppealsProps, 'viewer' | 'decision' | 'may'> & { owed: Owed }) {
  const t = words(text, viewer.locale)
  const { givenOn } = owed.by
  return (
    <Notice kind="warning" title={t.owed[owed.what]}>
      <RuleNote rule={t.owedRule(formatDate(givenOn, viewer.locale))} section="SoL 2025:400 35 kap. 5 §" id="SO-11" />
      <RuleNote
        rule={t.boardAppeals(formatDate(boardAppealsBy(givenOn).day, viewer.locale))}
        section="FPL 6 a §"
        id="SO-31"
      />
      {may.handle && decision.replacedBy === null ? (
        <LinkButton href={`/cases/${decision.caseId}/decisions/new?replaces=${decision.id}`}>
          {words(formText, viewer.locale).decideAnew}
        </LinkButton>
      ) : null}
    </Notice>
  )
}
