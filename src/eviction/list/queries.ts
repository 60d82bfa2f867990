/** The work list: which matters run, with the clock that runs out first in each; and those that have ended. Opens nobody, so nothing is logged. */

import { sql } from 'kysely'
import { parseDay, type Stage, stages } from '../../law/index.ts'
import type { PersonBrief } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { mayDo } from '../access.ts'
import { type ClockSource, clockSources } from '../clocks/clock.ts'
import { type EndOutcome, endOutcomes } from '../outcomes.ts'

export type Filter = {
  whose: 'mine' | 'unit' | 'nobodys'
  stage: Stage | null
}

type Named = Pick<PersonBrief, 'givenName' | 'familyName' | 'called' | 'protection'>

type Listed = {
  id: string
  number: string
  unit: string
  responsible: string | null
  children: number
  /** who stands on the contract; nobody when somebody there is protected */
  tenants: readonly (Named & { id: string })[]
  tenantName: string | null
  /** null: not known, or never told in a list */
  address: string | null
  dwellingNumber: string | null
  /** somebody there has a protected identity: no name, no address */
  hidden: boolean
}

export type ListedMatter = Listed & {
  stage: Stage | null
  clock: {
    source: ClockSource
    step: string
    rule: string
    due: Temporal.PlainDate
    cannotWait: boolean
    noticeId: string | null
  } | null
  families: boolean
}

export type EndedMatter = Listed & { endedOn: Temporal.PlainDate; outcome: EndOutcome | null }

/** What a row of either list shows of the matter itself; `p.hidden` says less than its row does. */
const facts = sql`m.id, m.number, u.name as unit, w.name as responsible, p.hidden,
  case when p.hidden then null else m.tenant_name end as "tenantName",
  case when p.hidden then null else m.address end as address,
  case when p.hidden then null else m.dwelling_number end as "dwellingNumber",
  r.children::int, coalesce(r.tenants, '[]') as tenants`

/** The rows of a page, each with whether its address stands in no list. */
const withHidden = (page: 'n' | 'e') => sql`
  select ${sql.ref(page)}.*, ${sql.ref(page)}.matter_id in (
    select h.matter_id from app.hidden_addresses(array(select matter_id from ${sql.table(page)})) h) as hidden
  from ${sql.table(page)}`

const joins = sql`join eviction_matter m on m.id = p.matter_id
  join unit u on u.id = m.unit_id
  left join matter_responsible o on o.matter_id = m.id and o.until is null
  left join app_user w on w.id = o.user_id
  cross join lateral (
    select count(*) filter (where x.part = 'child') as children,
      json_agg(json_build_object('id', h.id, 'givenName', h.given_name, 'familyName', h.family_name, 'called', h.called, 'protection', null)
        order by h.id) filter (where x.part = 'tenant' and h.id is not null and not p.hidden) as tenants
    from matter_resident x left join person h on h.id = x.person_id where x.matter_id = m.id and x.ended_at is null) r`

type Row = Omit<ListedMatter, 'stage' | 'clock'> & {
  stage: string | null
  source: string | null
  step: string | null
  rule: string | null
  due: Temporal.PlainDate | null
  cannotWait: boolean | null
  noticeId: string | null
}

const oneOf = <const T extends readonly string[]>(codes: T, value: string | null): T[number] | null =>
  codes.find((code) => code === value) ?? null

/**
 * Running matters that are the user's own, or those that they look after for others too: a manager the municipality's, an officer the unit's.
 * Which of them may be read at all is said by the policies.
 */
export const running = (tx: Tx, session: Session, ownOnly: boolean) =>
  tx
    .selectFrom('matter_next as n')
    .where('n.municipality_code', '=', session.municipality)
    .$if(ownOnly || !mayDo(session, 'readUnit'), (q) => q.where('n.responsible_id', '=', session.userId))
    .$if(!ownOnly && mayDo(session, 'readUnit') && !mayDo(session, 'readAll'), (q) =>
      q.where((eb) =>
        eb.or([eb('n.unit_id', '=', session.unit?.id ?? null), eb('n.responsible_id', '=', session.userId)]),
      ),
    )

/** Running matters, one more than `size`: the clock that runs out first stands first, on the same day families do. */
export async function mattersToDo(
  tx: Tx,
  session: Session,
  filter: Filter,
  size: number,
  after: readonly string[] | null,
): Promise<ListedMatter[]> {
  const key = keyFrom(after)
  // the order of an index (matter_next): however many run, no more are looked at than are shown
  const page = running(tx, session, filter.whose === 'mine')
    .selectAll('n')
    .$if(filter.whose === 'nobodys', (q) => q.where('n.responsible_id', 'is', null))
    .$if(filter.stage !== null, (q) => q.where('n.stage', '=', filter.stage))
    .$if(key !== null, (q) =>
      q.where(
        sql<boolean>`(n.due_on, n.childless, n.matter_id) > (${key?.day ?? 'infinity'}::date, ${key?.families === false}, ${key?.id}::uuid)`,
      ),
    )
    .orderBy('n.due_on')
    .orderBy('n.childless')
    .orderBy('n.matter_id')
    .limit(size + 1)
  const { rows } = await sql<Row>`
    with n as materialized (${page}), p as (${withHidden('n')})
    select ${facts}, not p.childless as families, p.stage, p.source, p.step, p.rule, nullif(p.due_on, 'infinity') as due, p.cannot_wait as "cannotWait",
      (select n.id from enforcement_notice n where p.step like 'confirmation%' and n.matter_id = p.matter_id and n.withdrawn_at is null
        and not exists (select from enforcement_confirmation c where c.notice_id = n.id and c.undone_at is null)
        order by n.received_at limit 1) as "noticeId"
    from p ${joins}
    order by p.due_on, p.childless, p.matter_id`.execute(tx)
  return rows.map(({ source, step, rule, due, cannotWait, noticeId, stage, ...row }) => {
    const from = oneOf(clockSources, source)
    const clock =
      from === null || step === null || rule === null || due === null
        ? null
        : { source: from, step, rule, due, cannotWait: cannotWait ?? false, noticeId }
    return { ...row, stage: oneOf(stages, stage), clock }
  })
}

export const keyOf = (row: ListedMatter): readonly string[] => [
  row.clock?.due.toString() ?? '',
  row.families ? '1' : '0',
  row.id,
]

/** The last row seen as text; a key that somebody has tampered with begins from the first page. */
function keyFrom(after: readonly string[] | null): { day: string | null; families: boolean; id: string } | null {
  const [day, families, id] = after ?? []
  if (day === undefined || (day !== '' && parseDay(day) === null) || id === undefined || !isId(id)) return null
  return { day: day === '' ? null : day, families: families === '1', id }
}

type EndedRow = Omit<EndedMatter, 'outcome'> & { outcome: string }

/** Matters that have ended, the latest first, one more than `size`. */
export async function endedMatters(
  tx: Tx,
  session: Session,
  ownOnly: boolean,
  size: number,
  after: readonly string[] | null,
): Promise<EndedMatter[]> {
  const [day, id] = after ?? []
  const key = day !== undefined && parseDay(day) !== null && id !== undefined && isId(id) ? { day, id } : null
  const page = tx
    .selectFrom('matter_end as e')
    .select(['e.matter_id', 'e.ended_on', 'e.outcome'])
    .where('e.municipality_code', '=', session.municipality)
    .where('e.reopened_at', 'is', null)
    .$if(ownOnly || !mayDo(session, 'readAll'), (q) =>
      q.where(({ eb, or, selectFrom }) => {
        // one's own are few: known first, so that nobody else's are looked at on the way
        const mine = selectFrom('matter_responsible as r')
          .select('r.matter_id')
          .where('r.until', 'is', null)
          .where('r.user_id', '=', session.userId)
        const own = eb('e.matter_id', '=', sql<string>`any (array(${mine}))`)
        if (ownOnly || !mayDo(session, 'readUnit')) return own
        const unitOf = selectFrom('eviction_matter as m').select('m.unit_id').whereRef('m.id', '=', 'e.matter_id')
        return or([own, eb(unitOf, '=', session.unit?.id ?? null)])
      }),
    )
    .$if(key !== null, (q) => q.where(sql<boolean>`(e.ended_on, e.matter_id) < (${key?.day}::date, ${key?.id}::uuid)`))
    .orderBy('e.ended_on', 'desc')
    .orderBy('e.matter_id', 'desc')
    .limit(size + 1)
  const { rows } = await sql<EndedRow>`
    with e as materialized (${page}), p as (${withHidden('e')})
    select ${facts}, p.ended_on as "endedOn", p.outcome
    from p ${joins} order by p.ended_on desc, p.matter_id desc`.execute(tx)
  return rows.map(({ outcome, ...row }) => ({ ...row, outcome: oneOf(endOutcomes, outcome) }))
}

export const endedKey = (row: EndedMatter): readonly string[] => [row.endedOn.toString(), row.id]

/** One matter by its number, as the law lets people search: by name, by personal number or by the case's own number (förordning 2001:637 15 §). */
export async function matterByNumber(tx: Tx, number: string): Promise<string | null> {
  const row = await tx
    .selectFrom('eviction_matter')
    .select('id')
    .where('municipality_code', '=', sql<string>`app.municipality()`)
    .where('number', '=', number.trim().toUpperCase())
    .executeTakeFirst()
  return row?.id ?? null
}

/** The command field lists so many of the user's own matters at most. */
const MOST_NUMBERS = 200

/** The user's own running matters for the command field: numbers only. */
export async function ownMatterNumbers(tx: Tx, session: Session): Promise<{ label: string; href: string }[]> {
  const rows = await running(tx, session, true)
    .innerJoin('eviction_matter as m', 'm.id', 'n.matter_id')
    .select(['m.id', 'm.number'])
    .orderBy('m.number', 'desc')
    .limit(MOST_NUMBERS)
    .execute()
  return rows.map(({ id, number }) => ({ label: number, href: `/evictions/${id}` }))
}
