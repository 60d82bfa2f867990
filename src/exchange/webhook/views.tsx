/** The pages about receivers of notices: the list, and one receiver with what it was sent. */

import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Page,
  Pager,
  Section,
  Stack,
  Table,
  Tag,
  type Viewer,
} from '../../platform/ui/index.ts'
import { changing, ending, making, sendingAgain } from './forms.tsx'
import type { Delivery, ListedWebhook } from './queries.ts'
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

type OneProps = {
  viewer: Viewer
  webhook: ListedWebhook
  deliveries: readonly Delivery[]
  nextHref: string | undefined
  firstHref: string | undefined
}

export function WebhookPage({ viewer, webhook, deliveries, nextHref, firstHref }: OneProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const open = webhook.endedAt === null
  return (
    <Page viewer={viewer} title={t.title} lead={webhook.url} breadcrumb={[crumb(locale)]}>
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
          <Table
            caption={t.deliveries}
            captionUnseen
            rows={deliveries}
            columns={[
              { label: t.at, cell: (one) => formatMoment(one.madeAt, locale) },
              { label: t.what, cell: (one) => t.event[one.event] },
              { label: t.receipt, cell: (one) => <a href={`/messages/${one.messageId}`}>{one.receipt}</a> },
              { label: t.state, cell: (one) => stateOf(one, locale) },
              { label: t.tries, numeric: true, cell: (one) => one.attempts },
              ...(open
                ? [
                    {
                      label: t.again,
                      cell: (one: Delivery) => (
                        <sendingAgain.Button
                          to={{ id: webhook.id, delivery: one.id }}
                          locale={locale}
                          of={t.about(one.receipt)}
                        />
                      ),
                    },
                  ]
                : []),
            ]}
            empty={
              <EmptyState title={t.noDeliveries} icon="message">
                {t.noDeliveriesText}
              </EmptyState>
            }
          />
          <Pager nextHref={nextHref} firstHref={firstHref} />
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

/** How far a notice has come, and what was in its way. */
function stateOf(one: Delivery, locale: Locale): string {
  const t = words(text, locale)
  if (one.deliveredAt !== null) return t.delivered(formatMoment(one.deliveredAt, locale))
  const fault = one.lastFault === null ? null : t.fault[one.lastFault](String(one.lastStatus ?? ''))
  const then =
    one.givenUpAt === null ? t.next(formatMoment(one.nextAt, locale)) : t.gaveUp(formatMoment(one.givenUpAt, locale))
  return fault === null ? then : `${fault}. ${then}.`
}
