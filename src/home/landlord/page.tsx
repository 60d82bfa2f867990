/** The page of a landlord: what it is, whom to call, and what it lets. Nothing about who lives there. */

import { type Locale, words } from '../../platform/text/index.ts'
import { Card, DefinitionList, LinkButton, Page, Stack, type Viewer, Words } from '../../platform/ui/index.ts'
import type { Pause } from '../pauses.ts'
import type { Agreed } from './agreed.ts'
import { AgreedCard, Leases, Lets, Pauses } from './around.tsx'
import { Contacts } from './contacts.tsx'
import { saying } from './forms.tsx'
import type { Contact, Counts, Landlord, Said as SaidRow } from './queries.ts'
import { shownNumber } from './rules.ts'
import { Said } from './said.tsx'
import { text } from './text.ts'

type Props = {
  viewer: Viewer
  landlord: Landlord
  contacts: readonly Contact[]
  said: readonly SaidRow[]
  removed: readonly Contact[]
  counts: Counts
  pauses: readonly Pause[]
  /** null: not for whoever asks */
  agreed: readonly Agreed[] | null
  may: { register: boolean; own: boolean }
}

export function LandlordPage({ viewer, landlord, contacts, removed, said, counts, pauses, agreed, may }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  return (
    <Page
      viewer={viewer}
      title={landlord.name}
      documentTitle={t.landlord}
      lead={landlord.personName ?? kindIn(landlord, locale) ?? t.notSaid}
      breadcrumb={may.own ? [{ href: '/homes', label: t.lets }] : [{ href: '/landlords', label: t.title }]}
    >
      <Stack>
        <Facts viewer={viewer} landlord={landlord} may={may.register} />
        <Contacts viewer={viewer} landlordId={landlord.id} contacts={contacts} removed={removed} may={may.register} />
        <Lets {...{ viewer, counts }} landlordId={landlord.id} own={may.own} />
        <Leases {...{ viewer, counts }} own={may.own} />
        <Pauses viewer={viewer} landlordId={landlord.id} pauses={pauses} own={may.own} />
        {agreed === null ? null : <AgreedCard viewer={viewer} agreed={agreed} />}
        <Said viewer={viewer} landlordId={landlord.id} said={said} may={may.register} />
      </Stack>
    </Page>
  )
}

/** Null: nobody has said. */
function kindIn({ kind, privatePerson }: Landlord, locale: Locale): string | null {
  const { kinds } = words(text, locale)
  return privatePerson ? kinds.privatePerson : kind === null ? null : kinds[kind]
}

function Facts({ viewer: { locale }, landlord, may }: { viewer: Viewer; landlord: Landlord; may: boolean }) {
  const t = words(text, locale)
  const { organisationNumber: number, phone, email, website, privatePerson } = landlord
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
          { term: t.kind, value: kindIn(landlord, locale) },
          ...(privatePerson
            ? [{ term: t.personName, value: landlord.personName, note: t.whoReads }]
            : [{ term: t.organisationNumber, value: number === null ? null : shownNumber(number) }]),
          {
            term: t.phone,
            value: phone === null ? null : <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>,
          },
          { term: t.email, value: email === null ? null : <a href={`mailto:${email}`}>{email}</a> },
          ...(privatePerson ? [] : [{ term: t.website, value: website }]),
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
