/** /users/:id: one user: where they work, in which roles since when and by whom, what they have to hand over, and what became of it. */

import { found, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatDate, formatMoment, words } from '../../platform/text/index.ts'
import { ZONE } from '../../platform/time/index.ts'
import {
  Card,
  DefinitionList,
  EndedOver,
  LinkButton,
  Notice,
  Page,
  Stack,
  Table,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import { idParam, page, roleLabel, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayCharge, requireCharge } from '../access.ts'
import { type Happening, historyOf } from '../history.ts'
import { History } from '../history-table.tsx'
import { text as shared } from '../text.ts'
import { endedBecause } from './ending.ts'
import { changing, ending, giving, lettingIn, taking } from './forms.tsx'
import { type HeldRole, lastLogin, type OpenWork, openWork, type ShownUser, shownUser } from './queries.ts'
import { ToHandOver } from './show-parts.tsx'
import { text } from './text.ts'

/** Where work of these kinds is handed over, for whoever may. */
export type HandOver = (session: Session, userId: string) => Partial<Record<OpenWork['kind'], string>>

type Shown = {
  viewer: Viewer
  session: Session
  user: ShownUser
  login: Temporal.PlainDate | null
  work: readonly OpenWork[]
  history: readonly Happening[]
  handOver: Partial<Record<OpenWork['kind'], string>>
}

export const userRoutes = (handOver: HandOver) =>
  room().get('/users/:id', async (c) => {
    const session = signedIn(c)
    requireCharge(session, 'see')
    const shown = await asUser(session, async (tx) => {
      const user = found(await shownUser(tx, idParam(c)))
      return {
        user,
        login: await lastLogin(tx, user.id),
        work: await openWork(tx, user.id),
        history: await historyOf(tx, session.municipality, user.id),
      }
    })
    return page(
      c,
      <UserPage viewer={viewer(c)} session={session} {...shown} handOver={handOver(session, shown.user.id)} />,
    )
  })

function UserPage({ viewer, session, user, login, work, history, handOver }: Shown) {
  const { locale } = viewer
  const t = words(text, locale)
  const common = words(shared, locale)
  const may = mayCharge(session, 'users') && user.mine && !user.organisation.ended
  return (
    <Page
      viewer={viewer}
      title={user.name}
      documentTitle={common.users}
      breadcrumb={[{ href: '/users', label: common.users }]}
      actions={may ? <Actions viewer={viewer} user={user} /> : null}
    >
      <Stack>
        {user.left ? (
          <Notice kind="warning" title={t.leftOn(formatMoment(user.left.at, locale))}>
            {t.leftWhy}: {endedBecause(user.left.because, locale)} ({user.left.by ?? common.commandLine}). {t.leftLead}
            <EndedOver because={user.left.openBecause} />
          </Notice>
        ) : null}
        {mayCharge(session, 'users') && !user.mine ? (
          <Notice>{user.id === session.userId ? t.yourself : t.notYours}</Notice>
        ) : null}
        <Card>
          <DefinitionList
            items={[
              { term: t.title, value: user.title },
              {
                term: t.organisation,
                value: <a href={`/organisations/${user.organisation.id}`}>{user.organisation.name}</a>,
              },
              { term: t.unit, value: user.unit?.name ?? t.noUnit },
              { term: t.lastLogin, value: login === null ? t.never : formatDate(login, locale) },
              {
                term: t.added,
                value: formatDate(user.addedAt.toZonedDateTimeISO(ZONE).toPlainDate(), locale),
                note: user.addedBy ?? common.commandLine,
              },
            ]}
          />
        </Card>
        <RolesHeld viewer={viewer} user={user} may={may} />
        {work.length > 0 ? <ToHandOver viewer={viewer} work={work} handOver={handOver} /> : null}
        <History viewer={viewer} rows={history} />
      </Stack>
    </Page>
  )
}

function Actions({ viewer, user }: { viewer: Viewer; user: ShownUser }) {
  const t = words(text, viewer.locale)
  return (
    <Toolbar>
      {user.left ? (
        <lettingIn.Button to={user} locale={viewer.locale} variant="secondary" small={false} />
      ) : (
        <>
          <LinkButton href={changing.path(user)} variant="secondary" icon="edit">
            {t.change}
          </LinkButton>
          <LinkButton href={ending.path(user)} variant="secondary">
            {t.end}
          </LinkButton>
        </>
      )}
    </Toolbar>
  )
}

function RolesHeld({ viewer, user, may }: { viewer: Viewer; user: ShownUser; may: boolean }) {
  const { locale } = viewer
  const t = words(text, locale)
  const give = (
    <LinkButton href={giving.path(user)} variant="secondary" icon="add" small>
      {t.give}
    </LinkButton>
  )
  return (
    <Card id="roles" title={t.roles} actions={may && !user.left ? give : null}>
      <Table
        caption={t.roles}
        captionUnseen
        rows={user.roles}
        columns={[
          { label: t.role, names: true, cell: ({ role }: HeldRole) => roleLabel(role, locale) },
          { label: t.since, cell: ({ since }) => <span class="nowrap">{formatMoment(since, locale)}</span> },
          { label: t.givenBy, cell: ({ by }) => by ?? words(shared, locale).commandLine },
          ...(may
            ? [
                {
                  label: '',
                  cell: ({ id, role }: HeldRole) => (
                    <a
                      href={taking.path({ id: user.id, roleId: id })}
                      aria-label={t.takeLabel(roleLabel(role, locale))}
                    >
                      {t.take}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
        empty={<p class="soft">{t.noRoles}</p>}
      />
      {user.takenOver.map(({ role, at, because }) => (
        <p class="measure">
          {t.takenOver(roleLabel(role, locale), formatMoment(at, locale))} {because}
        </p>
      ))}
    </Card>
  )
}
