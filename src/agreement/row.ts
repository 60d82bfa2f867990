/** What rows of every kind do alike: they stand with a party, from a day, and are taken back with who and when. */

import { sql } from 'kysely'
import { found } from '../platform/access/index.ts'
import { type Refusals, type Sentence, stopped, wrong } from '../platform/subject/refusal.ts'
import { formatDate, words } from '../platform/text/index.ts'
import type { Agreement } from './load.ts'
import { rowText } from './row.text.ts'
import type { AgreementStep } from './subject.tsx'

type Day = Temporal.PlainDate

type Undoable =
  | 'agreement_task'
  | 'agreement_promise'
  | 'agreement_delivery'
  | 'agreement_money'
  | 'agreement_data'
  | 'agreement_document'
  | 'agreement_point'
  | 'agreement_action'
  | 'agreement_signature'
  | 'agreement_prolongation'
  | 'agreement_review'

/** With a last day of their own. */
type Dated = 'agreement_task' | 'agreement_promise' | 'agreement_money'

async function standing({ tx, on }: AgreementStep, table: Undoable, id: string): Promise<boolean> {
  const { rows } = await sql<{ undone: boolean }>`
    select undone_at is not null as undone from ${sql.table(table)} where id = ${id} and agreement_id = ${on.id}`.execute(
    tx,
  )
  return !found(rows[0]).undone
}

/** Once somebody has signed, what stands in the agreement isn’t changed; a last day may be set, and what happens under it is noted. */
export const signedStops = ({ signatures }: Pick<Agreement, 'signatures'>) =>
  signatures.length > 0 ? stopped((locale) => words(rowText, locale).signed) : null

const agreed: ReadonlySet<Undoable> = new Set([
  'agreement_task',
  'agreement_promise',
  'agreement_money',
  'agreement_data',
])

/** Takes the row back; it stays, struck, with who and when. */
export async function undo(step: AgreementStep, table: Undoable, id: string) {
  const signed = agreed.has(table) ? signedStops(step.on) : null
  if (signed) return signed
  if (!(await standing(step, table, id))) return stopped('already')
  await step.stamp(table, id, 'undone')
  return step.done('agreement.row-undone', { data: { table, row: id } })
}

export async function fromOnOf({ tx, on }: AgreementStep, table: Dated, id: string): Promise<Day> {
  const { rows } = await sql<{ from: Day }>`
    select from_on as from from ${sql.table(table)} where id = ${id} and agreement_id = ${on.id}`.execute(tx)
  return found(rows[0]).from
}

/** Sets the row’s last day; null: it goes on. */
export async function endRow(step: AgreementStep, table: Dated, id: string, untilOn: Day | null) {
  if (!(await standing(step, table, id))) return stopped('already')
  const from = await fromOnOf(step, table, id)
  if (untilOn !== null && Temporal.PlainDate.compare(untilOn, from) < 0) return wrong('untilOn', 'endsBeforeItBegins')
  if (untilOn === null) await step.unstamp(table, id, 'ended', { until_on: null })
  else await step.stamp(table, id, 'ended', { until_on: untilOn })
  return step.done('agreement.row-ended', { data: { table, row: id, on: untilOn?.toString() ?? null } })
}

/** A row’s party is one of the agreement’s. */
export const wrongParty = <F extends string>(
  { parties }: Pick<Agreement, 'parties'>,
  field: F,
  id: string,
): Refusals<F, Sentence> | null =>
  parties.some((party) => party.id === id) ? null : wrong(field, (locale) => words(rowText, locale).notParty)

/** A row’s days: it begins no earlier than the agreement, and ends no earlier than it begins. */
export function wrongDays({ fromOn }: Pick<Agreement, 'fromOn'>, row: { fromOn: Day; untilOn: Day | null }) {
  if (Temporal.PlainDate.compare(row.fromOn, fromOn) < 0)
    return wrong('fromOn', (locale) => words(rowText, locale).beforeAgreement(formatDate(fromOn, locale)))
  return row.untilOn !== null && Temporal.PlainDate.compare(row.untilOn, row.fromOn) < 0
    ? wrong('untilOn', (locale) => words(rowText, locale).endsBeforeItBegins)
    : null
}

export const partyOptions = ({ parties }: Pick<Agreement, 'parties'>) =>
  parties.map(({ id, name }) => ({ value: id, label: name }))

export const partyName = ({ parties }: Pick<Agreement, 'parties'>, id: string): string =>
  parties.find((party) => party.id === id)?.name ?? ''
