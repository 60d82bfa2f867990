/** Who lives in the flat beside its tenants, from when until when: members of a tenant's household. */

import { nameOf, openReadable } from '../../person/index.ts'
import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { day, picked, stopped, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { isBefore, today } from '../../platform/time/index.ts'
import { LinkButton, Notice } from '../../platform/ui/index.ts'
import { type LeaseStep, lease } from '../subject.tsx'
import { text } from './text.ts'

/** Everybody whom the tenants live with, of those the user may read about. */
async function household(tx: Tx, tenantIds: readonly string[]): Promise<string[]> {
  if (tenantIds.length === 0) return []
  const rows = await tx
    .selectFrom('household_member as me')
    .innerJoin('household_member as they', 'they.household_id', 'me.household_id')
    .select('they.person_id as id')
    .distinct()
    .where('me.person_id', 'in', tenantIds)
    .where('me.until_on', 'is', null)
    .where('they.until_on', 'is', null)
    .execute()
  return rows.map(({ id }) => id).filter((id) => !tenantIds.includes(id))
}

export const movingIn = lease.form({
  at: 'residents/new',
  may: 'keepLease',
  opens: 'lease',
  back: '#living',
  text: group(text, 'movingIn'),
  fields: { person: picked({ as: 'radios' }), inOn: day({ to: today }) },
  shows: async ({ tx, session, shown, viewer: { locale } }) => {
    const people = await openReadable(tx, session, await household(tx, shown.tenantIds), 'lease')
    if (people.length === 0) {
      const t = words(text, locale)
      const [first] = shown.view.tenants
      return {
        instead: (
          <Notice>
            <p>{t.nobody}</p>
            {first ? <LinkButton href={`/people/${first.id}/household`}>{t.toHousehold}</LinkButton> : null}
          </Notice>
        ),
      }
    }
    return {
      begins: { inOn: isBefore(today(), shown.beginsOn) ? today() : shown.beginsOn },
      options: { person: people.map((one) => ({ value: one.id, label: nameOf(one, locale) })) },
    }
  },
  act: async (step, { person, inOn }) => {
    const { tx, on } = step
    if (on.tenantIds.includes(person)) return wrong('person', 'tenant')
    if (!(await household(tx, on.tenantIds)).includes(person)) return wrong('person', 'notThere')
    if (isBefore(inOn, on.beginsOn)) return wrong('inOn', 'beforeLease')
    const made = await step.add('lease_resident', 'noted', { person_id: person, moved_in_on: inOn })
    return step.done('lease-resident.moved-in', { person, data: { resident: made, on: inOn.toString() }, made })
  },
  clash: { lease_resident_once: stopped('twice', 'inOn') },
})

async function residentOf({ tx, on, params }: LeaseStep<'resident'>) {
  const row = await tx
    .selectFrom('lease_resident')
    .select(['person_id as personId', 'moved_in_on as inOn', 'out_at as outAt', 'undone_at as undoneAt'])
    .where('id', '=', params.resident)
    .where('lease_id', '=', on.id)
    .executeTakeFirst()
  return found(row)
}

export const movingOut = lease.form({
  at: 'residents/:resident/out',
  may: 'keepLease',
  opens: 'lease',
  back: '#living',
  text: group(text, 'movingOut'),
  fields: { outOn: day({ within: 'lease' }) },
  shows: () => ({ begins: { outOn: today() } }),
  act: async (step, { outOn }) => {
    const { personId, inOn, outAt, undoneAt } = await residentOf(step)
    if (outAt !== null || undoneAt !== null) return stopped('already')
    if (isBefore(outOn, inOn)) return wrong('outOn', 'tooEarly')
    await step.stamp('lease_resident', step.params.resident, 'out', { moved_out_on: outOn })
    return step.done('lease-resident.moved-out', { person: personId, data: { on: outOn.toString() } })
  },
})

/** It was never so. */
export const undoing = lease.press({
  at: 'residents/:resident/undo',
  may: 'keepLease',
  back: '#living',
  text: group(text, 'undoing'),
  act: async (step) => {
    const { personId, undoneAt } = await residentOf(step)
    if (undoneAt !== null) return stopped('already')
    await step.stamp('lease_resident', step.params.resident, 'undone')
    return step.done('lease-resident.undone', { person: personId })
  },
})
