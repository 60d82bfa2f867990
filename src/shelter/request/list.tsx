/** GET /place-requests: what waits for an answer and what was answered; a partner sees its own. */

import { may, NotFound, type Session } from '../../platform/access/index.ts'
import { type ListColumn, ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf } from '../../platform/subject/index.ts'
import { formatDayAndMonth, formatMoment, group, type Locale, words } from '../../platform/text/index.ts'
import { momentInFile } from '../../platform/time/index.ts'
import { EmptyState, LinkButton, Tag } from '../../platform/ui/index.ts'
import { mayOnBooking } from '../access.ts'
import { text as roomText } from '../text.ts'
import { asking } from './forms.tsx'
import { type PlaceRequest, requestState, requestsPage } from './queries.ts'
import { seesRequests } from './subject.tsx'
import { text } from './text.ts'

const tones = { waits: 'soon', yes: 'good', no: 'neutral', withdrawn: 'neutral' } as const

const requests = list({
  at: '/place-requests',
  size: 25,
  fields: { which: usually(oneOf(['waits', 'all'], group(text, 'which'), { empty: false }), 'waits') },
  text: group(text, 'choosing'),
  may: (session) => {
    if (!seesRequests(session)) throw new NotFound('role')
  },
  // it names people by what they are called: nobody carries that away
  takes: () => false,
  of: ({ locale, filter: { which } }) => {
    const t = words(text, locale)
    return listed<PlaceRequest>({
      title: t.title,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) =>
        requestsPage(tx, which, limit, after && { at: after[0] ?? '', id: after[1] ?? '' }),
      keyOf: ({ askedAt, id }) => [askedAt.toString(), id],
      empty: (
        <EmptyState title={t.none} icon="bed">
          {t.noneWhat}
        </EmptyState>
      ),
    })
  },
  draw: ({ session, locale, ...shown }) => {
    const t = words(text, locale)
    return (
      <ListPage
        {...shown}
        title={t.title}
        lead={t.lead}
        breadcrumb={[{ href: '/tonight', label: words(roomText, locale).tonight }]}
        actions={askButton(session, locale)}
      />
    )
  },
})

const askButton = (session: Session, locale: Locale) =>
  may(session, mayOnBooking.ask) ? (
    <LinkButton href={asking.path({})} icon="add">
      {words(text, locale).asking.title}
    </LinkButton>
  ) : undefined

function columnsIn(locale: Locale): ListColumn<PlaceRequest>[] {
  const t = words(text, locale)
  return [
    {
      label: t.called,
      names: true,
      kind: 'text',
      of: ({ called }) => called,
      cell: ({ id, called }) => <a href={`/place-requests/${id}`}>{called}</a>,
    },
    {
      label: t.nights,
      kind: 'text',
      of: ({ first, last }) =>
        first.equals(last)
          ? formatDayAndMonth(first, locale)
          : t.fromTo(formatDayAndMonth(first, locale), formatDayAndMonth(last, locale)),
    },
    { label: t.people, kind: 'number', of: ({ people }) => people },
    { label: t.site, kind: 'text', of: ({ siteName }) => siteName ?? t.anySite },
    {
      label: t.asked,
      kind: 'text',
      of: ({ askedAt, organisation }) => `${momentInFile(askedAt)}, ${organisation}`,
      cell: ({ askedAt, organisation }) => `${formatMoment(askedAt, locale)}, ${organisation}`,
    },
    {
      label: t.state,
      kind: 'text',
      of: (one) => t.states[requestState(one)],
      cell: (one) => <Tag tone={tones[requestState(one)]}>{t.states[requestState(one)]}</Tag>,
    },
  ]
}

export const requestList = requests.routes
