/** What is counted of tenancies at risk: one row for each kind of matter, with how many there are. No ids leave this file. */

import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { type EndOutcome, endOutcomes } from '../../eviction/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Figure } from '../kept/figure.ts'
import { evictionFunnel, IN_TIME_DAYS } from './definition.ts'
import { byYear, daysOf, type Years, yearNamed } from './years.ts'

/** The steps of the funnel; each one that is reached holds those before it. */
export const funnelSteps = ['earlySignal', 'notice', 'application', 'decision', 'carriedOut'] as const
export type FunnelStep = (typeof funnelSteps)[number]

/** What was done to keep the home; a matter may have several. */
export const helps = ['plan', 'undertaking', 'boardPaid', 'advice', 'contactInTime'] as const
export type Help = (typeof helps)[number]

export type FunnelGroup = {
  year: number
  landlord: string | null
  area: string | null
  /** the furthest step: its place in `funnelSteps` */
  depth: number
  /** null while it runs */
  outcome: EndOutcome | null
  withdrawn: boolean
  /** days from the opening to the first time somebody was reached; null: nobody yet */
  contactDays: number | null
  helps: readonly Help[]
  matters: number
  /** matters with children */
  families: number
  children: number
  /** children registered at the address; the rest live there alternately, visit, or it isn't known */
  registered: number
}

/** Kinds of event that show that a matter came so far, also when an earlier step was never recorded. */
const reached = {
  notice: ['messageGiven', 'noticeServed', 'demandMade', 'boardNotified', 'terminationServed', 'terminationCopied'],
  application: [
    'orderApplied',
    'orderServed',
    'contested',
    'contestSent',
    'courtAsked',
    'tribunalAsked',
    'titleRefused',
  ],
  decision: [
    'titleGiven',
    'reopeningAsked',
    'enforcementAsked',
    'documentsComplete',
    'heard',
    'evictionNotice',
    'respiteGranted',
  ],
  carriedOut: ['evicted'],
} as const

const anyOf = (kinds: readonly string[]): RawBuilder<boolean> => sql`coalesce(bool_or(e.kind = any (${kinds})), false)`

/**
 * Common table expressions that end in `fact`, one row a matter of the municipality: what it came to and what was done.
 * A matter that was a double of another isn't one. `years`: the years in which matters were opened, both included.
 * What hangs on a matter is looked up matter by matter: a plan that joins it reads the whole country's.
 */
export function matterFacts(municipality: string, years: Years): RawBuilder<unknown> {
  return sql`
    wanted as materialized (
      select m.id, m.opened_on, extract(year from m.opened_on)::int as year, coalesce(o.name, m.landlord_name) as landlord, m.area_name as area,
        n.ended_on, n.outcome
      from eviction_matter m left join lateral (select name from organisation where id = m.landlord_id offset 0) o on true
        left join lateral (select ended_on, outcome from matter_end where matter_id = m.id and reopened_at is null offset 0) n on true
      where m.municipality_code = ${municipality} and m.opened_on between make_date(${years.from}, 1, 1) and make_date(${years.to}, 12, 31)
        and n.outcome is distinct from 'duplicate'
    ),
    fact as materialized (
      select w.*, h.withdrawn or w.outcome is not distinct from 'keptWithdrawn' as withdrawn,
        case when h.carried_out or w.outcome is not distinct from 'evicted' then 4 when h.decision then 3 when h.application or h.withdrawn then 2 when h.notice then 1 else 0 end as depth,
        child.children, child.registered, case when spoke.on_day is not null then greatest(0, spoke.on_day - w.opened_on) end as contact_days,
        array_remove(array[
          case when done.planned then 'plan' end,
          case when h.undertaking then 'undertaking' end,
          case when h.board_paid then 'boardPaid' end,
          case when done.advised then 'advice' end,
          case when spoke.on_day - w.opened_on <= ${sql.lit(IN_TIME_DAYS)} then 'contactInTime' end], null) as helps
      from wanted w
      cross join lateral (
        select ${anyOf(reached.notice)} as notice, ${anyOf(reached.application)} as application, ${anyOf(reached.decision)} as decision,
          ${anyOf(reached.carriedOut)} as carried_out, ${anyOf(['withdrawn'])} as withdrawn, ${anyOf(['undertakingGiven'])} as undertaking,
          coalesce(bool_or(e.kind = 'payment' and e.payer = 'board'), false) as board_paid
        from matter_event e
        where e.matter_id = w.id and not e.annuls and not exists (select from matter_event c where c.matter_id = w.id and c.corrects_id = e.id)) h
      cross join lateral (
        select count(*)::int as children, (count(*) filter (where r.registered))::int as registered
        from matter_resident r where r.matter_id = w.id and r.part = 'child'
          and coalesce(r.ended_because, 'movedOut') = 'movedOut') child
      cross join lateral (
        select min(c.on_day) as on_day from matter_contact c where c.matter_id = w.id and c.reached and c.undone_at is null) spoke
      cross join lateral (
        select exists (select from payment_plan p where p.matter_id = w.id and p.ended_because is distinct from 'mistake' limit 1) as planned,
          exists (select from advice_booking b cross join lateral (
            select from advice_booking_outcome o where o.booking_id = b.id and o.undone_at is null and o.outcome = 'kept' limit 1) kept
            where b.matter_id = w.id limit 1) as advised offset 0) done
    )`
}

/** Every matter that was opened in these years, in groups of those that are alike in all that the figures ask. */
async function funnelGroups(tx: Tx, municipality: string, years: Years): Promise<FunnelGroup[]> {
  const { rows } = await sql<FunnelGroup>`
    with ${matterFacts(municipality, years)}
    select year, landlord, area, depth, outcome, withdrawn, contact_days as "contactDays", helps, count(*)::int as matters,
      (count(*) filter (where children > 0))::int as families, sum(children)::int as children, sum(registered)::int as registered
    from fact group by year, landlord, area, depth, outcome, withdrawn, contact_days, helps, fact.children, fact.registered`.execute(
    tx,
  )
  return rows
}

const people = z.number().int()
const group = z.object({
  year: z.number().int(),
  landlord: z.string().nullable(),
  area: z.string().nullable(),
  depth: z.number().int(),
  outcome: z.enum(endOutcomes).nullable(),
  withdrawn: z.boolean(),
  contactDays: z.number().int().nullable(),
  helps: z.array(z.enum(helps)),
  matters: people,
  families: people,
  children: people,
  registered: people,
})

/** The matters that a municipality opened in a year: touched by what happens in one of them, however late, and by nothing else. */
export const funnelYear: Figure<number, FunnelGroup[]> = {
  definition: evictionFunnel.id,
  version: evictionFunnel.version,
  topics: ['matter'],
  period: String,
  asked: yearNamed,
  days: (year) => daysOf(year),
  shape: z.array(group),
  make: (tx, places) => byYear(places, (municipality, years) => funnelGroups(tx, municipality, years)),
}
