/** /evictions/:id/residents: who lives there now, whether anybody asked for the rest, and who was noted before. */

import type { PersonBrief } from '../../person/index.ts'
import { formatDate, formatMoment, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Radios,
  SubmitRow,
  Table,
  Tag,
  Toolbar,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import { MatterPage } from '../frame.tsx'
import type { ShownMatter } from '../load.ts'
import type { Asked, Resident } from './queries.ts'
import { childCount, childrenFirst, hasUnseen } from './rules.ts'
import { text } from './text.ts'
import { AskedLine, ResidentLine, residentName } from './views.tsx'

export type ResidentsView = {
  matter: ShownMatter
  residents: readonly Resident[]
  asked: readonly Asked[]
  may: boolean
}
type PageProps = { viewer: Viewer; view: ResidentsView; form: FormState }

export function ResidentsPage({ viewer, view: { matter, residents, asked, may }, form }: PageProps) {
  const t = words(text, viewer.locale)
  const now = childrenFirst(residents.filter(({ end }) => end === null))
  const before = residents.filter(({ end }) => end !== null)
  const children = childCount(now)
  const add = (
    <LinkButton href={`/evictions/${matter.id}/residents/new`} icon="add">
      {t.add}
    </LinkButton>
  )
  return (
    <MatterPage
      viewer={viewer}
      matter={matter}
      title={t.title}
      lead={t.lead}
      actions={may && now.length > 0 ? add : null}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <Card title={t.now}>
        {children.all > 0 ? (
          <p>
            <Tag tone="kids">{t.count(children.all)}</Tag>{' '}
            <span class="soft">{t.countGroups(children.registered, children.notRegistered, children.notKnown)}</span>{' '}
            <a href={`/evictions/${matter.id}/concern`}>{t.concern}</a>
          </p>
        ) : null}
        <Table
          caption={t.now}
          captionUnseen
          rows={now}
          columns={[
            { label: t.part, cell: (resident) => <ResidentLine resident={resident} people={matter.people} /> },
            ...(may ? [{ label: '', cell: (one: Resident) => <Verbs resident={one} people={matter.people} /> }] : []),
          ]}
          empty={
            <EmptyState title={t.none} who={t.noneWho} icon="people" action={may ? add : null}>
              {t.noneWhat}
            </EmptyState>
          }
        />
      </Card>
      <AskedCard matter={matter} asked={asked} answered={hasUnseen(now)} may={may} form={form} today={viewer.today} />
      {before.length > 0 ? <Before residents={before} people={matter.people} may={may} /> : null}
    </MatterPage>
  )
}

function Verbs({ resident, people }: { resident: Resident; people: readonly PersonBrief[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  const who = residentName(resident, people, locale)
  const link = (path: string, label: string) => (
    <LinkButton href={`/residents/${resident.id}/${path}`} variant="quiet" small label={`${label}: ${who}`}>
      {label}
    </LinkButton>
  )
  return (
    <Toolbar>
      {link('correct', t.correct)}
      {resident.personId === null ? (
        link('person', t.link)
      ) : (
        <Form
          action={`/residents/${resident.id}/person/removal`}
          state={blankForm()}
          inline
          label={`${t.unlink}: ${who}`}
        >
          <Button variant="quiet" small icon="unlink">
            {t.unlink}
          </Button>
        </Form>
      )}
      {link('end', t.end)}
    </Toolbar>
  )
}

type AskedProps = {
  matter: ShownMatter
  asked: readonly Asked[]
  answered: boolean
  may: boolean
  form: FormState
  today: Temporal.PlainDate
}

/** People whom no list of tenants has are found by asking: the question stands until somebody has an answer. */
function AskedCard({ matter, asked, answered, may, form, today }: AskedProps) {
  const t = words(text, useLocale())
  return (
    <Card title={t.question} id="asked">
      <p class="soft measure">{t.questionLead}</p>
      {asked.length === 0 && !answered ? <p>{t.neverAsked}</p> : null}
      <ul>
        {asked.map((one) => (
          <li>
            <AskedLine asked={one} />
          </li>
        ))}
      </ul>
      {may ? (
        <Form action={`/evictions/${matter.id}/residents/asked`} state={form}>
          <Radios
            name="answer"
            label={t.theyAnswered}
            required
            choices={[
              { value: 'nobodyElse', label: t.nobodyElse },
              { value: 'notClear', label: t.notClear },
            ]}
          />
          <DateField within="happened" name="on" label={t.askedOn} value={today} max={today} required />
          <SubmitRow>
            <Button variant="secondary">{t.saveAnswer}</Button>
            <LinkButton variant="quiet" href={`/evictions/${matter.id}/residents/new`} icon="add">
              {t.somebodyElse}
            </LinkButton>
          </SubmitRow>
        </Form>
      ) : null}
    </Card>
  )
}

type BeforeProps = { residents: readonly Resident[]; people: readonly PersonBrief[]; may: boolean }

function Before({ residents, people, may }: BeforeProps) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Card title={t.before}>
      <ul>
        {residents.map((resident) => (
          <li>
            <s>
              <ResidentLine resident={resident} people={people} />
            </s>{' '}
            <span class="rule">
              {resident.end === null ? null : t.ends[resident.end.because]}
              {resident.end === null || resident.end.on === null ? null : ` ${formatDate(resident.end.on, locale)}`}
              {resident.end?.by == null ? null : ` · ${resident.end.by}`} ·{' '}
              {t.noted(resident.notedBy, formatMoment(resident.notedAt, locale))}
            </span>
            {may && resident.end !== null && resident.end.because !== 'corrected' ? (
              <Form
                action={`/residents/${resident.id}/return`}
                state={blankForm()}
                inline
                label={`${t.undo}: ${residentName(resident, people, locale)}`}
              >
                <Button variant="quiet" small icon="undo">
                  {t.undo}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
