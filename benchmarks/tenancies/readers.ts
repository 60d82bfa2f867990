/** Who asks: logs the generated officers, managers and landlords' agents in, and gives officers a calendar address. */

import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'

export type Place = {
  municipality: string
  /** the prevention officer with the most running matters */
  officer: string
  /** the manager of the unit */
  manager: string
  /** a social worker of another unit */
  socialWorker: string
  /** the agent of the largest landlord */
  agent: string
  /** how many running matters the officer has */
  running: number
  /** ids: some of the officer's running matters, some ended ones, some messages of the agent's landlord */
  matters: string[]
  ended: string[]
  messages: string[]
  /** secrets of calendar addresses, of officers with as many matters as anybody */
  feeds: string[]
}

const SOME = 8
const FEEDS = 6
const hash = (secret: string) => createHash('sha256').update(secret).digest()

/** `client` is the database's owner. */
export async function readersOf(client: pg.Client, municipality: string): Promise<Place> {
  const user = async (issuer: string, subject: string): Promise<string> => {
    const { rows } = await client.query<{ id: string }>('select id from app_user where issuer = $1 and subject = $2', [
      issuer,
      `${municipality}-${subject}`,
    ])
    const found = rows[0]?.id
    if (found === undefined) throw new Error(`${municipality} has no ${subject}`)
    return found
  }
  const login = async (id: string): Promise<string> => {
    const token = randomBytes(32).toString('base64url')
    await client.query(
      `insert into login_session (token_hash, user_id, began_at, seen_at, expires_at) values ($1, $2, now(), now(), now() + interval '9 hours')`,
      [hash(token), id],
    )
    return token
  }
  const ids = async (statement: string, values: unknown[]): Promise<string[]> =>
    (await client.query<{ id: string }>(`${statement} limit ${SOME}`, values)).rows.map(({ id }) => id)
  const officer = await user('bench-t', 'officer-1')
  const mine = `select m.id from eviction_matter m join matter_responsible r on r.matter_id = m.id and r.until is null
    where r.user_id = $1 and not exists (select from matter_resident x join protection p on p.person_id = x.person_id where x.matter_id = m.id)`
  const isEnded = 'exists (select from matter_end e where e.matter_id = m.id)'
  const { rows: counted } = await client.query<{ running: number }>(
    `select count(*)::int as running from matter_responsible r where r.user_id = $1 and r.until is null and not exists (select from matter_end e where e.matter_id = r.matter_id)`,
    [officer],
  )
  return {
    municipality,
    officer: await login(officer),
    manager: await login(await user('bench-t', 'manager')),
    socialWorker: await login(await user('bench', '1')),
    agent: await login(await user('bench-t', 'agent')),
    running: counted[0]?.running ?? 0,
    matters: await ids(`${mine} and not ${isEnded} order by m.opened_on desc`, [officer]),
    ended: await ids(`${mine} and ${isEnded} order by m.opened_on desc`, [officer]),
    messages: await ids(
      `select t.id from tenancy_message t join app_user u on u.organisation_id = t.sender_organisation_id where u.subject = $1 order by t.received_at desc`,
      [`${municipality}-agent`],
    ),
    feeds: await feeds(client, municipality),
  }
}

async function feeds(client: pg.Client, municipality: string): Promise<string[]> {
  const secrets: string[] = []
  // those of an earlier run in the same folder: nobody knows their secrets any more
  await client.query('delete from calendar_feed where municipality_code = $1', [municipality])
  for (let n = 1; n <= FEEDS; n += 1) {
    const secret = randomBytes(32).toString('base64url')
    const { rowCount } = await client.query(
      `insert into calendar_feed (id, municipality_code, user_id, secret_hash, made_at)
       select gen_random_uuid(), municipality_code, id, $1, now() from app_user u where subject = $2
         and exists (select from matter_responsible r where r.user_id = u.id and r.until is null)`,
      [hash(secret), `${municipality}-officer-${n}`],
    )
    if (rowCount === 1) secrets.push(secret)
  }
  return secrets
}
