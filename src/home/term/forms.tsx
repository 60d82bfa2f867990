/** A term of an older second-hand lease is written down, so that it can be removed; and removed, put back, or struck out. */

import { found } from '../../platform/access/index.ts'
import { day, radios, stopped, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { isBefore, today } from '../../platform/time/index.ts'
import { isSublet } from '../forms.ts'
import { type HeldLease, type LeaseStep, lease } from '../subject.tsx'
import { termKinds } from '../term-kinds.ts'
import { text } from './text.ts'

/** Held by the database: by the key of the lease's form, and against leases of Bostad först. */
const clash = {
  lease_term_second_hand: stopped('notSublet'),
  lease_term_apart: stopped('programme'),
  lease_term_once: stopped('twice', 'kind'),
} as const

export const writing = lease.form({
  at: 'terms/new',
  may: 'keepLease',
  opens: 'lease',
  back: '#terms',
  text: group(text, 'writing'),
  fields: {
    kind: radios(termKinds, group(text, 'kinds')),
    agreedOn: day({ within: 'lease', shownFrom: ({ beginsOn }: HeldLease) => beginsOn }),
  },
  shows: ({ shown }) => ({ begins: { agreedOn: shown.beginsOn } }),
  act: async (step, { kind, agreedOn }) => {
    const { on } = step
    if (!isSublet(on.form)) return stopped('notSublet')
    if (isBefore(agreedOn, on.beginsOn)) return wrong('agreedOn', 'beforeLease')
    if (on.endsOn !== null && isBefore(on.endsOn, agreedOn)) return wrong('agreedOn', 'afterEnd')
    const made = await step.add('lease_term', 'written', { lease_form: on.form, kind, agreed_on: agreedOn })
    return step.done('lease-term.written', { data: { term: made, kind, on: agreedOn.toString() }, made })
  },
  clash,
})

async function termOf({ tx, on, params }: LeaseStep<'term'>) {
  const row = await tx
    .selectFrom('lease_term')
    .select(['agreed_on as agreedOn', 'removed_on as removedOn', 'undone_at as undoneAt', 'kind'])
    .where('id', '=', params.term)
    .where('lease_id', '=', on.id)
    .executeTakeFirst()
  return found(row)
}

export const removing = lease.form({
  at: 'terms/:term/removal',
  may: 'keepLease',
  opens: 'lease',
  back: '#terms',
  text: group(text, 'removing'),
  fields: { removedOn: day({ within: 'lease' }) },
  shows: () => ({ begins: { removedOn: today() } }),
  act: async (step, { removedOn }) => {
    const term = await termOf(step)
    if (term.removedOn !== null || term.undoneAt !== null) return stopped('already')
    if (isBefore(removedOn, term.agreedOn)) return wrong('removedOn', 'tooEarly')
    await step.stamp('lease_term', step.params.term, 'removed', { removed_on: removedOn })
    return step.done('lease-term.removed', {
      data: { term: step.params.term, kind: term.kind, on: removedOn.toString() },
    })
  },
})

export const puttingBack = lease.press({
  at: 'terms/:term/removal/undo',
  may: 'keepLease',
  back: '#terms',
  text: group(text, 'putBack'),
  act: async (step) => {
    const term = await termOf(step)
    if (term.removedOn === null || term.undoneAt !== null) return stopped('already')
    await step.unstamp('lease_term', step.params.term, 'removed', { removed_on: null })
    return step.done('lease-term.removal-undone', { data: { term: step.params.term } })
  },
  clash: { lease_term_apart: stopped('programme'), lease_term_once: stopped('already') },
})

export const undoing = lease.press({
  at: 'terms/:term/undo',
  may: 'keepLease',
  back: '#terms',
  text: group(text, 'undoing'),
  act: async (step) => {
    const term = await termOf(step)
    if (term.undoneAt !== null) return stopped('already')
    await step.stamp('lease_term', step.params.term, 'undone')
    return step.done('lease-term.undone', { data: { term: step.params.term } })
  },
})

export const termRoutes = lease.routes(writing, removing, puttingBack, undoing)
