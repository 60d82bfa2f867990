/** On an agreement’s page: who pays whom. */

import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import { formatDateRange, formatOre, words } from '../../platform/text/index.ts'
import { EmptyPart, LinkButton, Part, Table, Toolbar, useLocale } from '../../platform/ui/index.ts'
import type { Agreement } from '../load.ts'
import { rowText } from '../row.text.ts'
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
  const r = words(rowText, locale)
  const { id } = agreement
  const add = mayManage ? (
    <LinkButton href={addingMoney.path({ id })} variant="secondary" small icon="add">
      {t.add}
    </LinkButton>
  ) : null
  if (money.length === 0)
    return (
      <EmptyPart title={t.title} id="money" none={t.none} who={mayManage ? undefined : r.who} actions={add}>
        {t.noneWhat}
      </EmptyPart>
    )
  const nameOf = (partyId: string) => agreement.parties.find((party) => party.id === partyId)?.name ?? ''
  return (
    <Part title={t.title} id="money" said={money.length} actions={add}>
      <Table
        caption={t.title}
        captionUnseen
        rows={money}
        columns={[
          { label: t.what, names: true, cell: (row) => row.words },
          { label: t.who, cell: (row) => t.fromTo(nameOf(row.fromPartyId), nameOf(row.toPartyId)) },
          { label: t.amount, cell: (row) => `${formatOre(row.amountOre, locale)} ${t.per[row.per]}` },
          { label: t.span, cell: (row) => formatDateRange(row.fromOn, row.untilOn, locale) },
          ...(mayManage
            ? [
                {
                  label: t.change,
                  cell: (row: Money) => (
                    <Toolbar>
                      <LinkButton
                        href={endingMoney.path({ id, row: row.id })}
                        variant="quiet"
                        small
                        label={`${r.lastDay}: ${row.words}`}
                      >
                        {r.lastDay}
                      </LinkButton>
                      <undoingMoney.Button to={{ id, row: row.id }} of={row.words} locale={locale} />
                    </Toolbar>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Part>
  )
}
