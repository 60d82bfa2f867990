/** What was written of rent, deposit or guarantee by mistake is struck out: the row stands, with who did it. */

import { found } from '../../platform/access/index.ts'
import { stopped } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { type LeaseStep, lease } from '../subject.tsx'
import { text } from './forms.text.ts'

const press = { may: 'keepLease', back: '#money', text: group(text, 'undoing') } as const

async function strike(step: LeaseStep<'row'>, table: 'lease_rent' | 'lease_deposit' | 'lease_guarantee', what: string) {
  const { tx, on, params } = step
  const row = await tx
    .selectFrom(table)
    .select('undone_at as undoneAt')
    .where('id', '=', params.row)
    .where('lease_id', '=', on.id)
    .executeTakeFirst()
  if (found(row).undoneAt !== null) return stopped('already')
  await step.stamp(table, params.row, 'undone')
  return step.done(what, { data: { row: params.row } })
}

export const undoingRent = lease.press({
  ...press,
  at: 'rents/:row/undo',
  act: (step) => strike(step, 'lease_rent', 'lease-rent.undone'),
})
export const undoingDeposit = lease.press({
  ...press,
  at: 'deposits/:row/undo',
  act: (step) => strike(step, 'lease_deposit', 'lease-deposit.undone'),
})
export const undoingGuarantee = lease.press({
  ...press,
  at: 'guarantees/:row/undo',
  act: (step) => strike(step, 'lease_guarantee', 'lease-guarantee.undone'),
})
