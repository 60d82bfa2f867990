/** Which documents belong to an agreement, and where each is kept: no file is stored here. */

import { day, optional, shortText } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { rowText } from '../row.text.ts'
import { undo } from '../row.ts'
import { agreement } from '../subject.tsx'
import { text } from './text.ts'

const place = { may: 'manage', back: '#documents' } as const

export const addingDocument = agreement.form({
  ...place,
  at: 'documents/new',
  opens: 'agreement',
  text: group(text, 'adding'),
  fields: {
    name: shortText(200),
    keptWhere: shortText(300),
    diaryNumber: optional(shortText(60)),
    datedOn: optional(day({ within: 'happened' })),
  },
  act: async (step, { name, keptWhere, diaryNumber, datedOn }) => {
    const made = await step.add('agreement_document', 'added', {
      name,
      kept_where: keptWhere,
      diary_number: diaryNumber,
      dated_on: datedOn,
    })
    return step.done('agreement.document-added', { data: { row: made }, made })
  },
})

export const undoingDocument = agreement.press({
  ...place,
  at: 'documents/:row/undo',
  text: group(rowText, 'undoing'),
  act: (step) => undo(step, 'agreement_document', step.params.row),
})

export const documentRoutes = agreement.routes(addingDocument, undoingDocument)
