/** On the matter's page: the messages that belong to it, and the case on the household. */

import { askingMessages, type Message, messageText } from '../../message/index.ts'
import { type Asking, allOf, type Tx } from '../../platform/database/index.ts'
import { formatDate, formatOre, words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Table, Tag, Toolbar, useLocale } from '../../platform/ui/index.ts'
import type { MatterVerb } from '../access.ts'
import type { Matter } from '../load.ts'
import { type AttachedCase, askingCases } from './case.ts'
import { linkingCase } from './cases.tsx'
import { cutting, linking } from './messages.tsx'
import { text } from './text.ts'

export type AttachedData = { messages: readonly Message[]; cases: readonly AttachedCase[] }

export const attachedSection = (tx: Tx, matter: Matter): Asking<AttachedData> =>
  allOf({ messages: askingMessages(tx, matter.id), cases: askingCases(tx, matter.id) })

type Props = { matter: Matter; data: AttachedData; may: (verb: MatterVerb) => boolean }

export function MessagesSection({ matter, data: { messages }, may }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const add = may('work') ? (
    <LinkButton small variant="secondary" icon="link" href={linking.path({ id: matter.id })}>
      {t.linking.title}
    </LinkButton>
  ) : null
  return (
    <Card title={t.messages} id="messages" actions={add}>
      <Table
        caption={t.messages}
        captionUnseen
        rows={messages}
        columns={[
          {
            label: t.what,
            cell: (one) => (
              <>
                <a href={`/messages/${one.id}`}>{words(messageText, locale).kinds[one.kind]}</a>{' '}
                {one.findings.length > 0 ? <Tag tone="soon">{t.faults(one.findings.length)}</Tag> : null}
              </>
            ),
          },
          { label: t.came, cell: (one) => <span class="nowrap">{formatDate(one.receivedOn, locale)}</span> },
          {
            label: t.amount,
            numeric: true,
            cell: (one) => (one.amountOre === null ? '–' : formatOre(one.amountOre, locale)),
          },
          {
            label: '',
            cell: (one) =>
              may('work') ? (
                <LinkButton
                  small
                  variant="quiet"
                  href={cutting.path({ id: matter.id, message: one.id })}
                  label={`${t.cutMessage}: ${words(messageText, locale).kinds[one.kind]}, ${formatDate(one.receivedOn, locale)}`}
                >
                  {t.cutMessage}
                </LinkButton>
              ) : null,
          },
        ]}
        empty={
          <EmptyState small title={t.messagesNone} who={may('work') ? undefined : t.messagesWho}>
            {t.messagesNoneWhat}
          </EmptyState>
        }
      />
    </Card>
  )
}

export function CasesSection({ matter, data: { cases, messages }, may }: Props) {
  const t = words(text, useLocale())
  const signal = messages.at(-1)?.signalId
  const buttons = may('work') ? (
    <Toolbar>
      <LinkButton small variant="secondary" icon="link" href={linkingCase.path({ id: matter.id })}>
        {t.linkingCase.title}
      </LinkButton>
      <LinkButton small variant="quiet" icon="case" href={signal ? `/cases/new?signal=${signal}` : '/cases/new'}>
        {t.openCase}
      </LinkButton>
    </Toolbar>
  ) : null
  return (
    <Card title={t.cases} id="cases" actions={buttons}>
      {cases.length === 0 ? (
        <EmptyState small title={t.casesNone} who={may('work') ? undefined : t.casesWho}>
          {t.casesNoneWhat}
        </EmptyState>
      ) : (
        <ul>
          {cases.map((one) => (
            <li>
              <a href={`/cases/${one.id}`}>{one.number}</a> {one.responsible}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
