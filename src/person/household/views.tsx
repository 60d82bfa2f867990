/** The page of a household. */

import { formatDateRange, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Radios,
  Select,
  SubmitRow,
  Table,
  Tag,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import { nameOf, type PersonBrief } from '../brief.ts'
import type { Hit } from '../find.ts'
import { PersonFrame, type PersonSection } from '../frame/frame.tsx'
import { childLivings } from './actions.ts'
import type { Member } from './queries.ts'
import { text } from './text.ts'

type HouseholdPageProps = {
  viewer: Viewer
  person: PersonBrief
  sections: readonly PersonSection[]
  members: Member[]
  chosen: Hit | null
  form: FormState
}

export function HouseholdPage({ viewer, person, sections, members, chosen, form }: HouseholdPageProps) {
  const t = words(text, viewer.locale)
  const here = `/people/${person.id}/household`
  return (
    <PersonFrame
      viewer={viewer}
      person={person}
      sections={sections}
      current="household"
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <Card title={t.title}>
        <p class="soft measure">{t.lead}</p>
        <Members
          caption={t.title}
          here={here}
          personId={person.id}
          members={members.filter(({ until }) => until === null)}
        />
      </Card>
      <Card title={t.add}>
        {chosen ? (
          <Form action={here} state={form}>
            <p>
              {t.chosen}: <strong>{nameOf(chosen, viewer.locale)}</strong> {chosen.birthYear ?? ''}
            </p>
            <Hidden name="member" value={chosen.id} />
            <Radios
              name="part"
              label={t.part}
              row
              required
              choices={[
                { value: 'adult', label: t.adult },
                { value: 'child', label: t.child },
              ]}
            />
            <Select
              name="living"
              label={t.living}
              hint={t.livingHint}
              empty={t.notLiving}
              choices={childLivings.map((living) => ({ value: living, label: t[living] }))}
            />
            <DateField within="lived" name="from" label={t.from} value={viewer.today} required max={viewer.today} />
            <SubmitRow>
              <Button icon="add">{t.addIt}</Button>
            </SubmitRow>
          </Form>
        ) : (
          <>
            <p class="soft">{t.findWhat}</p>
            <LinkButton href={`/people?back=${encodeURIComponent(here)}`} variant="secondary" icon="search">
              {t.find}
            </LinkButton>
          </>
        )}
      </Card>
      {members.some(({ until }) => until !== null) ? (
        <Card title={t.before}>
          <Members
            caption={t.before}
            here={here}
            personId={person.id}
            members={members.filter(({ until }) => until !== null)}
          />
        </Card>
      ) : null}
    </PersonFrame>
  )
}

function Members({
  caption,
  here,
  personId,
  members,
}: {
  caption: string
  here: string
  personId: string
  members: Member[]
}) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={caption}
      captionUnseen
      rows={members}
      columns={[
        {
          label: t.name,
          cell: ({ who, personId: id }) =>
            who === null ? t.hidden : id === personId ? t.self : <a href={`/people/${id}`}>{nameOf(who, locale)}</a>,
        },
        { label: t.part, cell: ({ part, living }) => (living === null ? t[part] : <Tag tone="kids">{t[living]}</Tag>) },
        { label: t.from, cell: ({ from, until }) => formatDateRange(from, until, locale) },
        {
          label: t.end,
          cell: ({ id, until }) => (
            <Form action={`${here}/${id}/${until === null ? 'leaving' : 'return'}`} state={blankForm()} inline>
              <Button variant="quiet" small icon={until === null ? 'cancel' : 'undo'}>
                {until === null ? t.end : t.undo}
              </Button>
            </Form>
          ),
        },
      ]}
      empty={
        <EmptyState title={t.none} who={t.noneWho} icon="people">
          {t.noneWhat}
        </EmptyState>
      }
    />
  )
}
