/** One of several tenants leaves a lease that runs on for the others, and it is taken back. */

import { endToldSituations, isLivingForm, livingForms, nameOf, tellSituation } from '../../person/index.ts'
import { found } from '../../platform/access/index.ts'
import { day, picked, pickedCode, sometimes, stopped, wrong } from '../../platform/subject/index.ts'
import { formatDate, group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { type LeavingProblem, leavingProblem, takeBackLeavingRefusal } from '../lease-rules.ts'
import { leasesOfPerson, leavingsOf, successorOf, tenantsOf } from '../leases.ts'
import { type HeldLease, lease } from '../subject.tsx'
import { leavingText as text } from './leaving.text.ts'

function wrongLeaving(problem: LeavingProblem, { beginsOn, endsOn }: HeldLease, on: Temporal.PlainDate) {
  switch (problem) {
    case 'before-beginning':
      return wrong('on', (locale) => words(text, locale).beforeBeginning(formatDate(beginsOn, locale)))
    case 'after-end':
      return wrong('on', (locale) => words(text, locale).afterEnd(formatDate(endsOn ?? on, locale)))
    case 'far-away':
      return wrong('on', problem)
    case 'last-tenant':
      return wrong('person', problem)
    default:
      return wrong('whereTo', problem)
  }
}

/** `on`: the last day on which the lease is theirs. Where they live is told from the day after, when that has come. */
export const leaving = lease.form({
  at: 'leaving',
  may: 'endLease',
  opens: 'lease',
  text: group(text, 'leaving'),
  fields: {
    person: picked({ as: 'radios' }),
    on: day({ within: 'lease', shownFrom: ({ beginsOn }: HeldLease) => beginsOn }),
    whereTo: sometimes(pickedCode()),
  },
  shows: ({ shown: { view }, viewer: { locale } }) => {
    const left = new Set(view.leavings.map(({ personId }) => personId))
    const staying = view.tenants.filter(({ id }) => !left.has(id))
    return {
      options: {
        person: staying.map((tenant) => ({ value: tenant.id, label: nameOf(tenant, locale, 'ownPage') })),
        whereTo: livingForms(locale),
      },
    }
  },
  act: async (step, { person, on, whereTo }) => {
    const { tx, session, on: held } = step
    if (whereTo !== null && !isLivingForm(whereTo)) return wrong('whereTo', 'where-to-missing')
    const left = (await leavingsOf(tx, held.id)).map((one) => one.personId)
    const staying = (await tenantsOf(tx, held.id)).filter((id) => !left.includes(id))
    if (!staying.includes(person)) return wrong('person', 'left-already')
    const problem = leavingProblem({ ...held, tenants: staying.length }, { on, whereTo }, today())
    if (problem !== null) return wrongLeaving(problem, held, on)
    await step.add('lease_leaving', 'registered', { person_id: person, last_on: on })
    if (whereTo !== null) {
      const told = await tellSituation(tx, session, { personId: person, form: whereTo, from: on.add({ days: 1 }) })
      if (!told.ok) return wrong('whereTo', 'where-to-too-early')
    }
    return step.done('lease.left', { person, data: { on: on.toString() } })
  },
})

/** They stand on the lease as if they had not left; what was told of the time after gives way to it. */
export const takingBackLeaving = lease.press({
  at: 'leavings/:leaving/undo',
  may: 'endLease',
  text: group(text, 'takingBack'),
  act: async (step) => {
    const { tx, session, on: held, params } = step
    const { personId, on } = found((await leavingsOf(tx, held.id)).find(({ id }) => id === params.leaving))
    const hasSuccessor = (await successorOf(tx, held.id)) !== null
    const others = (await leasesOfPerson(tx, personId)).filter(({ id }) => id !== held.id)
    const refusal = takeBackLeavingRefusal({ leftOn: on, hasSuccessor }, others)
    if (refusal) return stopped(refusal)
    await step.stamp('lease_leaving', params.leaving, 'undone')
    await endToldSituations(tx, session, personId, on.add({ days: 1 }))
    return step.done('lease.leaving-taken-back', { person: personId, data: { on: on.toString() } })
  },
})
