/** Taking in a vacancy that names its dwelling by address: what files and other systems send. One that isn’t in the register comes into it when it is said to be new. */

import { sql } from 'kysely'
import { holdsPersonalNumber } from '../../law/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecord, record, stampedRow } from '../../platform/record/index.ts'
import { type Locale, likeliest, textKey } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { requireMay } from '../access.ts'
import type { YesNo } from '../dwelling/rules.ts'
import { termFields } from './fields.ts'
import { formText } from './forms.text.ts'
import { wrongWith } from './rules.ts'
import { sayRefusal } from './say.ts'
import { text } from './text.ts'
import { addVacancy, type CameBy, type NewVacancy, toldOf } from './write.ts'

export type DwellingFacts = {
  area: string | null
  rooms: number
  squareMetres: number | null
  rentKr: number
  floor: number | null
  lift: YesNo
  wheelchair: YesNo
  pets: YesNo
}

export type Wanted = Omit<NewVacancy, 'dwellingId' | 'addedDwelling'> & {
  landlordId: string
  address: string
  number: string | null
  /** what it is like, when it is said to be new in the register */
  facts: DwellingFacts | null
}

/** What stands in the way, at which field. */
export type Fault = {
  field: string | null
  /** what was said is right, and something else is in the way of it */
  clashes?: boolean
  says: (locale: Locale) => string
}

/** What can’t be said so, by the limits of the form: for those that no form carried. */
export function faultsIn({ freeFrom, answerBy, requirements, address, facts, rentKr }: Wanted): Fault[] {
  const beyond = wrongWith({ freeFrom, requirements }, today())
  const early = termFields.answerBy.limit?.(answerBy, undefined) ?? null
  const numbered = holdsPersonalNumber([address, facts?.area ?? ''].join(' '))
  const faults: Fault[] = (beyond?.reason ?? []).map(({ field, says: word }) => ({
    field,
    says: (locale) => formText[locale].leaving.refusals[word],
  }))
  if (early !== null) faults.push({ field: 'answerBy', says: (locale) => early[locale] })
  if (numbered) faults.push({ field: 'address', says: (locale) => formText[locale].leaving.refusals.noNumbers })
  if (facts !== null && rentKr === null)
    faults.push({ field: 'rentKr', says: (locale) => text[locale].refused.rentOfNew })
  return faults
}

export type Place = Pick<Wanted, 'landlordId' | 'address' | 'number'>
export type KnownDwelling = Place & { id: string }
type Found = { kind: 'known'; id: string } | { kind: 'unknown' } | { kind: 'several' }

const numberKey = (number: string | null): string => textKey(number ?? '').replace(/^(?:lgh|nr)\.? ?/, '')

/** Which of the register’s dwellings is meant. One without a number is the only one at its address. */
export function dwellingMeant(place: Place, known: readonly KnownDwelling[]): Found {
  const there = known.filter(
    (one) => one.landlordId === place.landlordId && textKey(one.address) === textKey(place.address),
  )
  const same = there.find((one) => numberKey(one.number) === numberKey(place.number))
  const [only, ...others] = there
  if (same !== undefined) return { kind: 'known', id: same.id }
  if (place.number !== null || only === undefined) return { kind: 'unknown' }
  return others.length === 0 ? { kind: 'known', id: only.id } : { kind: 'several' }
}

/** The landlords’ dwellings at these addresses, as far as the user sees them. */
export async function dwellingsAt(tx: Tx, places: readonly Place[]): Promise<KnownDwelling[]> {
  const landlords = [...new Set(places.map(({ landlordId }) => landlordId))]
  const addresses = [...new Set(places.map(({ address }) => address))]
  return tx
    .selectFrom('dwelling as d')
    .select(['d.id', 'd.landlord_id as landlordId', 'd.address', 'd.number'])
    .where(sql<boolean>`d.landlord_id = any(${landlords}::uuid[])`)
    .where(sql<boolean>`app.same_text(d.address) in (select app.same_text(a) from unnest(${addresses}::text[]) a)`)
    .execute()
}

/** Looked among so many: a slip is told, and a register isn’t read out. */
const MOST_LOOKED_AT = 5000

/** What is said of a dwelling that isn’t in the register, with the address that was surely meant. */
export async function notInRegister(tx: Tx, place: Place): Promise<Fault> {
  const rows = await tx
    .selectFrom('dwelling')
    .select('address')
    .distinct()
    .where('landlord_id', '=', place.landlordId)
    .limit(MOST_LOOKED_AT)
    .execute()
  const said = rows.map(({ address }) => ({ label: address, words: '' }))
  const near = likeliest(place.address, said)[0]?.label ?? null
  const isThere = near !== null && textKey(near) === textKey(place.address)
  return {
    field: isThere ? 'number' : 'address',
    says: (locale) => {
      const t = text[locale].refused
      return isThere ? t.noSuchNumber : near === null ? t.notInRegister : t.notInRegisterNear(near)
    },
  }
}

export const several: Fault = { field: 'number', says: (locale) => text[locale].refused.severalThere }

export type Taken = { id: string; already: boolean; dwellingId: string; addedDwelling: boolean }

/** Takes it in, with its lines in the record. `known`: the dwellings at its address, to which one that is added comes. */
export async function takeIn(
  tx: Tx,
  session: Session,
  wanted: Wanted,
  by: CameBy,
  known: KnownDwelling[],
): Promise<Outcome<Taken, Fault>> {
  requireMay(session, 'offerVacancy')
  const meant = dwellingMeant(wanted, known)
  if (meant.kind === 'several') return refused(several)
  if (meant.kind === 'unknown' && wanted.facts === null) return refused(await notInRegister(tx, wanted))
  const dwellingId = meant.kind === 'known' ? meant.id : await addDwelling(tx, session, wanted)
  if (dwellingId === null)
    return refused({ field: 'address', clashes: true, says: (locale) => text[locale].refused.knownElsewhere })
  const addedDwelling = meant.kind === 'unknown'
  if (addedDwelling) known.push({ ...wanted, id: dwellingId })
  const added = await addVacancy(tx, session, { ...wanted, dwellingId, addedDwelling }, by)
  if (!added.ok) {
    const { reason } = added
    return refused({
      field: reason.kind === 'letUntil' ? 'freeFrom' : 'address',
      clashes: reason.kind !== 'noSuchDwelling',
      says: (locale) => sayRefusal(reason, locale),
    })
  }
  const { id, already } = added.value
  const data = toldOf({ ...wanted, dwellingId }, by.via)
  if (!already) await record(tx, session, { what: 'vacancy.offered', subject: id, data })
  return done({ id, already, dwellingId, addedDwelling })
}

/** The same with its dwelling looked up, so that of two at once the second finds what the first added. */
export async function takeOneIn(tx: Tx, session: Session, wanted: Wanted, by: CameBy) {
  await holdRecord(tx)
  return takeIn(tx, session, wanted, by, await dwellingsAt(tx, [wanted]))
}

/** Null when the address is already in the register and not this landlord’s. */
async function addDwelling(tx: Tx, session: Session, { landlordId, address, number, facts }: Wanted) {
  if (facts === null) return null
  const row = stampedRow(session, 'added')
  const { area, rooms, squareMetres, rentKr, ...more } = facts
  const values = { ...row, landlord_id: landlordId, address, number, area_name: area, rooms, ...more }
  const { numInsertedOrUpdatedRows: n } = await tx
    .insertInto('dwelling')
    .values({ ...values, square_metres: squareMetres, rent_kr: rentKr })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  if (n !== 1n) return null
  await record(tx, session, { what: 'dwelling.added', subject: row.id, data: { landlord: landlordId } })
  return row.id
}
