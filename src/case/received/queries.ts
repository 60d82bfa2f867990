/** What another municipality has sent: the request, what was handed over with it, and the own case that was begun with it. */

import { sql } from 'kysely'
import type { ReadPage } from '../../platform/access/index.ts'
import { type Asking, allOf, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { type Transfer, transferFrom, transfers, transferTimes } from '../transfer/queries.ts'

/** `number` null: a case of a colleague's, which the user doesn't read. */
export type Taken = { id: string; caseId: string; number: string | null }
export type Received = Transfer & {
  /** whether what goes along is read here: taken over, in whole or part, or by the inspectorate's decision */
  handed: boolean
  taken: Taken | null
}

export function askingReceived(tx: Tx, own: string, id: string): Asking<Received | undefined> {
  const request = transfers(tx).where('t.id', '=', id).where('t.to_municipality_code', '=', own)
  const taken = tx
    .selectFrom('transfer_taken as k')
    .leftJoin('case_file as c', 'c.id', 'k.case_id')
    .select(['k.id', 'k.case_id as caseId', 'c.number'])
    .where('k.transfer_id', '=', id)
    .where('k.undone_at', 'is', null)
  const handed = sql<{ handed: boolean }>`select handed from app.my_received where transfer_id = ${id}::uuid`
  const asked = allOf({ rows: rowsOf(request, transferTimes), taken: rowsOf(taken), handed: rowsOf(handed) })
  return told(asked, ({ rows: [row], taken: [one], handed: [is] }) =>
    row === undefined || is === undefined ? undefined : { ...transferFrom(row), handed: is.handed, taken: one ?? null },
  )
}

/** Writes down, here and where the request came from, that the user reads whom it is about: nobody where it isn’t theirs to read. */
export async function receivedRead(tx: Tx, id: string, page: ReadPage): Promise<void> {
  await sql`select app.transfer_read(${id}::uuid, ${page})`.execute(tx)
}

/** Within how many days the two municipalities have agreed to answer each other, by an agreement that is signed and runs; null: they haven't. */
export const agreedDays = (other: string): Asking<{ days: number; agreementId: string; title: string } | null> =>
  told(
    rowsOf(
      sql<{ days: number; agreementId: string; title: string }>`
        select w.days, a.id as "agreementId", a.title
        from agreement_answer_time w join agreement a on a.id = w.agreement_id
        where w.undone_at is null and a.from_on <= app.today()
          and (a.until_on is null or a.until_on >= app.today() or a.prolongs_months is not null
            or exists (select from agreement_prolongation p where p.agreement_id = a.id and p.undone_at is null and p.until_on >= app.today()))
          and not exists (select from agreement_end e where e.agreement_id = a.id and e.reopened_at is null and (e.ended_on is null or e.ended_on < app.today()))
          and not exists (select from agreement_party p where p.agreement_id = a.id and p.undone_at is null
            and not exists (select from agreement_signature s where s.party_id = p.id and s.undone_at is null))
          and exists (select from agreement_party p where p.agreement_id = a.id and p.undone_at is null and p.organisation_municipality = ${other})
          and exists (select from agreement_party p where p.agreement_id = a.id and p.undone_at is null and p.organisation_municipality = app.municipality())
        order by w.days limit 1`,
    ),
    ([row]) => row ?? null,
  )
