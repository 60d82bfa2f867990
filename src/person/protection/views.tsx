/** The page where protection is set and staff are named. */

import { formatShortDate, swedishDay, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  Checkboxes,
  DefinitionList,
  ErrorSummary,
  Form,
  type FormState,
  Radios,
  Select,
  SubmitRow,
  Table,
  type Viewer,
} from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import type { PersonBrief } from '../brief.ts'
import type { Colleague } from '../colleagues.ts'
import { PersonFrame, type PersonSection } from '../frame/frame.tsx'
import type { NamedStaff, ProtectionRow } from './queries.ts'
import { text } from './text.ts'

type ProtectionPageProps = {
  viewer: Viewer
  person: PersonBrief
  sections: readonly PersonSection[]
  staff: NamedStaff[]
  colleagues: Colleague[]
  history: ProtectionRow[]
  form: FormState
}

export function ProtectionPage({ viewer, person, sections, staff, colleagues, history, form }: ProtectionPageProps) {
  const t = words(text, viewer.locale)
  const here = `/people/${person.id}/protection`
  const day = (at: Temporal.Instant) => formatShortDate(swedishDay(at), viewer.locale)
  const levels = (['secrecyMarking', 'protectedRegistration', 'fictitiousIdentity'] as const).map((level) => ({
    value: level,
    label: t[level],
    hint: t[`${level}Hint`],
  }))
  const named = new Set(staff.map(({ userId }) => userId))
  const choices = colleagues
    .filter(({ id }) => !named.has(id))
    .map(({ id, name, title }) => ({ value: id, label: title === null ? name : `${name}, ${title}` }))
  return (
    <PersonFrame
      viewer={viewer}
      person={person}
      sections={sections}
      current="protection"
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <Card title={t.title}>
        <p class="soft measure">{t.lead}</p>
        <DefinitionList
          items={[{ term: t.now, value: person.protection === null ? t.noneNow : t[person.protection] }]}
        />
        <Form action={here} state={form}>
          <Radios name="level" label={t.level} required value={person.protection ?? ''} choices={levels} />
          {person.protection === null ? (
            <Checkboxes name="staff" label={t.staff} hint={t.staffHint} choices={choices} />
          ) : null}
          <SubmitRow>
            <Button icon="shield">{person.protection === null ? t.set : t.change}</Button>
          </SubmitRow>
        </Form>
      </Card>
      {person.protection === null ? null : (
        <>
          <Card title={t.staff}>
            <Table
              caption={t.staff}
              captionUnseen
              rows={staff}
              columns={[
                { label: t.name, cell: ({ name }) => name },
                { label: t.since, cell: ({ since }) => day(since) },
                {
                  label: t.end,
                  cell: ({ id, name }) => (
                    <Form action={`${here}/staff/${id}/end`} state={blankForm()} inline label={`${t.end}: ${name}`}>
                      <Button variant="quiet" small icon="cancel">
                        {t.end}
                      </Button>
                    </Form>
                  ),
                },
              ]}
            />
            <Form action={`${here}/staff`} state={form} label={t.add}>
              <Select name="user" label={t.add} empty={t.choose} choices={choices} required />
              <SubmitRow>
                <Button variant="secondary" icon="add">
                  {t.addIt}
                </Button>
              </SubmitRow>
            </Form>
          </Card>
          <Card title={t.lift}>
            <p class="soft">{t.liftWhat}</p>
            <Form action={`${here}/lifting`} state={blankForm()}>
              <Button variant="danger">{t.lift}</Button>
            </Form>
          </Card>
        </>
      )}
      {history.some(({ ended }) => ended !== null) ? (
        <Card title={t.history}>
          <Table
            caption={t.history}
            captionUnseen
            rows={history.filter(({ ended }) => ended !== null)}
            columns={[
              { label: t.level, cell: ({ level }) => t[level] },
              { label: t.since, cell: ({ since, ended }) => `${day(since)} – ${ended === null ? '' : day(ended)}` },
              { label: t.name, cell: ({ by }) => by ?? '' },
            ]}
          />
        </Card>
      ) : null}
    </PersonFrame>
  )
}
