/** /support/settings: which kinds of support the municipality gives, and its norms. */

import { allOf, ask, asUser } from '../../platform/database/index.ts'
import { formatDate, formatNumber, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Page,
  Stack,
  Table,
  Tag,
  type Viewer,
} from '../../platform/ui/index.ts'
import { page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { type Norm, normOn } from '../queries.ts'
import { adding, ending, resuming, setting, setupForms, undoing } from './forms.tsx'
import { type Kind, kindsOf } from './queries.ts'
import { text } from './text.ts'

export const setupRoutes = room()
  .route('/', setupForms)
  .get('/support/settings', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'setUp')
    const set = await asUser(session, (tx) => ask(tx, allOf({ kinds: kindsOf(tx), norm: normOn(today()) })))
    return page(c, <SettingsPage viewer={viewer(c)} {...set} />)
  })

function SettingsPage({ viewer, kinds, norm }: { viewer: Viewer; kinds: readonly Kind[]; norm: Norm }) {
  const { locale } = viewer
  const t = words(text, locale)
  return (
    <Page
      viewer={viewer}
      title={t.settings}
      lead={t.settingsLead}
      breadcrumb={[{ href: '/support', label: t.backHome }]}
    >
      <Stack>
        <Kinds kinds={kinds} viewer={viewer} />
        <Card
          title={t.norms}
          id="norms"
          actions={
            <>
              <LinkButton href={setting.path({})} variant="secondary" icon="edit">
                {t.setting.title}
              </LinkButton>
              {norm.id === null ? null : <undoing.Button to={{ normId: norm.id }} locale={locale} icon="undo" />}
            </>
          }
        >
          <p class="soft measure">{t.normsLead}</p>
          <DefinitionList
            items={[
              { term: t.caseload, value: formatNumber(norm.caseload, locale) },
              { term: t.contactDays, value: formatNumber(norm.contactDays, locale) },
              { term: t.source, value: norm.source ?? t.noSource, ...(norm.id === null ? { note: t.usual } : {}) },
              ...(norm.fromOn === null ? [] : [{ term: t.since, value: formatDate(norm.fromOn, locale) }]),
            ]}
          />
        </Card>
      </Stack>
    </Page>
  )
}

function Kinds({ kinds, viewer: { locale } }: { kinds: readonly Kind[]; viewer: Viewer }) {
  const t = words(text, locale)
  const add = (
    <LinkButton href={adding.path({})} icon="add">
      {t.adding.title}
    </LinkButton>
  )
  return (
    <Card title={t.kinds} id="kinds" actions={kinds.length > 0 ? add : null}>
      <p class="soft measure">{t.kindsLead}</p>
      <Table
        caption={t.kinds}
        captionUnseen
        rows={kinds}
        columns={[
          {
            label: t.name,
            names: true,
            cell: ({ name, words }) => (
              <>
                {name}
                {words ? <span class="rule"> {words}</span> : null}
              </>
            ),
          },
          {
            label: t.period,
            cell: ({ fromOn, untilOn }) =>
              untilOn === null ? t.from(formatDate(fromOn, locale)) : <Tag>{t.until(formatDate(untilOn, locale))}</Tag>,
          },
          {
            label: '',
            cell: ({ id, name, untilOn }) =>
              untilOn === null ? (
                <ending.Button to={{ kindId: id }} of={name} locale={locale} />
              ) : (
                <resuming.Button to={{ kindId: id }} of={name} locale={locale} icon="undo" />
              ),
          },
        ]}
        empty={
          <EmptyState title={t.noKinds} icon="support" action={add}>
            {t.noKindsWhat}
          </EmptyState>
        }
      />
    </Card>
  )
}
