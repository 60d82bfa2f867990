/** The rows that a file became, and nothing else: inserted by a plain client as the database's owner, without row security, by one statement for 200 of them. */

import pg from 'pg'

const AT_A_TIME = 200

/** each table with which of its rows came with the file, in the order in which they may be inserted */
const tables = [
  ['message_import', 'true'],
  ['signal', 'id in (select signal_id from tenancy_message where import_id is not null)'],
  ['tenancy_message', 'import_id is not null'],
  ['tenancy_message_due', 'message_id in (select id from tenancy_message where import_id is not null)'],
  ['message_import_row', 'true'],
  [
    'event',
    `at >= (select min(received_at) from message_import) and what in ('signal.received', 'message.received', 'message.file-received', 'message.file-read')`,
  ],
] as const

/** Reads the rows from the one database and inserts them in the other, a transaction for each statement; says how long the inserting took. */
export async function insertRowsAlone(from: string, to: string): Promise<{ ms: number; rows: number }> {
  const [source, target] = [new pg.Client({ connectionString: from }), new pg.Client({ connectionString: to })]
  await source.connect()
  await target.connect()
  let [ms, rows] = [0, 0]
  try {
    for (const [table, which] of tables) {
      const { rows: texts } = await source.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${table} t where ${which}`,
      )
      rows += texts.length
      const begun = performance.now()
      for (let at = 0; at < texts.length; at += AT_A_TIME) {
        const some = texts.slice(at, at + AT_A_TIME).map(({ row }) => row)
        await target.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
          `[${some.join()}]`,
        ])
      }
      ms += performance.now() - begun
    }
  } finally {
    await source.end()
    await target.end()
  }
  return { ms, rows }
}
