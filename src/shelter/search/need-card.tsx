/** The form of a search for a place: who it is for and what they bring; and the same carried along by a press. */

import { words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  Checkboxes,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  NumberField,
  Radios,
  SubmitRow,
  type Viewer,
} from '../../platform/ui/index.ts'
import type { Choosing } from '../booking/new-page.tsx'
import { bookingText } from '../booking/text.ts'
import { guestName } from '../guest.ts'
import type { Fit } from './houses.ts'
import { brought } from './need.ts'
import { type Need, parties } from './rules.ts'
import { searchText } from './text.ts'

/** What a search is for: nobody yet, or somebody who has been found. */
type Wanted = {
  choosing: Choosing | null
  caseId: string | null
  need: Need
  /** those of the household who come along */
  along: readonly string[]
}

export type SearchProps = Wanted & {
  viewer: Viewer
  night: Temporal.PlainDate
  at: Temporal.Instant
  fits: readonly Fit[]
  /** this page again, once a person has been chosen */
  back: string
  form: FormState
  gone?: boolean
  mayNote: boolean
}

/** Who it is for and what they bring. It is posted, so that nothing of it stands in an address. */
export function NeedCard({ viewer: { locale }, choosing, caseId, need, along, back, form }: SearchProps) {
  const t = words(searchText, locale)
  const household = choosing?.household ?? []
  const brings = brought.filter((one) => need[one])
  return (
    <Card
      title={
        choosing === null ? t.needTitle : `${words(bookingText, locale).forWhom}: ${guestName(choosing.person, locale)}`
      }
      actions={
        choosing === null ? undefined : (
          <LinkButton href={`/people?back=${encodeURIComponent(back)}`} variant="quiet" small>
            {t.somebodyElse}
          </LinkButton>
        )
      }
    >
      {choosing === null ? <p class="soft">{t.noName}</p> : null}
      <Form action="/bookings/search" state={form}>
        <Hidden name="person" value={choosing?.person.id ?? ''} />
        <Hidden name="case" value={caseId ?? ''} />
        <Radios
          name="party"
          label={t.fields.party}
          required
          row
          value={need.party}
          choices={parties.map((value) => ({ value, label: t.party[value] }))}
        />
        {household.length === 0 ? (
          <NumberField name="people" label={t.fields.people} required value={need.people} />
        ) : (
          <Checkboxes
            name="along"
            label={t.fields.together}
            values={along}
            choices={household.map((member) => ({ value: member.id, label: guestName(member, locale) }))}
          />
        )}
        <Checkboxes
          name="brings"
          label={t.fields.brings}
          row
          values={brings}
          choices={brought.map((value) => ({ value, label: t.brings[value] }))}
        />
        <SubmitRow>
          <Button icon="search" variant="secondary">
            {t.choose}
          </Button>
        </SubmitRow>
      </Form>
    </Card>
  )
}

type Sent = { need: Need; along: readonly string[]; caseId: string | null; personId: string }

export function NeedHidden({ need, along, caseId, personId }: Sent) {
  return (
    <>
      <Hidden name="person" value={personId} />
      <Hidden name="case" value={caseId ?? ''} />
      <Hidden name="party" value={need.party} />
      <Hidden name="people" value={String(need.people)} />
      {along.map((id) => (
        <Hidden name="along" value={id} />
      ))}
      {brought
        .filter((one) => need[one])
        .map((one) => (
          <Hidden name="brings" value={one} />
        ))}
    </>
  )
}
