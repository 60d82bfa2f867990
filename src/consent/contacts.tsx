/** The units that meet the person, and letting another one in. */

import type { PersonBrief } from '../person/index.ts'
import { formatShortDate, swedishDay, words } from '../platform/text/index.ts'
import { Button, Card, Form, type FormState, Select, SubmitRow, Table, useLocale } from '../platform/ui/index.ts'
import { blankForm } from '../platform/web/index.ts'
import type { Contact } from './queries.ts'
import { text } from './text.ts'

export function Contacts({
  contacts,
  units,
  person,
  form,
}: {
  contacts: Contact[]
  units: { id: string; name: string }[]
  person: PersonBrief
  form: FormState
}) {
  const locale = useLocale()
  const t = words(text, locale)
  const here = `/people/${person.id}/contacts`
  return (
    <Card title={t.contacts}>
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
            label: t.endIt,
            cell: ({ id, name, organisationId }) =>
              units.length > 0 && organisationId === person.organisationId ? (
                <Form action={`${here}/${id}/end`} state={blankForm()} inline label={`${t.endIt}: ${name}`}>
                  <Button variant="quiet" small icon="cancel">
                    {t.endIt}
                  </Button>
                </Form>
              ) : null,
          },
        ]}
      />
      {units.length > 0 ? (
        <Form action={here} state={form} label={t.letIn}>
          <Select
            name="unit"
            label={t.letIn}
            required
            empty={t.choose}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SubmitRow>
            <Button variant="secondary" icon="add">
              {t.letItIn}
            </Button>
          </SubmitRow>
        </Form>
      ) : null}
    </Card>
  )
}
