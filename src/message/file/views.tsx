/** Pages of files with messages: sending one, and how one went. */

import { formatMoment, formatNumber, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  ErrorSummary,
  FileField,
  Form,
  type FormState,
  LinkButton,
  Notice,
  Page,
  Progress,
  Stack,
  Stats,
  StatTile,
  SubmitRow,
  Table,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { text } from '../text.ts'
import { REJECTED_KEPT_DAYS } from './job.ts'
import type { MessageImport, RejectedRow } from './queries.ts'
import { sayReason } from './rejected.ts'
import { fileText } from './text.ts'

/** So many rows to put right stand on the page; the file has all of them. */
export const SHOWN_BAD = 50

const REFRESH_SECONDS = 3

const crumbs = (viewer: Viewer) => [
  { href: '/messages', label: words(text, viewer.locale).messages },
  { href: '/messages/files', label: words(fileText, viewer.locale).files },
]

export function UploadPage({ viewer, form }: { viewer: Viewer; form: FormState }) {
  const t = words(fileText, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      breadcrumb={crumbs(viewer)}
      failed={form.problems.length > 0}
      actions={
        <LinkButton href="/messages/layout" variant="secondary" icon="document">
          {t.layout}
        </LinkButton>
      }
    >
      <ErrorSummary state={form} />
      <Card>
        <Form action="/messages/files/new" state={form} multipart>
          <FileField name="file" label={t.file} hint={t.fileHint} accept=".csv,.txt,text/csv" required />
          <SubmitRow>
            <Button icon="upload">{t.send}</Button>
          </SubmitRow>
        </Form>
      </Card>
    </Page>
  )
}

export type FilePageProps = { viewer: Viewer; file: MessageImport; rejected: readonly RejectedRow[] }

export function FilePage({ viewer, file, rejected }: FilePageProps) {
  const { locale } = viewer
  const t = words(fileText, locale)
  const { good, known, bad, waiting } = file.counts
  const reading = file.finishedAt === null
  const number = (count: number) => formatNumber(count, locale)
  return (
    <Page
      viewer={viewer}
      title={t.fileTitle}
      lead={t.fileLead(formatMoment(file.receivedAt, locale), number(file.rows + file.leftOut))}
      breadcrumb={crumbs(viewer)}
      {...(reading ? { refreshSeconds: REFRESH_SECONDS } : {})}
    >
      <Stack>
        {reading ? (
          <Card>
            <Progress
              label={t.progress}
              done={file.rows - waiting}
              total={file.rows}
              detail={`${number(file.rows - waiting)} / ${number(file.rows)}`}
            />
            <p class="soft">{file.missing > 0 ? t.sendAgain : t.canLeave}</p>
          </Card>
        ) : null}
        <Card title={t.result}>
          <Stats>
            <StatTile value={number(file.rows + file.leftOut)} label={t.rowsIn} />
            <StatTile value={number(good)} label={t.good} rowsHref="/messages" />
            <StatTile value={number(known)} label={t.known} />
            <StatTile value={number(bad)} label={t.bad} />
            {waiting > 0 ? <StatTile value={number(waiting)} label={t.waiting} /> : null}
            {file.leftOut > 0 ? <StatTile value={number(file.leftOut)} label={t.leftOut} /> : null}
          </Stats>
          {file.leftOut > 0 ? <p class="rule">{t.leftOutWhat}</p> : null}
          {!reading && bad === 0 ? <p>{t.allGood}</p> : null}
        </Card>
        {bad > 0 ? <Rejected file={file} rejected={rejected} /> : null}
      </Stack>
    </Page>
  )
}

function Rejected({ file, rejected }: Omit<FilePageProps, 'viewer'>) {
  const locale = useLocale()
  const t = words(fileText, locale)
  if (rejected.every(({ forgotten }) => forgotten)) return <Notice>{t.gone}</Notice>
  return (
    <Card
      title={t.badTitle}
      actions={
        <LinkButton href={`/messages/files/${file.id}/rejected.csv`} icon="download" download>
          {t.getBad}
        </LinkButton>
      }
    >
      <p class="measure">{t.badLead}</p>
      <p class="rule">{t.kept(REJECTED_KEPT_DAYS)}</p>
      <Table
        caption={t.badTitle}
        captionUnseen
        rows={rejected}
        columns={[
          { label: t.row, numeric: true, cell: ({ row }) => formatNumber(row, locale) },
          {
            label: t.fault,
            cell: ({ reasons }) => (
              <ul>
                {reasons.map((reason) => (
                  <li>{sayReason(reason, locale)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {file.counts.bad > rejected.length ? <p class="rule">{t.first(rejected.length)}</p> : null}
    </Card>
  )
}
