/** One message: what was sent, what the law wants in it, and what has come back. The landlord sees nothing of the household's matter. */

import type { PersonBrief } from '../person/index.ts'
import { formatDate, formatMoment, formatNumber, formatOre, words } from '../platform/text/index.ts'
import {
  Card,
  Columns,
  DefinitionList,
  LinkButton,
  Notice,
  Page,
  Stack,
  useLocale,
  type Viewer,
} from '../platform/ui/index.ts'
import { TenantOffer } from '../signal/index.ts'
import type { MessageAnswer, MessageUndertaking } from './answer.ts'
import { Answer } from './answer-view.tsx'
import { Findings } from './findings.tsx'
import { pageText } from './page.text.ts'
import type { Message } from './queries.ts'
import { hasField, sumOf } from './rules.ts'
import { text } from './text.ts'

export type MessagePageProps = {
  viewer: Viewer
  message: Message
  answer: MessageAnswer
  /** the home at risk that holds it, for staff who may read that */
  matter: { id: string; number: string } | null
  /** the board's written word that the message led to, for its sender */
  undertaking: MessageUndertaking | null
  staff: boolean
  /** who lives in the flat by its lease, for those who answer and may read about them; never for the landlord */
  tenants: readonly PersonBrief[]
  may: { correct: boolean; open: boolean }
}

export function MessagePage(props: MessagePageProps) {
  const { viewer, message, answer, matter, undertaking, staff, tenants, may } = props
  const t = words(pageText, viewer.locale)
  const shared = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.title(message.receipt)}
      lead={shared.kinds[message.kind]}
      breadcrumb={[
        staff ? { href: '/evictions', label: shared.matters } : { href: '/messages', label: shared.messages },
      ]}
      actions={<Actions {...{ message, matter, staff, may }} />}
    >
      <Stack>
        <Chain message={message} />
        <TenantOffer signalId={message.signalId} tenants={tenants} />
        <Columns>
          <Stack>
            <Checked message={message} />
            <WhatWasSent message={message} />
          </Stack>
          <Answer answer={answer} undertaking={undertaking} staff={staff} />
        </Columns>
      </Stack>
    </Page>
  )
}

function Actions({ message, matter, staff, may }: Pick<MessagePageProps, 'message' | 'matter' | 'staff' | 'may'>) {
  const t = words(pageText, useLocale())
  return (
    <>
      {matter ? (
        <LinkButton href={`/evictions/${matter.id}`} icon="forward">
          {t.toMatter}
        </LinkButton>
      ) : may.open ? (
        <LinkButton href={`/evictions/new?message=${message.id}`} icon="add">
          {t.openMatter}
        </LinkButton>
      ) : null}
      {staff ? (
        <LinkButton href={`/signals/${message.signalId}`} variant="secondary" icon="signal">
          {t.toSignal}
        </LinkButton>
      ) : null}
      {may.correct ? (
        <LinkButton href={`/messages/${message.id}/correct`} variant="secondary" icon="edit">
          {t.correct}
        </LinkButton>
      ) : null}
    </>
  )
}

function Chain({ message }: { message: Message }) {
  const t = words(pageText, useLocale())
  return (
    <>
      {message.correctedById ? (
        <Notice kind="warning" title={t.correctedBy}>
          <a href={`/messages/${message.correctedById}`}>{t.readLater}</a>
        </Notice>
      ) : null}
      {message.correctsId ? (
        <Notice title={t.corrects}>
          <a href={`/messages/${message.correctsId}`}>{t.readEarlier}</a>
        </Notice>
      ) : null}
    </>
  )
}

function Checked({ message }: { message: Message }) {
  const t = words(pageText, useLocale())
  return (
    <Card title={t.check} id="check">
      {message.findings.length === 0 ? (
        <p>{t.complete}</p>
      ) : (
        <>
          <Findings findings={message.findings} />
          <p class="soft">{t.sentStill}</p>
        </>
      )}
    </Card>
  )
}

function WhatWasSent({ message }: { message: Message }) {
  const locale = useLocale()
  const t = words(pageText, locale)
  const shared = words(text, locale)
  const day = (value: Temporal.PlainDate | null) => (value === null ? null : formatDate(value, locale))
  const money = (ore: number | null) => (ore === null ? null : formatOre(ore, locale))
  const yesNo = (value: boolean | null) => (value === null ? null : value ? shared.yes : shared.no)
  const { fields } = shared
  const has = (field: Parameters<typeof hasField>[1]) => hasField(message.kind, field)
  const rows = [
    { term: t.from, value: message.sender?.name ?? shared.outside(message.landlordName ?? shared.unknownLandlord) },
    { term: t.came, value: `${formatMoment(message.receivedAt, locale)} · ${shared.vias[message.via]}` },
    { term: fields.landlordName, value: message.landlordName },
    { term: fields.landlordAddress, value: message.landlordAddress },
    { term: fields.landlordPhone, value: message.landlordPhone },
    { term: fields.tenantName, value: message.tenantName },
    { term: shared.flat, value: <Flat message={message} /> },
    { term: fields.tenure, value: shared.tenures[message.tenure] },
    {
      term: fields.rooms,
      value:
        message.rooms === null ? null : formatNumber(message.rooms, locale, Number.isInteger(message.rooms) ? 0 : 1),
    },
    { term: fields.children, value: yesNo(message.children) },
    ...(has('dues')
      ? [
          { term: fields.dues, value: message.dues.length === 0 ? null : <Dues message={message} /> },
          { term: fields.interest, value: money(message.interestOre) },
          { term: fields.amount, value: money(message.amountOre) },
        ]
      : []),
    ...(has('wayToPay') ? [{ term: fields.wayToPay, value: message.wayToPay }] : []),
    ...(has('disturbanceOn')
      ? [
          { term: fields.disturbanceOn, value: day(message.disturbanceOn) },
          { term: fields.particularlySerious, value: yesNo(message.particularlySerious) },
        ]
      : []),
    ...(has('servedOn') ? [{ term: fields.servedOn, value: day(message.servedOn) }] : []),
    ...(message.statedDays === null ? [] : [{ term: fields.statedDays, value: String(message.statedDays) }]),
    ...(has('givenHow')
      ? [{ term: fields.givenOn, value: day(message.givenOn), note: shared.hows[message.givenHow] }]
      : []),
    ...(message.words === null ? [] : [{ term: fields.words, value: message.words }]),
    ...(message.ownReference === null ? [] : [{ term: fields.ownReference, value: message.ownReference }]),
  ]
  return (
    <Card title={t.whatWasSent}>
      <DefinitionList items={rows} />
    </Card>
  )
}

function Flat({ message }: { message: Message }) {
  const where = [message.address, message.dwellingNumber, message.area].filter((part) => part !== null).join(', ')
  if (message.dwellingId === null) return <span>{where}</span>
  return <a href={`/dwellings/${message.dwellingId}`}>{where}</a>
}

function Dues({ message }: { message: Message }) {
  const locale = useLocale()
  const t = words(pageText, locale)
  const [only, ...others] = message.dues
  if (only !== undefined && others.length === 0)
    return (
      <span>
        {formatDate(only.dueOn, locale)}: <span class="nowrap">{formatOre(only.amountOre, locale)}</span>
      </span>
    )
  return (
    <ul>
      {message.dues.map(({ dueOn, amountOre }) => (
        <li>
          {formatDate(dueOn, locale)}: <span class="nowrap">{formatOre(amountOre, locale)}</span>
        </li>
      ))}
      <li>
        {t.dueTotal}: <span class="nowrap">{formatOre(sumOf(message.dues), locale)}</span>
      </li>
    </ul>
  )
}
