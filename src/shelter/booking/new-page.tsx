/** The page on which a place is booked. */

import type { PersonBrief } from '../../person/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  Checkboxes,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  NumberField,
  Page,
  Radios,
  SubmitRow,
  TextArea,
  TimeField,
  type Viewer,
} from '../../platform/ui/index.ts'
import type { Guest } from '../bookings.ts'
import { guestName } from '../guest.ts'
import { text as roomText } from '../text.ts'
import { bookingText } from './text.ts'

/** What there is to choose among. */
export type Choosing = {
  person: PersonBrief
  night: Temporal.PlainDate
  sites: readonly { id: string; name: string; beds: number; rooms: number }[]
  household: readonly Guest[]
}

/** The page that shows what was wrong with a booking by the form. */
export function NewBookingPage({ viewer, form, ...choosing }: Choosing & { viewer: Viewer; form: FormState }) {
  const { locale } = viewer
  const t = words(bookingText, locale)
  return (
    <Page
      viewer={viewer}
      title={t.newTitle}
      lead={t.newLead}
      failed={form.problems.length > 0}
      breadcrumb={[{ href: '/tonight', label: words(roomText, locale).tonight }]}
    >
      <ErrorSummary state={form} labels={labelsIn(t)} />
      {choosing.person.protection === null ? null : <Notice kind="warning">{t.protectedNotice}</Notice>}
      {choosing.sites.length === 0 ? (
        <EmptyState title={t.noSite} icon="bed">
          {t.noSiteWhat}
        </EmptyState>
      ) : (
        <Card title={`${t.forWhom}: ${guestName(choosing.person, locale)}`}>
          <BookingForm form={form} {...choosing} locale={locale} />
        </Card>
      )}
    </Page>
  )
}

/** Which house, which nights, from when: for whoever knows. The search stands above it. */
export function BookingForm({
  form,
  person,
  night,
  sites,
  household,
  locale,
}: Choosing & { form: FormState; locale: Locale }) {
  const t = words(bookingText, locale)
  const hint = (site: Choosing['sites'][number]) =>
    t.siteHint(t.freeBeds(site.beds), site.rooms > 0 ? t.freeRooms(site.rooms) : null)
  const caseId = typeof form.typed.case === 'string' ? form.typed.case : ''
  return (
    <Form action="/bookings" state={form}>
      <Hidden name="person" value={person.id} />
      <Hidden name="case" value={caseId} />
      <Radios
        name="site"
        label={t.site}
        required
        choices={sites.map((site) => ({ value: site.id, label: site.name, hint: hint(site) }))}
        value={sites.length === 1 ? sites[0]?.id : undefined}
      />
      <Radios
        name="kind"
        label={t.kind}
        required
        value="bed"
        choices={[
          { value: 'bed', label: t.kindBed },
          { value: 'room', label: t.kindRoom, hint: t.kindRoomHint },
        ]}
      />
      {household.length === 0 ? null : (
        <Checkboxes
          name="together"
          label={t.together}
          hint={t.togetherHint}
          choices={household.map((member) => ({ value: member.id, label: guestName(member, locale) }))}
        />
      )}
      <FieldRow>
        <DateField
          within="planned"
          name="first"
          label={t.first}
          hint={t.firstHint}
          required
          value={night}
          min={night}
        />
        <NumberField name="nights" label={t.nightsLabel} required value={1} />
      </FieldRow>
      <TimeField name="hold" label={t.hold} hint={t.holdHint} />
      <TextArea name="needs" label={t.needs} hint={t.needsHint} rows={2} maxlength={500} />
      <SubmitRow>
        <Button icon="bed">{t.book}</Button>
        <LinkButton variant="quiet" href="/tonight">
          {t.cancel}
        </LinkButton>
      </SubmitRow>
    </Form>
  )
}

const labelsIn = ({ site, kind, together, first, nightsLabel, hold, needs }: (typeof bookingText)['sv']) => ({
  ...{ site, kind, together, first, hold, needs },
  nights: nightsLabel,
})
