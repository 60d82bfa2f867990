/** /residents/:id/person: ties somebody who lives there to a person's own record, chosen from the lease, the linked case, or the search. */

import { sql } from 'kysely'
import { z } from 'zod'
import { type Hit, hitsOf, nameOf, PersonChooser } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { ErrorSummary, type FormState, Notice, Radios, type Viewer } from '../../platform/ui/index.ts'
import { blankForm, formPage, reference } from '../../platform/web/index.ts'
import { MatterForm, MatterPage } from '../frame.tsx'
import { type Matter, matterToShow, type ShownMatter } from '../load.ts'
import { linkResident } from './actions.ts'
import { type Resident, residentById } from './queries.ts'
import { sayResident } from './say.ts'
import { text } from './text.ts'

type From = 'fromLease' | 'fromCase' | 'fromSearch'
type Candidate = { hit: Hit; from: From }

/** People whom the row may be about, as far as the user may read about them. */
async function candidatesFor(tx: Tx, session: Session, matter: Matter, searched: string | null): Promise<Candidate[]> {
  const { rows } = await sql<{ id: string; from: From }>`
    select person_id as id, 'fromLease' as "from" from lease_tenant_now where lease_id = ${matter.leaseId}
    union all
    select other.person_id, 'fromCase' from matter_case c
      join case_file f on f.id = c.case_id
      join household_member own on own.person_id = f.person_id and own.until_on is null
      join household_member other on other.household_id = own.household_id and other.until_on is null
      where c.matter_id = ${matter.id} and c.cut_at is null
    union all
    select f.person_id, 'fromCase' from matter_case c join case_file f on f.id = c.case_id where c.matter_id = ${matter.id} and c.cut_at is null`.execute(
    tx,
  )
  const sources = new Map<string, From>()
  if (searched !== null) sources.set(searched, 'fromSearch')
  for (const { id, from } of rows) if (!sources.has(id)) sources.set(id, from)
  const hits = await hitsOf(tx, [...sources.keys()])
  return hits
    .filter(({ organisationId }) => organisationId === session.organisation.id)
    .map((hit) => ({ hit, from: sources.get(hit.id) ?? 'fromSearch' }))
}

type View = { matter: ShownMatter; resident: Resident; candidates: Candidate[]; searched: string | null }

function LinkPage({ viewer, view, form }: { viewer: Viewer; view: View; form: FormState }) {
  const { locale } = viewer
  const t = words(text, locale)
  const { matter, resident, candidates, searched } = view
  const here = `/residents/${resident.id}/person`
  const search = <PersonChooser back={here} form={blankForm()} />
  if (candidates.length === 0) {
    return (
      <MatterPage
        viewer={viewer}
        matter={matter}
        title={t.linkTitle}
        lead={t.linkLead}
        failed={form.problems.length > 0}
      >
        <ErrorSummary state={form} />
        <Notice>{t.nobodyKnown}</Notice>
        {search}
      </MatterPage>
    )
  }
  return (
    <MatterForm
      viewer={viewer}
      matter={matter}
      title={t.linkTitle}
      lead={t.linkLead}
      action={searched === null ? here : `${here}?person=${searched}`}
      form={form}
      submit={t.linkIt}
      back={`/evictions/${matter.id}/residents`}
      after={search}
    >
      <Radios
        name="person"
        label={t.linkWho}
        required
        value={searched ?? ''}
        choices={candidates.map(({ hit, from }) => ({
          value: hit.id,
          label: [nameOf(hit, locale), hit.birthYear === null ? '' : t.born(hit.birthYear)].filter(Boolean).join(', '),
          hint: t[from],
        }))}
      />
    </MatterForm>
  )
}

export const linking = formPage({
  fields: z.object({ person: reference() }),
  load: (session, id, c): Promise<View> =>
    asUser(session, async (tx) => {
      const resident = await residentById(tx, id)
      const matter = await matterToShow(tx, session, resident.matterId, 'matter-link', 'work')
      const asked = c.req.query('person') ?? ''
      const searched = isId(asked) ? asked : null
      return { matter, resident, searched, candidates: await candidatesFor(tx, session, matter, searched) }
    }),
  draw: (drawing) => <LinkPage {...drawing} />,
  act: (session, id, { person }) => linkResident(session, id, person),
  say: sayResident,
  leadsTo: ({ matterId }) => `/evictions/${matterId}/residents`,
  notice: (locale: Locale) => words(text, locale).linked,
})
