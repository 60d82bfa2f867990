/** How the municipality itself rents a flat that it sublets, and waivers of the right to renewal: written down and struck out. */

import { found } from '../../platform/access/index.ts'
import { day, optional, radios, sometimes, stopped, ticked, wholeNumber, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { isBefore, today } from '../../platform/time/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { isSublet } from '../forms.ts'
import { lease } from '../subject.tsx'
import { text } from './forms.text.ts'

const place = { may: 'keepLease', opens: 'lease', back: '#renewal' } as const

export const noting = lease.form({
  ...place,
  at: 'letting',
  text: group(text, 'noting'),
  fields: {
    jointFlats: wholeNumber(1, 10_000),
    rentedFrom: optional(day()),
    ownRentKr: optional(wholeNumber(0, 100_000, 'kr')),
    furnished: ticked(),
    toldOn: optional(day({ to: today })),
  },
  shows: ({ shown: { view } }) => {
    const { letting } = view.facts
    return {
      begins: letting === null ? {} : { ...letting },
      draw: ({ jointFlats, rentedFrom, ownRentKr, furnished, toldOn }) => (
        <>
          {jointFlats}
          <FieldRow>
            {rentedFrom}
            {ownRentKr}
          </FieldRow>
          {furnished}
          {toldOn}
        </>
      ),
    }
  },
  act: async (step, { jointFlats, rentedFrom, ownRentKr, furnished, toldOn }) => {
    const { on } = step
    if (!isSublet(on.form)) return stopped('notSublet')
    if (rentedFrom !== null && isBefore(on.beginsOn, rentedFrom)) return wrong('rentedFrom', 'rentedLater')
    const made = await step.add('lease_letting', 'noted', {
      joint_flats: jointFlats,
      rented_from: rentedFrom,
      own_rent_kr: ownRentKr,
      furnished,
      told_on: toldOn,
    })
    return step.done('lease-letting.noted', { data: { letting: made }, made })
  },
})

export const undoing = lease.press({
  at: 'letting/:letting/undo',
  may: 'keepLease',
  back: '#renewal',
  text: group(text, 'undoing'),
  act: async (step) => {
    const { tx, on, params } = step
    const row = await tx
      .selectFrom('lease_letting')
      .select('undone_at as undoneAt')
      .where('id', '=', params.letting)
      .where('lease_id', '=', on.id)
      .executeTakeFirst()
    if (found(row).undoneAt !== null) return stopped('already')
    await step.stamp('lease_letting', params.letting, 'undone')
    return step.done('lease-letting.undone', { data: { letting: params.letting } })
  },
})

export const waiving = lease.form({
  ...place,
  at: 'waivers/new',
  text: group(text, 'waiving'),
  fields: {
    signedOn: day({ to: today }),
    separate: ticked(),
    basis: radios(['tribunal', 'afterStart', 'neither'], group(text, 'basis')),
    approvedOn: sometimes(day({ to: today })),
    spouse: radios(['none', 'agreed', 'notAgreed', 'unknown'], group(text, 'spouse')),
  },
  act: async (step, { signedOn, separate, basis, approvedOn, spouse }) => {
    if (!isSublet(step.on.form)) return stopped('notSublet')
    const approved = basis === 'tribunal' ? approvedOn : null
    if (basis === 'tribunal' && approved === null) return wrong('approvedOn', 'dayMissing')
    if (approved !== null && isBefore(approved, signedOn)) return wrong('approvedOn', 'approvedBefore')
    const made = await step.add('lease_waiver', 'noted', {
      signed_on: signedOn,
      separate,
      basis,
      approved_on: approved,
      spouse,
    })
    return step.done('lease-waiver.noted', { data: { waiver: made, on: signedOn.toString() }, made })
  },
})

export const unwaiving = lease.press({
  at: 'waivers/:waiver/undo',
  may: 'keepLease',
  back: '#renewal',
  text: group(text, 'unwaiving'),
  act: async (step) => {
    const { tx, on, params } = step
    const row = await tx
      .selectFrom('lease_waiver')
      .select('undone_at as undoneAt')
      .where('id', '=', params.waiver)
      .where('lease_id', '=', on.id)
      .executeTakeFirst()
    if (found(row).undoneAt !== null) return stopped('already')
    await step.stamp('lease_waiver', params.waiver, 'undone')
    return step.done('lease-waiver.undone', { data: { waiver: params.waiver } })
  },
})

export const lettingRoutes = lease.routes(noting, undoing, waiving, unwaiving)
