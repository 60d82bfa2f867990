/** On an agreement’s page: its documents, and where they are kept. */

import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { useLocale } from '../../platform/ui/index.ts'
import type { Agreement } from '../load.ts'
import { RowsPart } from '../rows-part.tsx'
import { addingDocument, undoingDocument } from './forms.tsx'
import { text } from './text.ts'

export type Document = {
  id: string
  name: string
  keptWhere: string
  diaryNumber: string | null
  datedOn: Temporal.PlainDate | null
}

export const documentsOf = (tx: Tx, agreementId: string): Asking<Document[]> =>
  rowsOf(
    tx
      .selectFrom('agreement_document')
      .select(['id', 'name', 'kept_where as keptWhere', 'diary_number as diaryNumber', 'dated_on as datedOn'])
      .where('agreement_id', '=', agreementId)
      .where('undone_at', 'is', null)
      .orderBy('added_at')
      .orderBy('id'),
    { datedOn: 'day' },
  )

type Props = { agreement: Agreement; documents: readonly Document[]; mayManage: boolean }

export function DocumentsSection({ agreement: { id }, documents, mayManage }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const changes = ({ id: row, name }: Document) => <undoingDocument.Button to={{ id, row }} of={name} locale={locale} />
  return (
    <RowsPart
      id="documents"
      text={t}
      rows={documents}
      adding={mayManage ? addingDocument.path({ id }) : null}
      changes={mayManage ? changes : null}
      columns={[
        { label: t.name, names: true, cell: ({ name }) => name },
        { label: t.kept, cell: ({ keptWhere }) => keptWhere },
        { label: t.dated, cell: ({ datedOn }) => (datedOn === null ? '' : formatDate(datedOn, locale)) },
        { label: t.diary, cell: ({ diaryNumber }) => diaryNumber ?? '' },
      ]}
    />
  )
}
