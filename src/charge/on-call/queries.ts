/** Duties on call: a municipality's, for those in charge and those who are on call there; and one's own wherever they are. */

import { sql } from 'kysely'
import { found, type Role, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Hours } from './shifts.ts'

export type Duty = Hours & {
  id: string
  userId: string
  name: string
  /** the municipality where they work otherwise */
  home: string
  unit: string | null
  /** the municipality that they are on call for */
  municipality: string
  municipalityName: string
  givenAt: Temporal.Instant
  givenBy: string | null
  endedAt: Temporal.Instant | null
}

const duties = (tx: Tx) =>
  tx
    .selectFrom('on_call_duty as d')
    .innerJoin('municipality as m', 'm.code', 'd.municipality_code')
    .leftJoin('app_user as u', 'u.id', 'd.user_id')
    .leftJoin('municipality as h', 'h.code', 'u.municipality_code')
    .leftJoin('unit as n', 'n.id', 'd.unit_id')
    .leftJoin('app_user as g', 'g.id', 'd.given_by')
    .select(['d.id', 'd.user_id as userId', 'd.weekdays', 'd.from_on as from', 'd.until_on as until'])
    .select([
      sql<string>`to_char(d.from_time, 'HH24:MI')`.as('fromTime'),
      sql<string>`to_char(d.until_time, 'HH24:MI')`.as('untilTime'),
    ])
    .select([
      sql<string>`coalesce(u.name, '')`.as('name'),
      sql<string>`coalesce(h.name, '')`.as('home'),
      'n.name as unit',
    ])
    .select(['d.municipality_code as municipality', 'm.name as municipalityName'])
    .select(['d.given_at as givenAt', 'g.name as givenBy', 'd.ended_at as endedAt'])

export const dutyOf = async (tx: Tx, session: Session, id: string): Promise<Duty> =>
  found(
    await duties(tx).where('d.id', '=', id).where('d.municipality_code', '=', session.municipality).executeTakeFirst(),
  )

type Asked = { which: 'now' | 'all'; today: Temporal.PlainDate }
type At = { name: string; id: string }

/** By name. `now`: those that hold or will. */
export const dutiesPage = (
  tx: Tx,
  session: Session,
  { which, today }: Asked,
  limit: number,
  after: At | null,
): Promise<Duty[]> =>
  duties(tx)
    .where('d.municipality_code', '=', session.municipality)
    .$if(which === 'now', (q) =>
      q
        .where('d.ended_at', 'is', null)
        // a night that began on the last day goes on into the next
        .where((eb) => eb.or([eb('d.until_on', 'is', null), eb('d.until_on', '>=', today.subtract({ days: 1 }))])),
    )
    .$if(after !== null, (q) =>
      q.where(
        sql<boolean>`(coalesce(u.name, '') collate swedish, d.id) > (${after?.name ?? ''}::text collate swedish, ${after?.id ?? null}::uuid)`,
      ),
    )
    .orderBy(sql`coalesce(u.name, '') collate swedish`)
    .orderBy('d.id')
    .limit(limit)
    .execute()

/** So many are looked through for who is next: rotas of a municipality. */
const MOST = 200

/** Of others here, for whoever is on call and wants to know who is next. */
export const othersDuties = (tx: Tx, session: Session): Promise<Duty[]> =>
  duties(tx)
    .where('d.municipality_code', '=', session.municipality)
    .where('d.user_id', '<>', session.userId)
    .where('d.ended_at', 'is', null)
    .orderBy('d.given_at', 'desc')
    .limit(MOST)
    .execute()

/** One's own that hold, by municipality: row security lets everybody read theirs, wherever it is. */
export const ownDuties = (tx: Tx, session: Session): Promise<Duty[]> =>
  duties(tx)
    .where('d.user_id', '=', session.userId)
    .where('d.ended_at', 'is', null)
    .orderBy('m.name')
    .orderBy('d.from_on')
    .orderBy('d.id')
    .limit(MOST)
    .execute()

export type CallingThere = { municipality: string; waiting: number; since: Temporal.Instant }

/** Alerts of children or danger that nobody has taken, where one's own hours have begun: how many, and never a word of them. */
export async function callingThere(tx: Tx): Promise<CallingThere[]> {
  const { rows } = await sql<CallingThere>`select municipality, waiting, since from app.alerts_on_my_duties()`.execute(
    tx,
  )
  return rows
}

export type Worker = { id: string; name: string; municipality: string }

const ROLE: Role = 'onCallWorker'

/** Everybody in the role, in any municipality that shares the same Hemvist. */
export async function onCallWorkers(tx: Tx): Promise<Worker[]> {
  const { rows } = await sql<Worker>`
    select user_id as id, name, municipality from app.on_call_workers(${ROLE}) order by name collate swedish, user_id`.execute(
    tx,
  )
  return rows
}

/** The units here that take over in the morning. */
export const takingOver = (tx: Tx, session: Session): Promise<{ id: string; name: string }[]> =>
  tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('organisation_id', '=', session.organisation.id)
    .where('retired_at', 'is', null)
    .orderBy(sql`name collate swedish`)
    .execute()
