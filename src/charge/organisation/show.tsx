/** /organisations/:id: one organisation with its units, what is under way there, and what became of it. */

import { found, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { type OpenAt, openAt } from '../../platform/organisation/organisations.ts'
import { formatDate, formatMoment, formatNumber, type Locale, words } from '../../platform/text/index.ts'
import { ZONE } from '../../platform/time/index.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  EndedOver,
  LinkButton,
  Notice,
  Page,
  Stack,
  Table,
  Tag,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayCharge, requireCharge } from '../access.ts'
import { type Happening, historyOf } from '../history.ts'
import { History } from '../history-table.tsx'
import { text as shared } from '../text.ts'
import { ending, renaming, takingBack } from './forms.tsx'
import { OpenThere } from './parts.tsx'
import { type ShownOrganisation, type ShownUnit, shownOrganisation } from './queries.ts'
import { text } from './text.ts'
import { addingUnit, endingUnit, renamingUnit, takingUpUnit } from './unit-forms.tsx'

type Shown = {
  viewer: Viewer
  session: Session
  organisation: ShownOrganisation
  open: readonly { kind: OpenAt; open: number }[]
  history: readonly Happening[]
}

export const organisationRoutes = room().get('/organisations/:id', async (c) => {
  const session = signedIn(c)
  requireCharge(session, 'see')
  const shown = await asUser(session, async (tx) => {
    const organisation = found(await shownOrganisation(tx, idParam(c)))
    return {
      organisation,
      open: await openAt(tx, organisation.id),
      history: await historyOf(tx, session.municipality, organisation.id),
    }
  })
  return page(c, <OrganisationPage viewer={viewer(c)} session={session} {...shown} />)
})

function OrganisationPage({ viewer, session, organisation, open, history }: Shown) {
  const { locale } = viewer
  const t = words(text, locale)
  const common = words(shared, locale)
  const { ended } = organisation
  return (
    <Page
      viewer={viewer}
      title={organisation.name}
      lead={common.kinds[organisation.kind]}
      breadcrumb={[
        mayCharge(session, 'seeAll')
          ? { href: '/organisations', label: common.organisations }
          : { href: '/users', label: common.users },
      ]}
      actions={mayCharge(session, 'organisations') ? <Actions viewer={viewer} organisation={organisation} /> : null}
    >
      <Stack>
        {ended ? (
          <Notice kind="warning" title={t.endedOn(formatMoment(ended.at, locale))}>
            {t.endedLead}
            <EndedOver because={ended.openBecause} />
          </Notice>
        ) : null}
        <Card>
          <DefinitionList
            items={[
              {
                term: t.since,
                value: formatDate(organisation.since.toZonedDateTimeISO(ZONE).toPlainDate(), locale),
                note: organisation.addedBy ?? common.commandLine,
              },
            ]}
          />
        </Card>
        <OpenThere viewer={viewer} organisationId={organisation.id} open={open} />
        <Units viewer={viewer} organisation={organisation} may={mayCharge(session, 'units') && !ended} />
        <History viewer={viewer} rows={history} />
      </Stack>
    </Page>
  )
}

function Actions({ viewer, organisation }: { viewer: Viewer; organisation: ShownOrganisation }) {
  const t = words(text, viewer.locale)
  if (organisation.ended)
    return <takingBack.Button to={organisation} locale={viewer.locale} variant="secondary" small={false} />
  return (
    <Toolbar>
      <LinkButton href={renaming.path(organisation)} variant="secondary" icon="edit">
        {t.rename}
      </LinkButton>
      <LinkButton href={ending.path(organisation)} variant="secondary">
        {t.end}
      </LinkButton>
    </Toolbar>
  )
}

type UnitsProps = { viewer: Viewer; organisation: ShownOrganisation; may: boolean }

function Units({ viewer: { locale }, organisation, may }: UnitsProps) {
  const t = words(text, locale)
  const add = (
    <LinkButton href={addingUnit.path(organisation)} variant="secondary" icon="add" small>
      {t.addUnit}
    </LinkButton>
  )
  return (
    <Card id="units" title={t.units} actions={may ? add : null}>
      <Table
        caption={t.units}
        captionUnseen
        rows={organisation.units}
        columns={[
          {
            label: t.unit,
            names: true,
            cell: ({ name, ended, openBecause }) => (
              <>
                {name} {ended ? <Tag>{t.unitEnded}</Tag> : null}
                <EndedOver because={openBecause} />
              </>
            ),
          },
          { label: t.unitUsers, numeric: true, cell: ({ users }) => formatNumber(users, locale) },
          ...(may
            ? [
                {
                  label: t.changeUnit,
                  cell: (unit: ShownUnit) => <UnitActions locale={locale} of={organisation.id} unit={unit} />,
                },
              ]
            : []),
        ]}
        empty={
          <EmptyState title={t.noUnits} small>
            {t.noUnitsWhat}
          </EmptyState>
        }
      />
    </Card>
  )
}

function UnitActions({ locale, of, unit }: { locale: Locale; of: string; unit: ShownUnit }) {
  const t = words(text, locale)
  const to = { id: of, unitId: unit.id }
  if (unit.ended) return <takingUpUnit.Button to={to} locale={locale} of={unit.name} />
  return (
    <Toolbar>
      <a href={renamingUnit.path(to)} aria-label={t.changeUnitLabel(unit.name)}>
        {t.rename}
      </a>
      <a href={endingUnit.path(to)} aria-label={t.endUnitLabel(unit.name)}>
        {t.endUnit}
      </a>
    </Toolbar>
  )
}
