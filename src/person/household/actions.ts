/** Who belongs to which household, in the database: joined, left, and back again. A child may belong to two. */

import { found, NotFound, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { now } from '../../platform/time/index.ts'
import { briefOf, worksWith } from '../brief.ts'
import type { PersonStep } from '../subject.tsx'
import type { Joining } from './rules.ts'

/** Whether being of a household may let this person be read by whoever has the case of another member. */
export async function mayLiveTogether(tx: Tx, session: Session, personId: string): Promise<boolean> {
  const person = await briefOf(tx, personId)
  if (person === null) throw new NotFound('row')
  return worksWith(session, person)
}

/** The household that the person is an adult of now, or else the one they are a child of. */
export async function householdOf(tx: Tx, personId: string): Promise<string | null> {
  const rows = await tx
    .selectFrom('household_member')
    .select(['household_id', 'part'])
    .where('person_id', '=', personId)
    .where('until_on', 'is', null)
    .orderBy('part')
    .orderBy('id')
    .execute()
  return rows[0]?.household_id ?? null
}

/** A household begins with the person themselves, as an adult. */
export async function beginHousehold(step: PersonStep, from: Temporal.PlainDate): Promise<string> {
  const { id, municipality_code } = step.own()
  await step.tx.insertInto('household').values({ id, municipality_code, created_at: now() }).execute()
  const owner = await addMember(step, id, { member: step.on.id, part: 'adult', living: null, from })
  await step.tell('household.joined', owner)
  return id
}

/** Adds the member, and answers what the record should say of it. */
export async function addMember(step: PersonStep, household: string, { member, part, living, from }: Joining) {
  const own = step.own()
  await step.tx
    .insertInto('household_member')
    .values({
      ...own,
      household_id: household,
      person_id: member,
      part,
      child_living: living,
      from_on: from,
      added_by: step.session.userId,
    })
    .execute()
  return { about: household, person: member, data: { member: own.id, part, living, from: from.toString() } }
}

/** A member of one of the person’s households, or the person in one. */
export async function memberHere({ tx, on, params }: PersonStep<'memberId'>) {
  const member = await tx
    .selectFrom('household_member')
    .select(['id', 'person_id', 'household_id', 'part', 'from_on', 'until_on'])
    .where('id', '=', params.memberId)
    .where('household_id', 'in', (qb) =>
      qb.selectFrom('household_member').select('household_id').where('person_id', '=', on.id),
    )
    .executeTakeFirst()
  return found(member)
}

/** The member’s last day, or null when they are back. */
export const setUntil = (tx: Tx, memberId: string, until: Temporal.PlainDate | null) =>
  tx.updateTable('household_member').set({ until_on: until }).where('id', '=', memberId).execute()

/** Never before they came. */
export const lastDay = (from: Temporal.PlainDate, on: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(from, on) > 0 ? from : on

/** A household that every adult has left is none: its children leave it with the last of them. */
export async function childrenLeaveWithLast(
  { tx, session, tell }: PersonStep<'memberId'>,
  household: string,
  on: Temporal.PlainDate,
): Promise<void> {
  const there = await tx
    .selectFrom('household_member')
    .select(['id', 'person_id', 'part', 'from_on'])
    .where('household_id', '=', household)
    .where('until_on', 'is', null)
    .execute()
  if (there.some(({ part }) => part === 'adult')) return
  for (const { id, person_id, from_on } of there) {
    if (!(await mayLiveTogether(tx, session, person_id))) continue
    const until = lastDay(from_on, on)
    await tell('household.left', { about: household, person: person_id, data: { member: id, on: until.toString() } })
    await setUntil(tx, id, until)
  }
}

/** The children who left with the last adult are back with the first who returns, unless they are there already. */
export async function childrenReturnWithFirst(
  { tx, session, tell }: PersonStep<'memberId'>,
  household: string,
  left: Temporal.PlainDate,
): Promise<void> {
  const all = await tx
    .selectFrom('household_member')
    .select(['id', 'person_id', 'part', 'until_on'])
    .where('household_id', '=', household)
    .execute()
  if (all.some(({ part, until_on }) => part === 'adult' && until_on === null)) return
  const there = new Set(all.flatMap(({ person_id, until_on }) => (until_on === null ? [person_id] : [])))
  for (const { id, person_id, part, until_on } of all) {
    if (part !== 'child' || until_on === null || !until_on.equals(left) || there.has(person_id)) continue
    if (!(await mayLiveTogether(tx, session, person_id))) continue
    await setUntil(tx, id, null)
    await tell('household.returned', { about: household, person: person_id, data: { member: id } })
  }
}
