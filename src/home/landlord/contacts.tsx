/** On a landlord’s page: whom to call, about what and where; and those who were ended or removed. */

import type { Child } from 'hono/jsx'
import { formatDateRange, formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { Card, Disclosure, EmptyState, LinkButton, Table, type Viewer } from '../../platform/ui/index.ts'
import { formText } from './forms.text.ts'
import { addingContact, endingContact, goingOnContact, puttingBackContact, takingBackContact } from './forms.tsx'
import type { Contact } from './queries.ts'
import { text } from './text.ts'

type ContactsProps = { viewer: Viewer; landlordId: string; contacts: readonly Contact[]; may: boolean }
type Props = ContactsProps & { removed: readonly Contact[] }

export function Contacts({ viewer, landlordId, contacts, removed, may }: Props) {
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
      {removed.length === 0 || !may ? null : (
        <Disclosure summary={t.removed(removed.length)}>
          <ul>
            {removed.map((one) => (
              <li>
                {calledIn(one, locale)}.{' '}
                <span class="soft">
                  {t.removedBy(one.undoneAt === null ? '' : formatMoment(one.undoneAt, locale), one.undoneBy ?? '')}
                </span>{' '}
                <puttingBackContact.Button
                  to={{ id: landlordId, contact: one.id }}
                  of={calledIn(one, locale)}
                  locale={locale}
                  icon="undo"
                />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  )
}

const calledIn = (one: Contact, locale: Locale): string => {
  const t = words(text, locale)
  return [t.contactKinds[one.kind], one.area ?? t.everywhere].join(', ')
}

type TableProps = ContactsProps & { empty: Child }

function ContactTable({ viewer: { locale }, landlordId, contacts, may, empty }: TableProps) {
  const t = words(text, locale)
  const called = (one: Contact) => calledIn(one, locale)
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
          cell: ({ from, until }) => formatDateRange(from, until, locale),
        },
        ...(may ? [{ label: '', cell: presses }] : []),
      ]}
      empty={empty}
    />
  )
}
