/** A request's own page, for whoever asked: where it stands, what to do next, what goes along, and what must be finished here. */

import { findRule } from '../../law/index.ts'
import { nameOf } from '../../person/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  LinkButton,
  Notice,
  RuleNote,
  Stack,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import { CasePage } from '../frame.tsx'
import { answering, correcting, undoing, withdrawing } from './forms.tsx'
import { InspectorateCard } from './inspectorate-view.tsx'
import { pageText } from './page-text.ts'
import { Words } from './parts-view.tsx'
import { isOwnToChange, mayBeAnswered, transferState } from './rules.ts'
import type { ShownTransfer } from './subject.tsx'
import { text } from './text.ts'
import { saysOf } from './views.tsx'

export type TransferView = {
  transfer: ShownTransfer
  parts: readonly { kind: string; words: string }[]
  /** investigations of the case that are open */
  openInvestigations: number
}
type Props = { viewer: Viewer; view: TransferView; mayChange: boolean }

export function TransferPage({ viewer, view, mayChange }: Props) {
  const { transfer, parts, openInvestigations } = view
  const { locale } = viewer
  const t = words(pageText, locale)
  const { says, rule } = saysOf(transferState(transfer, viewer.today), locale)
  return (
    <CasePage viewer={viewer} file={transfer.file} title={t.title}>
      <Stack>
        {transfer.person.protection !== null ? (
          <Notice kind="warning" title={t.protectedNow}>
            {t.protectedNowWhat}
          </Notice>
        ) : null}
        {transfer.withdrawnBecause === null ? null : (
          <Notice title={t.withdrawn}>
            <p>{transfer.withdrawnBecause}</p>
            {transfer.sentHow === 'here' && transfer.person.protection === null ? (
              <RuleNote rule={t.stillRead} section={findRule('RE-11')?.section ?? ''} id="RE-11" />
            ) : null}
          </Notice>
        )}
        <Notice title={t.tonight}>{t.tonightWhat}</Notice>
        <Card title={words(text, locale).askedOf(transfer.to, formatDate(transfer.requestedOn, locale))}>
          <RuleNote rule={says} section={findRule(rule)?.section ?? ''} id={rule} />
          <DefinitionList
            items={[
              { term: t.about, value: nameOf(transfer.person, locale, 'ownPage') },
              { term: t.how, value: t.hows[transfer.sentHow] },
              { term: t.why, value: transfer.words },
              ...(transfer.call === null ? [] : [{ term: t.call, value: transfer.call }]),
            ]}
          />
          <Toolbar>
            <LinkButton variant="quiet" href={`/transfers/${transfer.id}/letter.pdf`}>
              {t.letter}
            </LinkButton>
            {mayChange && mayBeAnswered(transfer) ? (
              <LinkButton href={answering.path({ id: transfer.id })}>{t.answers}</LinkButton>
            ) : null}
            {mayChange && isOwnToChange(transfer) ? (
              <>
                <LinkButton variant="secondary" href={correcting.path({ id: transfer.id })}>
                  {t.correct}
                </LinkButton>
                <LinkButton variant="secondary" href={withdrawing.path({ id: transfer.id })}>
                  {t.withdraw}
                </LinkButton>
              </>
            ) : null}
          </Toolbar>
        </Card>
        <Answer {...{ viewer, view, mayChange }} />
        <InspectorateCard viewer={viewer} transfer={transfer} mayChange={mayChange} />
        {openInvestigations > 0 ? (
          <Notice kind="warning" title={t.finish}>
            {t.finishWhat(openInvestigations)}{' '}
            <a href={`/cases/${transfer.caseId}#investigation`}>{t.toInvestigation}</a>
          </Notice>
        ) : null}
        <Card title={t.parts}>
          {parts.length === 0 ? <p class="soft">{t.noParts}</p> : <p class="soft measure">{t.partsWhen}</p>}
          {parts.map((part) => (
            <Words of={part.words} />
          ))}
        </Card>
      </Stack>
    </CasePage>
  )
}

function Answer({ viewer, view: { transfer }, mayChange }: Props) {
  const { locale } = viewer
  const t = words(pageText, locale)
  const own = transfer.answeredFrom === transfer.fromCode
  return (
    <Card title={t.answer} id="answer">
      {transfer.answer === null || transfer.answeredOn === null ? (
        <p class="soft">{t.noAnswer}</p>
      ) : (
        <>
          <p>
            <strong>{words(text, locale).answers[transfer.answer]}</strong>, {formatDate(transfer.answeredOn, locale)}
          </p>
          {transfer.answerWords === null ? null : <Words of={transfer.answerWords} />}
          <p class="rule">{own ? t.answeredByLetter : t.answeredHere}</p>
          {transfer.answeredLate ? <p class="measure">{t.answeredLate}</p> : null}
          {mayChange && own && !transfer.answerUsed ? (
            <undoing.Button to={{ id: transfer.id }} locale={locale} variant="quiet" small />
          ) : null}
        </>
      )}
    </Card>
  )
}
