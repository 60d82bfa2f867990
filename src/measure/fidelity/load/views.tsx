/** The pages of templates: those that were loaded, and loading one. */

import { formatMoment, formatNumber, words } from '../../../platform/text/index.ts'
import {
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  FileField,
  FileLinks,
  Form,
  type FormState,
  LinkButton,
  Page,
  SubmitRow,
  Table,
  Tag,
  TextArea,
  TextField,
  Toolbar,
  type Viewer,
} from '../../../platform/ui/index.ts'
import { usingAgain, withdrawing } from './subject.tsx'
import { loadText } from './text.ts'

export type LoadedTemplate = {
  id: string
  name: string
  version: string
  rights: string
  at: Temporal.Instant
  by: string | null
  withdrawn: boolean
  statements: number
}

type Props = { viewer: Viewer; rows: readonly LoadedTemplate[]; mayLoad: boolean }

export function TemplatesPage({ viewer, rows, mayLoad }: Props) {
  const { locale } = viewer
  const t = words(loadText, locale)
  const load = mayLoad ? (
    <LinkButton href="/fidelity-templates/new" icon="upload">
      {t.load}
    </LinkButton>
  ) : undefined
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      breadcrumb={[{ href: '/programmes', label: t.programmes }]}
      actions={rows.length > 0 ? load : undefined}
    >
      <Card>
        <Table
          caption={t.title}
          captionUnseen
          rows={[...rows]}
          columns={[
            {
              label: t.name,
              names: true,
              cell: ({ name, version, rights, withdrawn }) => (
                <>
                  {`${name} ${version}`} {withdrawn ? <Tag>{t.withdrawnTag}</Tag> : null}
                  <span class="rule"> {rights}</span>
                </>
              ),
            },
            { label: t.statements, numeric: true, cell: ({ statements }) => formatNumber(statements, locale) },
            { label: t.loaded, cell: ({ at, by }) => t.loadedBy(formatMoment(at, locale), by ?? '') },
            ...(mayLoad
              ? [
                  {
                    label: t.change,
                    cell: ({ id, name, withdrawn }: LoadedTemplate) =>
                      withdrawn ? (
                        <usingAgain.Button to={{ id }} of={name} locale={locale} icon="undo" />
                      ) : (
                        <withdrawing.Button to={{ id }} of={name} locale={locale} />
                      ),
                  },
                ]
              : []),
          ]}
          empty={
            <EmptyState title={t.none} who={t.noneWho} icon="document" action={load}>
              {t.noneWhat}
            </EmptyState>
          }
        />
      </Card>
    </Page>
  )
}

export function LoadPage({ viewer, form }: { viewer: Viewer; form: FormState }) {
  const t = words(loadText, viewer.locale)
  const value = (name: string) => {
    const typed = form.typed[name]
    return typeof typed === 'string' ? typed : ''
  }
  return (
    <Page
      viewer={viewer}
      title={t.load}
      lead={t.loadLead}
      breadcrumb={[{ href: '/fidelity-templates', label: t.title }]}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <Card>
        <p>{t.example}</p>
        <Toolbar>
          <FileLinks href="/fidelity-templates/new/example" of={t.example} />
        </Toolbar>
        <Form action="/fidelity-templates/new" state={form} multipart>
          <TextField name="name" label={t.name} value={value('name')} maxlength={200} required />
          <TextField name="version" label={t.version} value={value('version')} maxlength={40} width="short" required />
          <TextArea name="rights" label={t.rights} value={value('rights')} maxlength={500} rows={3} required />
          <FileField name="file" label={t.file} hint={t.fileHint} accept=".csv,.txt,.xlsx,text/csv" required />
          <SubmitRow>
            <Button icon="upload">{t.send}</Button>
          </SubmitRow>
        </Form>
      </Card>
    </Page>
  )
}
