/** The page where a file is handed in, with the template and its columns. */

import { words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  ErrorSummary,
  FileField,
  FileLinks,
  Form,
  type FormState,
  LinkButton,
  Page,
  Stack,
  SubmitRow,
  Table,
  type Viewer,
} from '../../platform/ui/index.ts'
import { text as vacancyText } from '../vacancy/text.ts'
import { columns, fieldNames } from './columns.ts'
import { fileText } from './text.ts'

type Props = { viewer: Viewer; form: FormState; own: boolean }

export function UploadPage({ viewer, form, own }: Props) {
  const { locale } = viewer
  const t = words(fileText, locale)
  const v = words(vacancyText, locale)
  const shown = fieldNames.filter((field) => !own || columns[field].needed !== 'staff')
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      breadcrumb={[{ href: '/vacancies', label: own ? v.landlordTitle : v.title }]}
      failed={form.problems.length > 0}
      actions={
        <LinkButton href="/vacancies/files" variant="secondary">
          {t.files}
        </LinkButton>
      }
    >
      <ErrorSummary state={form} />
      <Stack>
        <Card>
          <Form action="/vacancies/files/new" state={form} multipart>
            <FileField name="file" label={t.file} hint={t.fileHint} accept=".xlsx,.csv,.txt,text/csv" required />
            <SubmitRow>
              <Button icon="upload">{t.send}</Button>
            </SubmitRow>
          </Form>
        </Card>
        <Card title={t.template} actions={<FileLinks href="/vacancies/files/template" of={t.template} />}>
          <p class="measure">{t.templateLead}</p>
          <ul class="measure">
            {Object.values(t.layoutLines).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <Table
            caption={t.layout}
            rows={shown}
            columns={[
              { label: t.column, names: true, cell: (field) => <strong>{columns[field].header}</strong> },
              { label: t.means, cell: (field) => columns[field][locale] },
              { label: t.needed, cell: (field) => t.neededWords[columns[field].needed] },
            ]}
          />
        </Card>
      </Stack>
    </Page>
  )
}
