/** Uppdrag: a task that another organisation does for the municipality, and that lets it read who the person is while it lasts. */

import type { Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { record, stampedRow } from '../platform/record/index.ts'
import { now } from '../platform/time/index.ts'

export type AssignmentTask = 'nightStay' | 'housingSupport' | 'outreach'

export type NewAssignment = {
  personId: string
  toOrganisationId: string
  task: AssignmentTask
  /** what it hangs on, such as the booking */
  subjectId?: string | null
  from: Temporal.PlainDate
  /** the last day of reading; left out: until it is ended */
  until?: Temporal.PlainDate | null
}

/** Gives the assignment. Row security lets only the municipality's own case staff do so, about somebody they may read about. */
export async function giveAssignment(tx: Tx, session: Session, given: NewAssignment): Promise<{ id: string }> {
  const row = stampedRow(session, 'given')
  const { id } = row
  await tx
    .insertInto('assignment')
    .values({
      ...row,
      person_id: given.personId,
      to_organisation_id: given.toOrganisationId,
      task: given.task,
      subject_id: given.subjectId ?? null,
      from_on: given.from,
      until_on: given.until ?? null,
    })
    .execute()
  await record(tx, session, {
    what: 'assignment.given',
    subject: id,
    person: given.personId,
    data: {
      to: given.toOrganisationId,
      task: given.task,
      from: given.from.toString(),
      until: given.until?.toString() ?? null,
    },
  })
  return { id }
}

/** Ends the assignments in force that hang on a subject (a booking that was cancelled). Reading ends at once. */
export async function endAssignment(
  tx: Tx,
  session: Session,
  which: { personId: string; subjectId: string },
): Promise<void> {
  const rows = await tx
    .selectFrom('assignment')
    .select('id')
    .where('person_id', '=', which.personId)
    .where('subject_id', '=', which.subjectId)
    .where('ended_at', 'is', null)
    .execute()
  for (const { id } of rows) {
    await record(tx, session, { what: 'assignment.ended', subject: id, person: which.personId })
    await tx.updateTable('assignment').set({ ended_at: now() }).where('id', '=', id).execute()
  }
}

/** Moves the last day of the assignments that hang on a subject (a stay that became longer or shorter); never to a day before it began. */
export async function moveAssignmentEnd(
  tx: Tx,
  session: Session,
  which: { personId: string; subjectId: string; until: Temporal.PlainDate },
): Promise<void> {
  const rows = await tx
    .selectFrom('assignment')
    .select(['id', 'from_on'])
    .where('person_id', '=', which.personId)
    .where('subject_id', '=', which.subjectId)
    .where('ended_at', 'is', null)
    .execute()
  for (const { id, from_on } of rows) {
    const until = Temporal.PlainDate.compare(which.until, from_on) < 0 ? from_on : which.until
    await tx.updateTable('assignment').set({ until_on: until }).where('id', '=', id).execute()
    await record(tx, session, {
      what: 'assignment.moved',
      subject: id,
      person: which.personId,
      data: { until: until.toString() },
    })
  }
}
