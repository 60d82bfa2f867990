/** What stands in the way of a handover: unpaid rent and justified complaints, noted and settled. Also on a lease that has ended. */

import { found } from '../../platform/access/index.ts'
import { day, longText, radios, sometimes, stopped, wholeNumber } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { type HeldLease, type LeaseStep, lease } from '../subject.tsx'
import { remarkKinds, wrongRemark } from './rules.ts'
import { text } from './text.ts'

/** For the user's own organisation: a landlord sees only what its own people noted. */
export const noting = lease.form({
  at: 'remarks/new',
  may: 'remark',
  opens: 'lease',
  back: '#remarks',
  text: group(text, 'noting'),
  fields: {
    kind: radios(remarkKinds, group(text, 'kinds'), { row: true }),
    onDay: day({ shownFrom: ({ beginsOn }: HeldLease) => beginsOn, shownTo: today }),
    amountKr: sometimes(wholeNumber(1, 10_000_000, 'kr')),
    words: sometimes(longText(1000, 3)),
  },
  shows: ({ shown, viewer }) => {
    const t = words(text, viewer.locale)
    return {
      lead: shown.view.may.landlord ? t.leadLandlord : t.leadStaff,
      begins: { onDay: today() },
      draw: (field) => (
        <>
          {field.kind}
          <FieldRow>
            {field.onDay}
            {field.amountKr}
          </FieldRow>
          {field.words}
        </>
      ),
    }
  },
  act: async (step, remark) => {
    const wrong = wrongRemark(remark, step.on.beginsOn, today())
    if (wrong) return wrong
    const { kind, onDay, amountKr, words } = remark
    const made = await step.add('lease_remark', 'noted', {
      organisation_id: step.session.organisation.id,
      kind,
      on_day: onDay,
      amount_kr: kind === 'arrears' ? amountKr : null,
      words,
    })
    return step.done('lease-remark.noted', {
      about: made,
      data: { lease: step.on.id, kind, on: onDay.toString() },
      made,
    })
  },
})

/** Of two who press at once the second sees what the first did: whoever holds the lease holds the record's head. */
async function isSettled({ tx, on, params }: LeaseStep<'remark'>): Promise<boolean> {
  const remark = await tx
    .selectFrom('lease_remark')
    .select('settled_on')
    .where('id', '=', params.remark)
    .where('lease_id', '=', on.id)
    .executeTakeFirst()
  return found(remark).settled_on !== null
}

async function settle({ tx, params, session }: LeaseStep<'remark'>, on: Temporal.PlainDate | null): Promise<void> {
  await tx
    .updateTable('lease_remark')
    .set({ settled_on: on, settled_by: on === null ? null : session.userId })
    .where('id', '=', params.remark)
    .execute()
}

/** The rent was paid, or the matter is over. */
export const settling = lease.press({
  at: 'remarks/:remark/settle',
  may: 'remark',
  back: '#remarks',
  text: group(text, 'settling'),
  act: async (step) => {
    if (await isSettled(step)) return stopped('already')
    await settle(step, today())
    return step.done('lease-remark.settled', { about: step.params.remark, data: { lease: step.on.id } })
  },
})

export const unsettling = lease.press({
  at: 'remarks/:remark/unsettle',
  may: 'remark',
  back: '#remarks',
  text: group(text, 'unsettling'),
  act: async (step) => {
    if (!(await isSettled(step))) return stopped('already')
    await settle(step, null)
    return step.done('lease-remark.unsettled', { about: step.params.remark, data: { lease: step.on.id } })
  },
})
