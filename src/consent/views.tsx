/** The page of everything that lets somebody read about the person. */

import { type PersonBrief, PersonFrame, type PersonSection } from '../person/index.ts'
import { formatDate, formatDateRange, formatList, formatMoment, words } from '../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Table, Tag, useLocale, type Viewer } from '../platform/ui/index.ts'
import { Contacts } from './contacts.tsx'
import { giving, takingBack, withdrawing } from './forms.tsx'
import type { AssignmentRow, Consent, Contact } from './queries.ts'
import type { State } from './rules.ts'
import { text } from './text.ts'

type ConsentsPageProps = {
  viewer: Viewer
  person: PersonBrief
  sections: readonly PersonSection[]
  consents: Consent[]
  assignments: AssignmentRow[]
  contacts: Contact[]
  may: { register: boolean; withdraw: boolean; letIn: boolean }
}

export function ConsentsPage({ viewer, person, sections, consents, assignments, contacts, may }: ConsentsPageProps) {
  const t = words(text, viewer.locale)
  return (
    <PersonFrame viewer={viewer} person={person} sections={sections} current="consents">
      <Consents consents={consents} personId={person.id} may={may} />
      <Contacts contacts={contacts} person={person} may={may.letIn} />
      <Card title={t.assignments}>
        <p class="soft measure">{t.assignmentsLead}</p>
        <Table
          caption={t.assignments}
          captionUnseen
          rows={assignments}
          columns={[
            { label: t.task, cell: ({ task }) => t[task] },
            { label: t.to, cell: ({ to }) => (person.protection === null ? to : '') },
            { label: t.period, cell: ({ from, until }) => formatDateRange(from, until, viewer.locale) },
            { label: t.state, cell: ({ state }) => <StateTag state={state} assignment /> },
            {
              label: t.actions,
              cell: ({ id, state, task, to, from }) =>
                may.withdraw && (state === 'holds' || state === 'coming') ? (
                  <takingBack.Button
                    to={{ id: person.id, assignmentId: id }}
                    of={[t[task], person.protection === null ? to : '', formatDate(from, viewer.locale)]
                      .filter((part) => part !== '')
                      .join(', ')}
                    locale={viewer.locale}
                    icon="cancel"
                  />
                ) : null,
            },
          ]}
          empty={<p class="soft">{t.assignmentsNone}</p>}
        />
      </Card>
    </PersonFrame>
  )
}

function StateTag({ state, assignment = false }: { state: State; assignment?: boolean }) {
  const t = words(text, useLocale())
  return (
    <Tag tone={state === 'holds' ? 'good' : 'neutral'}>
      {state === 'ended' && assignment ? t.endedAssignment : t[state]}
    </Tag>
  )
}

type ConsentsProps = { consents: Consent[]; personId: string; may: { register: boolean; withdraw: boolean } }

function Consents({ consents, personId, may }: ConsentsProps) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Card
      title={t.title}
      actions={
        may.register ? (
          <LinkButton href={giving.path({ id: personId })} icon="agreement">
            {t.giving.title}
          </LinkButton>
        ) : null
      }
    >
      <p class="soft measure">{t.lead}</p>
      <Table
        caption={t.title}
        captionUnseen
        rows={consents}
        columns={[
          { label: t.to, cell: ({ to }) => to },
          {
            label: t.what,
            cell: ({ what }) =>
              formatList(
                what.map((part) => t.parts[part].toLocaleLowerCase(locale)),
                locale,
              ),
          },
          { label: t.why, cell: ({ why }) => why },
          { label: t.period, cell: ({ from, until }) => formatDateRange(from, until, locale) },
          {
            label: t.by,
            cell: ({ by, howGiven }) => `${by ?? t.somebody} (${t.ways[howGiven].toLocaleLowerCase(locale)})`,
          },
          {
            label: t.state,
            cell: ({ id, to, from, until, state, withdrawn, withdrawnBy }) => (
              <>
                <StateTag state={state} />
                {withdrawn === null ? null : (
                  <span class="rule"> {t.withdrawnBy(withdrawnBy ?? t.somebody, formatMoment(withdrawn, locale))}</span>
                )}
                {may.withdraw && (state === 'holds' || state === 'coming') ? (
                  <>
                    <withdrawing.Button
                      to={{ id: personId, consentId: id }}
                      of={`${to}, ${formatDateRange(from, until, locale)}`}
                      locale={locale}
                    />
                    <span class="rule">{t.withdrawNote}</span>
                  </>
                ) : null}
              </>
            ),
          },
        ]}
        empty={
          <EmptyState title={t.none} who={t.noneWho} icon="agreement">
            {t.noneWhat}
          </EmptyState>
        }
      />
    </Card>
  )
}
