/** /evictions/:id/history: every event with who, when and what was put right; and the record of the matter. */

import { courseEventNames, type EventFlag } from '../../law/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { formatDate, formatMoment, formatOre, type Locale, words } from '../../platform/text/index.ts'
import {
  Card,
  EmptyState,
  LinkButton,
  Pager,
  Stack,
  Table,
  Tag,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { idParam, page, pageKey, pageOf, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { eventsOf, type MatterEvent } from '../events.ts'
import { MatterPage } from '../frame.tsx'
import { matterToShow, type ShownMatter } from '../load.ts'
import { correcting } from './forms.tsx'
import { historyText } from './history.text.ts'
import { handKindOf } from './kinds.ts'
import { text as recordText } from './record.text.ts'
import { text } from './text.ts'

const PAGE_SIZE = 50

type Recorded = { seq: string; at: Temporal.Instant; what: string; by: string | null }

/** What was done in the matter, the latest first. */
async function recordOf(
  tx: Tx,
  session: Session,
  matterId: string,
  after: readonly string[] | null,
): Promise<Recorded[]> {
  const [seq] = after ?? []
  const rows = await tx
    .selectFrom('event as e')
    .leftJoin('app_user as u', 'u.id', 'e.actor_id')
    .select(['e.seq', 'e.at', 'e.what', 'u.name as by'])
    .where('e.municipality_code', '=', session.municipality)
    .where('e.subject_id', '=', matterId)
    .$if(seq !== undefined && /^\d{1,18}$/.test(seq), (query) => query.where('e.seq', '<', Number(seq)))
    .orderBy('e.seq', 'desc')
    .limit(PAGE_SIZE + 1)
    .execute()
  return rows.map((row) => ({ ...row, seq: String(row.seq) }))
}

export const historyRoutes = room().get('/evictions/:id/history', async (c) => {
  const session = signedIn(c)
  const view = await asUser(session, async (tx) => {
    const matter = await matterToShow(tx, session, idParam(c), 'matterHistory')
    const events = await eventsOf(tx, matter.id)
    return { matter, events, record: await recordOf(tx, session, matter.id, pageKey(c, 1)) }
  })
  const shown = pageOf(c, view.record, PAGE_SIZE, ({ seq }) => [seq])
  const t = words(historyText, session.locale)
  return page(
    c,
    <MatterPage viewer={viewer(c)} matter={view.matter} title={t.history} lead={t.historyLead} wide>
      <Stack>
        <Events
          viewer={viewer(c)}
          matter={view.matter}
          events={view.events}
          mayCorrect={mayDo(session, 'work') && view.matter.end === null}
        />
        <Card title={t.record}>
          <Table
            caption={t.record}
            captionUnseen
            rows={shown.rows}
            columns={[
              { label: t.what, cell: (one) => saidOf(one.what, session.locale) },
              { label: t.by, cell: (one) => `${formatMoment(one.at, session.locale)} ${one.by ?? t.system}` },
            ]}
            empty={
              <EmptyState title={t.noRecord} icon="history">
                {t.noRecordWhat}
              </EmptyState>
            }
          />
          <Pager nextHref={shown.nextHref} firstHref={shown.firstHref} />
        </Card>
      </Stack>
    </MatterPage>,
  )
})

/** The record's code in words. */
function saidOf(what: string, locale: Locale): string {
  const t = words(recordText, locale)
  const said: Record<string, string> = t.of
  return said[what] ?? t.something
}

type EventsProps = { viewer: Viewer; matter: ShownMatter; events: readonly MatterEvent[]; mayCorrect: boolean }

function Events({ viewer, matter, events, mayCorrect }: EventsProps) {
  const { locale } = viewer
  const t = words(historyText, locale)
  const corrections = new Map(events.map((event) => [event.correctsId, event]))
  return (
    <Card title={t.events}>
      <Table
        caption={t.events}
        captionUnseen
        rows={events}
        rowId={({ id }) => `event-${id}`}
        columns={[
          { label: t.day, cell: (one) => <span class="nowrap">{formatDate(one.on, locale)}</span> },
          { label: t.what, names: true, cell: (one) => courseEventNames[one.kind][locale] },
          { label: t.facts, cell: (one) => <Facts event={one} /> },
          { label: t.by, cell: (one) => `${formatMoment(one.recordedAt, locale)} ${one.recordedBy ?? t.system}` },
          { label: t.state, cell: (one) => <State event={one} by={corrections.get(one.id)} /> },
          {
            label: '',
            cell: (one) =>
              mayCorrect && !corrections.has(one.id) && handKindOf(one) !== null ? (
                <LinkButton
                  small
                  variant="quiet"
                  href={correcting.path({ id: matter.id, event: one.id })}
                  label={`${t.correct}: ${courseEventNames[one.kind][locale]} ${formatDate(one.on, locale)}`}
                >
                  {t.correct}
                </LinkButton>
              ) : null,
          },
        ]}
        empty={
          <EmptyState title={t.noEvents} icon="history">
            {t.noEventsWhat}
          </EmptyState>
        }
      />
    </Card>
  )
}

function State({ event, by }: { event: MatterEvent; by: MatterEvent | undefined }) {
  const t = words(historyText, useLocale())
  return (
    <>
      {event.annuls ? (
        <Tag tone="info">{t.takenBack}</Tag>
      ) : event.correctsId ? (
        <Tag tone="info">{t.correction}</Tag>
      ) : null}
      {by === undefined ? null : <Tag tone="neutral">{by.annuls ? t.takenBack : t.corrected}</Tag>}
      {event.because === null ? null : <span class="rule">{t.why(event.because)}</span>}
    </>
  )
}

function Facts({ event }: { event: MatterEvent }) {
  const locale = useLocale()
  const t = words(historyText, locale)
  const { payers, grounds, flags } = words(text, locale)
  const parts = [
    event.amountOre === null ? null : formatOre(event.amountOre, locale),
    event.payer === null ? null : payers[event.payer],
    event.until === null ? null : t.untilShort(formatDate(event.until, locale)),
    event.ground === null ? null : grounds[event.ground],
    event.statedDays === null ? null : t.statedShort(event.statedDays),
    ...event.flags.map((flag: EventFlag) => flags[flag]),
    event.planItemId === null ? null : t.fromPlan,
  ].filter((part) => part !== null)
  return (
    <>
      {parts.join(' · ')}
      {event.messageId === null ? null : (
        <>
          {' '}
          <a href={`/messages/${event.messageId}`}>{t.fromMessage}</a>
        </>
      )}
      {event.noticeId === null ? null : (
        <>
          {' '}
          <a href={`/eviction-notices/${event.noticeId}`}>{t.fromNotice}</a>
        </>
      )}
    </>
  )
}
