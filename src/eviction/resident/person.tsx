/** /residents/:id/person: ties somebody who lives there to a person's own record, chosen from the lease, the linked case, or the search. */

import { sql } from 'kysely'
import {
  briefOf,
  type Hit,
  hitsOf,
  nameOf,
  openPerson,
  openReadable,
  PersonChooser,
  worksWith,
} from '../../person/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { picked, stopped, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { Notice } from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import type { Matter } from '../load.ts'
import { matter } from '../subject.tsx'
import { alreadyChanged, isTied, ofResident, replace, responsibleShutOut, stillThere } from './change.ts'
import { formText } from './forms.text.ts'
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

/**
 * Whoever may read the person's record may then read the matter, so the tie rests on working with the person for good, not on a consent or an
 * emergency opening that ends.
 */
export const linking = matter.form({
  ...ofResident,
  at: '/residents/:id/person',
  opens: 'matter-link',
  text: group(formText, 'linking'),
  fields: { person: picked({ as: 'radios' }) },
  shows: async ({ tx, session, shown, params, asked, viewer: { locale } }) => {
    const t = words(formText, locale)
    const wanted = asked('person')
    const searched = wanted !== null && isId(wanted) ? wanted : null
    const candidates = await candidatesFor(tx, session, shown, searched)
    const named = candidates.map(({ hit }) => hit.id)
    await openReadable(tx, session, named, 'matter-link')
    const person = candidates.map(({ hit, from }) => ({
      value: hit.id,
      label: [nameOf(hit, locale), hit.birthYear === null ? '' : words(text, locale).born(hit.birthYear)]
        .filter(Boolean)
        .join(', '),
      hint: t[from],
    }))
    return {
      options: { person },
      begins: { person: searched },
      instead: candidates.length === 0 ? <Notice>{t.nobodyKnown}</Notice> : null,
      after: <PersonChooser back={`/residents/${params.id}/person`} form={blankForm()} />,
    }
  },
  act: async (step, { person: personId }) => {
    const resident = await stillThere(step)
    if (resident === null) return alreadyChanged
    const person = found(await briefOf(step.tx, personId))
    if (!worksWith(step.session, person)) return wrong('person', 'notWorkedWith')
    if (await isTied(step, personId)) return stopped('alreadyTied', 'person')
    await openPerson(step.tx, step.session, personId, 'matter-link')
    // a protected person's name stands in their own record alone
    const name = person.protection === null ? resident.name : null
    const tied = await replace(step, resident, { ...resident, name, personId })
    return (await responsibleShutOut(step)) ?? tied
  },
})

/** Cuts the tie; what was noted in the matter stays. */
export const unlinking = matter.press({
  ...ofResident,
  at: '/residents/:id/person/removal',
  text: group(formText, 'unlinking'),
  act: async (step) => {
    const resident = await stillThere(step)
    if (resident === null || resident.personId === null) return alreadyChanged
    return replace(step, resident, { ...resident, personId: null })
  },
})
