/** On an agreement’s page: who pays whom. */

import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import { formatDateRange, formatOre, words } from '../../platform/text/index.ts'
import { Toolbar, useLocale } from '../../platform/ui/index.ts'
import type { Agreement } from '../load.ts'
import { partyName, signedStops } from '../row.ts'
import { LastDay, RowsPart } from '../rows-part.tsx'
import { addingMoney, endingMoney, undoingMoney } from './forms.tsx'
import { text } from './text.ts'

export type Money = {
  id: string
  fromPartyId: string
  toPartyId: string
  amountOre: number
  per: 'once' | 'month' | 'year' | 'night' | 'place' | 'dwelling'
  words: string
  fromOn: Temporal.PlainDate
  untilOn: Temporal.PlainDate | null
}

export const moneyOf = (tx: Tx, agreementId: string): Asking<Money[]> =>
  rowsOf(
    tx
      .selectFrom('agreement_money')
      .select(['id', 'from_party_id as fromPartyId', 'to_party_id as toPartyId', 'per', 'words'])
      .select(['amount_ore as amountOre', 'from_on as fromOn', 'until_on as untilOn'])
      .where('agreement_id', '=', agreementId)
      .where('undone_at', 'is', null)
      .orderBy('from_on')
      .orderBy('id'),
    { fromOn: 'day', untilOn: 'day' },
  )

type Props = { agreement: Agreement; money: readonly Money[]; mayManage: boolean }

export function MoneySection({ agreement, money, mayManage }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const { id } = agreement
  const stands = signedStops(agreement) !== null
  const changes = (row: Money) => (
    <Toolbar>
      <LastDay href={endingMoney.path({ id, row: row.id })} of={row.words} />
      {stands ? null : <undoingMoney.Button to={{ id, row: row.id }} of={row.words} locale={locale} />}
    </Toolbar>
  )
  return (
    <RowsPart
      id="money"
      text={t}
      rows={money}
      adding={mayManage && !stands ? addingMoney.path({ id }) : null}
      changes={mayManage ? changes : null}
      columns={[
        { label: t.what, names: true, cell: (row) => row.words },
        {
          label: t.who,
          cell: (row) => t.fromTo(partyName(agreement, row.fromPartyId), partyName(agreement, row.toPartyId)),
        },
        { label: t.amount, cell: (row) => `${formatOre(row.amountOre, locale)} ${t.per[row.per]}` },
        { label: t.span, cell: (row) => formatDateRange(row.fromOn, row.untilOn, locale) },
      ]}
    />
  )
}
