/** The pages on which a bed is closed, and on which a site's occupancy is read. */

import { formatNumber, formatPercent, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  type FormState,
  LinkButton,
  Page,
  Select,
  Stack,
  Stats,
  StatTile,
  SubmitRow,
  Table,
  TextField,
  type Viewer,
} from '../../platform/ui/index.ts'
import { text } from '../text.ts'
import { type Occupancy, shareOf, type Used } from './occupancy.ts'
import type { BedTonight } from './places.ts'
import type { Site } from './queries.ts'
import { siteText } from './text.ts'

type Framed = { viewer: Viewer; site: Site; form: FormState }

const crumbs = ({ viewer, site }: Framed) => [
  { href: '/tonight', label: words(text, viewer.locale).tonight },
  { href: `/sites/${site.id}`, label: site.name },
]

export function ClosingPage(props: Framed & { night: Temporal.PlainDate; beds: readonly BedTonight[] }) {
  const { viewer, site, form, night, beds } = props
  const t = words(siteText, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.closeTitle}
      lead={t.closeLead}
      breadcrumb={crumbs(props)}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <Card>
        <Form action={`/sites/${site.id}/closings`} state={form}>
          <Select
            name="bed"
            label={t.bed}
            required
            choices={beds.map((bed) => ({ value: bed.id, label: `${bed.roomName} ${bed.name}` }))}
          />
          <FieldRow>
            <DateField within="planned" name="from" label={t.from} required value={night} min={night} />
            <DateField within="planned" name="until" label={t.until} hint={t.untilHint} min={night} />
          </FieldRow>
          <TextField name="because" label={t.because} hint={t.becauseHint} required maxlength={300} />
          <SubmitRow>
            <Button>{t.close}</Button>
            <LinkButton variant="quiet" href={`/sites/${site.id}`}>
              {t.cancel}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Card>
    </Page>
  )
}

type OccupancyProps = Framed & { from: Temporal.PlainDate; until: Temporal.PlainDate; occupancy: Occupancy | null }

export function OccupancyPage(props: OccupancyProps) {
  const { viewer, site, form, from, until, occupancy } = props
  const { locale } = viewer
  const t = words(siteText, locale)
  const share = (used: Used) => {
    const part = shareOf(used)
    return part === null ? '–' : formatPercent(part, locale)
  }
  const figures = [
    { label: t.used, numeric: true, cell: (row: Used) => formatNumber(row.used, locale) },
    { label: t.inService, numeric: true, cell: (row: Used) => formatNumber(row.inService, locale) },
    { label: t.share, numeric: true, cell: share },
  ]
  return (
    <Page
      viewer={viewer}
      title={t.occupancy}
      lead={t.occupancyLead}
      breadcrumb={crumbs(props)}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <Stack>
        <Form method="get" action={`/sites/${site.id}/occupancy`} state={form} inline>
          <DateField within="happened" name="from" label={t.from} required value={from} />
          <DateField within="happened" name="until" label={t.until} required value={until} />
          <Button variant="secondary">{t.show}</Button>
        </Form>
        {occupancy === null ? null : occupancy.site.inService === 0 ? (
          <EmptyState title={t.nothing} icon="bed">
            {t.nothingWhat}
          </EmptyState>
        ) : (
          <>
            <Stats>
              <StatTile
                value={share(occupancy.site)}
                label={t.whole}
                of={t.wholeOf(
                  formatNumber(occupancy.site.used, locale),
                  formatNumber(occupancy.site.inService, locale),
                )}
                on={until}
              />
            </Stats>
            <Card title={t.rooms}>
              <Table
                caption={t.rooms}
                captionUnseen
                rows={occupancy.rooms}
                columns={[{ label: t.room, cell: (row) => row.name }, ...figures]}
              />
            </Card>
            <Card title={t.beds}>
              <Table
                caption={t.beds}
                captionUnseen
                rows={occupancy.beds}
                columns={[
                  { label: t.bed, cell: (row) => words(text, locale).bedIn(row.roomName, row.name) },
                  ...figures,
                ]}
              />
              <p class="rule">{t.asOne}</p>
            </Card>
          </>
        )}
      </Stack>
    </Page>
  )
}
