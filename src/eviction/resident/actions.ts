/** Noting who lives in the home. A row is never typed over: a correction is a new row that names the old one. */

import { sql } from 'kysely'
import { briefOf, openPerson, worksWith } from '../../person/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { restand } from '../clocks/restand.ts'
import { type Matter, matterIdOf, matterToWorkOn } from '../load.ts'
import { type Resident, residentById, type residentEnds } from './queries.ts'
import type { ResidentFacts } from './rules.ts'

export type ResidentRefusal =
  | { kind: 'matterEnded' }
  | { kind: 'alreadyChanged' }
  | { kind: 'inFuture' }
  | { kind: 'endOnMissing' }
  | { kind: 'ownReason' }
  | { kind: 'notWorkedWith' }
  | { kind: 'alreadyLinked' }

type Changed = Outcome<{ matterId: string }, ResidentRefusal>

/** Adds everybody on the rows. */
export async function addResidents(
  session: Session,
  matterId: string,
  residents: readonly ResidentFacts[],
): Promise<Changed> {
  return asUser(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    if (matter.end !== null) return refused({ kind: 'matterEnded' })
    for (const resident of residents) await insert(tx, session, matter.id, { ...resident, personId: null }, null)
    await restand(tx, session.municipality, matter.id)
    return done({ matterId })
  })
}

type Noted = ResidentFacts & { personId: string | null }

async function insert(tx: Tx, session: Session, matterId: string, resident: Noted, corrects: string | null) {
  const id = newId()
  await tx
    .insertInto('matter_resident')
    .values({
      id,
      municipality_code: session.municipality,
      matter_id: matterId,
      part: resident.part,
      person_id: resident.personId,
      name: resident.name,
      birth_year: resident.birthYear,
      child_living: resident.living,
      registered: resident.registered,
      noted_at: now(),
      noted_by: session.userId,
      corrects_id: corrects,
    })
    .execute()
  await record(tx, session, {
    what: corrects === null ? 'matter.resident-noted' : 'matter.resident-corrected',
    subject: matterId,
    ...(resident.personId === null ? {} : { person: resident.personId }),
    data: { residentId: id, part: resident.part, corrects },
  })
}

/** What every change of a row that counts goes through: the matter held, the row still current, and the user still let in afterwards. */
async function change(
  session: Session,
  residentId: string,
  work: (tx: Tx, matter: Matter, resident: Resident) => Promise<Outcome<null, ResidentRefusal>>,
  counts: (resident: Resident) => boolean = ({ end }) => end === null,
): Promise<Changed> {
  return asUser<Changed>(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, await matterIdOf(tx, 'matter_resident', residentId))
    if (matter.end !== null) return refused({ kind: 'matterEnded' })
    const resident = await residentById(tx, residentId)
    if (!counts(resident)) return refused({ kind: 'alreadyChanged' })
    const outcome = await work(tx, matter, resident)
    if (!outcome.ok) return outcome
    if (!(await mayStillRead(tx, matter.id))) return refused({ kind: 'ownReason' })
    await restand(tx, session.municipality, matter.id)
    return done({ matterId: matter.id })
  })
}

/** Somebody who reads a matter only because they work with one who lives there would shut themselves out. */
async function mayStillRead(tx: Tx, matterId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select app.may_read_matter(${matterId}::uuid) as may`.execute(tx)
  return found(rows[0]).may
}

async function replace(tx: Tx, session: Session, old: Resident, next: Noted): Promise<void> {
  await insert(tx, session, old.matterId, next, old.id)
  await tx
    .updateTable('matter_resident')
    .set({ ended_at: now(), ended_by: session.userId, ended_because: 'corrected' })
    .where('id', '=', old.id)
    .execute()
}

/** Puts other facts in the place of those noted; the person tied to the row stays tied. */
export const correctResident = (session: Session, residentId: string, facts: ResidentFacts): Promise<Changed> =>
  change(session, residentId, async (tx, _, resident) => {
    await replace(tx, session, resident, { ...facts, personId: resident.personId })
    return done(null)
  })

export type Leaving = { because: (typeof residentEnds)[number]; on: Temporal.PlainDate | null }

/** Somebody moved out, or never lived there. */
export const endResident = (session: Session, residentId: string, { because, on }: Leaving): Promise<Changed> =>
  change(session, residentId, async (tx, matter, resident) => {
    if (because === 'movedOut' && on === null) return refused({ kind: 'endOnMissing' })
    if (on !== null && Temporal.PlainDate.compare(on, today()) > 0) return refused({ kind: 'inFuture' })
    await tx
      .updateTable('matter_resident')
      .set({ ended_on: on, ended_at: now(), ended_by: session.userId, ended_because: because })
      .where('id', '=', resident.id)
      .execute()
    await note(tx, session, matter, resident, 'matter.resident-ended', { because, on: on?.toString() ?? null })
    return done(null)
  })

/** Takes back that somebody left: they live there as before. A row that another stands in the place of stays as it is. */
export const undoResidentEnd = (session: Session, residentId: string): Promise<Changed> =>
  change(
    session,
    residentId,
    async (tx, matter, resident) => {
      await tx
        .updateTable('matter_resident')
        .set({ ended_on: null, ended_at: null, ended_by: null, ended_because: null })
        .where('id', '=', resident.id)
        .execute()
      await note(tx, session, matter, resident, 'matter.resident-returned', {})
      return done(null)
    },
    ({ end }) => end !== null && end.because !== 'corrected',
  )

const note = (
  tx: Tx,
  session: Session,
  matter: Matter,
  resident: Resident,
  what: string,
  data: Record<string, string | null>,
) =>
  record(tx, session, {
    what,
    subject: matter.id,
    ...(resident.personId === null ? {} : { person: resident.personId }),
    data: { residentId: resident.id, ...data },
  })

/**
 * Ties the row to a person's own record. Whoever may read that record may then read the matter, so the tie rests on working with the person for good,
 * not on a consent or an emergency opening that ends.
 */
export const linkResident = (session: Session, residentId: string, personId: string): Promise<Changed> =>
  change(session, residentId, async (tx, matter, resident) => {
    const person = found(await briefOf(tx, personId))
    if (!worksWith(session, person)) return refused({ kind: 'notWorkedWith' })
    const other = await tx
      .selectFrom('matter_resident')
      .select('id')
      .where('matter_id', '=', matter.id)
      .where('person_id', '=', personId)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (other) return refused({ kind: 'alreadyLinked' })
    await openPerson(tx, session, personId, 'matter-link')
    // a protected person's name stands in their own record alone
    const name = person.protection === null ? resident.name : null
    await replace(tx, session, resident, { ...resident, name, personId })
    return done(null)
  })

/** Cuts the tie; what was noted in the matter stays. */
export const unlinkResident = (session: Session, residentId: string): Promise<Changed> =>
  change(
    session,
    residentId,
    async (tx, _, resident) => {
      await replace(tx, session, resident, { ...resident, personId: null })
      return done(null)
    },
    ({ end, personId }) => end === null && personId !== null,
  )

export type AskedAnswer = { on: Temporal.PlainDate; answer: 'nobodyElse' | 'notClear' }

/** That somebody asked whether more people live there, and got an answer or none. Unknown is not no. */
export async function noteAsked(
  session: Session,
  matterId: string,
  { on, answer }: AskedAnswer,
): Promise<Outcome<null, ResidentRefusal>> {
  return asUser<Outcome<null, ResidentRefusal>>(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    if (matter.end !== null) return refused({ kind: 'matterEnded' })
    if (Temporal.PlainDate.compare(on, today()) > 0) return refused({ kind: 'inFuture' })
    const id = newId()
    await tx
      .insertInto('matter_residents_asked')
      .values({
        id,
        municipality_code: session.municipality,
        matter_id: matter.id,
        on_day: on,
        complete: answer === 'nobodyElse',
        noted_at: now(),
        noted_by: session.userId,
      })
      .execute()
    await record(tx, session, {
      what: 'matter.residents-asked',
      subject: matter.id,
      data: { askedId: id, on: on.toString(), answer },
    })
    return done(null)
  })
}
