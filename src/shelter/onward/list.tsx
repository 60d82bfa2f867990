/** GET /tonight/onward: guests in acute places for whom nothing is on its way, for those who answer for the next step. */

import { openPeople } from '../../person/index.ts'
import { may, NotFound } from '../../platform/access/index.ts'
import { type ListColumn, ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { EmptyState } from '../../platform/ui/index.ts'
import { mayOnSite, seesNextSteps } from '../access.ts'
import { guestName } from '../guest.ts'
import { text as roomText } from '../text.ts'
import { signalling } from './form.tsx'
import { type Waiting, withoutNextStep } from './queries.ts'
import { text } from './text.ts'

const without = list({
  at: '/tonight/onward',
  size: 50,
  fields: {
    least: optional(oneOf(['7', '30', '90'], group(text, 'least'), { empty: group(text, 'anyNights') })),
    sort: usually(oneOf(['longest', '-longest'], group(text, 'sorts'), { empty: false }), 'longest'),
  },
  text: group(text, 'choosing'),
  may: (session) => {
    if (!seesNextSteps(session)) throw new NotFound('role')
  },
  takes: (session) => may(session, mayOnSite.setUp),
  of: ({ session, locale, filter: { least, sort } }) => {
    const t = words(text, locale)
    return listed<Waiting>({
      title: t.list,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) =>
        withoutNextStep(tx, {
          ...{ order: sort, least: Number(least ?? 0), limit },
          after: after && { from: after[0] ?? '', id: after[1] ?? '' },
        }),
      keyOf: ({ from, stayId }) => [from.toString(), stayId],
      empty: (
        <EmptyState title={least === null ? t.none : t.noneSoLong} icon="bed">
          {least === null ? t.noneWhat : t.noneSoLongWhat}
        </EmptyState>
      ),
      opened: (tx, rows) =>
        openPeople(
          tx,
          session,
          rows.map(({ guest }) => guest.id),
          'file',
        ),
    })
  },
  draw: ({ locale, ...shown }) => {
    const t = words(text, locale)
    return (
      <ListPage
        {...shown}
        title={t.list}
        lead={t.listLead}
        breadcrumb={[{ href: '/tonight', label: words(roomText, locale).tonight }]}
      />
    )
  },
})

function columnsIn(locale: Locale): ListColumn<Waiting>[] {
  const t = words(text, locale)
  return [
    {
      label: t.guest,
      names: true,
      kind: 'text',
      of: ({ guest }) => guestName(guest, locale),
      cell: ({ guest, bookingId }) => <a href={`/bookings/${bookingId}#onward`}>{guestName(guest, locale)}</a>,
    },
    // of somebody with protected identity no place leaves the booking's page
    { label: t.site, kind: 'text', of: ({ guest, siteName }) => (guest.protection === null ? siteName : null) },
    { label: t.since, kind: 'date', of: ({ from }) => from },
    { label: t.inRow, sort: '-longest', kind: 'number', of: ({ nights }) => nights },
    {
      label: t.action,
      cell: ({ guest, bookingId }) => (
        <signalling.Button to={{ id: bookingId }} locale={locale} of={guestName(guest, locale)} variant="secondary" />
      ),
    },
  ]
}

export const withoutRoutes = without.routes
