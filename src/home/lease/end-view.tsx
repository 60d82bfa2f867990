/** The page that ends a lease. */

import { livingForms } from '../../person/index.ts'
import { words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DateField,
  EndOver,
  EndStops,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  Page,
  Radios,
  Select,
  SubmitRow,
  type Viewer,
} from '../../platform/ui/index.ts'
import { text } from '../lease.text.ts'
import { endReasons } from '../lease-rules.ts'
import type { Lease } from '../leases.ts'
import { type OpenInLease, openAtEnd } from './open-rules.ts'
import { sayOpen } from './open-say.ts'

type Props = { viewer: Viewer; lease: Lease; things: readonly OpenInLease[]; form: FormState }

export function EndPage({ viewer, lease, things, form }: Props) {
  const t = words(text, viewer.locale)
  // before a reason is chosen: what would be open with the most common one
  const because = endReasons.find((reason) => reason === form.typed.because) ?? 'tenantGaveNotice'
  const open = openAtEnd(things, because)
  const say = sayOpen(lease.id, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.endTitle}
      lead={t.endLead}
      failed={form.problems.length > 0}
      breadcrumb={[
        { href: '/homes', label: t.homes },
        { href: `/leases/${lease.id}`, label: t.document },
      ]}
    >
      <ErrorSummary state={form} />
      <EndStops open={open} say={say} />
      <Card>
        <Form action={`/leases/${lease.id}/end`} state={form}>
          <DateField within="lease" name="on" label={t.endOn} required min={lease.beginsOn} />
          <Radios
            name="because"
            label={t.because}
            required
            choices={endReasons.map((reason) => ({ value: reason, label: t.reasons[reason] }))}
          />
          <Select name="whereTo" label={t.whereTo} hint={t.whereToHint} groups={livingForms(viewer.locale)} />
          <EndOver open={open} say={say} />
          <SubmitRow>
            <Button>{t.saveEnd}</Button>
            <LinkButton variant="quiet" href={`/leases/${lease.id}`}>
              {t.cancel}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Card>
    </Page>
  )
}
