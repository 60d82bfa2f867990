/** What lets those who support read about the person: their unit's contact in the municipality, a task for a partner. Both come with the support. */

import { endAssignment, giveAssignment } from '../person/index.ts'
import type { Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { record, rowSince } from '../platform/record/index.ts'
import type { Support } from './load.ts'
import type { Supporter } from './staff.ts'

type Whose = Pick<Support, 'id' | 'personId' | 'organisationId'>

/** The worker's unit meets the person from now on, where it didn't already. A partner's worker reads by the task. */
export async function letUnitIn(tx: Tx, session: Session, { personId }: Whose, worker: Supporter): Promise<void> {
  if (worker.organisationId !== session.organisation.id || session.organisation.kind !== 'municipality') return
  if (worker.unitId === null) return
  const known = await tx
    .selectFrom('person_contact')
    .select('id')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', worker.organisationId)
    .where('unit_id', '=', worker.unitId)
    .where('until', 'is', null)
    .executeTakeFirst()
  if (known) return
  const row = {
    ...rowSince(session, 'made'),
    person_id: personId,
    organisation_id: worker.organisationId,
    unit_id: worker.unitId,
  }
  await tx.insertInto('person_contact').values(row).execute()
  await record(tx, session, {
    what: 'contact.shared',
    subject: row.id,
    person: personId,
    data: { unit: worker.unitId },
  })
}

const isPartners = (session: Session, { organisationId }: Whose): boolean => organisationId !== session.organisation.id

/** The partner's task, from the day on which the support begins. */
export async function giveTask(tx: Tx, session: Session, support: Whose, from: Temporal.PlainDate): Promise<void> {
  if (!isPartners(session, support)) return
  const { id: subjectId, personId, organisationId: toOrganisationId } = support
  await giveAssignment(tx, session, { personId, toOrganisationId, task: 'housingSupport', subjectId, from })
}

export async function endTask(tx: Tx, session: Session, support: Whose): Promise<void> {
  if (isPartners(session, support))
    await endAssignment(tx, session, { personId: support.personId, subjectId: support.id })
}
