/** The page where a matter is opened: what led to it, the home, who has it, what the landlord is told. */

import { messageText } from '../../message/index.ts'
import { byUnit, type Colleague, nameOf, type PersonBrief, type Unit } from '../../person/index.ts'
import { drawnFields, labelsOf } from '../../platform/subject/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DefinitionList,
  ErrorSummary,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  Page,
  Stack,
  SubmitRow,
  type Viewer,
} from '../../platform/ui/index.ts'
import { suggestedWords } from '../../signal/index.ts'
import type { Neighbour } from '../neighbours.ts'
import { text as roomText } from '../text.ts'
import { Flat, openingFields } from './fields.tsx'
import type { FromSource, Source } from './flat.ts'
import { text } from './text.ts'

export type NewMatterView = {
  source: Source | null
  from: FromSource
  tenants: readonly PersonBrief[]
  neighbours: readonly Neighbour[]
  units: readonly Unit[]
  people: readonly Colleague[]
  userId: string
}

type Props = { viewer: Viewer; view: NewMatterView; form: FormState }

export function NewMatterPage({ viewer, view, form }: Props) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.open}
      lead={t.openLead}
      breadcrumb={[{ href: '/evictions', label: words(roomText, viewer.locale).matters }]}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} labels={labelsOf(t.opening)} />
      <Stack>
        <SourceCard viewer={viewer} view={view} />
        {view.neighbours.map((neighbour) => (
          <NeighbourNotice viewer={viewer} neighbour={neighbour} messageId={view.from.message?.id ?? null} />
        ))}
        <OpenForm viewer={viewer} view={view} form={form} />
      </Stack>
    </Page>
  )
}

function SourceCard({ viewer, view: { source, from, tenants } }: Omit<Props, 'form'>) {
  const { message } = from
  const t = words(text, viewer.locale)
  if (source === null) return null
  const signalHref = from.signalId === null ? null : `/signals/${from.signalId}`
  const [title, href, label] =
    message !== null
      ? [t.fromMessage, `/messages/${message.id}`, t.readMessage]
      : 'leaseId' in source
        ? [t.fromLease, `/leases/${source.leaseId}`, t.readLease]
        : [t.fromSignal, signalHref ?? '/signals', t.readSignal]
  return (
    <Card title={title} tinted>
      {message === null ? null : <p>{words(messageText, viewer.locale).kinds[message.kind]}</p>}
      {tenants.length === 0 ? null : (
        <DefinitionList
          items={[
            {
              term: t.tenants,
              value: tenants.map((one) => nameOf(one, viewer.locale, 'ownPage')).join(', '),
              note: t.tenantsNote,
            },
          ]}
        />
      )}
      <a href={href}>{label}</a>
    </Card>
  )
}

type NeighbourProps = { viewer: Viewer; neighbour: Neighbour; messageId: string | null }

function NeighbourNotice({ viewer, neighbour: { matter, unit, sameFlat }, messageId }: NeighbourProps) {
  const t = words(text, viewer.locale)
  if (matter === null) {
    return (
      <Notice kind="warning" title={t.runningElsewhere(unit)}>
        {t.runningElsewhereWhat}
      </Notice>
    )
  }
  return (
    <Notice kind="warning" title={sameFlat ? t.runningFlat(matter.number) : t.running(matter.number)}>
      <p>{messageId === null ? null : t.runningWhat}</p>
      {messageId === null ? (
        <LinkButton href={`/evictions/${matter.id}`} small variant="secondary">
          {t.goTo}
        </LinkButton>
      ) : (
        <LinkButton href={`/evictions/${matter.id}/message?message=${messageId}`} small>
          {t.linkInstead}
        </LinkButton>
      )}
    </Notice>
  )
}

function OpenForm({ viewer, view, form }: Props) {
  const t = words(text, viewer.locale)
  const { source, people, units } = view
  const begins = beginning(view, viewer.locale)
  const options = {
    responsible: [{ value: 'nobody', label: t.nobodyYet }, ...byUnit(people)],
    unit: units.map(({ id, name }) => ({ value: id, label: name })),
  }
  const field = drawnFields(openingFields, t.opening, view, viewer.locale, { begins, options })
  return (
    <Form action="/evictions" state={form}>
      {source === null ? null : <SourceField source={source} />}
      <Card title={t.about}>
        {field.tenure}
        {field.cause}
      </Card>
      <Card title={t.home}>
        <Flat field={field} />
        {view.neighbours.some(({ sameFlat }) => !sameFlat) ? field.another : null}
      </Card>
      <Card title={t.responsible}>
        {field.responsible}
        {units.length > 0 ? field.unit : null}
        {view.from.answered ? null : field.answerWords}
        <SubmitRow>
          <Button>{t.openIt}</Button>
          <LinkButton variant="quiet" href="/evictions">
            {words(roomText, viewer.locale).cancel}
          </LinkButton>
        </SubmitRow>
      </Card>
    </Form>
  )
}

/** What the source tells. */
const beginning = ({ from, userId }: NewMatterView, locale: Locale) => ({
  ...from.flat,
  tenure: from.tenure ?? ('rented' as const),
  cause: from.cause,
  responsible: userId,
  answerWords: from.answered ? null : suggestedWords('caseGoesOn', locale),
})

function SourceField({ source }: { source: Source }) {
  if ('messageId' in source) return <Hidden name="message" value={source.messageId} />
  if ('leaseId' in source) return <Hidden name="lease" value={source.leaseId} />
  return <Hidden name="signal" value={source.signalId} />
}
