/** On the matter's page: whether a child concern report was made or weighed, and the question while nobody has answered it. */

import { type Asking, allOf, type Tx, told } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { EmptyPart, FirstOf, LinkButton, Notice, Part, RuleNote, Tag, useLocale } from '../../platform/ui/index.ts'
import type { MatterVerb } from '../access.ts'
import { shouldAsk } from '../clocks/begun-rules.ts'
import type { Matter, ShownMatter } from '../load.ts'
import { weighing } from './forms.tsx'
import { askingConcerns, askingStage, type Concern } from './queries.ts'
import { REPORTING_RULE, reportingSection } from './rules.ts'
import { text } from './text.ts'
import { Concerns } from './views.tsx'

export type ConcernSectionData = { concerns: readonly Concern[]; ask: boolean }

export const concernSection = (tx: Tx, matter: Matter): Asking<ConcernSectionData> =>
  told(
    allOf({ concerns: askingConcerns(tx, matter.id), stage: askingStage(tx, matter.id) }),
    ({ concerns, stage }) => ({
      concerns,
      ask: matter.end === null && shouldAsk({ children: matter.children, stage, weighed: concerns.length }),
    }),
  )

const CONCERNS_SHOWN = 2

type Props = { matter: ShownMatter; data: ConcernSectionData; may: (verb: MatterVerb) => boolean }

/** Draws nothing where there are no children and nobody has weighed anything. */
export function ConcernSection({ matter, data: { concerns, ask }, may }: Props) {
  const t = words(text, useLocale())
  if (matter.children === 0 && concerns.length === 0) return null
  const weigh = may('work') ? (
    <LinkButton href={weighing.path({ id: matter.id })} variant="secondary" small icon="child">
      {t.weigh}
    </LinkButton>
  ) : null
  const [latest] = concerns
  if (latest === undefined && !ask)
    return (
      <EmptyPart title={t.title} id="concern" none={t.none} who={may('work') ? undefined : t.noneWho} actions={weigh}>
        {t.noneWhat}
      </EmptyPart>
    )
  const said = latest === undefined ? <Tag tone="late">{t.none}</Tag> : latest.signal === null ? t.weighed : t.reported
  return (
    <Part title={t.title} id="concern" said={said} actions={weigh}>
      {ask ? (
        <Notice kind="warning" title={t.question}>
          {t.near}
        </Notice>
      ) : null}
      {concerns.length === 0 ? null : (
        <FirstOf rows={concerns} most={CONCERNS_SHOWN}>
          {(rows) => <Concerns concerns={rows} />}
        </FirstOf>
      )}
      <RuleNote rule={t.rule} section={reportingSection()} id={REPORTING_RULE} />
    </Part>
  )
}
