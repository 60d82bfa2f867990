/** The pages about keys: the list, and one key with what it was used for. */

import type { ShownList } from '../../platform/list/index.ts'
import { formatDate, formatMoment, formatNumber, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Page,
  Section,
  Stack,
  Table,
  Tag,
  type Viewer,
} from '../../platform/ui/index.ts'
import { making, revoking } from './forms.tsx'
import type { ListedKey } from './queries.ts'
import { stateOf } from './rules.ts'
import { text } from './text.ts'

const tones = { inUse: 'good', expired: 'neutral', revoked: 'neutral' } as const

type KeysProps = {
  viewer: Viewer
  keys: readonly ListedKey[]
  mayWebhooks: boolean
}

export function KeysPage({ viewer, keys, mayWebhooks }: KeysProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const make = (
    <LinkButton href={making.path({})} icon="key">
      {t.make}
    </LinkButton>
  )
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={mayWebhooks ? t.lead : t.leadTown}
      actions={
        <>
          {make}
          {mayWebhooks && (
            <LinkButton href="/settings/webhooks" variant="secondary">
              {t.webhooks}
            </LinkButton>
          )}
          <LinkButton href="/api" variant="quiet">
            {t.how}
          </LinkButton>
        </>
      }
    >
      <Stack>
        <Card title={t.list}>
          <Table
            caption={t.list}
            captionUnseen
            rows={keys}
            columns={[
              { label: t.name, names: true, cell: (key) => <a href={`/settings/keys/${key.id}`}>{key.name}</a> },
              { label: t.secret, cell: (key) => `${key.prefix}…` },
              { label: t.stateLabel, cell: (key) => <State viewer={viewer} of={key} /> },
              { label: t.expires, cell: (key) => formatDate(key.expiresOn, locale) },
              { label: t.lastUsed, cell: (key) => (key.lastUsedOn ? formatDate(key.lastUsedOn, locale) : t.never) },
            ]}
            empty={
              <EmptyState title={t.none} who={t.noneWho} icon="key">
                {t.noneText}
              </EmptyState>
            }
          />
        </Card>
      </Stack>
    </Page>
  )
}

function State({ viewer, of: key }: { viewer: Viewer; of: ListedKey }) {
  const state = stateOf(key, viewer.today)
  return <Tag tone={tones[state]}>{words(text, viewer.locale).state[state]}</Tag>
}

type KeyProps = Pick<ShownList<object>, 'viewer' | 'failed' | 'problems' | 'choosing' | 'rows' | 'files'> & {
  shown: ListedKey
}

export function KeyPage({ viewer, shown, failed, problems, choosing, rows, files }: KeyProps) {
  const { locale, today } = viewer
  const t = words(text, locale)
  const state = stateOf(shown, today)
  return (
    <Page viewer={viewer} title={shown.name} breadcrumb={[{ href: '/settings/keys', label: t.title }]} failed={failed}>
      <Stack>
        <Card>
          <DefinitionList
            items={[
              { term: t.stateLabel, value: <State viewer={viewer} of={shown} /> },
              { term: t.secret, value: `${shown.prefix}…` },
              { term: t.scopes, value: shown.scopes.map((scope) => t.scope[scope]).join(' · ') },
              { term: t.expires, value: formatDate(shown.expiresOn, locale) },
              { term: t.limit, value: t.perMinute(formatNumber(shown.perMinute, locale)), note: t.limitNote },
              { term: t.lastUsed, value: shown.lastUsedOn ? formatDate(shown.lastUsedOn, locale) : t.never },
              {
                term: t.madeBy,
                value: `${formatMoment(shown.madeAt, locale)} ${shown.madeBy === null ? t.byOperator : t.by(shown.madeBy)}`,
              },
              ...(shown.revokedAt
                ? [
                    {
                      term: t.revokedAt,
                      value: `${formatMoment(shown.revokedAt, locale)} ${shown.revokedBy === null ? t.byOperator : t.by(shown.revokedBy)}`,
                    },
                  ]
                : []),
            ]}
          />
        </Card>
        {state !== 'revoked' && (
          <Card title={t.revoke}>
            <p class="measure">{t.revokeLead}</p>
            <p>
              <revoking.Button to={shown} locale={locale} variant="danger" small={false} />
            </p>
          </Card>
        )}
        <Section title={t.log} lead={t.logLead}>
          {problems}
          {choosing}
          <Card actions={files}>{rows}</Card>
        </Section>
      </Stack>
    </Page>
  )
}
