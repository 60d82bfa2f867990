/** Households over time: who lives or applies together, as adult or child, from when to when. A child may belong to two. */

import { NotFound, requireMay, type Session } from '../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { mayOnPerson } from '../access.ts'
import { briefOf, worksWith } from '../brief.ts'

export const childLivings = ['permanent', 'alternating', 'visiting'] as const
export type ChildLiving = (typeof childLivings)[number]
export type Joining = {
  personId: string
  part: 'adult' | 'child'
  living: ChildLiving | null
  from: Temporal.PlainDate
}

export type HouseholdRefusal =
  | 'future'
  | 'already-there'
  | 'self'
  | 'other-household'
  | 'living-missing'
  | 'living-not-adult'
  /** read by consent, assignment or emergency opening, or another organisation's record: see {@link worksWith} */
  | 'not-worked-with'

function wrongWith(ownerId: string, joining: Joining): HouseholdRefusal | null {
  if (joining.personId === ownerId) return 'self'
  if (Temporal.PlainDate.compare(joining.from, today()) > 0) return 'future'
  if (joining.part === 'child' && joining.living === null) return 'living-missing'
  return joining.part === 'adult' && joining.living !== null ? 'living-not-adult' : null
}

/** Adds somebody to the person's household, which begins with its first second member. Both must be readable by the user. */
export async function joinHousehold(
  session: Session,
  ownerId: string,
  joining: Joining,
): Promise<Outcome<null, HouseholdRefusal>> {
  requireMay(session, mayOnPerson.household)
  const wrong = wrongWith(ownerId, joining)
  if (wrong) return refused(wrong)
  try {
    return await asUser(session, async (tx) => {
      for (const id of [ownerId, joining.personId])
        if (!(await mayLiveTogether(tx, session, id))) return refused('not-worked-with')
      const household = (await householdOf(tx, ownerId)) ?? (await beginHousehold(tx, session, ownerId, joining.from))
      const elsewhere = joining.part === 'adult' ? await householdOf(tx, joining.personId) : null
      if (elsewhere !== null && elsewhere !== household) return refused('other-household')
      await addMember(tx, session, household, joining)
      return done(null)
    })
  } catch (error) {
    if (isConflict(error, 'household_member_current')) return refused('already-there')
    throw error
  }
}

/** Whether being of a household may let this person be read by whoever has the case of another member. */
async function mayLiveTogether(tx: Tx, session: Session, personId: string): Promise<boolean> {
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

async function beginHousehold(tx: Tx, session: Session, ownerId: string, from: Temporal.PlainDate): Promise<string> {
  const id = newId()
  await tx.insertInto('household').values({ id, municipality_code: session.municipality, created_at: now() }).execute()
  await addMember(tx, session, id, { personId: ownerId, part: 'adult', living: null, from })
  return id
}

async function addMember(
  tx: Tx,
  session: Session,
  household: string,
  { personId, part, living, from }: Joining,
): Promise<void> {
  const id = newId()
  await tx
    .insertInto('household_member')
    .values({
      id,
      municipality_code: session.municipality,
      household_id: household,
      person_id: personId,
      part,
      child_living: living,
      from_on: from,
      added_by: session.userId,
    })
    .execute()
  await record(tx, session, {
    what: 'household.joined',
    subject: household,
    person: personId,
    data: { member: id, part, living, from: from.toString() },
  })
}

/** The member leaves the household today (never before they came). */
export async function leaveHousehold(session: Session, memberId: string): Promise<void> {
  requireMay(session, mayOnPerson.household)
  await asUser(session, async (tx) => {
    const member = await tx
      .selectFrom('household_member')
      .select(['person_id', 'household_id', 'part', 'from_on'])
      .where('id', '=', memberId)
      .where('until_on', 'is', null)
      .executeTakeFirst()
    if (!member || !(await mayLiveTogether(tx, session, member.person_id))) throw new NotFound('row')
    const on = Temporal.PlainDate.compare(member.from_on, today()) > 0 ? member.from_on : today()
    // written before the row changes: leaving may end the user's own reason to read about the one who left
    await record(tx, session, {
      what: 'household.left',
      subject: member.household_id,
      person: member.person_id,
      data: { member: memberId, on: on.toString() },
    })
    await tx.updateTable('household_member').set({ until_on: on }).where('id', '=', memberId).execute()
    // a child who leaves takes no siblings along: an adult whom the user may not read about may still be there
    if (member.part === 'adult') await childrenLeaveWithLast(tx, session, member.household_id, on)
  })
}

/** A household that every adult has left is none: its children leave it with the last of them. */
async function childrenLeaveWithLast(
  tx: Tx,
  session: Session,
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
  for (const child of there) {
    if (!(await mayLiveTogether(tx, session, child.person_id))) continue
    const until = Temporal.PlainDate.compare(child.from_on, on) > 0 ? child.from_on : on
    await record(tx, session, {
      what: 'household.left',
      subject: household,
      person: child.person_id,
      data: { member: child.id, on: until.toString() },
    })
    await tx.updateTable('household_member').set({ until_on: until }).where('id', '=', child.id).execute()
  }
}

/** The children who left with the last adult are back with the first who returns, unless they are there already. */
async function childrenReturnWithFirst(
  tx: Tx,
  session: Session,
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
    await tx.updateTable('household_member').set({ until_on: null }).where('id', '=', id).execute()
    await record(tx, session, {
      what: 'household.returned',
      subject: household,
      person: person_id,
      data: { member: id },
    })
  }
}

/** Takes the leaving back: the member belongs as before. */
export async function returnToHousehold(session: Session, memberId: string): Promise<Outcome<null, HouseholdRefusal>> {
  requireMay(session, mayOnPerson.household)
  try {
    return await asUser(session, async (tx) => {
      const member = await tx
        .selectFrom('household_member')
        .select(['person_id', 'household_id', 'part', 'until_on'])
        .where('id', '=', memberId)
        .where('until_on', 'is not', null)
        .executeTakeFirst()
      if (!member) throw new NotFound('row')
      if (!(await mayLiveTogether(tx, session, member.person_id))) return refused('not-worked-with')
      const elsewhere = member.part === 'adult' ? await householdOf(tx, member.person_id) : null
      if (elsewhere !== null && elsewhere !== member.household_id) return refused('other-household')
      if (member.part === 'adult' && member.until_on !== null)
        await childrenReturnWithFirst(tx, session, member.household_id, member.until_on)
      await tx.updateTable('household_member').set({ until_on: null }).where('id', '=', memberId).execute()
      await record(tx, session, {
        what: 'household.returned',
        subject: member.household_id,
        person: member.person_id,
        data: { member: memberId },
      })
      return done(null)
    })
  } catch (error) {
    if (isConflict(error, 'household_member_current')) return refused('already-there')
    throw error
  }
}
