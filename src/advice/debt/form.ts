/** What the forms around a debt share. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { adviceToShow } from '../load.ts'
import { text as shared } from '../text.ts'
import type { DebtRefusal } from './actions.ts'
import { debtById } from './queries.ts'
import { text } from './text.ts'

export const choicesOf = <T extends string>(codes: readonly T[], names: Readonly<Record<T, string>>) =>
  codes.map((value) => ({ value, label: names[value] }))

const fieldOf = {
  ended: '',
  inFuture: 'on',
  nothingLeft: 'amount',
  stillOwed: 'amount',
  hasAgreement: '',
  wrongOrder: 'until',
  notRunning: '',
} as const satisfies Record<DebtRefusal['kind'], string>

export function say({ kind }: DebtRefusal, locale: Locale) {
  const message = kind === 'ended' || kind === 'inFuture' ? words(shared, locale)[kind] : words(text, locale)[kind]
  return { field: fieldOf[kind], message }
}

export const loadDebt = (session: Session, id: string) =>
  asUser(session, async (tx) => {
    const { adviceId, debt } = await debtById(tx, id)
    return { debt, advice: await adviceToShow(tx, session, adviceId, 'debts') }
  })
