/** GET /homes/pauses: landlords' pauses of new flats; a landlord sees its own. */

import { type ListColumn, ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf, optional, picked } from '../../platform/subject/index.ts'
import { formatDate, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState, LinkButton, Tag } from '../../platform/ui/index.ts'
import { isLandlord, mayDo, requireMay } from '../access.ts'
import { landlords } from '../dwelling/queries.ts'
import { type Pause, pauseState, pausesPage } from '../pauses.ts'
import { HomeTabs } from '../tabs.tsx'
import { adding, goingOn, lifting, undoing } from './forms.tsx'
import { text } from './text.ts'

const pauses = list({
  at: '/homes/pauses',
  size: 25,
  fields: {
    which: usually(oneOf(['now', 'all'], group(text, 'which'), { empty: false }), 'now'),
    landlord: optional(picked({ empty: group(text, 'anyLandlord') })),
  },
  text: { sv: { fields: text.sv.fields }, en: { fields: text.en.fields } },
  offers: (session) => (isLandlord(session) ? ['which'] : ['which', 'landlord']),
  options: async (tx, session) => ({
    landlord: isLandlord(session)
      ? []
      : (await landlords(tx, session)).map(({ id, name }) => ({ value: id, label: name })),
  }),
  may: (session) => requireMay(session, 'see'),
  takes: () => true,
  of: ({ session, locale, filter: { which, landlord } }) => {
    const t = words(text, locale)
    return listed<Pause>({
      title: t.title,
      locale,
      columns: columnsIn(locale, mayDo(session, 'pause')),
      rows: (tx, { after, limit }) =>
        pausesPage(
          tx,
          { which, on: today(), landlordId: landlord },
          limit,
          after && { day: after[0] ?? '', id: after[1] ?? '' },
        ),
      keyOf: ({ fromOn, id }) => [fromOn.toString(), id],
      empty: <EmptyState title={t.none}>{t.noneWhat}</EmptyState>,
    })
  },
  draw: ({ session, locale, ...shown }) => {
    const t = words(text, locale)
    const add = mayDo(session, 'pause') ? (
      <LinkButton href={adding.path({})} icon="add" variant="secondary">
        {t.add}
      </LinkButton>
    ) : undefined
    return (
      <ListPage
        {...shown}
        title={t.title}
        lead={t.lead}
        actions={add}
        above={<HomeTabs session={session} here="/homes/pauses" />}
      />
    )
  },
})

function columnsIn(locale: Locale, may: boolean): ListColumn<Pause>[] {
  const t = words(text, locale)
  const state = (pause: Pause) => pauseState(pause, today())
  return [
    { label: t.landlord, kind: 'text', of: ({ landlord }) => landlord },
    { label: t.from, kind: 'date', of: ({ fromOn }) => fromOn },
    {
      label: t.until,
      kind: 'date',
      of: ({ untilOn }) => untilOn,
      cell: ({ untilOn }) => (untilOn === null ? t.noEnd : formatDate(untilOn, locale)),
    },
    {
      label: t.state,
      kind: 'text',
      of: (pause) => t.states[state(pause)],
      cell: (pause) => <Tag tone={state(pause) === 'holds' ? 'late' : 'good'}>{t.states[state(pause)]}</Tag>,
    },
    { label: t.why, kind: 'text', of: ({ because }) => because },
    {
      label: t.routine,
      kind: 'text',
      of: ({ routine, liftedOn, changed }) =>
        [routine, liftedOn && t.liftedOn(formatDate(liftedOn, locale)), changed]
          .filter((one) => one !== null)
          .join(' '),
    },
    { label: t.by, kind: 'text', of: ({ by }) => by },
    ...(may ? [{ label: t.ways, cell: (pause: Pause) => <Ways pause={pause} locale={locale} /> }] : []),
  ]
}

function Ways({ pause, locale }: { pause: Pause; locale: Locale }) {
  const t = words(text, locale)
  const of = `${pause.landlord} ${formatDate(pause.fromOn, locale)}`
  return (
    <>
      {pause.liftedOn === null ? (
        <LinkButton small variant="secondary" href={lifting.path({ id: pause.id })} label={`${t.lifting.title}: ${of}`}>
          {t.lifting.title}
        </LinkButton>
      ) : (
        <goingOn.Button to={{ id: pause.id }} of={of} locale={locale} icon="undo" />
      )}
      <undoing.Button to={{ id: pause.id }} of={of} locale={locale} icon="undo" />
    </>
  )
}

export const pauseRoutes = pauses.routes
