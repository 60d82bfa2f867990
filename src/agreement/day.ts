/** What agreements ask of those who answer for them: renewals, terms that run out, meetings, what is to be done, routines and assignments. */

import { type Expression, sql } from 'kysely'
import type { Session } from '../platform/access/index.ts'
import { type Asking, known, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { type Locale, words } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import { type DayItem, ifInMyDay } from '../platform/web/index.ts'
import { mayDo } from './access.ts'
import { text } from './day.text.ts'

/** A renewal needs time to talk; a meeting and a task don’t. */
const RENEWAL_DAYS = 92
const SOON_DAYS = 14
const GOVERNING_DAYS = 30
const MOST = 100

type Duty = {
  kind: 'renewal' | 'term' | 'meeting' | 'action' | 'followUp' | 'assignment'
  id: string
  title: string
  due: Temporal.PlainDate
  since: Temporal.PlainDate
}

const homes = {
  renewal: '/agreements',
  term: '/agreements',
  meeting: '/agreements',
  action: '/agreements',
  followUp: '/routines',
  assignment: '/political-matters',
} as const satisfies Record<Duty['kind'], string>

/** For the municipality’s managers, all of it; for a partner’s manager, its own meetings and what it is to do. */
export function dayItems(_tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  if (!mayDo(session, 'report')) return known([])
  const t = words(text, locale)
  const asked = ifInMyDay('agreements', () => rowsOf(duties(session), { due: 'day', since: 'day' }))
  return told(asked, (rows) =>
    rows.map(({ kind, id, title, due, since }) => {
      const left = today().until(due, { largestUnit: 'day' }).days
      return {
        group: kind === 'term' || kind === 'assignment' ? 'clock' : 'followUp',
        due,
        title: `${t[kind]}: ${title}`,
        where: null,
        since,
        tags: [],
        rule: t.rules[kind],
        href: `${homes[kind]}/${id}`,
        verb: t.open,
        cannotWait: kind === 'term' && left <= 0,
        children: 0,
        roofless: false,
      }
    }),
  )
}

/** What the user may read of it, the policies say. */
function duties(session: Session): Expression<Duty> {
  const by = (days: number) => today().add({ days })
  const manages = mayDo(session, 'manage')
  const open = sql`not exists (select from agreement_end e where e.agreement_id = a.id and e.reopened_at is null)`
  const signed = sql`exists (select from agreement_signature s where s.agreement_id = a.id and s.undone_at is null)`
  const last = sql`greatest(a.until_on, (select max(p.until_on) from agreement_prolongation p where p.agreement_id = a.id and p.undone_at is null))`
  return sql<Duty>`select d.kind, d.id, d.title, d.due, d.since from (
    select 'renewal' as kind, a.id, a.title, a.renew_on as due, a.from_on as since from agreement a
      where ${manages} and a.municipality_code = ${session.municipality} and a.renew_on <= ${by(RENEWAL_DAYS)} and ${open} and ${signed}
        and not exists (select from agreement_prolongation p where p.agreement_id = a.id and p.undone_at is null and p.agreed_on > a.renew_on - 365)
    union all select 'term', a.id, a.title, ${last}, a.from_on from agreement a
      where ${manages} and a.municipality_code = ${session.municipality} and a.until_on is not null and a.prolongs_months is null
        and ${last} between ${today().subtract({ days: SOON_DAYS })} and ${by(RENEWAL_DAYS)} and ${open} and ${signed}
    union all select 'meeting', a.id, a.title, m.on_day, m.on_day from agreement_meeting m join agreement a on a.id = m.agreement_id
      where a.municipality_code = ${session.municipality} and m.held_at is null and m.called_off_at is null and m.on_day <= ${by(SOON_DAYS)} and ${open}
    union all select 'action', a.id, c.words, c.due_on, c.due_on from agreement_action c join agreement a on a.id = c.agreement_id
      join agreement_party y on y.id = c.party_id
      where y.organisation_id = ${session.organisation.id} and c.done_at is null and c.undone_at is null and c.due_on <= ${by(SOON_DAYS)} and ${open}
    union all select 'followUp', r.id, r.title, r.next_on, r.decided_on from (
        select r.*, (coalesce((select max(f.on_day) from routine_follow_up f where f.routine_id = r.id and f.undone_at is null), r.decided_on)
          + make_interval(months => r.follow_months))::date as next_on from routine r) r
      where ${manages} and r.municipality_code = ${session.municipality} and r.next_on <= ${by(GOVERNING_DAYS)}
        and (least(r.valid_until, r.ended_on) is null or least(r.valid_until, r.ended_on) >= ${today()})
    union all select 'assignment', m.id, m.title, s.due_on, s.on_day from political_step s join political_matter m on m.id = s.political_matter_id
      where ${manages} and m.municipality_code = ${session.municipality} and s.undone_at is null and s.due_on <= ${by(GOVERNING_DAYS)}
        and not exists (select from political_step l where l.political_matter_id = m.id and l.undone_at is null
          and l.kind in ('answer', 'report', 'result') and l.on_day >= s.on_day)
  ) d order by d.due, d.id limit ${MOST}`.$castTo<Duty>()
}
