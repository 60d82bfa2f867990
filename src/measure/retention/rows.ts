/** The leases behind a figure of retention: which they are is found by the system, what they are is read by the reader. */

import { sql } from 'kysely'
import { isLeaseForm, type LeaseForm } from '../../home/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, type Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { type Behind, behind } from '../people/behind.ts'
import type { GroupKey } from './curves.ts'
import { fates, withoutLoops } from './tenancies.ts'

export type TenancyRow = {
  key: string[]
  /** the lease that was the last of the tenancy: its page shows them all */
  id: string
  form: LeaseForm
  began: Temporal.PlainDate
  ended: Temporal.PlainDate | null
  end: 'lost' | 'moved' | 'died' | null
}

type Key = Omit<TenancyRow, 'key' | 'form'> & { form: string }

/** Of one group, the newest first; `lost`: those that were lost alone. No name and no address: a list of leases to open. */
export async function rowsOfRetention(
  session: Session,
  asked: { group: GroupKey; lost: boolean; year: number | null },
): Promise<Behind<TenancyRow>> {
  const keys = await asSystem('figures: rows', (tx) => keysOf(tx, session.municipality, asked))
  return behind({ keys, isAfter, seen: (tx) => readable(tx, keys), open: async (_, some) => some.flatMap(rowOf) })
}

/** The leases that the reader may read: row security decides. */
async function readable(tx: Tx, keys: readonly Key[]): Promise<Key[]> {
  const ids = keys.map(({ id }) => id)
  const { rows } = await sql<{ id: string }>`select id from lease where id = any (${ids}::uuid[])`.execute(tx)
  const seen = new Set(rows.map(({ id }) => id))
  return keys.filter(({ id }) => seen.has(id))
}

const rowOf = ({ form, ...key }: Key): TenancyRow[] =>
  isLeaseForm(form) ? [{ ...key, form, key: [key.began.toString(), key.id] }] : []

const isAfter = (key: Key, [began = '', id = '']: readonly string[]): boolean => {
  const day = key.began.toString()
  return day < began || (day === began && key.id < id)
}

async function keysOf(
  tx: Tx,
  municipality: string,
  { group, lost, year }: { group: GroupKey; lost: boolean; year: number | null },
): Promise<Key[]> {
  const [kind = '', of = ''] = group.split('.')
  const keys = sql<Key>`
    with recursive ${fates(municipality, today())}
    select lease as id, form, began, ended_on as ended, "end" from fate
    where (${kind}::text in ('all', 'own') or (${kind}::text = 'form' and ${of}::text = form)
        or (${kind}::text = 'programme' and coalesce(programme_id::text, 'none') = ${of}::text))
      and (${kind}::text <> 'own' or own_on is not null)
      and (${!lost} or "end" = 'lost') and (${year}::int is null or extract(year from began)::int = ${year})
    order by began desc, lease desc`
  return withoutLoops(tx, async () => (await keys.execute(tx)).rows)
}
