/** The two logs as pages: a filter, a list by key, and the same as a file. */

import type { Child } from 'hono/jsx'
import { formatMoment, formatNumber, words } from '../platform/text/index.ts'
import {
  Button,
  Card,
  type Column,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Page,
  Pager,
  Select,
  Stack,
  Table,
  Tag,
  TextField,
  Toolbar,
  useLocale,
  type Viewer,
} from '../platform/ui/index.ts'
import { type AccessRow, happenings, type ReadingRow } from './queries.ts'
import { MOST_IN_FILE } from './rules.ts'
import { text } from './text.ts'

type LogPageProps = {
  viewer: Viewer
  form: FormState
  people: readonly { id: string; name: string; organisation: string }[]
  nextHref: string | undefined
  firstHref: string | undefined
  /** the filter as a query, for the files */
  query: string
}

const ACCESS = '/logs/access'
const READING = '/logs/reading'

export function AccessPage({ rows, ...props }: LogPageProps & { rows: readonly AccessRow[] }) {
  const locale = props.viewer.locale
  const t = words(text, locale)
  const columns: Column<AccessRow>[] = [
    { label: t.when, cell: ({ at }) => <span class="nowrap">{formatMoment(at, locale)}</span> },
    { label: t.who, cell: ({ by, organisation }) => <Who by={by} organisation={organisation} /> },
    { label: t.what, cell: (row) => <What row={row} /> },
    { label: t.where, cell: ({ route }) => (route === null ? '' : <code>{route}</code>) },
    { label: t.subject, cell: ({ subject }) => (subject === null ? '' : <code>{subject}</code>) },
  ]
  const empty = (
    <EmptyState title={t.noAccess} who={t.how} icon="history">
      {t.noAccessWhat}
    </EmptyState>
  )
  return (
    <LogPage {...props} path={ACCESS} title={t.accessTitle} lead={t.accessLead}>
      <Table caption={t.accessTitle} captionUnseen rows={rows} columns={columns} empty={empty} />
    </LogPage>
  )
}

export function ReadingPage({ rows, ...props }: LogPageProps & { rows: readonly ReadingRow[] }) {
  const locale = props.viewer.locale
  const t = words(text, locale)
  const columns: Column<ReadingRow>[] = [
    { label: t.when, cell: ({ at }) => <span class="nowrap">{formatMoment(at, locale)}</span> },
    { label: t.who, cell: ({ by, organisation }) => <Who by={by} organisation={organisation} /> },
    { label: t.person, cell: ({ personId }) => <code>{personId}</code> },
    {
      label: t.reason,
      cell: (row) => (
        <>
          {t.reasons[row.reason]} {row.protected ? <Tag tone="late">{t.protected}</Tag> : null}
        </>
      ),
    },
    { label: t.page, cell: ({ page }) => <code>{page}</code> },
  ]
  const empty = (
    <EmptyState title={t.noReading} who={t.how} icon="history">
      {t.noReadingWhat}
    </EmptyState>
  )
  return (
    <LogPage {...props} path={READING} title={t.readingTitle} lead={t.readingLead}>
      <Table caption={t.readingTitle} captionUnseen rows={rows} columns={columns} empty={empty} />
    </LogPage>
  )
}

type FrameProps = LogPageProps & { path: string; title: string; lead: string; children: Child }

function LogPage({ viewer, form, people, nextHref, firstHref, query, path, title, lead, children }: FrameProps) {
  const t = words(text, viewer.locale)
  const file = (ending: string) => `${path}.${ending}${query === '' ? '' : `?${query}`}`
  return (
    <Page viewer={viewer} title={title} lead={lead} failed={form.problems.length > 0} wide>
      <Stack>
        <nav aria-label={t.logs}>
          <Toolbar>
            {[
              { href: ACCESS, label: t.accessTitle },
              { href: READING, label: t.readingTitle },
              { href: '/emergency-openings', label: t.emergency },
            ].map(({ href, label }) => (
              <a href={href} aria-current={href === path ? 'page' : undefined}>
                {label}
              </a>
            ))}
          </Toolbar>
        </nav>
        <ErrorSummary state={form} />
        <Filter path={path} form={form} people={people} />
        <Card>
          {children}
          <Pager nextHref={nextHref} firstHref={firstHref} />
        </Card>
        <Toolbar>
          <LinkButton href={file('xlsx')} variant="secondary" icon="download" small>
            {t.excel}
          </LinkButton>
          <LinkButton href={file('csv')} variant="secondary" icon="download" small>
            {t.csv}
          </LinkButton>
          <span class="rule">{t.exportNote(formatNumber(MOST_IN_FILE, viewer.locale))}</span>
        </Toolbar>
      </Stack>
    </Page>
  )
}

function Filter({ path, form, people }: { path: string; form: FormState; people: LogPageProps['people'] }) {
  const t = words(text, useLocale())
  return (
    <Card>
      <Form method="get" action={path} state={form} inline>
        <DateField within="happened" name="day" label={t.day} />
        <Select
          name="user"
          label={t.user}
          empty={t.anybody}
          choices={people.map(({ id, name, organisation }) => ({ value: id, label: `${name}, ${organisation}` }))}
        />
        {path === ACCESS ? (
          <Select
            name="what"
            label={t.what}
            empty={t.anything}
            choices={happenings.map((one) => ({ value: one, label: t.happenings[one] }))}
          />
        ) : null}
        <TextField
          name="subject"
          label={path === ACCESS ? t.subjectId : t.personId}
          hint={t.idHint}
          maxlength={36}
          width="medium"
        />
        <Button variant="secondary" icon="filter">
          {t.filter}
        </Button>
        <a href={path}>{t.clear}</a>
      </Form>
    </Card>
  )
}

function Who({ by, organisation }: { by: string | null; organisation: string }) {
  const t = words(text, useLocale())
  return (
    <>
      {by ?? t.somebody} <span class="rule">{organisation}</span>
    </>
  )
}

function What({ row: { what, about } }: { row: AccessRow }) {
  const t = words(text, useLocale())
  const said = about === null ? t.happenings[what] : `${t.happenings[what]}: ${t.abouts[about]}`
  return what === 'searchLimited' || what === 'notFound' || what === 'forbidden' ? (
    <Tag tone="soon">{said}</Tag>
  ) : (
    <span>{said}</span>
  )
}
