/** Reads of the two logs: who came and asked, and who opened whom. Ids alone say whom it was about: a reviewer judges the reading, not the person. */

import type { Tx } from '../platform/database/index.ts'
import { momentOf } from '../platform/time/index.ts'

export const happenings = [
  'login',
  'logout',
  'notFound',
  'forbidden',
  'search',
  'searchAgain',
  'searchLimited',
  'file',
] as const
export type Happening = (typeof happenings)[number]

type Filter = {
  day: Temporal.PlainDate | null
  user: string | null
  /** of the log of reading: the person who was opened. Of the other: the id that was asked for */
  subject: string | null
}

/** A day in Sweden as moments. */
const hoursOf = (day: Temporal.PlainDate | null): { from: Temporal.Instant; to: Temporal.Instant } | null =>
  day === null ? null : { from: momentOf(day, '00:00'), to: momentOf(day.add({ days: 1 }), '00:00') }

type Page = { after: readonly string[] | null; limit: number }

export type AccessRow = {
  id: string
  at: Temporal.Instant
  by: string | null
  organisation: string
  what: Happening
  route: string | null
  subject: string | null
  about: 'name' | 'number' | 'case' | null
}

/** Who came, who asked for what they may not have, who searched: the latest first; after `[at, id]`. */
export async function accessRows(
  tx: Tx,
  { day, user, subject, what }: Filter & { what: Happening | null },
  { after, limit }: Page,
): Promise<AccessRow[]> {
  const [at, id] = after ?? []
  const hours = hoursOf(day)
  return tx
    .selectFrom('access_log as l')
    .leftJoin('app_user as u', 'u.id', 'l.user_id')
    .innerJoin('organisation as o', 'o.id', 'l.organisation_id')
    .select(['l.id', 'l.at', 'u.name as by', 'o.name as organisation', 'l.what', 'l.route', 'l.subject_id as subject'])
    .select('l.about')
    .$if(hours !== null, (q) => q.where('l.at', '>=', hours?.from ?? null).where('l.at', '<', hours?.to ?? null))
    .$if(user !== null, (q) => q.where('l.user_id', '=', user))
    .$if(subject !== null, (q) => q.where('l.subject_id', '=', subject))
    .$if(what !== null, (q) => q.where('l.what', '=', what))
    .$if(at !== undefined && id !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('l.at', 'l.id'), '<', tuple(Temporal.Instant.from(at ?? ''), id ?? '')),
      ),
    )
    .orderBy('l.at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(limit)
    .execute()
}

export type ReadingRow = {
  id: string
  at: Temporal.Instant
  by: string | null
  organisation: string
  personId: string
  reason: 'responsible' | 'contact' | 'consent' | 'assignment' | 'emergency' | 'contract' | 'transfer' | 'onCall'
  page: string
  protected: boolean
}

/** Every opening of a person, the latest first; after `[at, id]`. */
export async function readingRows(
  tx: Tx,
  { day, user, subject }: Filter,
  { after, limit }: Page,
): Promise<ReadingRow[]> {
  const [at, id] = after ?? []
  const hours = hoursOf(day)
  return tx
    .selectFrom('read_log as l')
    .leftJoin('app_user as u', 'u.id', 'l.user_id')
    .innerJoin('organisation as o', 'o.id', 'l.organisation_id')
    .select(['l.id', 'l.at', 'u.name as by', 'o.name as organisation', 'l.person_id as personId', 'l.reason', 'l.page'])
    .select('l.protected')
    .$if(hours !== null, (q) => q.where('l.at', '>=', hours?.from ?? null).where('l.at', '<', hours?.to ?? null))
    .$if(user !== null, (q) => q.where('l.user_id', '=', user))
    .$if(subject !== null, (q) => q.where('l.person_id', '=', subject))
    .$if(at !== undefined && id !== undefined, (q) =>
      q.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('l.at', 'l.id'), '<', tuple(Temporal.Instant.from(at ?? ''), id ?? '')),
      ),
    )
    .orderBy('l.at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(limit)
    .execute()
}

/** Who can stand in the logs: everybody of the municipality and its partners who logs in. */
export const peopleAtWork = (tx: Tx): Promise<{ id: string; name: string; organisation: string }[]> =>
  tx
    .selectFrom('app_user as u')
    .innerJoin('organisation as o', 'o.id', 'u.organisation_id')
    .select(['u.id', 'u.name', 'o.name as organisation'])
    .where('u.machine', '=', false)
    .orderBy(
      (eb) => eb.ref('u.name'),
      (order) => order.collate('swedish'),
    )
    .limit(2000)
    .execute()
