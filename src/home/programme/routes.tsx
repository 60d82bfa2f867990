/** /programmes: those of the municipality; /programme-leases: the leases that were begun within them; /programmes/:id: one of them. */

import { openPeople } from '../../person/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { type ListColumn, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf, optional, picked } from '../../platform/subject/index.ts'
import { formatShortDate, group, type Locale, words } from '../../platform/text/index.ts'
import { Unseen } from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { leaseFormName } from '../forms.ts'
import { lease } from '../subject.tsx'
import { adding, changing, ending, placing, takingBackEnd, takingOut, undoing } from './forms.tsx'
import { askingPlacedLeases, askingProgramme, askingProgrammes, type PlacedLease, type Programme } from './queries.ts'
import { programme } from './subject.tsx'
import { text } from './text.ts'
import { LeasesPage, NoLeases, NoProgrammes, ProgrammePage, ProgrammesPage } from './views.tsx'

const programmes = list({
  at: '/programmes',
  size: 50,
  fields: { which: usually(oneOf(['running', 'all'], group(text, 'which'), { empty: false }), 'running') },
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'seeProgrammes'),
  takes: () => true,
  of: ({ session, locale, filter }) =>
    listed<Programme>({
      title: words(text, locale).title,
      locale,
      columns: programmeColumns(locale),
      rows: (tx, at) => askingProgrammes(tx, filter, at),
      keyOf: ({ name, id }) => [name, id],
      empty: <NoProgrammes mayKeep={mayDo(session, 'keepProgrammes')} locale={locale} />,
    }),
  draw: (shown) => <ProgrammesPage {...shown} mayKeep={mayDo(shown.session, 'keepProgrammes')} />,
})

function programmeColumns(locale: Locale): ListColumn<Programme>[] {
  const t = words(text, locale)
  return [
    {
      label: t.name,
      names: true,
      kind: 'text',
      of: ({ name }) => name,
      cell: ({ id, name }) => <a href={`/programmes/${id}`}>{name}</a>,
    },
    { label: t.kind, kind: 'text', of: ({ kind }) => t.kinds[kind] },
    { label: t.from, kind: 'date', of: ({ from }) => from },
    { label: t.until, kind: 'date', of: ({ until }) => until },
    { label: t.decided, kind: 'text', of: ({ decidedIn }) => decidedIn },
  ]
}

const leases = list({
  at: '/programme-leases',
  size: 50,
  fields: {
    programme: optional(picked({ empty: group(text, 'allPrograms') })),
    state: usually(oneOf(['running', 'all'], group(text, 'states'), { empty: false }), 'all'),
  },
  text: group(text, 'choosingLeases'),
  options: async (tx) => ({
    programme: (await ask(tx, askingProgrammes(tx, { which: 'all' }, { after: null, limit: 200 }))).map(
      ({ id, name }) => ({ value: id, label: name }),
    ),
  }),
  may: (session) => requireMay(session, 'seeAll'),
  takes: (session) => mayDo(session, 'placeInProgramme'),
  of: ({ session, locale, filter }) => leasesOf(session, locale, filter),
  draw: (shown) => <LeasesPage {...shown} />,
})

function leasesOf(session: Session, locale: Locale, filter: { programme: string | null; state: 'running' | 'all' }) {
  const t = words(text, locale)
  return listed<PlacedLease>({
    title: t.leasesOf,
    locale,
    columns: [
      {
        label: t.who,
        names: true,
        kind: 'text',
        of: ({ who }) => who,
        cell: ({ id, who, begins }) => (
          <a href={`/leases/${id}`}>
            {who}
            <Unseen>, {formatShortDate(begins, locale)}</Unseen>
          </a>
        ),
      },
      { label: t.programme, kind: 'text', of: (one) => one.programme },
      { label: t.form, kind: 'text', of: ({ form }) => leaseFormName(form, locale) },
      { label: t.begins, kind: 'date', of: ({ begins }) => begins },
      { label: t.ends, kind: 'date', of: ({ ends }) => ends },
    ],
    rows: (_, at) => askingPlacedLeases(locale, filter, at),
    keyOf: ({ begins, id }) => [begins.toString(), id],
    empty: <NoLeases locale={locale} />,
    opened: (tx, rows) =>
      openPeople(
        tx,
        session,
        rows.flatMap(({ tenantIds }) => tenantIds),
        'file',
      ),
  })
}

export const programmeRoutes = room()
  .route('/', programmes.routes)
  .route('/', leases.routes)
  .route('/', programme.routes(adding, changing, ending, takingBackEnd, undoing))
  .route('/', lease.routes(placing, takingOut))
  .get('/programmes/:id', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'seeProgrammes')
    const one = found(await asUser(session, (tx) => ask(tx, askingProgramme(tx, idParam(c)))))
    const may = { keep: mayDo(session, 'keepProgrammes'), leases: mayDo(session, 'seeAll') }
    return page(c, <ProgrammePage viewer={viewer(c)} programme={one} may={may} />)
  })
