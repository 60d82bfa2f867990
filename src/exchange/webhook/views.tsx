/** The pages about receivers of notices: the list, and one receiver with what it was sent. */

import type { ShownList } from '../../platform/list/index.ts'
import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
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
import { changing, ending, making } from './forms.tsx'
import type { ListedWebhook } from './queries.ts'
import { text } from './text.ts'

const crumb = (locale: Locale) => ({ href: '/settings/webhooks', label: words(text, locale).title })

type ListProps = { viewer: Viewer; webhooks: readonly ListedWebhook[] }

export function WebhooksPage({ viewer, webhooks }: ListProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <LinkButton href={making.path({})} icon="add">
            {t.make}
          </LinkButton>
          <LinkButton href="/settings/keys" variant="secondary">
            {t.keys}
          </LinkButton>
          <LinkButton href="/api#webhooks" variant="quiet">
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
            rows={webhooks}
            columns={[
              { label: t.url, names: true, cell: (one) => <a href={`/settings/webhooks/${one.id}`}>{one.url}</a> },
              { label: t.state, cell: (one) => <State viewer={viewer} of={one} /> },
              { label: t.since, cell: (one) => formatMoment(one.madeAt, viewer.locale) },
            ]}
            empty={
              <EmptyState title={t.none} who={t.noneWho} icon="link">
                {t.noneText}
              </EmptyState>
            }
          />
        </Card>
      </Stack>
    </Page>
  )
}

function State({ viewer, of: webhook }: { viewer: Viewer; of: ListedWebhook }) {
  const t = words(text, viewer.locale)
  if (webhook.endedAt !== null) return <Tag>{t.ended}</Tag>
  if (webhook.givenUp > 0) return <Tag tone="late">{t.givenUp(webhook.givenUp)}</Tag>
  return webhook.waiting > 0 ? <Tag tone="soon">{t.waiting(webhook.waiting)}</Tag> : <Tag tone="good">{t.inUse}</Tag>
}

type OneProps = Pick<ShownList<object>, 'viewer' | 'failed' | 'problems' | 'choosing' | 'rows' | 'files'> & {
  webhook: ListedWebhook
}

export function WebhookPage({ viewer, webhook, failed, problems, choosing, rows, files }: OneProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const open = webhook.endedAt === null
  return (
    <Page viewer={viewer} title={t.title} lead={webhook.url} breadcrumb={[crumb(locale)]} failed={failed}>
      <Stack>
        <Card>
          <DefinitionList
            items={[
              { term: t.state, value: <State viewer={viewer} of={webhook} /> },
              { term: t.events, value: webhook.events.map((event) => t.event[event]).join(' · ') },
              { term: t.since, value: `${formatMoment(webhook.madeAt, locale)} ${t.by(webhook.madeBy)}` },
            ]}
          />
        </Card>
        <Section title={t.deliveries} lead={t.deliveriesLead}>
          {problems}
          {choosing}
          <Card actions={files}>{rows}</Card>
        </Section>
        {open && (
          <Card title={t.changing.press}>
            <p class="measure">{t.changeLead}</p>
            {webhook.oldSecretUntil && <p class="rule">{t.oldSecret(formatMoment(webhook.oldSecretUntil, locale))}</p>}
            <p>
              <changing.Button to={webhook} locale={locale} variant="secondary" small={false} />
            </p>
          </Card>
        )}
        {open && (
          <Card title={t.ending.press}>
            <p class="measure">{t.endLead}</p>
            <p>
              <ending.Button to={webhook} locale={locale} variant="danger" small={false} />
            </p>
          </Card>
        )}
      </Stack>
    </Page>
  )
}
