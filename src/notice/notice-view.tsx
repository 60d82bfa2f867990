/** One notice: what it says, the matter that it is about, whether it is confirmed, and the two letters. */

import { ConfirmationRule, type Notice, type ShownMatter, stateOf, stateTones, whenOf } from '../eviction/index.ts'
import { nameOf } from '../person/index.ts'
import { formatDate, formatMoment, words } from '../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  LinkButton,
  Notice as NoticeBox,
  Page,
  Stack,
  Tag,
  Toolbar,
  type Viewer,
} from '../platform/ui/index.ts'
import { confirming, copying, undoing } from './confirming.tsx'
import type { Candidate } from './matter.ts'
import { text } from './text.ts'
import { tying, untying, withdrawing } from './tying.tsx'

export type NoticeView = {
  notice: Notice
  /** the matter with the people in it opened, when it is tied to one */
  matter: ShownMatter | null
  candidates: readonly Candidate[]
  mayWork: boolean
}

export function NoticePage({ viewer, view }: { viewer: Viewer; view: NoticeView }) {
  const { locale, today } = viewer
  const t = words(text, locale)
  const { notice, matter, mayWork } = view
  const state = stateOf(notice, today)
  const waits = state === 'late' || state === 'today'
  const standing = notice.withdrawnAt === null
  return (
    <Page
      viewer={viewer}
      title={t.notice}
      documentTitle={t.documentTitle}
      breadcrumb={[{ href: '/eviction-notices', label: t.title }]}
      lead={
        <>
          {whenOf(notice, locale)} <Tag tone={stateTones[state]}>{t.states[state]}</Tag>
        </>
      }
      actions={waits && mayWork ? <LinkButton href={confirming.path({ id: notice.id })}>{t.confirm}</LinkButton> : null}
    >
      <Stack>
        {notice.replacedBy === null ? null : (
          <NoticeBox kind="warning" title={t.replacedBy}>
            <a href={`/eviction-notices/${notice.replacedBy}`}>{t.openThat}</a>
          </NoticeBox>
        )}
        {standing ? null : <NoticeBox title={t.states.withdrawn}>{notice.withdrawnBecause}</NoticeBox>}
        <Facts viewer={viewer} notice={notice} matter={matter} />
        {matter === null && standing && mayWork ? <Candidates viewer={viewer} view={view} /> : null}
        {notice.confirmation ? <Confirmed viewer={viewer} view={view} /> : null}
        {standing && mayWork ? (
          <Toolbar>
            {matter === null ? null : (
              <LinkButton variant="quiet" icon="unlink" href={untying.path({ id: notice.id })}>
                {t.untying.title}
              </LinkButton>
            )}
            <LinkButton variant="quiet" href={withdrawing.path({ id: notice.id })}>
              {t.withdrawing.send}
            </LinkButton>
          </Toolbar>
        ) : null}
      </Stack>
    </Page>
  )
}

function Facts({ viewer, notice, matter }: { viewer: Viewer; notice: Notice; matter: ShownMatter | null }) {
  const { locale } = viewer
  const t = words(text, locale)
  const home = [notice.address, notice.dwellingNumber].filter((part) => part !== null).join(', ')
  const people = matter?.people.map((person) => nameOf(person, locale, 'ownPage')).join(', ') ?? ''
  return (
    <Card title={t.facts}>
      <DefinitionList
        items={[
          { term: t.reference, value: notice.reference },
          { term: t.kind, value: t.kinds[notice.kind] },
          { term: t.day, value: whenOf(notice, locale) },
          { term: t.address, value: home },
          { term: t.tenant, value: people === '' ? notice.tenantName : people },
          { term: t.landlord, value: notice.landlordName },
          { term: t.children, value: saidOfChildren(notice, locale) },
          ...(notice.words === null ? [] : [{ term: t.words, value: notice.words }]),
          {
            term: t.matter,
            value: matter ? <a href={`/evictions/${matter.id}`}>{matter.number}</a> : t.noMatter,
          },
          {
            term: t.received,
            value: formatMoment(notice.receivedAt, locale),
            note: notice.registeredBy === null ? undefined : `${t.registeredBy} ${notice.registeredBy}`,
          },
          ...(notice.replacesId === null
            ? []
            : [
                {
                  term: t.moved,
                  value: <a href={`/eviction-notices/${notice.replacesId}`}>{t.replacesEarlier}</a>,
                },
              ]),
        ]}
      />
    </Card>
  )
}

function saidOfChildren({ children }: Notice, locale: 'sv' | 'en'): string {
  const t = words(text, locale).childrenChoices
  return children === null ? t.unknown : children ? t.yes : t.no
}

/** Which running matter it is about: chosen by somebody, never guessed. */
function Candidates({ view: { notice, candidates }, viewer }: { view: NoticeView; viewer: Viewer }) {
  const t = words(text, viewer.locale)
  const open = notice.signalId === null ? '/evictions/new' : `/evictions/new?signal=${notice.signalId}`
  return (
    <Card
      title={t.toMatter}
      id="matter"
      actions={
        <LinkButton small variant="secondary" href={open}>
          {t.openMatter}
        </LinkButton>
      }
    >
      <p class="measure">{candidates.length === 0 ? t.noCandidates : t.candidatesLead}</p>
      {candidates.map(({ id, number, responsible, like }) => (
        <Toolbar>
          <p>
            <a href={`/evictions/${id}`}>{number}</a>{' '}
            {like.map((one) => (
              <Tag tone="info">{t.same[one]}</Tag>
            ))}{' '}
            {responsible === null ? null : <span class="rule">{responsible}</span>}
          </p>
          <tying.Button to={{ id: notice.id, matter: id }} of={number} locale={viewer.locale} variant="secondary" />
        </Toolbar>
      ))}
    </Card>
  )
}

function Confirmed({ viewer, view: { notice, mayWork } }: { viewer: Viewer; view: NoticeView }) {
  const { locale } = viewer
  const t = words(text, locale)
  const { confirmation } = notice
  if (confirmation === null) return null
  const copied = confirmation.copyHow !== null
  return (
    <Card
      title={t.confirmation}
      id="confirmation"
      actions={
        <>
          <LinkButton
            small
            variant="secondary"
            icon="document"
            href={`/eviction-notices/${notice.id}/confirmation.pdf`}
          >
            {t.letter}
          </LinkButton>
          <LinkButton small variant="secondary" icon="document" href={`/eviction-notices/${notice.id}/copy.pdf`}>
            {t.copyLetter}
          </LinkButton>
        </>
      }
    >
      <DefinitionList
        items={[
          { term: t.confirmation, value: t.confirmedBy(confirmation.by, formatMoment(confirmation.at, locale)) },
          { term: t.handler, value: confirmation.handler.name, note: confirmation.handler.contact },
          { term: t.sentHow, value: t.sendingWays[confirmation.sentHow] },
          ...(confirmation.lateBecause === null ? [] : [{ term: t.lateBecause, value: confirmation.lateBecause }]),
          { term: t.copy, value: copied ? copyWords() : t.copyMissing, note: confirmation.copyBecause ?? undefined },
        ]}
      />
      <ConfirmationRule />
      {mayWork ? (
        <Toolbar>
          <LinkButton small variant={copied ? 'quiet' : 'primary'} href={copying.path({ id: notice.id })}>
            {t.copying.send}
          </LinkButton>
          <LinkButton small variant="quiet" icon="undo" href={undoing.path({ id: notice.id })}>
            {t.undoing.title}
          </LinkButton>
        </Toolbar>
      ) : null}
    </Card>
  )

  function copyWords(): string {
    if (confirmation?.copyHow == null) return ''
    const how = t.copyWays[confirmation.copyHow]
    return confirmation.copyOn === null ? how : `${how}, ${formatDate(confirmation.copyOn, locale)}`
  }
}
