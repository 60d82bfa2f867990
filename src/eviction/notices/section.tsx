/** Kronofogden's notices on the matter's page: the day, whether it is confirmed, and the one thing to do. */

import { findRule } from '../../law/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, type Tx, told } from '../../platform/database/index.ts'
import { formatLongDay, formatMoment, words } from '../../platform/text/index.ts'
import {
  EmptyPart,
  FirstOf,
  LinkButton,
  Part,
  RuleNote,
  Stack,
  Tag,
  useLocale,
  useViewer,
} from '../../platform/ui/index.ts'
import { mayDo } from '../access.ts'
import type { Matter } from '../load.ts'
import { askingNotices, type Notice } from './queries.ts'
import { CONFIRMATION_RULE, type NoticeState, noticeState } from './rules.ts'
import { text } from './text.ts'

export type NoticesSectionData = { notices: readonly Notice[]; mayWork: boolean }

export const noticesSection = (tx: Tx, session: Session, matter: Matter): Asking<NoticesSectionData> =>
  told(askingNotices(tx, matter.id), (notices) => ({
    notices,
    mayWork: mayDo(session, 'work') && matter.end === null,
  }))

const NOTICES_SHOWN = 2

export function NoticesSection({ matter, data: { notices, mayWork } }: { matter: Matter; data: NoticesSectionData }) {
  const t = words(text, useLocale())
  const viewer = useViewer()
  const register = mayWork ? (
    <LinkButton small variant="secondary" href={`/eviction-notices/new?matter=${matter.id}`}>
      {t.register}
    </LinkButton>
  ) : null
  const [latest] = notices
  if (latest === undefined)
    return (
      <EmptyPart title={t.part} id="notices" none={t.partNone} who={mayWork ? undefined : t.noneWho} actions={register}>
        {t.partNoneWhat}
      </EmptyPart>
    )
  const state = viewer === null ? 'today' : stateOf(latest, viewer.today)
  return (
    <Part title={t.part} id="notices" said={<Tag tone={stateTones[state]}>{t.states[state]}</Tag>} actions={register}>
      <FirstOf rows={notices} most={NOTICES_SHOWN}>
        {(rows) => (
          <Stack>
            {rows.map((notice) => (
              <NoticeShown notice={notice} mayWork={mayWork} />
            ))}
          </Stack>
        )}
      </FirstOf>
    </Part>
  )
}

export const stateTones = {
  late: 'late',
  today: 'soon',
  confirmed: 'good',
  copyMissing: 'soon',
  replaced: 'neutral',
  withdrawn: 'neutral',
} as const satisfies Record<NoticeState, string>

/** Where a notice stands on the viewer's today. */
export const stateOf = (notice: Notice, today: Temporal.PlainDate): NoticeState =>
  noticeState(
    {
      kind: notice.kind,
      receivedOn: notice.receivedOn,
      withdrawn: notice.withdrawnAt !== null,
      replaced: notice.replacedBy !== null,
      confirmation: notice.confirmation && { copied: notice.confirmation.copyHow !== null },
    },
    today,
  )

/** Whether Kronofogden waits for the board's word on it. */
export function waitsForWord(notice: Notice, today: Temporal.PlainDate): boolean {
  const state = stateOf(notice, today)
  return state === 'late' || state === 'today'
}

export function ConfirmationRule() {
  const rule = findRule(CONFIRMATION_RULE)
  return rule === null ? null : (
    <RuleNote rule={words(text, useLocale()).rule} section={rule.section} id={CONFIRMATION_RULE} />
  )
}

/** `fredag 12 juni kl. 10:00` */
export function whenOf({ evictionOn, evictionTime }: Notice, locale: 'sv' | 'en'): string {
  const day = formatLongDay(evictionOn, locale, true)
  return evictionTime === null ? day : words(text, locale).at(day, evictionTime)
}

function NoticeShown({ notice, mayWork }: { notice: Notice; mayWork: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  const viewer = useViewer()
  const state = viewer === null ? 'today' : stateOf(notice, viewer.today)
  const waits = viewer === null || waitsForWord(notice, viewer.today)
  return (
    <article>
      <p>
        <a href={`/eviction-notices/${notice.id}`}>{whenOf(notice, locale)}</a>{' '}
        <Tag tone={stateTones[state]}>{t.states[state]}</Tag>
      </p>
      <p class="rule">
        {notice.reference} · {t.received.toLocaleLowerCase(locale)} {formatMoment(notice.receivedAt, locale)}
        {notice.confirmation ? ` · ${t.handler}: ${notice.confirmation.handler.name}` : null}
      </p>
      {waits ? <ConfirmationRule /> : null}
      {waits && mayWork ? (
        <LinkButton
          small
          variant="secondary"
          href={`/eviction-notices/${notice.id}/confirmation`}
          label={`${t.confirm}: ${notice.reference}`}
        >
          {t.confirm}
        </LinkButton>
      ) : null}
    </article>
  )
}
