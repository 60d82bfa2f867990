/** On the matter's page: whether somebody has asked about violence, and what a spouse or cohabitant can do. */

import { findRule } from '../../law/index.ts'
import { type Asking, type Tx, told } from '../../platform/database/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import {
  DefinitionList,
  EmptyPart,
  LinkButton,
  Notice,
  Part,
  RuleNote,
  Stack,
  Tag,
  Toolbar,
  useLocale,
} from '../../platform/ui/index.ts'
import type { MatterVerb } from '../access.ts'
import type { Matter } from '../load.ts'
import { asking } from './forms.tsx'
import { askingHomeQuestions, type HomeQuestion } from './queries.ts'
import { text } from './text.ts'

const TAKEOVER_RULE = 'HN-04'

export type TakeoverSectionData = { latest: HomeQuestion | null }

export const takeoverSection = (tx: Tx, matter: Matter): Asking<TakeoverSectionData> =>
  told(askingHomeQuestions(tx, matter.id), ([latest = null]) => ({ latest }))

type Props = { matter: Matter; data: TakeoverSectionData; may: (verb: MatterVerb) => boolean }

export function TakeoverSection({ matter, data: { latest }, may }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const ask = may('work') ? (
    <LinkButton href={asking.path({ id: matter.id })} variant="secondary" small>
      {latest === null ? t.ask : t.askAgain}
    </LinkButton>
  ) : null
  const rule = findRule(TAKEOVER_RULE)
  if (latest === null)
    return (
      <EmptyPart title={t.title} id="takeover" none={t.none} who={may('work') ? undefined : t.noneWho} actions={ask}>
        {t.noneWhat}
      </EmptyPart>
    )
  return (
    <Part
      title={t.title}
      id="takeover"
      said={
        latest.violence === 'yes' ? (
          <Tag tone="late">{t.violenceShort}</Tag>
        ) : (
          t.asked(formatDate(latest.on, locale), latest.by)
        )
      }
      actions={ask}
    >
      <Stack>
        <DefinitionList
          items={[
            { term: t.violenceShort, value: t.answers[latest.violence] },
            { term: t.spouseShort, value: t.answers[latest.spouse] },
          ]}
        />
        <p class="rule">{t.asked(formatDate(latest.on, locale), latest.by)}</p>
        {latest.violence === 'yes' ? <Notice kind="warning">{t.violenceYes}</Notice> : null}
        {latest.spouse === 'yes' ? <Spouse matter={matter} may={may} /> : null}
      </Stack>
      {rule === null ? null : <RuleNote rule={rule.title[locale]} section={rule.section} id={rule.id} />}
    </Part>
  )
}

function Spouse({ matter, may }: Pick<Props, 'matter' | 'may'>) {
  const t = words(text, useLocale())
  return (
    <>
      <Notice>{t.spouseYes}</Notice>
      {may('work') ? (
        <Toolbar>
          <LinkButton small variant="secondary" href={`/evictions/${matter.id}/events/new?kind=takeoverWanted`}>
            {t.writeWanted}
          </LinkButton>
          <LinkButton small variant="quiet" href={`/evictions/${matter.id}/events/new?kind=takenOver`}>
            {t.writeTaken}
          </LinkButton>
        </Toolbar>
      ) : null}
    </>
  )
}
