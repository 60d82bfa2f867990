/** The page where a case is opened: who it is about, what is to be investigated, what the sender is told. */

import { findRule } from '../../law/index.ts'
import { type Found, NewPersonFields, nameOf, type PersonBrief, PersonChooser, type Unit } from '../../person/index.ts'
import { formatList, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  Page,
  RuleNote,
  Select,
  Stack,
  SubmitRow,
  TextArea,
  Toolbar,
  type Viewer,
} from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import type { SignalForCase } from '../../signal/index.ts'
import { taking } from '../received/forms.tsx'
import type { Received } from '../received/queries.ts'
import { text as receivedText } from '../received/text.ts'
import { text as caseText } from '../text.ts'
import { linking } from './linking.tsx'
import type { OpenCase } from './queries.ts'
import { text } from './text.ts'

/** What the case is opened on: a signal, what another municipality handed over, or nothing. */
type From = { signal: SignalForCase | null; sent: Received | null }

export type OpeningView = From & {
  person: PersonBrief | null
  open: OpenCase | null
  units: readonly Unit[]
  similar: Found | null
  /** who lives in the flat of a landlord's message, until somebody is chosen */
  tenants: readonly PersonBrief[]
}
type Props = {
  viewer: Viewer
  view: OpeningView
  form: FormState
  taken?: { personId: string; mayOpen: boolean } | null
}

/** Where somebody new is written, in the form itself: nothing that was typed in it is left behind. */
const NEW_PERSON = 'new-person'

const addressOf = ({ signal, sent }: From, personId?: string): string => {
  const query = new URLSearchParams()
  if (signal) query.set('signal', signal.id)
  if (sent) query.set('transfer', sent.id)
  if (personId) query.set('person', personId)
  return query.size > 0 ? `/cases/new?${query}` : '/cases/new'
}

export function OpeningPage({ viewer, view, form, taken }: Props) {
  const t = words(text, viewer.locale)
  const { signal, person, open } = view
  const rule = findRule('SO-01')
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      breadcrumb={[{ href: '/cases', label: words(caseText, viewer.locale).cases }]}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} labels={{ about: t.about, unit: t.unit, answerWords: t.answer }} />
      <Stack>
        {rule ? <RuleNote rule={rule.title[viewer.locale]} section={rule.section} id="SO-01" /> : null}
        {signal ? (
          <Card title={t.signal(signal.receipt)} tinted>
            <p class="measure">{signal.words}</p>
            <a href={`/signals/${signal.id}`}>{t.readSignal}</a>
          </Card>
        ) : null}
        {view.sent ? (
          <Card title={words(receivedText, viewer.locale).from(view.sent.from)} tinted>
            <p class="measure">{view.sent.words}</p>
            <a href={`/transfers/received/${view.sent.id}`}>{words(receivedText, viewer.locale).title}</a>
          </Card>
        ) : null}
        {taken?.mayOpen ? (
          <Notice kind="warning" title={t.useThat}>
            <a href={addressOf(view, taken.personId)}>{t.chooseThat}</a>
          </Notice>
        ) : null}
        <Tenants viewer={viewer} tenants={view.tenants} from={view} />
        {view.similar ? <Similar viewer={viewer} found={view.similar} from={view} /> : null}
        <PersonChooser back={addressOf(view)} chosen={person} form={blankForm()} newAt={`#${NEW_PERSON}`} />
        {open ? (
          <AlreadyOpen viewer={viewer} open={open} from={view} />
        ) : (
          <OpenForm viewer={viewer} view={view} form={form} />
        )}
      </Stack>
    </Page>
  )
}

function OpenForm({ viewer, view: { signal, sent, person, units }, form }: Omit<Props, 'taken'>) {
  const t = words(text, viewer.locale)
  return (
    <Form action="/cases" state={form}>
      {signal ? <Hidden name="signal" value={signal.id} /> : null}
      {sent ? <Hidden name="transfer" value={sent.id} /> : null}
      {person ? (
        <Hidden name="person" value={person.id} />
      ) : (
        <Card title={t.newPerson} id={NEW_PERSON}>
          <p class="soft">{t.newPersonLead}</p>
          <NewPersonFields short />
        </Card>
      )}
      <Card title={t.theCase}>
        <TextArea name="about" label={t.about} rows={4} maxlength={4000} required />
        {units.length > 0 ? (
          <Select
            name="unit"
            label={t.unit}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
        ) : null}
        <AnswerField viewer={viewer} signal={signal} />
        <SubmitRow>
          <Button>{t.open}</Button>
          <LinkButton
            variant="quiet"
            href={signal ? `/signals/${signal.id}` : sent ? `/transfers/received/${sent.id}` : '/cases'}
          >
            {words(caseText, viewer.locale).cancel}
          </LinkButton>
        </SubmitRow>
      </Card>
    </Form>
  )
}

/** Only while the sender waits: an answer is given once. */
function AnswerField({ viewer, signal }: { viewer: Viewer; signal: SignalForCase | null }) {
  const t = words(text, viewer.locale)
  if (signal === null || signal.answer !== null) return null
  return <TextArea name="answerWords" label={t.answer} hint={t.answerHint} rows={4} maxlength={2000} required />
}

type AlreadyOpenProps = { viewer: Viewer; open: OpenCase; from: From }

function AlreadyOpen({ viewer, open, from: { signal, sent } }: AlreadyOpenProps) {
  const t = words(text, viewer.locale)
  const handed = words(receivedText, viewer.locale)
  return (
    <Card title={t.already(open.number)}>
      <Toolbar>
        {signal ? (
          <LinkButton href={linking.path({ id: open.id, signal: signal.id })}>{t.linking.title}</LinkButton>
        ) : null}
        {sent ? (
          <LinkButton href={taking.path({ id: open.id, transfer: sent.id })}>{handed.taking.title}</LinkButton>
        ) : null}
        <LinkButton variant={signal || sent ? 'secondary' : 'primary'} href={`/cases/${open.id}`}>
          {t.goToCase}
        </LinkButton>
      </Toolbar>
    </Card>
  )
}

type TenantsProps = { viewer: Viewer; tenants: readonly PersonBrief[]; from: From }

/** Whoever stands on the lease of the flat that the landlord writes about. */
function Tenants({ viewer, tenants, from }: TenantsProps) {
  const t = words(text, viewer.locale)
  if (tenants.length === 0) return null
  return (
    <Card title={t.tenants}>
      <ul>
        {tenants.map((tenant) => (
          <li>
            {nameOf(tenant, viewer.locale)} <Choose person={tenant} from={from} viewer={viewer} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

type ChooseProps = {
  person: Parameters<typeof nameOf>[0] & { id: string }
  from: From
  viewer: Viewer
}

function Choose({ person, from, viewer: { locale } }: ChooseProps) {
  const t = words(text, locale)
  return (
    <LinkButton
      small
      variant="secondary"
      href={addressOf(from, person.id)}
      label={`${t.choose}: ${nameOf(person, locale)}`}
    >
      {t.choose}
    </LinkButton>
  )
}

/** People who are here already: as many as the search lets this user see. */
function Similar({ viewer, found, from }: { viewer: Viewer; found: Found; from: From }) {
  const { locale } = viewer
  const t = words(text, locale)
  if (found.hits.length === 0 && found.unopened.length === 0) return null
  return (
    <Card title={t.isIt}>
      <p class="soft measure">{t.isItLead}</p>
      <ul>
        {found.hits.map((hit) => (
          <li>
            {nameOf(hit, locale)} {hit.protection === null ? hit.birthYear : null}{' '}
            <Choose person={hit} from={from} viewer={viewer} />
          </li>
        ))}
        {found.unopened.map((one) => (
          <li class="soft">{t.unopened(one.units.length > 0 ? formatList(one.units, locale) : t.otherUnit)}</li>
        ))}
      </ul>
    </Card>
  )
}
