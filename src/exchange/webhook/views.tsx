/** The pages about receivers of notices: the list with a new one, the secret that is shown once, and one receiver with what it was sent. */

import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  Checkboxes,
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
import type { Delivery, ListedWebhook } from './queries.ts'
import { webhookEvents } from './rules.ts'
import { text } from './text.ts'

const crumb = (locale: Locale) => ({ href: '/settings/webhooks', label: words(text, locale).title })

type ListProps = { viewer: Viewer; webhooks: readonly ListedWebhook[]; form: FormState }

export function WebhooksPage({ viewer, webhooks, form }: ListProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      failed={form.problems.length > 0}
      actions={
        <>
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
        <Card title={t.make}>
          <ErrorSummary state={form} />
          <Form action="/settings/webhooks" state={form}>
            <TextField
              name="url"
              label={t.url}
              hint={t.urlHint}
              required
              maxlength={500}
              type="url"
              autocomplete="off"
              spellcheck={false}
            />
            <Checkboxes
              name="events"
              label={t.events}
              required
              choices={webhookEvents.map((event) => ({ value: event, label: t.event[event] }))}
              values={[...webhookEvents]}
            />
            <SubmitRow>
              <Button icon="add">{t.save}</Button>
            </SubmitRow>
          </Form>
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

type SecretProps = { viewer: Viewer; id: string; secret: string; why: 'made' | 'changed' }

export function WebhookSecretPage({ viewer, id, secret, why }: SecretProps) {
  const t = words(text, viewer.locale)
  return (
    <SecretPage
      viewer={viewer}
      title={t[why]}
      lead={t.secretLead}
      crumb={crumb(viewer.locale)}
      name={t.secret}
      keep={t.keep}
      secret={secret}
      next={{ href: `/settings/webhooks/${id}`, label: t.toWebhook }}
    />
  )
}

type OneProps = {
  viewer: Viewer
  webhook: ListedWebhook
  deliveries: readonly Delivery[]
  nextHref: string | undefined
  firstHref: string | undefined
  blank: () => FormState
}

export function WebhookPage({ viewer, webhook, deliveries, nextHref, firstHref, blank }: OneProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const path = `/settings/webhooks/${webhook.id}`
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
                        <Form action={`${path}/deliveries/${one.id}/again`} state={blank()} inline>
                          <Button variant="quiet" small label={t.againLabel(one.receipt)}>
                            {t.again}
                          </Button>
                        </Form>
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
          <Card title={t.changeSecret}>
            <p class="measure">{t.changeLead}</p>
            {webhook.oldSecretUntil && <p class="rule">{t.oldSecret(formatMoment(webhook.oldSecretUntil, locale))}</p>}
            <Form action={`${path}/secret`} state={blank()}>
              <Button variant="secondary">{t.changeSecret}</Button>
            </Form>
          </Card>
        )}
        {open && (
          <Card title={t.end}>
            <p class="measure">{t.endLead}</p>
            <Form action={`${path}/end`} state={blank()}>
              <Button variant="danger">{t.end}</Button>
            </Form>
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
