/** Which statements the database spends its time on, while the mix is asked for: pg_stat_statements, switched on for this alone. */

import type pg from 'pg'

const MOST = 10
const LONGEST = 220

export type Heavy = { share: number; calls: number; meanMs: number; rows: number; blocks: number; text: string }

async function track(owner: pg.Client, what: 'top' | 'none'): Promise<void> {
  await owner.query(`alter system set pg_stat_statements.track = '${what}'`)
  await owner.query('select pg_reload_conf()')
}

/** Nothing is counted until it is asked for: counting costs something, too. Ask before anything is measured. */
export const uncounted = (owner: pg.Client): Promise<void> => track(owner, 'none')

/** Counts while `work` runs. */
export async function heaviest(owner: pg.Client, work: () => Promise<unknown>): Promise<Heavy[]> {
  await owner.query('create extension if not exists pg_stat_statements')
  await owner.query('select pg_stat_statements_reset()')
  await track(owner, 'top')
  try {
    await work()
  } finally {
    await track(owner, 'none')
  }
  const { rows } = await owner.query<Heavy>(
    `select round((100 * time / sum(time) over ())::numeric, 1)::float8 as share, calls::int, round((time / calls)::numeric, 2)::float8 as "meanMs",
       round(rows::numeric / calls, 1)::float8 as rows, round(blocks::numeric / calls)::int as blocks, text
     from (select sum(total_exec_time) as time, sum(calls) as calls, sum(rows) as rows, sum(shared_blks_hit + shared_blks_read) as blocks,
         left(regexp_replace(query, '\\s+', ' ', 'g'), ${LONGEST}) as text
       from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = current_database() and query !~* 'pgboss|^alter system|pg_reload_conf' group by queryid, query) t
     order by time desc limit ${MOST}`,
  )
  return rows
}
