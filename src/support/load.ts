/** One person's support, loaded as the user who asks: a page that doesn't exist when it isn't theirs. Showing it opens its person and is logged. */

import { openPerson, type PersonBrief } from '../person/index.ts'
import { found, type ReadPage, type Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { holdRecord } from '../platform/record/index.ts'
import { requireMay, type SupportVerb } from './access.ts'
import type { Ending, OpenKind } from './codes.ts'

export type Support = {
  id: string
  personId: string
  caseId: string | null
  openKind: OpenKind | null
  organisationId: string
  organisation: string
  beginsOn: Temporal.PlainDate
  words: string | null
  end: {
    id: string
    on: Temporal.PlainDate
    because: Ending
    words: string | null
    openBecause: string | null
    at: Temporal.Instant
  } | null
}

export type ShownSupport = Support & { person: PersonBrief }

async function supportById(tx: Tx, id: string): Promise<Support> {
  const row = found(
    await tx
      .selectFrom('support as s')
      .innerJoin('organisation as o', 'o.id', 's.organisation_id')
      .leftJoin('support_end as e', (join) => join.onRef('e.support_id', '=', 's.id').on('e.reopened_at', 'is', null))
      .select(['s.id', 's.person_id', 's.case_id', 's.open_kind', 's.organisation_id', 'o.name', 's.begins_on'])
      .select(['s.words', 'e.id as end_id', 'e.ended_on', 'e.because', 'e.words as end_words', 'e.open_because'])
      .select('e.ended_at')
      .where('s.id', '=', id)
      .executeTakeFirst(),
  )
  const { end_id, ended_on, because, ended_at } = row
  return {
    id: row.id,
    personId: row.person_id,
    caseId: row.case_id,
    openKind: row.open_kind,
    organisationId: row.organisation_id,
    organisation: row.name,
    beginsOn: row.begins_on,
    words: row.words,
    end:
      end_id === null || ended_on === null || because === null || ended_at === null
        ? null
        : { id: end_id, on: ended_on, because, words: row.end_words, openBecause: row.open_because, at: ended_at },
  }
}

/** For a page; opens its person under `page`, a code for the read log. */
export async function supportToShow(
  tx: Tx,
  session: Session,
  id: string,
  page: ReadPage,
  verb: SupportVerb = 'see',
): Promise<ShownSupport> {
  requireMay(session, verb)
  const support = await supportById(tx, id)
  return { ...support, person: await openPerson(tx, session, support.personId, page) }
}

/** For a change, held until the transaction ends. */
export async function supportToChange(tx: Tx, session: Session, id: string, verb: SupportVerb): Promise<Support> {
  requireMay(session, verb)
  await holdRecord(tx)
  return supportById(tx, id)
}

type OfSupport =
  | 'support_contact'
  | 'support_goal'
  | 'support_wish'
  | 'support_rhythm'
  | 'support_handover'
  | 'support_crisis_plan'

/** The support that a row hangs on. NotFound when the user may not read the row. */
export async function supportIdOf(tx: Tx, table: OfSupport, id: string): Promise<string> {
  return found(await tx.selectFrom(table).select('support_id').where('id', '=', id).executeTakeFirst()).support_id
}
