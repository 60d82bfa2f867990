/** On an agreement’s page: who answers for which data, what may be told, and what the board may ask for. */

import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { RuleNote, useLocale } from '../../platform/ui/index.ts'
import type { Agreement } from '../load.ts'
import { partyName, signedStops } from '../row.ts'
import { RowsPart } from '../rows-part.tsx'
import { addingData, undoingData } from './forms.tsx'
import { text } from './text.ts'

export type DataRule = {
  id: string
  partyId: string
  kind: 'controller' | 'told' | 'demanded'
  words: string
  ground: 'consent' | 'law' | 'assignment' | 'noIdentity' | null
  groundWords: string | null
  howOften: 'each' | 'month' | 'quarter' | 'year' | 'onRequest' | null
}

export const dataOf = (tx: Tx, agreementId: string): Asking<DataRule[]> =>
  rowsOf(
    tx
      .selectFrom('agreement_data')
      .select(['id', 'party_id as partyId', 'kind', 'words', 'ground', 'ground_words as groundWords'])
      .select('how_often as howOften')
      .where('agreement_id', '=', agreementId)
      .where('undone_at', 'is', null)
      .orderBy('kind')
      .orderBy('set_at')
      .orderBy('id'),
  )

type Props = { agreement: Agreement; data: readonly DataRule[]; mayManage: boolean }

export function DataSection({ agreement, data, mayManage }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const { id } = agreement
  const stands = signedStops(agreement) !== null
  const why = ({ ground, groundWords, howOften }: DataRule) =>
    [ground && t.grounds[ground], groundWords, howOften && t.often[howOften]].filter(Boolean).join(', ')
  const changes = (row: DataRule) => <undoingData.Button to={{ id, row: row.id }} of={row.words} locale={locale} />
  return (
    <RowsPart
      id="data"
      text={t}
      rows={data}
      adding={mayManage && !stands ? addingData.path({ id }) : null}
      changes={mayManage && !stands ? changes : null}
      columns={[
        { label: t.party, cell: (row) => partyName(agreement, row.partyId) },
        { label: t.rule, names: true, cell: (row) => `${t.kinds[row.kind]}: ${row.words}` },
        { label: t.ground, cell: why },
      ]}
    >
      {data.some(({ kind }) => kind === 'demanded') ? <RuleNote rule={t.demandRule} section="SoL 15 kap. 9 §" /> : null}
      <RuleNote rule={t.unsure} section="OSL 26 kap. 1 §" />
    </RowsPart>
  )
}
