/** The pipeline as a command tells it: each second-hand lease by its id, with nothing of its tenants. */

import { sql } from 'kysely'
import { ask, rowsOf, type Tx } from '../../platform/database/index.ts'
import { type LeaseForm, subletSql } from '../forms.ts'
import { obstaclesToHandover, readyOn } from '../handover-rules.ts'
import { isForgotten, monthsSince } from './rules.ts'

type Day = Temporal.PlainDate

export type ToldLease = {
  lease: string
  municipality: string
  form: LeaseForm
  begun: string
  months: number
  readyOn: string
  /** what stands in the way today, by kind: too-early, arrears, complaints */
  obstacles: string[]
  /** special terms that still stand */
  terms: number
  nextTalk: string | null
  forgotten: boolean
}

type Row = {
  id: string
  municipality: string
  form: LeaseForm
  beginsOn: Day
  since: Day
  handoverMonths: number | null
  complaintsAllowed: number
  arrears: number
  complaints: number
  terms: number
  nextOn: Day | null
  lastOn: Day | null
}

/** Every second-hand lease that runs; `municipality` null: of all. Kronor are left out: what somebody owes is theirs. */
export async function pipelineOf(tx: Tx, municipality: string | null, on: Day): Promise<ToldLease[]> {
  const rows = await ask(
    tx,
    rowsOf(
      sql<Row>`select l.id, l.municipality_code as municipality, l.form, l.begins_on as "beginsOn", l.handover_months as "handoverMonths",
        l.complaints_allowed as "complaintsAllowed",
        (with recursive back as (select b.begins_on, b.predecessor_id from lease b where b.id = l.id
          union select p.begins_on, p.predecessor_id from lease p join back on p.id = back.predecessor_id and p.form <> 'firstHandLease')
          select min(begins_on) from back) as since,
        (select coalesce(sum(r.amount_kr), 0)::int from lease_remark r where r.lease_id = l.id and r.settled_on is null) as arrears,
        (select count(*)::int from lease_remark r where r.lease_id = l.id and r.settled_on is null and r.kind = 'complaint') as complaints,
        (select count(*)::int from lease_term t where t.lease_id = l.id and t.removed_at is null and t.undone_at is null) as terms,
        (select k.planned_on from lease_talk k where k.lease_id = l.id and k.held_at is null and k.called_off_at is null) as "nextOn",
        (select max(k.held_on) from lease_talk k where k.lease_id = l.id) as "lastOn"
      from lease l
      where ${subletSql('l')} and l.ends_on is null and l.undone_at is null
        and (${municipality}::text is null or l.municipality_code = ${municipality})
      order by l.municipality_code, l.begins_on, l.id`,
      { beginsOn: 'day', since: 'day', nextOn: 'day', lastOn: 'day' },
    ),
  )
  return rows.map((row) => ({
    lease: row.id,
    municipality: row.municipality,
    form: row.form,
    begun: row.since.toString(),
    months: monthsSince(row.since, on),
    readyOn: readyOn(row.beginsOn, { months: row.handoverMonths }).toString(),
    obstacles: obstaclesToHandover(
      { ...row, endsOn: null },
      { months: row.handoverMonths, complaintsAllowed: row.complaintsAllowed },
      on,
    ).map(({ kind }) => kind),
    terms: row.terms,
    nextTalk: row.nextOn?.toString() ?? null,
    forgotten: isForgotten({ since: row.beginsOn, lastTalkOn: row.lastOn, nextTalkOn: row.nextOn }, on),
  }))
}
