/** GET /outreach/places: places with their last count. GET /outreach/places/:id: one of them, day by day. */

import { asUser } from '../../platform/database/index.ts'
import { ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { formatDate, formatNumber, group, words } from '../../platform/text/index.ts'
import {
  Card,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  Stack,
  Table,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { OutreachTabs } from '../tabs.tsx'
import { adding, counting, ending, goingOn, placeForms, puttingBack, undoing } from './forms.tsx'
import { type Count, countsOf, type Place, placeById, placeKinds, placesPage } from './queries.ts'
import { text } from './text.ts'

const places = list({
  at: '/outreach/places',
  size: 25,
  fields: {
    which: usually(oneOf(['now', 'all'], group(text, 'which'), { empty: false }), 'now'),
    kind: optional(oneOf(placeKinds, group(text, 'kinds'), { empty: group(text, 'anyKind') })),
  },
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'see'),
  takes: (session) => mayDo(session, 'see'),
  of: ({ locale, filter }) => {
    const t = words(text, locale)
    return listed<Place>({
      title: t.title,
      locale,
      columns: [
        {
          label: t.place,
          kind: 'text',
          of: ({ name }) => name,
          cell: ({ id, name }) => <a href={`/outreach/places/${id}`}>{name}</a>,
        },
        { label: t.kind, kind: 'text', of: ({ kind }) => t.kinds[kind] },
        { label: t.area, kind: 'text', of: ({ area }) => area },
        { label: t.last, kind: 'date', of: ({ lastOn }) => lastOn },
        { label: t.people, kind: 'number', of: ({ people }) => people },
        { label: t.outdoors, kind: 'number', of: ({ outdoors }) => outdoors },
        { label: t.state, kind: 'text', of: ({ endedOn }) => (endedOn === null ? t.used : t.ended) },
      ],
      rows: (_tx, { after, limit }) => placesPage(filter, limit, after && { name: after[0] ?? '', id: after[1] ?? '' }),
      keyOf: ({ name, id }) => [name, id],
      empty: <EmptyState title={t.none}>{t.noneWhat}</EmptyState>,
    })
  },
  draw: ({ session, locale, ...shown }) => {
    const t = words(text, locale)
    return (
      <ListPage
        {...shown}
        title={t.title}
        lead={t.lead}
        actions={
          <LinkButton href={adding.path({})} icon="add">
            {t.add}
          </LinkButton>
        }
        above={<OutreachTabs session={session} here="/outreach/places" />}
      />
    )
  },
})

export const placeRoutes = room()
  .route('/', places.routes)
  .route('/', placeForms)
  .get('/outreach/places/:id', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'see')
    const id = idParam(c)
    const shown = await asUser(session, async (tx) => ({
      place: await placeById(tx, id),
      counts: await countsOf(tx, id),
    }))
    return page(c, <PlacePage viewer={viewer(c)} {...shown} />)
  })

function PlacePage({ viewer, place, counts }: { viewer: Viewer; place: Place; counts: readonly Count[] }) {
  const { locale } = viewer
  const t = words(text, locale)
  const { id, endedOn, endedBecause } = place
  return (
    <Page
      viewer={viewer}
      title={place.name}
      documentTitle={t.place}
      lead={`${t.kinds[place.kind]}, ${place.area}`}
      breadcrumb={[{ href: '/outreach/places', label: t.title }]}
      actions={
        endedOn === null ? (
          <LinkButton href={counting.path({ id })} icon="add">
            {t.counting.title}
          </LinkButton>
        ) : undefined
      }
    >
      <Stack>
        {endedOn === null ? null : (
          <Notice>
            <p>{t.endedOn(formatDate(endedOn, locale), endedBecause ?? '')}</p>
            <goingOn.Button to={{ id }} locale={locale} icon="undo" variant="secondary" />
          </Notice>
        )}
        <Card title={t.counts}>
          <Table
            caption={t.counts}
            captionUnseen
            rows={counts}
            columns={[
              {
                label: t.day,
                cell: ({ onDay, undoneAt }) =>
                  undoneAt === null ? (
                    formatDate(onDay, locale)
                  ) : (
                    <>
                      <s>{formatDate(onDay, locale)}</s> {t.removed}
                    </>
                  ),
              },
              { label: t.people, numeric: true, cell: ({ people }) => formatNumber(people, locale) },
              { label: t.outdoors, numeric: true, cell: ({ outdoors }) => formatNumber(outdoors, locale) },
              { label: t.done, cell: ({ done }) => done ?? '' },
              { label: t.by, cell: ({ by }) => by ?? t.someone },
              {
                label: '',
                cell: ({ id: count, onDay, undoneAt }) => {
                  const of = formatDate(onDay, locale)
                  return undoneAt === null ? (
                    <undoing.Button to={{ id, count }} of={of} locale={locale} icon="undo" />
                  ) : (
                    <puttingBack.Button to={{ id, count }} of={of} locale={locale} icon="undo" />
                  )
                },
              },
            ]}
            empty={<EmptyState title={t.noCounts}>{t.noCountsWhat}</EmptyState>}
          />
          {endedOn === null ? (
            <Toolbar>
              <LinkButton href={ending.path({ id })} variant="quiet" small>
                {t.ending.title}
              </LinkButton>
            </Toolbar>
          ) : null}
        </Card>
      </Stack>
    </Page>
  )
}
