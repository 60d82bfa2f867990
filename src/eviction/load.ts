/** One matter, loaded as the user who asks: a page that doesn't exist when it isn't theirs. Showing it opens the people in it, and that is logged. */

import type { Cause, Tenure } from '../law/index.ts'
import { nameOf, openPeople, type PersonBrief } from '../person/index.ts'
import { found, type ReadPage, type Session } from '../platform/access/index.ts'
import { type Asking, allOf, ask, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { holdRecord } from '../platform/record/index.ts'
import type { Locale } from '../platform/text/index.ts'
import { type MatterVerb, requireMay } from './access.ts'
import type { EndOutcome } from './outcomes.ts'

export type Matter = {
  id: string
  /** `V-2026-0118` */
  number: string
  unit: { id: string; name: string }
  tenure: Tenure
  cause: Cause
  landlord: { id: string | null; name: string | null }
  dwellingId: string | null
  leaseId: string | null
  address: string | null
  dwellingNumber: string | null
  areaName: string | null
  rooms: number | null
  /** who the landlord says is the tenant */
  tenantName: string | null
  openedOn: Temporal.PlainDate
  responsible: { id: string; name: string; title: string | null; since: Temporal.Instant } | null
  end: { id: string; on: Temporal.PlainDate; outcome: EndOutcome } | null
  /** children who live there or visit, as far as anybody has noted */
  children: number
}

/** A matter with the people in it whom the user may open, who have been opened for this page. */
export type ShownMatter = Matter & { people: readonly PersonBrief[] }

/** The matter as far as row security shows it; NotFound otherwise. Opens nobody. */
export const matterById = async (tx: Tx, id: string): Promise<Matter> => found(await ask(tx, askingMatter(tx, id)))

function askingMatter(tx: Tx, id: string): Asking<Matter | undefined> {
  const times = { opened_on: 'day', opened_at: 'moment', since: 'moment', ended_on: 'day' } as const
  return told(rowsOf(matters(tx).where('m.id', '=', id), times), (rows) => rows.map(matterFrom)[0])
}

const matters = (tx: Tx) =>
  tx
    .selectFrom('eviction_matter as m')
    .innerJoin('unit', 'unit.id', 'm.unit_id')
    .leftJoin('organisation as l', 'l.id', 'm.landlord_id')
    .leftJoin('matter_responsible as r', (join) => join.onRef('r.matter_id', '=', 'm.id').on('r.until', 'is', null))
    .leftJoin('app_user as u', 'u.id', 'r.user_id')
    .leftJoin('matter_end as e', (join) => join.onRef('e.matter_id', '=', 'm.id').on('e.reopened_at', 'is', null))
    .selectAll('m')
    .select(['unit.name as unit_name', 'l.name as organisation_name'])
    .select(['r.user_id', 'r.since', 'u.name as user_name', 'u.title as user_title'])
    .select(['e.id as end_id', 'e.ended_on', 'e.outcome'])
    .select((eb) =>
      eb
        .selectFrom('matter_resident as c')
        .select((count) => count.fn.countAll<string>().as('children'))
        .whereRef('c.matter_id', '=', 'm.id')
        .where('c.part', '=', 'child')
        .where('c.ended_at', 'is', null)
        .as('children'),
    )

function matterFrom(row: Awaited<ReturnType<ReturnType<typeof matters>['execute']>>[number]): Matter {
  return {
    id: row.id,
    number: row.number,
    unit: { id: row.unit_id, name: row.unit_name },
    tenure: row.tenure,
    cause: row.cause,
    landlord: { id: row.landlord_id, name: row.organisation_name ?? row.landlord_name },
    dwellingId: row.dwelling_id,
    leaseId: row.lease_id,
    address: row.address,
    dwellingNumber: row.dwelling_number,
    areaName: row.area_name,
    rooms: row.rooms === null ? null : Number(row.rooms),
    tenantName: row.tenant_name,
    openedOn: row.opened_on,
    responsible:
      row.user_id === null || row.since === null
        ? null
        : { id: row.user_id, name: row.user_name ?? '', title: row.user_title, since: row.since },
    end:
      row.end_id === null || row.ended_on === null || row.outcome === null
        ? null
        : { id: row.end_id, on: row.ended_on, outcome: row.outcome },
    children: Number(row.children ?? 0),
  }
}

/** The matter for a page; opens the people in it under `page`, a code for the read log. */
export async function matterToShow(
  tx: Tx,
  session: Session,
  id: string,
  page: ReadPage,
  verb: MatterVerb = 'read',
): Promise<ShownMatter> {
  requireMay(session, verb)
  const readable = tx
    .selectFrom('matter_resident as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select('p.id')
    .distinct()
    .where('r.matter_id', '=', id)
    .where('r.ended_at', 'is', null)
  const { matter, people } = await ask(tx, allOf({ matter: askingMatter(tx, id), people: rowsOf(readable) }))
  const ids = people.map((person) => person.id)
  return { ...found(matter), people: await openPeople(tx, session, ids, page) }
}

/** The matter for an action, held until the transaction ends: two who work at once come after each other. */
export async function matterToWorkOn(tx: Tx, session: Session, id: string, verb: MatterVerb = 'work'): Promise<Matter> {
  requireMay(session, verb)
  await holdRecord(tx)
  return matterById(tx, id)
}

/** The matter that a row hangs on: `matterIdOf(tx, 'matter_event', id)`. NotFound when the user may not read the row. */
export async function matterIdOf(
  tx: Tx,
  table:
    | 'matter_event'
    | 'matter_resident'
    | 'matter_contact'
    | 'payment_plan'
    | 'matter_decision'
    | 'undertaking'
    | 'matter_promise'
    | 'matter_end',
  id: string,
): Promise<string> {
  return found(await tx.selectFrom(table).select('matter_id').where('id', '=', id).executeTakeFirst()).matter_id
}

/** Who the matter is about, for headings: people's own names where there are records, else the name that the landlord gave. */
export function householdOf(matter: ShownMatter, locale: Locale): string | null {
  const names = matter.people.map((person) => nameOf(person, locale, 'ownPage'))
  return names.length > 0 ? names.join(', ') : matter.tenantName
}
