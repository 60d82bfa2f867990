/** /vacancies: what landlords leave to the municipality, as far as one sees their dwellings. */

import type { Session } from '../../platform/access/index.ts'
import { type ListColumn, ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf, optional, picked } from '../../platform/subject/index.ts'
import { formatKronor, formatShortDate, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState, LinkButton } from '../../platform/ui/index.ts'
import { isLandlord, mayDo, requireMay } from '../access.ts'
import { landlords } from '../dwelling/queries.ts'
import { addressOf } from '../dwelling/rules.ts'
import { roomsInWords } from '../dwelling/views.tsx'
import { HomeTabs } from '../tabs.tsx'
import { leaving } from './forms.tsx'
import { type ListedVacancy, vacancies, whichVacancies } from './queries.ts'
import { vacancyStanding } from './rules.ts'
import { standingInWords } from './say.ts'
import { text } from './text.ts'
import { VacancyTag } from './views.tsx'

const all = list({
  at: '/vacancies',
  size: 50,
  fields: {
    which: usually(oneOf(whichVacancies, group(text, 'which'), { empty: false }), 'open'),
    landlord: optional(picked({ empty: group(text, 'allLandlords') })),
  },
  text: group(text, 'choosing'),
  offers: (session) => (isLandlord(session) ? ['which'] : ['which', 'landlord']),
  options: async (tx, session) =>
    isLandlord(session)
      ? {}
      : { landlord: (await landlords(tx, session)).map(({ id, name }) => ({ value: id, label: name })) },
  may: (session) => requireMay(session, 'see'),
  takes: (session) => mayDo(session, 'offerVacancy'),
  of: ({ session, locale, filter: { which, landlord } }) => {
    const t = words(text, locale)
    return listed<ListedVacancy>({
      title: isLandlord(session) ? t.landlordTitle : t.title,
      locale,
      columns: columnsIn(session, locale),
      rows: (tx, { after, limit }) =>
        vacancies(tx, {
          which,
          landlord,
          limit,
          after: after && { day: after[0] ?? '', id: after[1] ?? '' },
        }),
      keyOf: (one) => [one.answerBy.toString(), one.id],
      empty:
        which === 'open' && landlord === null ? (
          <Nothing {...{ session, locale }} />
        ) : (
          <EmptyState title={t.noneOf} icon="filter">
            {t.noneOfWhat}
          </EmptyState>
        ),
    })
  },
  draw: ({ session, locale, ...shown }) => {
    const t = words(text, locale)
    const own = isLandlord(session)
    return (
      <ListPage
        {...shown}
        title={own ? t.landlordTitle : t.title}
        lead={own ? t.landlordLead : t.lead}
        actions={<Leave {...{ session, locale }} />}
        above={<HomeTabs session={session} here="/vacancies" />}
      >
        {mayDo(session, 'offerVacancy') ? (
          <p>
            <a href="/vacancies/files">{t.files}</a>
          </p>
        ) : null}
      </ListPage>
    )
  },
})

export const vacancyList = all.routes

type Whose = { session: Session; locale: Locale }

function Leave({ session, locale }: Whose) {
  if (!mayDo(session, 'offerVacancy')) return null
  const t = words(text, locale)
  return (
    <>
      <LinkButton href={leaving.path({})} icon="add">
        {t.leave}
      </LinkButton>
      <LinkButton href="/vacancies/files/new" variant="secondary" icon="upload">
        {t.leaveFile}
      </LinkButton>
    </>
  )
}

function Nothing({ session, locale }: Whose) {
  const t = words(text, locale)
  return (
    <EmptyState title={t.none} who={t.noneWho} icon="home" action={<Leave {...{ session, locale }} />}>
      {t.noneWhat}
    </EmptyState>
  )
}

function columnsIn(session: Session, locale: Locale): ListColumn<ListedVacancy>[] {
  const t = words(text, locale)
  const standing = (one: ListedVacancy) => vacancyStanding(one, today())
  const landlord: ListColumn<ListedVacancy> = {
    label: t.landlord,
    kind: 'text',
    of: (one) => one.landlord,
    cell: (one) => <a href={`/landlords/${one.landlordId}`}>{one.landlord}</a>,
  }
  return [
    {
      label: t.dwelling,
      kind: 'text',
      of: addressOf,
      cell: (one) => <a href={`/vacancies/${one.id}`}>{addressOf(one)}</a>,
    },
    ...(isLandlord(session) ? [] : [landlord]),
    { label: t.area, kind: 'text', of: (one) => one.areaName },
    { label: t.rooms, kind: 'number', of: (one) => Number(one.rooms), cell: (one) => roomsInWords(one.rooms, locale) },
    { label: t.size, kind: 'number', of: (one) => one.squareMetres, cell: null },
    { label: t.rent, kind: 'number', of: (one) => one.rentKr, cell: (one) => formatKronor(one.rentKr, locale) },
    { label: t.form, kind: 'text', of: (one) => t.shortForms[one.form] },
    {
      label: t.reserved,
      kind: 'text',
      of: (one) => (one.reservedFor === null ? t.anybody : t.reservedFor[one.reservedFor]),
      cell: null,
    },
    {
      label: t.freeFrom,
      kind: 'date',
      of: (one) => one.freeFrom,
      cell: (one) => formatShortDate(one.freeFrom, locale),
    },
    { label: t.answerBy, kind: 'date', of: (one) => one.answerBy, cell: null },
    {
      label: t.standingLabel,
      kind: 'text',
      of: (one) => standingInWords(standing(one), locale),
      cell: (one) => <VacancyTag standing={standing(one)} locale={locale} />,
    },
  ]
}
