/** The board's word on the matter's page: what was decided, the undertaking, and what to do next with it. */

import type { Child } from 'hono/jsx'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, allOf, type Tx, told } from '../../platform/database/index.ts'
import { formatMoment, formatOre, words } from '../../platform/text/index.ts'
import { EmptyPart, LinkButton, Part, Stack, Tag, useLocale, Words } from '../../platform/ui/index.ts'
import { mayDo } from '../access.ts'
import type { Matter } from '../load.ts'
import { askingUndertakings, currentOf, type Undertaking } from '../undertakings.ts'
import { deciding } from './deciding.tsx'
import { paying } from './paying.tsx'
import { askingDecisions, type MatterDecision, standing } from './queries.ts'
import { text } from './text.ts'

export type DecisionSectionData = {
  decisions: readonly MatterDecision[]
  undertaking: Undertaking | null
  mayDecide: boolean
}

export const decisionSection = (tx: Tx, session: Session, matter: Matter): Asking<DecisionSectionData> =>
  told(
    allOf({ decisions: askingDecisions(tx, matter.id), undertakings: askingUndertakings(tx, matter.id) }),
    ({ decisions, undertakings }) => ({
      decisions: standing(decisions),
      undertaking: currentOf(undertakings),
      mayDecide: mayDo(session, 'decide') && matter.end === null,
    }),
  )

/** `children`: the undertaking that stands, shown beneath the decisions. */
type PartProps = { matter: Matter; data: DecisionSectionData; children?: Child }

export function DecisionSection({ matter, data: { decisions, undertaking, mayDecide }, children }: PartProps) {
  const t = words(text, useLocale())
  const decide = mayDecide ? (
    <LinkButton small variant="secondary" href={deciding.path({ id: matter.id })}>
      {decisions.length === 0 ? t.decide : t.decideAgain}
    </LinkButton>
  ) : null
  if (decisions.length === 0)
    return (
      <EmptyPart title={t.part} id="decision" none={t.none} who={mayDecide ? undefined : t.noneWho} actions={decide}>
        {t.noneWhat}
      </EmptyPart>
    )
  const said = decisions.map(({ kind }) => <Tag tone={tones[kind]}>{t.decided[kind]}</Tag>)
  return (
    <Part title={t.part} id="decision" said={said} actions={decide}>
      <Stack>
        {decisions.map((one) => (
          <DecisionShown matter={matter} decision={one} mayDecide={mayDecide} undertaking={undertaking} />
        ))}
        {children}
      </Stack>
    </Part>
  )
}

const tones = { pay: 'good', undertake: 'good', decline: 'neutral' } as const

type ShownProps = { matter: Matter; decision: MatterDecision; undertaking: Undertaking | null; mayDecide: boolean }

function DecisionShown({ matter, decision, undertaking, mayDecide }: ShownProps) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <article>
      <p>
        <Tag tone={tones[decision.kind]}>{t.decided[decision.kind]}</Tag>{' '}
        {decision.amountOre === null ? null : <strong>{formatOre(decision.amountOre, locale)}</strong>}
      </p>
      <Words>{decision.reasons}</Words>
      <p class="rule">
        {t.by(decision.decidedBy, formatMoment(decision.decidedAt, locale))}
        {decision.delegation === null ? null : ` · ${t.delegation} ${decision.delegation}`}
        {decision.caseDecisionId === null ? null : (
          <>
            {' · '}
            <a href={`/decisions/${decision.caseDecisionId}`}>{t.toCaseDecision}</a>
          </>
        )}
      </p>
      {decision.correctedBecause === null ? null : <p class="rule">{t.correctedBecause(decision.correctedBecause)}</p>}
      {mayDecide && decision.kind === 'pay' ? (
        <LinkButton small variant="secondary" href={paying.path({ id: matter.id, decision: decision.id })}>
          {t.paying.send}
        </LinkButton>
      ) : null}
      {mayDecide && decision.kind === 'undertake' && undertaking === null ? (
        <LinkButton small href={`/evictions/${matter.id}/undertaking`}>
          {t.writeUndertaking}
        </LinkButton>
      ) : null}
    </article>
  )
}
