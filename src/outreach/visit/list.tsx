/** GET /outreach/alerts: what has come in, with its promise and what became of it. */

import { ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { day, oneOf, optional, wrong } from '../../platform/subject/index.ts'
import { formatMoment, group, type Locale, words } from '../../platform/text/index.ts'
import { isBefore, momentInFile, now } from '../../platform/time/index.ts'
import { Card, EmptyState, LinkButton, Tag } from '../../platform/ui/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { alertKinds, outcomes } from '../alert/rules.ts'
import { dayText } from '../day.text.ts'
import { OutreachTabs } from '../tabs.tsx'
import { type Alert, alertsPage, calls, outcomesIn } from './queries.ts'
import { text } from './text.ts'

const alerts = list({
  at: '/outreach/alerts',
  size: 25,
  fields: {
    which: usually(oneOf(['waiting', 'all'], group(text, 'which'), { empty: false }), 'waiting'),
    kind: optional(oneOf(alertKinds, group(text, 'kinds'), { empty: group(text, 'anyKind') })),
    from: optional(day()),
    until: optional(day()),
  },
  text: group(text, 'choosing'),
  judge: ({ from, until }) =>
    from !== null && until !== null && isBefore(until, from) ? wrong('until', 'backwards') : null,
  may: (session) => requireMay(session, 'visit'),
  takes: (session) => mayDo(session, 'visit'),
  of: ({ locale, filter }) => {
    const t = words(text, locale)
    const waiting = filter.which === 'waiting'
    return listed<Alert>({
      title: t.title,
      locale,
      columns: [
        {
          label: t.sent,
          kind: 'text',
          of: ({ sentAt }) => momentInFile(sentAt),
          cell: ({ id, sentAt, kind, sender, people }) => (
            <a
              href={`/outreach/alerts/${id}`}
              aria-label={[
                formatMoment(sentAt, locale),
                words(dayText, locale).people(people),
                t.kinds[kind],
                sender ?? t.public,
              ].join(', ')}
            >
              {formatMoment(sentAt, locale)}
            </a>
          ),
        },
        { label: t.kind, kind: 'text', of: ({ kind }) => t.kinds[kind] },
        { label: t.from, kind: 'text', of: ({ sender }) => sender ?? t.public },
        { label: t.people, kind: 'number', of: ({ people }) => people },
        {
          label: t.promise,
          kind: 'text',
          of: ({ visitUntil }) => momentInFile(visitUntil),
          cell: ({ visitUntil }) => formatMoment(visitUntil, locale),
        },
        {
          label: t.state,
          kind: 'text',
          of: (one) => t.states[stateOf(one)],
          cell: (one) => <State {...{ one, locale }} />,
        },
        { label: t.outcome, kind: 'text', of: ({ outcome }) => (outcome === null ? '' : t.outcomes[outcome]) },
      ],
      rows: (_tx, { after, limit }) =>
        alertsPage(filter, limit, after && { at: after[0] ?? '', id: after[1] ?? '', calls: after[2] }),
      keyOf: (one) => [(waiting ? one.visitUntil : one.sentAt).toString(), one.id, calls(one) ? 'calls' : ''],
      empty: <EmptyState title={t.none}>{t.noneWhat}</EmptyState>,
    })
  },
  more: (tx, { filter: { from, until } }) => outcomesIn(tx, from, until),
  draw: ({ session, locale, more, ...shown }) => {
    const t = words(text, locale)
    return (
      <ListPage
        {...shown}
        title={t.title}
        lead={t.lead}
        actions={
          <>
            <LinkButton href="/alert" variant="secondary">
              {t.publicPage}
            </LinkButton>
            {mayDo(session, 'keep') ? (
              <LinkButton href="/outreach/promise" variant="secondary">
                {t.promises}
              </LinkButton>
            ) : null}
          </>
        }
        above={<OutreachTabs session={session} here="/outreach/alerts" />}
      >
        <Card title={t.visits}>
          <ul class="measure">
            {outcomes.map((outcome) => (
              <li>
                {t.outcomes[outcome]}: {t.counted(more.find((one) => one.outcome === outcome)?.many ?? 0)}
              </li>
            ))}
          </ul>
        </Card>
      </ListPage>
    )
  },
})

export function stateOf(one: Alert): 'calls' | 'late' | 'waiting' | 'visited' {
  if (one.visitedAt !== null) return 'visited'
  if (calls(one)) return 'calls'
  return Temporal.Instant.compare(one.visitUntil, now()) < 0 ? 'late' : 'waiting'
}

const tones = { calls: 'late', late: 'late', waiting: 'soon', visited: 'good' } as const

/** Where it stands; and that somebody has it, as long as nobody has been there. */
export function State({ one, locale }: { one: Alert; locale: Locale }) {
  const state = stateOf(one)
  const t = words(text, locale)
  return (
    <>
      <Tag tone={tones[state]}>{t.states[state]}</Tag>
      {state !== 'visited' && one.takenAt !== null ? (
        <>
          {' '}
          <Tag>{t.takenShort}</Tag>
        </>
      ) : null}
    </>
  )
}

export const alertList = alerts.routes
