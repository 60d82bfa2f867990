/** Writing in the journal. A note is never changed: a correction is a new note that names the old one, and both stay (SoL 2025:400 14 kap.). */

import type { Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { type Case, caseIdOf, caseToChange } from '../load.ts'

export type NewNote = { happenedOn: Temporal.PlainDate; words: string }
export type NoteRefusal = { kind: 'inFuture' } | { kind: 'closed' } | { kind: 'alreadyCorrected' }

/** Writes a note in an open case. */
export async function writeNote(
  session: Session,
  caseId: string,
  note: NewNote,
): Promise<Outcome<{ caseId: string }, NoteRefusal>> {
  return asUser<Outcome<{ caseId: string }, NoteRefusal>>(session, async (tx) => {
    const file = await caseToChange(tx, session, caseId, 'note')
    if (file.closure) return refused({ kind: 'closed' })
    return insert(tx, session, file, note, null)
  })
}

/** Corrects a note, in a closed case too: what somebody says is wrong must be noted whenever they say it. */
export async function correctNote(
  session: Session,
  id: string,
  note: NewNote,
): Promise<Outcome<{ caseId: string }, NoteRefusal>> {
  return asUser<Outcome<{ caseId: string }, NoteRefusal>>(session, async (tx) => {
    const file = await caseToChange(tx, session, await caseIdOf(tx, 'case_note', id), 'note')
    const newer = await tx.selectFrom('case_note').select('id').where('corrects_id', '=', id).executeTakeFirst()
    if (newer) return refused({ kind: 'alreadyCorrected' })
    return insert(tx, session, file, note, id)
  })
}

async function insert(
  tx: Tx,
  session: Session,
  file: Case,
  note: NewNote,
  corrects: string | null,
): Promise<Outcome<{ caseId: string }, NoteRefusal>> {
  if (Temporal.PlainDate.compare(note.happenedOn, today()) > 0) return refused({ kind: 'inFuture' })
  const id = newId()
  await tx
    .insertInto('case_note')
    .values({
      id,
      municipality_code: session.municipality,
      case_id: file.id,
      happened_on: note.happenedOn,
      words: note.words,
      written_at: now(),
      written_by: session.userId,
      corrects_id: corrects,
    })
    .execute()
  await record(tx, session, {
    what: corrects === null ? 'note.written' : 'note.corrected',
    subject: id,
    person: file.personId,
    data: { case: file.id, corrects },
  })
  return done({ caseId: file.id })
}
