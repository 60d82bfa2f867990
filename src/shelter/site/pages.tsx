/** The page on which a bed is closed. */

import { words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DateField,
  ErrorSummary,
  FieldRow,
  Form,
  type FormState,
  LinkButton,
  Page,
  Select,
  SubmitRow,
  TextField,
  type Viewer,
} from '../../platform/ui/index.ts'
import { text } from '../text.ts'
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
