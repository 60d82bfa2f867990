/** Writing in the journal. A note is never changed: a correction is a new note that names the old one, and both stay (SoL 2025:400 14 kap.). */

import { day, longText, stopped } from '../../platform/subject/index.ts'
import { group, together } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { caseIdOf } from '../load.ts'
import { type CaseStep, caseFile } from '../subject.tsx'
import { noteById } from './queries.ts'
import { text } from './text.ts'

const fields = { words: longText(8000, 8), happenedOn: day({ to: today }) }

type NewNote = { words: string; happenedOn: Temporal.PlainDate }

const add = ({ add }: CaseStep, { words, happenedOn }: NewNote, corrects: string | null) =>
  add('case_note', 'written', { words, happened_on: happenedOn, corrects_id: corrects })

export const writing = caseFile.form({
  at: 'notes/new',
  may: 'note',
  opens: 'note',
  back: '#notes',
  text: together(group(text, 'note'), group(text, 'writing')),
  fields,
  shows: () => ({ begins: { happenedOn: today() } }),
  act: async (step, note) => {
    const made = await add(step, note, null)
    return step.done('note.written', { about: made, data: { case: step.on.id, corrects: null }, made })
  },
})

/** Also in a case that is closed: what somebody says is wrong must be noted whenever they say it. */
export const correcting = caseFile.form({
  at: '/notes/:id/correction',
  through: (tx, { id }) => caseIdOf(tx, 'case_note', id),
  may: 'note',
  alsoEnded: true,
  opens: 'note',
  back: '#notes',
  text: together(group(text, 'note'), group(text, 'correcting')),
  fields,
  shows: async ({ tx, params }) => ({ begins: await noteById(tx, params.id) }),
  act: async (step, note) => {
    const corrects = step.params.id
    const newer = await step.tx
      .selectFrom('case_note')
      .select('id')
      .where('corrects_id', '=', corrects)
      .executeTakeFirst()
    if (newer) return stopped('alreadyCorrected')
    const made = await add(step, note, corrects)
    return step.done('note.corrected', { about: made, data: { case: step.on.id, corrects }, made })
  },
  clash: { case_note_corrects: stopped('alreadyCorrected') },
})
