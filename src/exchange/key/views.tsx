/** The pages about keys: the list with a new one, the secret that is shown once, and one key with what it was used for. */

import { formatDate, formatMoment, formatNumber, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  Checkboxes,
  DateField,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Page,
  Pager,
  Section,
  Stack,
  SubmitRow,
  Table,
  Tag,
  TextField,
  type Viewer,
} from '../../platform/ui/index.ts'
import { SecretPage } from '../secret-page.tsx'
import type { ListedKey, LoggedCall } from './queries.ts'
import { lastExpiry, type Scope, stateOf } from './rules.ts'
import { text } from './text.ts'

const tones = { inUse: 'good', expired: 'neutral', revoked: 'neutral' } as const

type KeysProps = {
  viewer: Viewer
  keys: readonly ListedKey[]
  /** what a new key can be given */
  scopes: readonly Scope[]
  mayWebhooks: boolean
  form: FormState
}

export function KeysPage({ viewer, keys, scopes, mayWebhooks, form }: KeysProps) {
  const { locale, today } = viewer
  const t = words(text, locale)
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={mayWebhooks ? t.lead : t.leadTown}
      failed={form.problems.length > 0}
      actions={
        <>
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
        <Card title={t.make}>
          <p class="soft measure">{t.makeLead}</p>
          <ErrorSummary state={form} />
          <Form action="/settings/keys" state={form}>
            <TextField name="name" label={t.name} hint={t.nameHint} required maxlength={100} autocomplete="off" />
            <Checkboxes
              name="scopes"
              label={t.scopes}
              required
              choices={scopes.map((scope) => ({ value: scope, label: t.scope[scope], hint: scope }))}
            />
            <DateField
              within="planned"
              name="expiresOn"
              label={t.expires}
              hint={t.expiresHint(formatDate(lastExpiry(today), locale))}
              required
              value={today.add({ years: 1 })}
              min={today}
              max={lastExpiry(today)}
            />
            <SubmitRow>
              <Button icon="key">{t.save}</Button>
            </SubmitRow>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}

function State({ viewer, of: key }: { viewer: Viewer; of: ListedKey }) {
  const state = stateOf(key, viewer.today)
  return <Tag tone={tones[state]}>{words(text, viewer.locale).state[state]}</Tag>
}

export function MadeKeyPage({ viewer, id, secret }: { viewer: Viewer; id: string; secret: string }) {
  const t = words(text, viewer.locale)
  return (
    <SecretPage
      viewer={viewer}
      title={t.made}
      lead={t.madeLead}
      crumb={{ href: '/settings/keys', label: t.title }}
      name={t.secret}
      keep={t.keep}
      secret={secret}
      next={{ href: `/settings/keys/${id}`, label: t.toKey }}
    />
  )
}

type KeyProps = {
  viewer: Viewer
  shown: ListedKey
  calls: readonly LoggedCall[]
  nextHref: string | undefined
  firstHref: string | undefined
  form: FormState
}

export function KeyPage({ viewer, shown, calls, nextHref, firstHref, form }: KeyProps) {
  const { locale, today } = viewer
  const t = words(text, locale)
  const state = stateOf(shown, today)
  return (
    <Page viewer={viewer} title={shown.name} breadcrumb={[{ href: '/settings/keys', label: t.title }]}>
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
            <Form action={`/settings/keys/${shown.id}/revocation`} state={form}>
              <Button variant="danger">{t.revoke}</Button>
            </Form>
          </Card>
        )}
        <Section title={t.log} lead={t.logLead}>
          <Table
            caption={t.log}
            captionUnseen
            rows={calls}
            columns={[
              { label: t.at, cell: (call) => formatMoment(call.at, locale) },
              { label: t.call, cell: (call) => <code>{`${call.method} ${call.route}`}</code> },
              { label: t.status, numeric: true, cell: (call) => call.status },
              { label: t.ms, numeric: true, cell: (call) => formatNumber(call.ms, locale) },
            ]}
            empty={
              <EmptyState title={t.noCalls} icon="history">
                {t.noCallsText}
              </EmptyState>
            }
          />
          <Pager nextHref={nextHref} firstHref={firstHref} />
        </Section>
      </Stack>
    </Page>
  )
}
