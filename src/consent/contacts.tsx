/** The units that meet the person, and the way to let another one in. */

import type { PersonBrief } from '../person/index.ts'
import { formatShortDate, swedishDay, words } from '../platform/text/index.ts'
import { Card, LinkButton, Table, useLocale } from '../platform/ui/index.ts'
import { endingContact, lettingIn } from './forms.tsx'
import type { Contact } from './queries.ts'
import { text } from './text.ts'

export function Contacts({ contacts, person, may }: { contacts: Contact[]; person: PersonBrief; may: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Card
      title={t.contacts}
      actions={
        may ? (
          <LinkButton href={lettingIn.path({ id: person.id })} variant="secondary" icon="add">
            {t.lettingIn.title}
          </LinkButton>
        ) : null
      }
    >
      <p class="soft measure">{t.contactsLead}</p>
      <Table
        caption={t.contacts}
        captionUnseen
        rows={contacts}
        columns={[
          {
            label: t.unit,
            cell: ({ name, organisationId }) =>
              person.protection !== null && organisationId !== person.organisationId ? '' : name,
          },
          { label: t.since, cell: ({ since }) => formatShortDate(swedishDay(since), locale) },
          {
            label: t.actions,
            cell: ({ id, name, organisationId }) =>
              may && organisationId === person.organisationId ? (
                <endingContact.Button to={{ id: person.id, contactId: id }} of={name} locale={locale} icon="cancel" />
              ) : null,
          },
        ]}
      />
    </Card>
  )
}
