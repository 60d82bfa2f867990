/** /sites: the shelters that somebody sets up. /sites/:id/settings: one of them, with its rooms, its beds and what became of it. */

import { found, may, requireMay, type Session } from '../../platform/access/index.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { formatMoment, formatNumber, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Page,
  Section,
  Stack,
  Table,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayOnSite } from '../access.ts'
import { text as shared } from '../text.ts'
import { closingExtra, endingAside, openingExtra, reopeningExtra, settingAside } from './extra-forms.tsx'
import { changingIntake, naming, undoingIntake, unnaming } from './intake-forms.tsx'
import { placesToSetUp, type SetUpPlaces } from './places.ts'
import { ExtraSection, IntakeSection } from './places-section.tsx'
import {
  type Happening,
  happeningsOf,
  roomsOf,
  type SetUpRoom,
  type Shelter,
  sheltersToSetUp,
  shelterToSetUp,
} from './queries.ts'
import { roomText } from './room.text.ts'
import { RoomCard } from './room-card.tsx'
import { addingBeds, addingRoom, renamingBed, renamingRoom, retiringBed, returningBed } from './room-forms.tsx'
import { addingShelter, changingShelter, handingOver } from './site-forms.tsx'
import { shelter } from './subject.tsx'
import { text } from './text.ts'

export const setupPages = room()
  .get('/sites', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnSite.setUp)
    const sites = await asUser(session, (tx) => sheltersToSetUp(tx, today()))
    return page(c, <SheltersPage viewer={viewer(c)} sites={sites} />)
  })
  .get('/sites/:id/settings', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnSite.setUp)
    const shown = await asUser(session, async (tx) => {
      const site = found(await shelterToSetUp(tx, idParam(c)))
      return {
        site,
        rooms: await roomsOf(tx, site.id),
        places: await ask(tx, placesToSetUp(tx, site.id)),
        history: await happeningsOf(tx, site.id),
      }
    })
    return page(c, <SettingsPage viewer={viewer(c)} session={session} {...shown} />)
  })

function SheltersPage({ viewer, sites }: { viewer: Viewer; sites: readonly (Shelter & { beds: number })[] }) {
  const { locale } = viewer
  const t = words(text, locale)
  const add = (
    <LinkButton href={addingShelter.path({})} icon="add">
      {t.adding.title}
    </LinkButton>
  )
  return (
    <Page viewer={viewer} title={t.shelters} lead={t.sheltersLead} actions={sites.length > 0 ? add : undefined}>
      <Card>
        <Table
          caption={t.shelters}
          captionUnseen
          rows={[...sites]}
          columns={[
            { label: t.name, names: true, cell: ({ id, name }) => <a href={`/sites/${id}/settings`}>{name}</a> },
            { label: t.runBy, cell: ({ organisationName }) => organisationName },
            { label: t.kind, cell: ({ livingForm }) => words(shared, locale).form[livingForm] },
            { label: t.beds, numeric: true, cell: ({ beds }) => formatNumber(beds, locale) },
          ]}
          empty={
            <EmptyState title={t.none} who={t.noneWho} icon="bed" action={add}>
              {t.noneWhat}
            </EmptyState>
          }
        />
      </Card>
    </Page>
  )
}

type SettingsProps = {
  viewer: Viewer
  session: Session
  site: Shelter
  rooms: readonly SetUpRoom[]
  places: SetUpPlaces
  history: readonly Happening[]
}

function SettingsPage({ viewer, session, site, rooms, places, history }: SettingsProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const { id } = site
  const addRoom = (
    <LinkButton href={addingRoom.path({ id })} icon="add" variant={rooms.length > 0 ? 'secondary' : 'primary'}>
      {words(roomText, locale).addingRoom.title}
    </LinkButton>
  )
  return (
    <Page
      viewer={viewer}
      title={site.name}
      documentTitle={t.settings}
      lead={t.settingsLead}
      breadcrumb={[{ href: '/sites', label: t.shelters }]}
    >
      <Stack>
        <Card>
          <DefinitionList
            items={[
              { term: t.kind, value: words(shared, locale).form[site.livingForm] },
              { term: t.open, value: t.openHours(site.opensAt.slice(0, 5), site.closesAt.slice(0, 5)) },
              { term: t.runBy, value: site.organisationName },
            ]}
          />
          <Toolbar>
            <LinkButton href={changingShelter.path({ id })} variant="secondary" icon="edit" small>
              {t.changing.title}
            </LinkButton>
            <LinkButton href={`/sites/${id}/stays`} variant="secondary" small>
              {t.stays}
            </LinkButton>
            {may(session, mayOnSite.setUpAny) ? (
              <LinkButton href={handingOver.path({ id })} variant="secondary" small>
                {t.handingOver.title}
              </LinkButton>
            ) : null}
          </Toolbar>
        </Card>
        <IntakeSection id={id} places={places} livingForm={site.livingForm} />
        <Section title={t.rooms} id="rooms" lead={t.roomsLead} actions={rooms.length > 0 ? addRoom : undefined}>
          {rooms.map((room) => (
            <RoomCard id={id} room={room} asides={places.asides} />
          ))}
          {rooms.length > 0 ? null : (
            <EmptyState title={t.noRooms} who={t.noneWho} icon="bed" action={addRoom}>
              {t.noRoomsWhat}
            </EmptyState>
          )}
        </Section>
        <ExtraSection id={id} places={places} />
        <Section title={t.history} id="history">
          <Table
            caption={t.history}
            captionUnseen
            rows={[...history]}
            columns={[
              { label: t.when, cell: ({ at }) => <span class="nowrap">{formatMoment(at, locale)}</span> },
              { label: t.what, names: true, cell: ({ what }) => happened(t.happened, what) },
              { label: t.who, cell: ({ by }) => by ?? t.commandLine },
            ]}
            empty={<p class="soft">{t.noHistory}</p>}
          />
        </Section>
      </Stack>
    </Page>
  )
}

const happened = (names: Readonly<Record<string, string>>, what: string): string => names[what] ?? what

export const setupForms = shelter.routes(
  addingShelter,
  changingShelter,
  handingOver,
  addingRoom,
  renamingRoom,
  addingBeds,
  renamingBed,
  retiringBed,
  returningBed,
  changingIntake,
  undoingIntake,
  naming,
  unnaming,
  openingExtra,
  closingExtra,
  reopeningExtra,
  settingAside,
  endingAside,
)
