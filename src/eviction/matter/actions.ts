/** Opening a matter: its number, its flat and landlord, who is responsible, and what the message that led to it told, in one transaction. */

import type { Cause, Tenure } from '../../law/index.ts'
import { colleagues, openPerson } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { ask, asUser, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { requireMay } from '../access.ts'
import { type AttachRefusal, answerSender, attachMessageIn, orAttached } from '../attached/message.ts'
import { matterById } from '../load.ts'
import { askingNeighbours, type Neighbour } from '../neighbours.ts'
import { noteTenant } from '../resident/note.ts'
import { mayOpenProtected, nameResponsible } from '../responsible/name.ts'
import { standAnew } from '../subject.tsx'
import { type Flat, noFlat, type Source, sourceOf } from './flat.ts'
import { takeMatterNumber } from './number.ts'

export type NewMatter = Partial<Omit<Flat, 'leaseId' | 'dwellingId' | 'landlordId'>> & {
  tenure: Tenure
  cause: Cause
  /** what it is opened because of: what is known of the flat and the landlord comes from there, where nothing else is said */
  from?: Source | null
  /** left out: the one who opens it; null: nobody yet */
  responsibleId?: string | null
  /** for those who belong to no unit */
  unitId?: string | null
  /** what the message's sender is told; null once there is an answer, left out: neutral words */
  answerWords?: string | null
  /** that there is a running matter at the address is known: this is another flat or household */
  another?: boolean
}

export type OpenRefusal =
  | AttachRefusal
  | { kind: 'running'; matter: Neighbour }
  | { kind: 'unitMissing' }
  | { kind: 'notStaff' }
  | { kind: 'notNamed' }
  | { kind: 'addressMissing' }
  /** nobody is named, and whoever opens it could not read it afterwards */
  | { kind: 'responsibleMissing' }

type Opened = { id: string; number: string }

/** Opens a matter. Refuses when one runs on the same flat, when the message is in one already, and when somebody else was faster. */
export async function openMatter(session: Session, wanted: NewMatter): Promise<Outcome<Opened, OpenRefusal>> {
  requireMay(session, 'open')
  const to = wanted.responsibleId === undefined ? session.userId : wanted.responsibleId
  const staff = await colleagues(session)
  const worker = staff.find(({ id }) => id === to)
  if (to !== null && worker === undefined) return refused({ kind: 'notStaff' })
  const own = wanted.unitId != null && staff.some(({ unitId }) => unitId === wanted.unitId) ? wanted.unitId : null
  const unitId = worker?.unitId ?? session.unit?.id ?? own
  if (unitId === null) return refused({ kind: 'unitMissing' })
  const messageId = wanted.from && 'messageId' in wanted.from ? wanted.from.messageId : ''
  return orAttached<Opened, OpenRefusal>(session, messageId, () =>
    asUser(session, (tx) => openMatterIn(tx, session, wanted, { to, unitId })),
  )
}

async function openMatterIn(
  tx: Tx,
  session: Session,
  wanted: NewMatter,
  who: { to: string | null; unitId: string },
): Promise<Outcome<Opened, OpenRefusal>> {
  // the number's lock makes two who open at once come after each other, so the second sees the first one's matter
  const number = await takeMatterNumber(tx, session.municipality, today().year)
  const source = await sourceOf(tx, wanted.from ?? null)
  if (source.linkedTo !== null) return refused({ kind: 'alreadyLinked', matter: source.linkedTo })
  const flat = { ...noFlat, ...source.flat, ...said(wanted) }
  if (flat.address === null) return refused({ kind: 'addressMissing' })
  const neighbour = (await ask(tx, askingNeighbours(flat))).find(({ sameFlat }) => sameFlat || wanted.another !== true)
  if (neighbour) return refused({ kind: 'running', matter: neighbour })
  const id = await writeMatter(tx, session, { ...wanted, number, unitId: who.unitId, flat })
  await writeResponsible(tx, session, id)
  for (const personId of source.tenantIds) await addTenant(tx, session, id, personId)
  const matter = await matterById(tx, id)
  if (source.message !== null) {
    const linked = await attachMessageIn(tx, session, matter, { messageId: source.message.id, ...answerOf(wanted) })
    if (!linked.ok) return linked
  } else if (source.signalId !== null) {
    const answered = await answerSender(tx, session, source.signalId, wanted.answerWords)
    if (!answered.ok) return answered
  }
  await standAnew(tx, session, id)
  if (who.to !== session.userId) {
    const named = await handOn(tx, session, id, who.to)
    if (!named.ok) return named
  }
  return done({ id, number })
}

const answerOf = ({ answerWords }: NewMatter) => (answerWords === undefined ? {} : { answerWords })

/** What the opener wrote, without what was left empty: that is taken from the source. */
function said(wanted: NewMatter): Partial<Flat> {
  const { landlordName, address, dwellingNumber, areaName, rooms, tenantName } = wanted
  const typed = { landlordName, address, dwellingNumber, areaName, rooms, tenantName }
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined && value !== null))
}

async function writeMatter(
  tx: Tx,
  session: Session,
  matter: Pick<NewMatter, 'tenure' | 'cause'> & { number: string; unitId: string; flat: Flat },
): Promise<string> {
  const id = newId()
  const { flat } = matter
  await tx
    .insertInto('eviction_matter')
    .values({
      id,
      municipality_code: session.municipality,
      number: matter.number,
      unit_id: matter.unitId,
      tenure: matter.tenure,
      cause: matter.cause,
      landlord_id: flat.landlordId,
      landlord_name: flat.landlordName,
      dwelling_id: flat.dwellingId,
      lease_id: flat.leaseId,
      address: flat.address,
      dwelling_number: flat.dwellingNumber,
      area_name: flat.areaName,
      rooms: flat.rooms,
      tenant_name: flat.tenantName,
      opened_on: today(),
      opened_at: now(),
      opened_by: session.userId,
    })
    .execute()
  const data = { number: matter.number, unit: matter.unitId, tenure: matter.tenure, cause: matter.cause }
  await record(tx, session, { what: 'matter.opened', subject: id, data })
  return id
}

/** Whoever opens it has it until it is handed on, in the same transaction: nobody else could write the rest of it. */
async function writeResponsible(tx: Tx, session: Session, matterId: string): Promise<void> {
  await tx
    .insertInto('matter_responsible')
    .values({
      id: newId(),
      municipality_code: session.municipality,
      matter_id: matterId,
      user_id: session.userId,
      since: now(),
      named_by: session.userId,
    })
    .execute()
}

async function addTenant(tx: Tx, session: Session, matterId: string, personId: string): Promise<void> {
  await openPerson(tx, session, personId, 'matter')
  await noteTenant(tx, session, matterId, personId)
}

/** The matter goes to another officer, or to the unit that has it until somebody takes it. */
async function handOn(
  tx: Tx,
  session: Session,
  matterId: string,
  to: string | null,
): Promise<Outcome<null, { kind: 'notNamed' } | { kind: 'responsibleMissing' }>> {
  const matter = await matterById(tx, matterId)
  if (to !== null) {
    if (!(await mayOpenProtected(tx, matterId, to))) return refused({ kind: 'notNamed' })
    const data = { from: matter.responsible?.id ?? null, to }
    await record(tx, session, { what: 'matter.handed-over', subject: matterId, data })
    await nameResponsible(tx, session, matter, to)
    return done(null)
  }
  await tx.updateTable('matter_responsible').set({ until: now() }).where('matter_id', '=', matterId).execute()
  const still = await tx.selectFrom('eviction_matter').select('id').where('id', '=', matterId).executeTakeFirst()
  return still ? done(null) : refused({ kind: 'responsibleMissing' })
}
