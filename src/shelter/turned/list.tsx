/** GET /turned-away: nights on which somebody needed a place and got none, and why. Names nobody. */

import { requireMay } from '../../platform/access/index.ts'
import { type ListColumn, ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { day, oneOf, optional, picked, wrong } from '../../platform/subject/index.ts'
import { formatDate, group, type Locale, words } from '../../platform/text/index.ts'
import { isBefore } from '../../platform/time/index.ts'
import { EmptyState, LinkButton } from '../../platform/ui/index.ts'
import { mayOnSite } from '../access.ts'
import { ruleCodes } from '../rule-codes.ts'
import { sitesToSee } from '../site/queries.ts'
import { text } from '../text.ts'
import { noting, undoing } from './forms.tsx'
import { type Turned, turnedPage } from './queries.ts'
import { turnedBecauses } from './rules.ts'
import { turnedText } from './text.ts'

const turnings = list({
  at: '/turned-away',
  size: 50,
  fields: {
    because: optional(oneOf(turnedBecauses, group(turnedText, 'because'), { empty: group(turnedText, 'anyWhy') })),
    site: optional(picked({ empty: group(turnedText, 'anySite') })),
    from: optional(day()),
    until: optional(day()),
    sort: usually(oneOf(['-night', 'night'], group(turnedText, 'sorts'), { empty: false }), '-night'),
  },
  text: group(turnedText, 'choosing'),
  waits: true,
  judge: ({ from, until }) =>
    from !== null && until !== null && isBefore(until, from) ? wrong('until', 'backwards') : null,
  options: async (tx) => ({ site: (await sitesToSee(tx)).map(({ id, name }) => ({ value: id, label: name })) }),
  may: (session) => requireMay(session, mayOnSite.turnAway),
  takes: () => true,
  of: ({ locale, filter }) => {
    const t = words(turnedText, locale)
    return listed<Turned>({
      title: t.title,
      locale,
      columns: columnsIn(locale),
      rows: (tx, page) => turnedPage(tx, filter, page),
      keyOf: ({ night, id }) => [night.toString(), id],
      empty: (
        <EmptyState
          title={t.none}
          icon="bed"
          action={
            <LinkButton href="/bookings/new" icon="search">
              {words(text, locale).findPlace}
            </LinkButton>
          }
        >
          {t.noneWhat}
        </EmptyState>
      ),
    })
  },
  draw: ({ locale, ...shown }) => {
    const t = words(turnedText, locale)
    return (
      <ListPage
        {...shown}
        title={t.title}
        lead={t.lead}
        breadcrumb={[{ href: '/tonight', label: words(text, locale).tonight }]}
        actions={
          <LinkButton href={noting.path({})} icon="add" variant="secondary">
            {t.note}
          </LinkButton>
        }
      />
    )
  },
})

export const turnedRoutes = turnings.routes

function columnsIn(locale: Locale): ListColumn<Turned>[] {
  const t = words(turnedText, locale)
  const ruled = ({ needs }: Turned) =>
    ruleCodes.flatMap((code) => (needs.includes(code) ? [t.rules[code]] : [])).join(', ')
  return [
    { label: t.why, kind: 'text', of: ({ because }) => t.because[because] },
    { label: t.night, sort: 'night', kind: 'date', of: ({ night }) => night },
    { label: t.people, kind: 'number', of: ({ people }) => people },
    { label: t.needs, kind: 'text', of: (row) => ruled(row) || null },
    {
      label: t.site,
      kind: 'text',
      // no file names a protected site
      of: ({ siteName, hidden }) => (hidden ? words(text, locale).form.protectedHousing : siteName),
      cell: ({ siteName }) => siteName,
    },
    { label: t.words, kind: 'text', of: ({ words }) => words },
    { label: t.by, kind: 'text', of: ({ by }) => by },
    {
      label: t.change,
      cell: ({ id, night, bookingId, because, siteName, people }) =>
        bookingId === null ? (
          <undoing.Button
            to={{ id }}
            of={[t.of(formatDate(night, locale)), t.because[because], people, siteName].filter(Boolean).join(', ')}
            locale={locale}
            icon="undo"
          />
        ) : (
          <LinkButton
            href={`/bookings/${bookingId}`}
            small
            variant="quiet"
            label={`${t.booking}: ${t.of(formatDate(night, locale))}`}
          >
            {t.booking}
          </LinkButton>
        ),
    },
  ]
}
