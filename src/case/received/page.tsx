/** A request from another municipality on its page: what it asks, how soon it is answered, and, once the case is the own, what was handed over. */

import { findRule } from '../../law/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  LinkButton,
  Notice,
  Page,
  RuleNote,
  Stack,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import { Words } from '../transfer/parts-view.tsx'
import { applicationDays, mayBeAnswered, transferState } from '../transfer/rules.ts'
import { text as transferText } from '../transfer/text.ts'
import { saysOf } from '../transfer/views.tsx'
import { replying, unreplying, untaking } from './forms.tsx'
import type { Received } from './queries.ts'
import { text } from './text.ts'

export type ReceivedView = {
  sent: Received
  parts: readonly { words: string }[]
  agreed: { days: number; agreementId: string; title: string } | null
}
type Props = { viewer: Viewer; view: ReceivedView; mayOpenCase: boolean }

export function ReceivedPage(props: Props) {
  const { viewer, view } = props
  const { sent } = view
  const { locale } = viewer
  const t = words(text, locale)
  return (
    <Page
      viewer={viewer}
      title={t.from(sent.from)}
      documentTitle={t.title}
      breadcrumb={[{ href: '/transfers', label: t.transfers }]}
    >
      <Stack>
        {sent.withdrawn ? (
          <Notice title={t.withdrawn}>
            <p>{sent.withdrawnBecause}</p>
            <RuleNote rule={t.stillRead} section={findRule('RE-11')?.section ?? ''} id="RE-11" />
          </Notice>
        ) : null}
        <Notice title={t.tonight}>{t.tonightWhat}</Notice>
        <Card title={t.why}>
          <DefinitionList
            items={[
              { term: t.who, value: sent.personName },
              ...(sent.personNumber === null ? [] : [{ term: t.number, value: sent.personNumber }]),
              { term: t.sent, value: formatDate(sent.requestedOn, locale) },
              { term: t.because, value: <Words of={sent.words} /> },
              ...(sent.call === null ? [] : [{ term: t.call, value: sent.call }]),
            ]}
          />
        </Card>
        <Reply {...props} />
        <Handed {...props} />
      </Stack>
    </Page>
  )
}

function Reply({ viewer, view: { sent, agreed } }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const open = mayBeAnswered(sent)
  const { says, rule } = saysOf(transferState(sent, viewer.today), locale, 'asked')
  return (
    <Card title={t.answer} id="answer">
      {sent.answer === null || sent.answeredOn === null ? (
        <p class="soft">{t.noAnswer}</p>
      ) : (
        <>
          <p>
            <strong>{words(transferText, locale).answers[sent.answer]}</strong>, {formatDate(sent.answeredOn, locale)}
          </p>
          {sent.answerWords === null ? null : <Words of={sent.answerWords} />}
          {sent.answeredLate ? <p class="soft">{t.answeredLate}</p> : null}
        </>
      )}
      {sent.inspectorate === null ? null : <RuleNote rule={says} section={findRule(rule)?.section ?? ''} id={rule} />}
      {open ? (
        <>
          <RuleNote rule={t.answerNowRule} section={findRule('SO-14')?.section ?? ''} id="SO-14" />
          {sent.inspectorate === null ? (
            <RuleNote
              rule={t.ivo(formatDate(applicationDays(sent.requestedOn).mayApplyFrom, locale))}
              section={findRule('SO-15')?.section ?? ''}
              id="SO-15"
            />
          ) : (
            <p class="measure">{t.stillAnswer}</p>
          )}
          {agreed === null ? null : (
            <p class="measure">
              {t.agreed(agreed.days, agreed.title)} <a href={`/agreements/${agreed.agreementId}`}>{t.theAgreement}</a>
            </p>
          )}
          <Toolbar>
            <LinkButton href={replying.path({ id: sent.id })}>{t.reply}</LinkButton>
          </Toolbar>
        </>
      ) : sent.answeredFrom === sent.toCode && sent.taken === null && !sent.answerUsed ? (
        <unreplying.Button to={{ id: sent.id }} locale={locale} variant="quiet" small />
      ) : null}
    </Card>
  )
}

function Handed({ viewer, view: { sent, parts }, mayOpenCase }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  if (sent.withdrawn) return null
  if (!sent.handed)
    return (
      <Card title={t.handed}>
        <p class="soft measure">{t.notHanded}</p>
      </Card>
    )
  return (
    <Card title={t.handed}>
      {parts.length === 0 ? <p class="soft">{t.nothingHanded}</p> : parts.map((part) => <Words of={part.words} />)}
      {sent.taken === null ? (
        mayOpenCase ? (
          <Toolbar>
            <LinkButton href={`/cases/new?transfer=${sent.id}`}>{t.openCase}</LinkButton>
          </Toolbar>
        ) : null
      ) : (
        <>
          <p>
            {sent.taken.number === null ? (
              t.inTheirCase
            ) : (
              <a href={`/cases/${sent.taken.caseId}`}>{t.inCase(sent.taken.number)}</a>
            )}
          </p>
          <untaking.Button to={{ id: sent.id }} locale={locale} variant="quiet" small />
        </>
      )}
    </Card>
  )
}
