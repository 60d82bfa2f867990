/** Reads of the journal: each note with what it was before it was corrected. */

import { parseDay } from '../../law/index.ts'
import { found } from '../../platform/access/index.ts'
import { type Asking, allOf, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { today } from '../../platform/time/index.ts'

export type Note = {
  id: string
  caseId: string
  happenedOn: Temporal.PlainDate
  words: string
  at: Temporal.Instant
  by: string
  correctsId: string | null
}
/** A note as it counts now, and its earlier wordings, the latest first. */
export type CurrentNote = Note & { before: Note[] }

function notes(tx: Tx) {
  return tx
    .selectFrom('case_note as n')
    .innerJoin('app_user as u', 'u.id', 'n.written_by')
    .select(['n.id', 'n.case_id as caseId', 'n.happened_on as happenedOn', 'n.words', 'n.written_at as at'])
    .select(['u.name as by', 'n.corrects_id as correctsId'])
}

/** Notes that count now, the latest day first; `after` is the last one seen, as day and id. */
export function notesIn(
  tx: Tx,
  caseId: string,
  limit: number,
  after: readonly string[] | null = null,
): Asking<CurrentNote[]> {
  const day = after?.[0] === undefined ? null : parseDay(after[0])
  const id = after?.[1]
  const ofCase = notes(tx).where('n.case_id', '=', caseId)
  const current = ofCase
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('case_note as x').select('x.id').whereRef('x.corrects_id', '=', 'n.id'))),
    )
    .$if(day !== null && id !== undefined && isId(id), (qb) =>
      qb.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('n.happened_on', 'n.id'), '<', tuple(day ?? today(), id ?? '')),
      ),
    )
    .orderBy('n.happened_on', 'desc')
    .orderBy('n.id', 'desc')
    .limit(limit)
  const corrected = ofCase.where(({ exists, selectFrom }) =>
    exists(selectFrom('case_note as x').select('x.id').whereRef('x.corrects_id', '=', 'n.id')),
  )
  const times = { happenedOn: 'day', at: 'moment' } as const
  return told(allOf({ current: rowsOf(current, times), corrected: rowsOf(corrected, times) }), (found) =>
    withBefore(found.current, found.corrected),
  )
}

function withBefore(current: readonly Note[], corrected: readonly Note[]): CurrentNote[] {
  const byId = new Map(corrected.map((note) => [note.id, note]))
  return current.map((note) => {
    const before: Note[] = []
    for (let at = note.correctsId; at !== null; ) {
      const earlier = byId.get(at)
      if (earlier === undefined) break
      before.push(earlier)
      at = earlier.correctsId
    }
    return { ...note, before }
  })
}

export async function noteById(tx: Tx, id: string): Promise<Note> {
  return found(await notes(tx).where('n.id', '=', id).executeTakeFirst())
}
