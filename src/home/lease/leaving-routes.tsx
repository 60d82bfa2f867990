/** The addresses of a tenant who leaves the lease: the form, and taking it back. */

import { z } from 'zod'
import { livingFormCodes, livingForms, nameOf } from '../../person/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DateField,
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
import { date, formPage, optionalChoice, reference, room } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { text } from '../lease.text.ts'
import { type LeavingRefusal, leaveLease } from '../leaving.ts'
import { type LeaseView, leaseView } from '../load-lease.ts'
import { leavingText } from './leaving.text.ts'

const [firstForm, ...otherForms] = livingFormCodes

type Drawn = { viewer: Viewer; view: LeaseView; form: FormState }

function LeavingPage({ viewer, view: { lease, tenants, leavings }, form }: Drawn) {
  const { locale } = viewer
  const t = words(leavingText, locale)
  const l = words(text, locale)
  const left = new Set(leavings.map(({ personId }) => personId))
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      failed={form.problems.length > 0}
      breadcrumb={[
        { href: '/homes', label: l.homes },
        { href: `/leases/${lease.id}`, label: l.document },
      ]}
    >
      <ErrorSummary state={form} />
      <Card>
        <Form action={`/leases/${lease.id}/leaving`} state={form}>
          <Radios
            name="person"
            label={t.who}
            required
            choices={tenants
              .filter(({ id }) => !left.has(id))
              .map((tenant) => ({ value: tenant.id, label: nameOf(tenant, locale, 'ownPage') }))}
          />
          <DateField within="lease" name="on" label={t.on} required min={lease.beginsOn} />
          <Select name="whereTo" label={t.whereTo} hint={t.whereToHint} groups={livingForms(locale)} />
          <SubmitRow>
            <Button>{t.save}</Button>
            <LinkButton variant="quiet" href={`/leases/${lease.id}`}>
              {l.cancel}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Card>
    </Page>
  )
}

function say(refusal: LeavingRefusal, locale: 'sv' | 'en') {
  const t = words(leavingText, locale).problems
  switch (refusal.kind) {
    case 'before-beginning':
    case 'after-end':
      return { field: 'on', message: t[refusal.kind](formatDate(refusal.day, locale)) }
    case 'far-away':
      return { field: 'on', message: t['far-away'] }
    case 'where-to-missing':
    case 'where-to-too-early':
      return { field: 'whereTo', message: t[refusal.kind] }
    default:
      return { field: 'person', message: t[refusal.kind] }
  }
}

const leaving = formPage({
  fields: z.object({ person: reference(), on: date('lease'), whereTo: optionalChoice([firstForm, ...otherForms]) }),
  load: (session, id): Promise<LeaseView> => {
    requireMay(session, 'endLease')
    return asUser(session, (tx) => leaseView(tx, session, id))
  },
  draw: (drawn) => <LeavingPage {...drawn} />,
  act: (session, id, { person, on, whereTo }) => leaveLease(session, id, { personId: person, on, whereTo }),
  say,
  leadsTo: (_, id) => `/leases/${id}`,
  notice: (locale) => words(leavingText, locale).saved,
})

export const leavingRoutes = room().get('/leases/:id/leaving', leaving.get).post('/leases/:id/leaving', leaving.post)
