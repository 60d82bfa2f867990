/** On the matter's page: the messages that belong to it, and the case on the household. */

import { askingMessages, type Message, messageText } from '../../message/index.ts'
import { type Asking, allOf, type Tx } from '../../platform/database/index.ts'
import { formatDate, formatOre, words } from '../../platform/text/index.ts'
import { EmptyPart, FirstOf, LinkButton, Part, Table, Tag, Toolbar, useLocale } from '../../platform/ui/index.ts'
import type { MatterVerb } from '../access.ts'
import type { Matter } from '../load.ts'
import { type AttachedCase, askingCases } from './case.ts'
import { linkingCase } from './cases.tsx'
import { cutting, linking } from './messages.tsx'
import { text } from './text.ts'

export type AttachedData = { messages: readonly Message[]; cases: readonly AttachedCase[] }

export const attachedSection = (tx: Tx, matter: Matter): Asking<AttachedData> =>
  allOf({ messages: askingMessages(tx, matter.id), cases: askingCases(tx, matter.id) })

/** The latest stand on the matter's page, the others are folded beneath. */
const MESSAGES_SHOWN = 3

type Props = { matter: Matter; data: AttachedData; may: (verb: MatterVerb) => boolean }

export function MessagesSection({ matter, data: { messages }, may }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const add = may('work') ? (
    <LinkButton small variant="secondary" icon="link" href={linking.path({ id: matter.id })}>
      {t.linking.title}
    </LinkButton>
  ) : null
  if (messages.length === 0)
    return (
      <EmptyPart
        title={t.messages}
        id="messages"
        none={t.messagesNone}
        who={may('work') ? undefined : t.messagesWho}
        actions={add}
      >
        {t.messagesNoneWhat}
      </EmptyPart>
    )
  return (
    <Part title={t.messages} id="messages" said={messages.length} actions={add}>
      <FirstOf rows={messages.toReversed()} most={MESSAGES_SHOWN}>
        {(rows) => <Messages matter={matter} rows={rows} may={may} />}
      </FirstOf>
    </Part>
  )
}

function Messages({ matter, rows, may }: Omit<Props, 'data'> & { rows: readonly Message[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={t.messages}
      captionUnseen
      rows={rows}
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
    />
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
  if (cases.length === 0)
    return (
      <EmptyPart
        title={t.cases}
        id="cases"
        none={t.casesNone}
        who={may('work') ? undefined : t.casesWho}
        actions={buttons}
      >
        {t.casesNoneWhat}
      </EmptyPart>
    )
  return (
    <Part title={t.cases} id="cases" said={cases.length} actions={buttons}>
      <ul>
        {cases.map((one) => (
          <li>
            <a href={`/cases/${one.id}`}>{one.number}</a> {one.responsible}
          </li>
        ))}
      </ul>
    </Part>
  )
}
