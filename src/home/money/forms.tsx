/** Rent over time, deposit, guarantee and notice: written down by day, never overwritten, and struck out when it was wrong. */

import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { day, optional, radios, sometimes, stopped, wholeNumber, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { isBefore, today } from '../../platform/time/index.ts'
import { type LeaseStep, lease } from '../subject.tsx'
import { text } from './forms.text.ts'
import { guaranteeEnds, noticeEnds } from './rules.ts'

type Day = Temporal.PlainDate

const place = { may: 'keepLease', opens: 'lease', back: '#money' } as const
const press = { may: 'keepLease', back: '#money' } as const

export const changingRent = lease.form({
  ...place,
  at: 'rents/new',
  text: group(text, 'rent'),
  fields: { fromOn: day({ within: 'lease' }), rentKr: wholeNumber(0, 100_000, 'kr') },
  act: async (step, { fromOn, rentKr }) => {
    const { on } = step
    if (!isBefore(on.beginsOn, fromOn)) return wrong('fromOn', 'beforeLease')
    if (on.endsOn !== null && isBefore(on.endsOn, fromOn)) return wrong('fromOn', 'afterEnd')
    const made = await step.add('lease_rent', 'noted', { from_on: fromOn, rent_kr: rentKr })
    return step.done('lease-rent.noted', { data: { rent: made, from: fromOn.toString() }, made })
  },
  clash: { lease_rent_once: stopped('twice', 'fromOn') },
})

export const deposit = lease.form({
  ...place,
  at: 'deposits/new',
  text: group(text, 'deposit'),
  fields: { kr: wholeNumber(1, 1_000_000, 'kr'), paidOn: day({ to: today }) },
  act: async (step, { kr, paidOn }) => {
    const made = await step.add('lease_deposit', 'noted', { kr, paid_on: paidOn })
    return step.done('lease-deposit.noted', { data: { deposit: made, on: paidOn.toString() }, made })
  },
})

async function depositOf({ tx, on, params }: LeaseStep<'deposit'>) {
  const row = await tx
    .selectFrom('lease_deposit')
    .select(['kr', 'paid_on as paidOn', 'returned_at as returnedAt', 'undone_at as undoneAt'])
    .where('id', '=', params.deposit)
    .where('lease_id', '=', on.id)
    .executeTakeFirst()
  return found(row)
}

export const returning = lease.form({
  ...place,
  at: 'deposits/:deposit/return',
  text: group(text, 'returning'),
  fields: { returnedKr: wholeNumber(0, 1_000_000, 'kr'), returnedOn: day({ to: today }) },
  shows: () => ({ begins: { returnedOn: today() } }),
  act: async (step, { returnedKr, returnedOn }) => {
    const { kr, paidOn, returnedAt, undoneAt } = await depositOf(step)
    if (returnedAt !== null || undoneAt !== null) return stopped('already')
    if (returnedKr > kr) return wrong('returnedKr', 'tooMuch')
    if (isBefore(returnedOn, paidOn)) return wrong('returnedOn', 'tooEarly')
    const { deposit: id } = step.params
    await step.stamp('lease_deposit', id, 'returned', { returned_on: returnedOn, returned_kr: returnedKr })
    return step.done('lease-deposit.returned', { data: { deposit: id, on: returnedOn.toString() } })
  },
})

export const unreturning = lease.press({
  ...press,
  at: 'deposits/:deposit/return/undo',
  text: group(text, 'unreturning'),
  act: async (step) => {
    if ((await depositOf(step)).returnedAt === null) return stopped('already')
    await step.unstamp('lease_deposit', step.params.deposit, 'returned', { returned_on: null, returned_kr: null })
    return step.done('lease-deposit.return-undone', { data: { deposit: step.params.deposit } })
  },
})

export const guarantee = lease.form({
  ...place,
  at: 'guarantees/new',
  text: group(text, 'guarantee'),
  fields: {
    guarantor: radios(['municipality', 'other'], group(text, 'guarantors'), { row: true }),
    fromOn: day({ within: 'lease' }),
    untilOn: optional(day({ within: 'lease' })),
    months: optional(wholeNumber(1, 120)),
    appliedOn: optional(day({ to: today })),
    grantedOn: optional(day({ to: today })),
  },
  shows: ({ shown }) => ({ begins: { fromOn: shown.beginsOn } }),
  act: async (step, { guarantor, fromOn, untilOn, months, appliedOn, grantedOn }) => {
    if (untilOn !== null && isBefore(untilOn, fromOn)) return wrong('untilOn', 'backwards')
    if (guarantor === 'other' && appliedOn !== null) return wrong('appliedOn', 'notMunicipal')
    if (grantTooEarly(appliedOn, grantedOn)) return wrong('grantedOn', 'grantFirst')
    const made = await step.add('lease_guarantee', 'noted', {
      guarantor,
      from_on: fromOn,
      until_on: untilOn,
      months,
      applied_on: appliedOn,
      granted_on: grantedOn,
    })
    return step.done('lease-guarantee.noted', { data: { guarantee: made, guarantor, from: fromOn.toString() }, made })
  },
})

const grantTooEarly = (appliedOn: Day | null, grantedOn: Day | null): boolean =>
  grantedOn !== null && (appliedOn === null || isBefore(grantedOn, appliedOn))

type OneGuarantee = { tx: Tx; on: { id: string }; params: { guarantee: string } }

async function guaranteeOf({ tx, on, params }: OneGuarantee) {
  const row = await tx
    .selectFrom('lease_guarantee')
    .select(['guarantor', 'from_on as fromOn', 'applied_on as appliedOn', 'granted_on as grantedOn'])
    .select(['ended_at as endedAt', 'undone_at as undoneAt'])
    .where('id', '=', params.guarantee)
    .where('lease_id', '=', on.id)
    .executeTakeFirst()
  return found(row)
}

/** The state grant, as it is asked for and decided after the guarantee was noted; both days empty take back what was noted of it. */
export const granting = lease.form({
  ...place,
  at: 'guarantees/:guarantee/grant',
  text: group(text, 'granting'),
  fields: { appliedOn: optional(day({ to: today })), grantedOn: optional(day({ to: today })) },
  shows: async ({ tx, shown, params }) => ({ begins: await guaranteeOf({ tx, on: shown, params }) }),
  act: async (step, { appliedOn, grantedOn }) => {
    const { guarantor, undoneAt } = await guaranteeOf(step)
    if (undoneAt !== null) return stopped('already')
    if (guarantor !== 'municipality') return stopped('notMunicipal')
    if (grantTooEarly(appliedOn, grantedOn)) return wrong('grantedOn', 'grantFirst')
    const { guarantee: id } = step.params
    const noted = { applied_on: appliedOn, granted_on: grantedOn }
    if (appliedOn === null) await step.unstamp('lease_guarantee', id, 'grant_noted', noted)
    else await step.stamp('lease_guarantee', id, 'grant_noted', noted)
    const data = { guarantee: id, applied: appliedOn?.toString() ?? null, granted: grantedOn?.toString() ?? null }
    return step.done('lease-guarantee.grant-noted', { data })
  },
})

/** Its last day is counted by the law, from the notice (JB 12 kap. 28 a §). */
export const ending = lease.form({
  ...place,
  at: 'guarantees/:guarantee/notice',
  text: group(text, 'ending'),
  fields: { noticeOn: day({ to: today }) },
  shows: () => ({ begins: { noticeOn: today() } }),
  act: async (step, { noticeOn }) => {
    const { fromOn, endedAt, undoneAt } = await guaranteeOf(step)
    if (endedAt !== null || undoneAt !== null) return stopped('already')
    if (isBefore(noticeOn, fromOn)) return wrong('noticeOn', 'tooEarly')
    const { last } = guaranteeEnds(fromOn, noticeOn)
    const { guarantee: id } = step.params
    await step.stamp('lease_guarantee', id, 'ended', { notice_on: noticeOn, ended_on: last })
    return step.done('lease-guarantee.ended', { data: { guarantee: id, on: last.toString() } })
  },
})

export const unending = lease.press({
  ...press,
  at: 'guarantees/:guarantee/notice/undo',
  text: group(text, 'unending'),
  act: async (step) => {
    if ((await guaranteeOf(step)).endedAt === null) return stopped('already')
    await step.unstamp('lease_guarantee', step.params.guarantee, 'ended', { notice_on: null, ended_on: null })
    return step.done('lease-guarantee.goes-on', { data: { guarantee: step.params.guarantee } })
  },
})

export const noticing = lease.form({
  ...place,
  at: 'notices/new',
  text: group(text, 'notice'),
  fields: {
    byWhom: radios(['tenant', 'landlord'], group(text, 'parties'), { row: true }),
    givenOn: day({ to: today }),
    lastOn: sometimes(day({ within: 'lease' })),
  },
  shows: () => ({ begins: { givenOn: today() } }),
  act: async (step, { byWhom, givenOn, lastOn }) => {
    if (isBefore(givenOn, step.on.beginsOn)) return wrong('givenOn', 'beforeLease')
    const last = lastOn ?? noticeEnds(givenOn)
    if (isBefore(last, givenOn)) return wrong('lastOn', 'backwards')
    const made = await step.add('lease_notice', 'noted', { given_by_whom: byWhom, given_on: givenOn, last_on: last })
    return step.done('lease-notice.noted', { data: { notice: made, by: byWhom, last: last.toString() }, made })
  },
  clash: { lease_notice_once: stopped('twice', 'byWhom') },
})

export const withdrawing = lease.press({
  ...press,
  at: 'notices/:notice/withdrawal',
  text: group(text, 'withdrawing'),
  act: async (step) => {
    const { tx, on, params } = step
    const row = await tx
      .selectFrom('lease_notice')
      .select('withdrawn_at as withdrawnAt')
      .where('id', '=', params.notice)
      .where('lease_id', '=', on.id)
      .executeTakeFirst()
    if (found(row).withdrawnAt !== null) return stopped('already')
    await step.stamp('lease_notice', params.notice, 'withdrawn')
    return step.done('lease-notice.withdrawn', { data: { notice: params.notice } })
  },
})
