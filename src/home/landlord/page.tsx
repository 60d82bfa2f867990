/** The page of a landlord: what it is, whom to call, and what it lets. Nothing about who lives there. */

import type { Child } from 'hono/jsx'
import { formatNumber, formatShortDate, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  Disclosure,
  EmptyState,
  LinkButton,
  Page,
  Stack,
  Table,
  type Viewer,
  Words,
} from '../../platform/ui/index.ts'
import { formText } from './forms.text.ts'
import { addingContact, endingContact, goingOnContact, saying, takingBackContact } from './forms.tsx'
import type { Contact, Counts, Landlord, Said as SaidRow } from './queries.ts'
import { shownNumber } from './rules.ts'
import { Said } from './said.tsx'
import { text } from './text.ts'

type Props = {
  viewer: Viewer
  landlord: Landlord
  contacts: readonly Contact[]
  said: readonly SaidRow[]
  counts: Counts
  may: { register: boolean; own: boolean }
}

export function LandlordPage({ viewer, landlord, contacts, said, counts, may }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const count = (n: number) => formatNumber(n, locale)
  return (
    <Page
      viewer={viewer}
      title={landlord.name}
      documentTitle={t.landlord}
      lead={landlord.kind === null ? t.notSaid : t.kinds[landlord.kind]}
      breadcrumb={may.own ? [{ href: '/homes', label: t.lets }] : [{ href: '/landlords', label: t.title }]}
    >
      <Stack>
        <Facts viewer={viewer} landlord={landlord} may={may.register} />
        <Contacts viewer={viewer} landlordId={landlord.id} contacts={contacts} may={may.register} />
        <Card title={t.lets}>
          <DefinitionList
            items={[
              { term: t.areas, value: counts.areas.join(', ') },
              { term: t.dwellings, value: count(counts.dwellings) },
              { term: t.free, value: count(counts.free) },
              { term: t.leases, value: count(counts.leases), note: may.own ? null : t.leasesNote },
              { term: t.waiting, value: count(counts.waiting) },
            ]}
          />
          <p>
            <a href={may.own ? '/vacancies' : `/vacancies?which=all&landlord=${landlord.id}`}>{t.seeVacancies}</a>
          </p>
        </Card>
        <Said viewer={viewer} landlordId={landlord.id} said={said} may={may.register} />
      </Stack>
    </Page>
  )
}

function Facts({ viewer: { locale }, landlord, may }: { viewer: Viewer; landlord: Landlord; may: boolean }) {
  const t = words(text, locale)
  const { organisationNumber: number, phone, email, website } = landlord
  return (
    <Card
      title={t.facts}
      actions={
        may ? (
          <LinkButton small variant="secondary" href={saying.path(landlord)}>
            {landlord.factsId === null ? t.say : t.change}
          </LinkButton>
        ) : null
      }
    >
      <DefinitionList
        items={[
          { term: t.kind, value: landlord.kind === null ? null : t.kinds[landlord.kind] },
          { term: t.organisationNumber, value: number === null ? null : shownNumber(number) },
          {
            term: t.phone,
            value: phone === null ? null : <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>,
          },
          { term: t.email, value: email === null ? null : <a href={`mailto:${email}`}>{email}</a> },
          { term: t.website, value: website },
        ]}
      />
      {landlord.words === null ? null : (
        <>
          <h3>{t.words}</h3>
          <Words>{landlord.words}</Words>
        </>
      )}
    </Card>
  )
}

type ContactsProps = { viewer: Viewer; landlordId: string; contacts: readonly Contact[]; may: boolean }

function Contacts({ viewer, landlordId, contacts, may }: ContactsProps) {
  const { locale, today } = viewer
  const t = words(text, locale)
  const over = ({ until }: Contact) => until !== null && Temporal.PlainDate.compare(until, today) < 0
  const earlier = contacts.filter(over)
  const add = may ? (
    <LinkButton small variant="secondary" href={addingContact.path({ id: landlordId })}>
      {words(formText, locale).addingContact.title}
    </LinkButton>
  ) : null
  return (
    <Card title={t.contacts} id="contacts" actions={add}>
      <p class="soft measure">{t.contactsLead}</p>
      <ContactTable
        {...{ viewer, landlordId, may }}
        contacts={contacts.filter((one) => !over(one))}
        empty={
          <EmptyState title={t.noContacts} who={t.noContactsWho} icon="people">
            {t.noContactsWhat}
          </EmptyState>
        }
      />
      {earlier.length === 0 ? null : (
        <Disclosure summary={t.earlier(earlier.length)}>
          <ContactTable {...{ viewer, landlordId, may }} contacts={earlier} empty={<p>{t.noContacts}</p>} />
        </Disclosure>
      )}
    </Card>
  )
}

type TableProps = ContactsProps & { empty: Child }

function ContactTable({ viewer: { locale }, landlordId, contacts, may, empty }: TableProps) {
  const t = words(text, locale)
  const called = (one: Contact) => [t.contactKinds[one.kind], one.area ?? t.everywhere].join(', ')
  const presses = (one: Contact) => {
    const to = { id: landlordId, contact: one.id }
    return (
      <div class="toolbar">
        {one.until === null ? (
          <LinkButton
            small
            variant="quiet"
            href={endingContact.path(to)}
            label={`${words(formText, locale).endingContact.title}: ${called(one)}`}
          >
            {words(formText, locale).endingContact.send}
          </LinkButton>
        ) : (
          <goingOnContact.Button to={to} of={called(one)} locale={locale} icon="undo" />
        )}
        <takingBackContact.Button to={to} of={called(one)} locale={locale} />
      </div>
    )
  }
  return (
    <Table
      caption={t.contacts}
      captionUnseen
      rows={contacts}
      columns={[
        { label: t.kind, cell: (one) => t.contactKinds[one.kind] },
        { label: t.area, cell: (one) => one.area ?? t.everywhere },
        { label: t.person, cell: (one) => one.name ?? '' },
        { label: t.how, cell: (one) => [one.phone, one.email].filter(Boolean).join(', ') },
        { label: t.hours, cell: (one) => one.hours ?? '' },
        {
          label: t.period,
          cell: ({ from, until }) =>
            `${formatShortDate(from, locale)} – ${until === null ? '' : formatShortDate(until, locale)}`,
        },
        ...(may ? [{ label: '', cell: presses }] : []),
      ]}
      empty={empty}
    />
  )
}
