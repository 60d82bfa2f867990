/** Support as lists and My day have it: one row each, with what the person wants now, the next contact, the last one, and who supports. */

import { sql } from 'kysely'
import type { ProtectionLevel } from '../person/index.ts'
import { type Asking, rowsOf, told } from '../platform/database/index.ts'
import type { Way, Wish } from './codes.ts'
import { inTouchBy, usualNorm, wishOn } from './rules.ts'

type Day = Temporal.PlainDate

type Raw = {
  id: string
  personId: string
  givenName: string | null
  familyName: string | null
  called: string | null
  protection: ProtectionLevel | null
  organisation: string
  beginsOn: Day
  endedOn: Day | null
  noted: Wish | null
  wishUntil: Day | null
  times: number | null
  perWeeks: number | null
  nextId: string | null
  nextOn: Day | null
  nextTime: string | null
  nextWay: Way | null
  lastMade: Day | null
  workers: string[]
  mine: boolean
  /** a crisis plan that the user hasn't read */
  unread: boolean
  handoverId: string | null
  handoverOn: Day | null
  handoverMine: boolean
  /** nobody supports, now or later */
  alone: boolean
  /** the municipality’s own norm, where it has set one */
  normDays: number | null
}
export type SupportRow = Omit<Raw, 'noted' | 'wishUntil' | 'times' | 'perWeeks' | 'normDays'> & {
  wish: Wish
  rhythm: { times: number; perWeeks: number } | null
  /** by when somebody gets in touch, where nothing is planned */
  by: Day | null
}

export type Wanted = {
  /** `mineAndAlone`: one's own, and those whom nobody supports */
  whose: 'mine' | 'mineAndAlone' | 'all'
  which: 'running' | 'ended'
  userId: string
  today: Day
  after: string | null
  limit: number
}

/** In the order of what comes next: planned contacts by day, then the others. */
export const supportRows = ({ whose, which, userId, today, after, limit }: Wanted): Asking<SupportRow[]> =>
  told(
    rowsOf(
      sql<Raw>`
        select s.id, s.person_id as "personId", p.given_name as "givenName", p.family_name as "familyName", p.called, x.level as protection, o.name as organisation,
          s.begins_on as "beginsOn", e.ended_on as "endedOn",
          w.wish as noted, w.until_on as "wishUntil", r.times, r.per_weeks as "perWeeks",
          n.id as "nextId", n.on_day as "nextOn", to_char(n.at_time, 'HH24:MI') as "nextTime", n.way as "nextWay",
          (select max(m.on_day) from support_contact_result m where m.support_id = s.id and m.made and m.undone_at is null) as "lastMade",
          array(select u.name from support_worker k join app_user u on u.id = k.user_id where k.support_id = s.id
            and k.from_on <= ${today} and (k.until_on is null or k.until_on >= ${today}) order by k.from_on, k.id) as workers,
          exists (select from support_worker k where k.support_id = s.id and k.user_id = ${userId}
            and (k.until_on is null or k.until_on >= ${today})) as mine,
          exists (select from support_crisis_plan p where p.support_id = s.id and p.undone_at is null and p.written_by <> ${userId}
            and not exists (select from support_crisis_plan later where later.support_id = s.id and later.undone_at is null
              and (later.written_at, later.id) > (p.written_at, p.id))
            and not exists (select from support_crisis_read d where d.plan_id = p.id and d.read_by = ${userId})) as unread,
          h.id as "handoverId", h.on_day as "handoverOn", coalesce(h.to_user_id = ${userId}, false) as "handoverMine",
          not exists (select from support_worker k where k.support_id = s.id and (k.until_on is null or k.until_on >= ${today})) as alone,
          (select x.contact_days from support_norm x where x.undone_at is null and x.from_on <= ${today}
            order by x.from_on desc, x.set_at desc, x.id desc limit 1) as "normDays"
        from support s join person p on p.id = s.person_id
          left join protection x on x.person_id = s.person_id and x.ended_at is null
          join organisation o on o.id = s.organisation_id
          left join support_end e on e.support_id = s.id and e.reopened_at is null
          left join lateral (select x.wish, x.until_on from support_wish x where x.support_id = s.id and x.undone_at is null and x.on_day <= ${today}
            order by x.on_day desc, x.noted_at desc, x.id desc limit 1) w on true
          left join lateral (select x.times, x.per_weeks from support_rhythm x where x.support_id = s.id and x.undone_at is null
            and x.from_on <= ${today} order by x.from_on desc limit 1) r on true
          left join lateral (select x.id, x.on_day, x.at_time, x.way from support_contact x where x.support_id = s.id and x.called_off_at is null
            and not exists (select from support_contact_result y where y.contact_id = x.id and y.undone_at is null)
            and not exists (select from support_contact y where y.moved_from_id = x.id and y.called_off_at is null)
            order by x.on_day, x.at_time nulls first, x.id limit 1) n on true
          left join support_handover h on h.support_id = s.id and h.answered_at is null and h.withdrawn_at is null
        where ${which === 'ended'} = (e.id is not null)
          and (${whose === 'all'} or exists (select from support_worker k where k.support_id = s.id and k.user_id = ${userId}
            and (k.until_on is null or k.until_on >= ${today} or ${which === 'ended'})) or coalesce(h.to_user_id = ${userId}, false)
            or (${whose === 'mineAndAlone'} and not exists (select from support_worker k where k.support_id = s.id
              and (k.until_on is null or k.until_on >= ${today}))))
          and (${after}::text is null or concat(coalesce(n.on_day, '9999-12-31'), s.id) > ${after})
        order by concat(coalesce(n.on_day, '9999-12-31'), s.id)
        limit ${limit}`,
      {
        beginsOn: 'day',
        endedOn: 'day',
        wishUntil: 'day',
        nextOn: 'day',
        lastMade: 'day',
        handoverOn: 'day',
      },
    ),
    (rows) =>
      rows.map(({ noted, wishUntil, times, perWeeks, normDays, ...row }) => {
        const wish = wishOn(noted === null ? null : { wish: noted, until: wishUntil }, today)
        const rhythm = times === null || perWeeks === null ? null : { times, perWeeks }
        return {
          ...row,
          wish,
          rhythm,
          by: row.endedOn === null ? inTouchBy({ ...row, wish, rhythm }, normDays ?? usualNorm.contactDays) : null,
        }
      }),
  )

/** Where the list goes on: as the query orders it. */
export const keyOf = ({ id, nextOn }: Pick<SupportRow, 'id' | 'nextOn'>): string[] => [
  `${nextOn?.toString() ?? '9999-12-31'}${id}`,
]
