/** Steps that the room's tests share, taken through the pages as people would. */

import type { World } from '../../test/support/world.ts'
import type { Session } from '../platform/access/index.ts'
import { asSystem, type Tx } from '../platform/database/index.ts'
import { homeRoutes } from './index.ts'

const lastPart = (location: string | null): string => location?.split('#')[0]?.split('/').at(-1) ?? ''

let flats = 0

export function steps(world: World) {
  const visit = world.visit(homeRoutes)
  /** a flat of Hanna's, added by her */
  const flat = async (fields: Record<string, string> = {}): Promise<string> => {
    flats += 1
    const res = await visit(world.hanna).post('/dwellings/new', {
      address: `Provgatan ${flats}`,
      number: '1101',
      rooms: '2',
      rentKr: '6500',
      ...fields,
    })
    return lastPart(res.location)
  }
  const offerFields = (dwellingId: string, fields: Record<string, string> = {}) => ({
    dwelling: dwellingId,
    form: 'secondHandLease',
    months: '12',
    beginsOn: '2026-12-01',
    answerBy: '2026-11-27',
    ...fields,
  })
  const offer = async (
    personId: string,
    dwellingId: string,
    fields: Record<string, string> = {},
    by: Session = world.siv,
  ) => {
    const res = await visit(by).post(`/people/${personId}/offers/new`, offerFields(dwellingId, fields))
    return lastPart(res.location)
  }
  const accept = (offerId: string, by: Session = world.siv) =>
    visit(by).post(`/offers/${offerId}/answer`, { answer: 'accepted', on: '2026-11-21' })
  /** a lease that began on a day, of a flat of its own */
  const lease = async (personId: string, fields: Record<string, string> = {}, beginsOn = '2026-12-01') => {
    const offerId = await offer(personId, await flat(), fields)
    await accept(offerId)
    const res = await visit(world.siv).post(`/offers/${offerId}/lease`, { beginsOn, rentKr: '6500' })
    return lastPart(res.location)
  }
  return { visit, flat, offer, offerFields, accept, lease, lastPart }
}

/** What stands in the database, whoever asks. */
export const stands = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => asSystem('test: what stands', work)

/** The leases of a flat, the earliest first. */
export const leasesOn = (dwellingId: string) =>
  stands((tx) =>
    tx.selectFrom('lease').selectAll().where('dwelling_id', '=', dwellingId).orderBy('begins_on').execute(),
  )
export const leaseRow = (id: string) =>
  stands((tx) => tx.selectFrom('lease').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
export const eventsOf = (subject: string) =>
  stands(async (tx) =>
    (await tx.selectFrom('event').select('what').where('subject_id', '=', subject).orderBy('seq').execute()).map(
      ({ what }) => what,
    ),
  )
