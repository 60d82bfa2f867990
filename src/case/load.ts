/** One case, loaded as the user who asks: a page that doesn't exist when it isn't theirs. Showing it opens its person and is logged. */

import { openPerson, type PersonBrief } from '../person/index.ts'
import { found, type ReadPage, type Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { holdRecord } from '../platform/record/index.ts'
import { type CaseVerb, requireMay } from './access.ts'
import type { ClosureOutcome } from './outcomes.ts'

export type Case = {
  id: string
  number: string
  personId: string
  unit: { id: string; name: string }
  openedOn: Temporal.PlainDate
  signalId: string | null
  responsible: { id: string; name: string; since: Temporal.Instant } | null
  closure: {
    id: string
    on: Temporal.PlainDate
    outcome: ClosureOutcome
    words: string
    /** why it was right to close although something was open */
    openBecause: string | null
    by: string
  } | null
}

/** A case together with the person that it is about, who has been opened for this page. */
export type ShownCase = Case & { person: PersonBrief }

/** The case as far as row security shows it; NotFound otherwise. Opens nobody. */
export async function caseById(tx: Tx, id: string): Promise<Case> {
  const row = found(
    await tx
      .selectFrom('case_file as f')
      .innerJoin('unit', 'unit.id', 'f.unit_id')
      .leftJoin('case_responsible as r', (join) => join.onRef('r.case_id', '=', 'f.id').on('r.until', 'is', null))
      .leftJoin('app_user as u', 'u.id', 'r.user_id')
      .leftJoin('case_closure as c', (join) => join.onRef('c.case_id', '=', 'f.id').on('c.reopened_at', 'is', null))
      .leftJoin('app_user as cu', 'cu.id', 'c.closed_by')
      .select([
        'f.id',
        'f.number',
        'f.person_id',
        'f.unit_id',
        'unit.name as unit',
        'f.opened_on',
        'f.because_signal_id',
      ])
      .select([
        'r.user_id',
        'r.since',
        'u.name as responsible',
        'c.id as closure_id',
        'c.closed_on',
        'c.outcome',
        'c.words',
      ])
      .select(['c.open_because', 'cu.name as closed_by'])
      .where('f.id', '=', id)
      .executeTakeFirst(),
  )
  return {
    id: row.id,
    number: row.number,
    personId: row.person_id,
    unit: { id: row.unit_id, name: row.unit },
    openedOn: row.opened_on,
    signalId: row.because_signal_id,
    responsible:
      row.user_id === null || row.since === null
        ? null
        : { id: row.user_id, name: row.responsible ?? '', since: row.since },
    closure:
      row.closure_id === null || row.closed_on === null || row.outcome === null
        ? null
        : {
            id: row.closure_id,
            on: row.closed_on,
            outcome: row.outcome,
            words: row.words ?? '',
            openBecause: row.open_because,
            by: row.closed_by ?? '',
          },
  }
}

/** The case for a page; opens its person under `page`, a code for the read log. */
export async function caseToShow(
  tx: Tx,
  session: Session,
  id: string,
  page: ReadPage,
  verb: CaseVerb = 'read',
): Promise<ShownCase> {
  requireMay(session, verb)
  const file = await caseById(tx, id)
  return { ...file, person: await openPerson(tx, session, file.personId, page) }
}

/** The case for an action, held until the transaction ends: two who decide or close at once come after each other. */
export async function caseToChange(tx: Tx, session: Session, id: string, verb: CaseVerb): Promise<Case> {
  requireMay(session, verb)
  await holdRecord(tx)
  return caseById(tx, id)
}

/** The case that a row of the case hangs on: `caseIdOf(tx, 'follow_up', id)`. NotFound when the user may not read the row. */
export async function caseIdOf(
  tx: Tx,
  table:
    | 'case_note'
    | 'investigation'
    | 'decision'
    | 'appeal'
    | 'judgment'
    | 'intervention'
    | 'plan'
    | 'follow_up'
    | 'transfer_request'
    | 'residence_assessment',
  id: string,
): Promise<string> {
  return found(await tx.selectFrom(table).select('case_id').where('id', '=', id).executeTakeFirst()).case_id
}
