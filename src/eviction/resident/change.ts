/** What every change of a row about one who lives in the home goes through: the row still stands, and its writer may read the matter afterwards. */

import { sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { stopped } from '../../platform/subject/refusal.ts'
import { words } from '../../platform/text/index.ts'
import { matterIdOf } from '../load.ts'
import { mayOpenProtected } from '../responsible/name.ts'
import type { MatterStep } from '../subject.tsx'
import { formText } from './forms.text.ts'
import { type Noted, noteResident } from './note.ts'
import { type Resident, residentById } from './queries.ts'

/** Where all about them stands, and how the matter is found by an address that names the row alone. */
export const onList = { may: 'work', opens: 'matter-residents', back: 'residents' } as const
export const ofResident = {
  ...onList,
  through: (tx: Tx, { id }: { readonly id: string }) => matterIdOf(tx, 'matter_resident', id),
} as const

export type ResidentStep = MatterStep<'id'>

/** Another row stands in its place, or it was left out or taken back. */
export const alreadyChanged = stopped((locale) => words(formText, locale).alreadyChanged)

/** The row, while somebody lives there by it. */
export async function stillThere({ tx, params }: ResidentStep): Promise<Resident | null> {
  const resident = await residentById(tx, params.id)
  return resident.end === null ? resident : null
}

/** Puts another row in its place, and says so; the person tied to it may be another. */
export async function replace(step: ResidentStep, old: Resident, next: Noted) {
  const made = await noteResident(step.tx, step.session, step.on.id, next, { corrects: old.id })
  await step.stamp('matter_resident', old.id, 'ended', { ended_because: 'corrected' })
  const data = { residentId: made, part: next.part, corrects: old.id }
  return finish(step, 'matter.resident-corrected', { person: next.personId, data, made })
}

/** Done, unless its writer reads the matter only because they work with somebody who lives there, and would shut themselves out. */
export async function finish(step: ResidentStep, what: string, told: Parameters<ResidentStep['done']>[1]) {
  const { rows } = await sql<{ may: boolean }>`select app.may_read_matter(${step.on.id}::uuid) as may`.execute(step.tx)
  return found(rows[0]).may ? step.done(what, told) : stopped((locale) => words(formText, locale).ownReason)
}

/** Whether somebody who lives there is tied to this person already. */
export async function isTied({ tx, on }: ResidentStep, personId: string): Promise<boolean> {
  const other = await tx
    .selectFrom('matter_resident')
    .select('id')
    .where('matter_id', '=', on.id)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return other !== undefined
}

/** Somebody with protected identity closes the matter to all but named staff: whoever is responsible must be one of them. */
export async function responsibleShutOut({ tx, on: { id, responsible } }: ResidentStep) {
  if (responsible === null || (await mayOpenProtected(tx, id, responsible.id))) return null
  return stopped((locale) => words(formText, locale).responsibleShutOut(responsible.name))
}
