/** A login that works for a municipality by a duty on call: asked with the session on each request, so that it ends with the hours (decision 086). */

import { sql } from 'kysely'
import type { Session } from '../access/session.ts'
import { asSystem } from '../database/index.ts'

export type OnDutyRow = {
  /** whether any duty on call is theirs */
  shares: boolean
  /** the municipality that they work for by a duty */
  on_call_for: string | null
  on_call_name: string | null
  /** its shift, while the hours last */
  until_at: Temporal.Instant | null
  at_organisation_id: string | null
  at_organisation: string | null
  at_unit_id: string | null
  at_unit: string | null
  /** alerts that call there, since when; none: 0 and null */
  calling: number
  calling_since: Temporal.Instant | null
}

/** Beside a session `s` and its user `u`. */
export const DUTY = sql`s.on_call_for, m.name as on_call_name,
  exists (select from on_call_duty d where d.user_id = u.id and d.ended_at is null) as shares,
  shift.until_at, a.id as at_organisation_id, a.name as at_organisation, b.id as at_unit_id, b.name as at_unit,
  coalesce(calls.waiting, 0) as calling, calls.since as calling_since`
/** Nothing is looked for where the login works for nobody else. */
export const dutyAt = (at: Temporal.Instant) => sql`
  left join municipality m on m.code = s.on_call_for
  left join lateral (select * from app.on_call_in(u.id, s.on_call_for, ${at.toString()}) where s.on_call_for is not null
    and exists (select from user_role r where r.user_id = u.id and r.role = 'onCallWorker' and r.taken_at is null)) shift on true
  left join organisation a on a.id = shift.organisation_id left join unit b on b.id = shift.unit_id
  left join lateral (select count(*)::int as waiting, min(c.sent_at) as since from app.calling_alert c
    where shift.until_at is not null and c.municipality_code = s.on_call_for) calls on true`

/** Who works in the hours of a duty is the other house's own, in that one role, and nothing else. */
export function onDuty(user: Session, row: OnDutyRow): Session {
  if (row.on_call_for === null) return row.shares ? { ...user, onCall: { works: 'not' } } : user
  const [id, name] = [row.at_organisation_id, row.at_organisation]
  if (row.until_at === null || id === null || name === null)
    return { ...user, onCall: { works: 'over', forMunicipality: row.on_call_name ?? '' } }
  return {
    ...user,
    title: null,
    municipality: row.on_call_for,
    organisation: { id, kind: 'municipality', name },
    unit: row.at_unit_id === null || row.at_unit === null ? null : { id: row.at_unit_id, name: row.at_unit },
    roles: ['onCallWorker'],
    onCall: {
      works: 'now',
      until: row.until_at,
      ...(row.calling_since === null ? {} : { calling: { waiting: row.calling, since: row.calling_since } }),
    },
  }
}

/** The login works for this municipality by a duty on call from now on; null: as the user themselves. */
export const worksFor = (hash: Buffer, municipality: string | null): Promise<void> =>
  asSystem('on call', async (tx) => {
    await tx
      .updateTable('login_session')
      .set({ on_call_for: municipality })
      .where('token_hash', '=', hash)
      .where('ended_at', 'is', null)
      .execute()
  })
