/** The page of a file: what was read of it, what it left, and the rows to put right. */

import type { Child } from 'hono/jsx'
import { formatKronor, formatMoment, formatNumber, formatShortDate, words } from '../../platform/text/index.ts'
import {
  Card,
  FileLinks,
  Notice,
  Page,
  Progress,
  Stack,
  Stats,
  StatTile,
  SubmitRow,
  Table,
  type Viewer,
} from '../../platform/ui/index.ts'
import { addressOf } from '../dwelling/rules.ts'
import { text as vacancyText } from '../vacancy/text.ts'
import { puttingBack, takingIn, undoing } from './forms.tsx'
import { leftIn, StateTag } from './list.tsx'
import type { Preview, ToCome } from './preview.ts'
import type { Rejected, VacancyFile } from './queries.ts'
import { sayReason } from './rejected.ts'
import { fileText } from './text.ts'

const SHOWN = 50
const REFRESH_SECONDS = 3

type Props = {
  viewer: Viewer
  file: VacancyFile
  /** while nothing has been left; null when what was read is forgotten, too */
  preview: Preview | null
  /** names of the landlords, for the municipality */
  landlords: ReadonlyMap<string, string> | null
}

export function FilePage({ viewer, file, preview, landlords }: Props) {
  const { locale } = viewer
  const t = words(fileText, locale)
  const { state, receivedAt, receivedBy, takenInAt, takenInBy } = file
  return (
    <Page
      viewer={viewer}
      title={t.fileTitle}
      lead={<StateTag state={state} locale={locale} />}
      breadcrumb={[
        {
          href: '/vacancies',
          label: landlords === null ? words(vacancyText, locale).landlordTitle : words(vacancyText, locale).title,
        },
        { href: '/vacancies/files', label: t.files },
      ]}
      {...(state === 'takingIn' ? { refreshSeconds: REFRESH_SECONDS } : {})}
    >
      <Stack>
        <Undone viewer={viewer} file={file} />
        {state === 'takingIn' ? (
          <Card>
            <Progress
              label={t.progress}
              done={file.done}
              total={file.total}
              detail={`${formatNumber(file.done, locale)} / ${formatNumber(file.total, locale)}`}
            />
            <p class="soft">{t.canLeave}</p>
          </Card>
        ) : null}
        <Result viewer={viewer} file={file} preview={preview}>
          <p class="rule">
            {t.cameLead(formatMoment(receivedAt, locale), receivedBy ?? '')}{' '}
            {takenInAt === null ? '' : t.takenInLead(formatMoment(takenInAt, locale), takenInBy ?? '')}
          </p>
        </Result>
        <ToPutRight viewer={viewer} file={file} rejected={preview?.bad ?? file.rejected} />
        {preview === null || preview.come.length === 0 ? null : (
          <Coming {...{ viewer, landlords }} come={preview.come} />
        )}
      </Stack>
    </Page>
  )
}

function Undone({ viewer: { locale }, file }: { viewer: Viewer; file: VacancyFile }) {
  const t = words(fileText, locale)
  if (file.undoneAt === null) return null
  return (
    <Notice title={t.undoneBy(formatMoment(file.undoneAt, locale), file.undoneBy ?? '')}>
      {file.takenInAt === null ? null : <p>{t.undoneWhat}</p>}
      <puttingBack.Button to={{ id: file.id }} locale={locale} icon="undo" variant="secondary" />
    </Notice>
  )
}

type ResultProps = Pick<Props, 'viewer' | 'file' | 'preview'> & { children: Child }

function Result({ viewer: { locale }, file, preview, children }: ResultProps) {
  const t = words(fileText, locale)
  const number = (count: number) => formatNumber(count, locale)
  const known = preview === null ? file.known : preview.come.filter(({ what }) => what === 'known').length
  const left = preview === null ? leftIn(file) : preview.come.length - known
  const added = preview?.come.filter(({ what }) => what === 'newDwelling').length ?? 0
  const waits = file.state === 'read'
  return (
    <Card title={t.result}>
      <Stats>
        <StatTile value={number(file.total)} label={t.rows} />
        <StatTile
          value={number(left)}
          label={t.left}
          {...(file.state === 'takenIn' ? { rowsHref: '/vacancies' } : {})}
        />
        <StatTile value={number(known)} label={t.known} />
        <StatTile value={number(preview === null ? file.bad : preview.bad.length)} label={t.bad} />
        {file.leftOut > 0 ? <StatTile value={number(file.leftOut)} label={t.leftOut} /> : null}
      </Stats>
      {added > 0 ? <p>{t.alsoNew(number(added))}</p> : null}
      {waits ? <p>{preview === null ? t.gone : left + known === 0 ? t.nothingToTake : t.waits}</p> : null}
      {children}
      {file.state === 'read' || file.state === 'takenIn' ? (
        <SubmitRow>
          {waits && preview !== null && left + known > 0 ? (
            <takingIn.Button to={{ id: file.id }} locale={locale} variant="primary" small={false} />
          ) : null}
          <undoing.Button to={{ id: file.id }} locale={locale} icon="undo" variant="secondary" small={false} />
        </SubmitRow>
      ) : null}
    </Card>
  )
}

type RejectedProps = { viewer: Viewer; file: VacancyFile; rejected: readonly Rejected[] | null }

function ToPutRight({ viewer: { locale }, file, rejected }: RejectedProps) {
  const t = words(fileText, locale)
  if (rejected === null) return file.bad > 0 ? <Notice>{t.gone}</Notice> : null
  if (rejected.length === 0) return null
  return (
    <Card title={t.badTitle} actions={<FileLinks href={`/vacancies/files/${file.id}/rejected`} of={t.badTitle} />}>
      <p class="measure">{t.badLead}</p>
      <p class="rule">{t.kept}</p>
      <Table
        caption={t.badTitle}
        captionUnseen
        rows={rejected.slice(0, SHOWN)}
        columns={[
          { label: t.row, numeric: true, names: true, cell: ({ row }) => formatNumber(row, locale) },
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
      {rejected.length > SHOWN ? <p class="rule">{t.first(formatNumber(SHOWN, locale))}</p> : null}
    </Card>
  )
}

type ComingProps = Pick<Props, 'viewer' | 'landlords'> & { come: readonly ToCome[] }

function Coming({ viewer: { locale }, landlords, come }: ComingProps) {
  const t = words(fileText, locale)
  const v = words(vacancyText, locale)
  return (
    <Card title={t.toCome}>
      <Table
        caption={t.toCome}
        captionUnseen
        rows={come.slice(0, SHOWN)}
        columns={[
          { label: t.row, numeric: true, cell: ({ row }) => formatNumber(row, locale) },
          { label: t.dwelling, names: true, cell: ({ wanted }) => addressOf(wanted) },
          ...(landlords === null
            ? []
            : [{ label: t.landlord, cell: ({ wanted }: ToCome) => landlords.get(wanted.landlordId) ?? '' }]),
          { label: t.freeFrom, cell: ({ wanted }) => formatShortDate(wanted.freeFrom, locale) },
          { label: t.answerBy, cell: ({ wanted }) => formatShortDate(wanted.answerBy, locale) },
          { label: t.form, cell: ({ wanted }) => v.shortForms[wanted.form] },
          {
            label: t.rent,
            numeric: true,
            cell: ({ wanted }) => (wanted.rentKr === null ? t.usualRent : formatKronor(wanted.rentKr, locale)),
          },
          { label: t.what, cell: ({ what }) => t.whats[what] },
        ]}
      />
      {come.length > SHOWN ? <p class="rule">{t.first(formatNumber(SHOWN, locale))}</p> : null}
    </Card>
  )
}
