/** Who asks and about what: logs the generated workers in, and reads some of what each municipality has. */

import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Subject, Worker } from './workload.ts'

/** Enough to reach all over the tables, few enough to hand to another process. */
const SOME = 60

type Row = {
  municipality: string
  people: string[]
  names: string[]
  cases: string[]
  signals: string[]
  waiting: string[]
  dwellings: string[]
  site: string
}

/** All municipalities with a session for each worker. `client` is the database's owner. */
export async function logEverybodyIn(client: pg.Client): Promise<Subject[]> {
  const tokens = await sessions(client)
  const some = (what: string, from: string) => `array(select ${what} from ${from} limit ${SOME})`
  const { rows } = await client.query<Row>(`
    select m.code as municipality,
      ${some('id', `person p where municipality_code = m.code and ${readable}`)} as people,
      ${some('left(family_name, 4)', `person p where municipality_code = m.code and ${readable}`)} as names,
      ${some('c.id', `case_file c join person p on p.id = c.person_id where c.municipality_code = m.code and ${readable} and not exists (select from case_closure x where x.case_id = c.id)`)} as cases,
      ${some('s.id', `signal s where s.municipality_code = m.code and s.kind = 'report' and not exists (select from signal_person l join person p on p.id = l.person_id where l.signal_id = s.id and not ${readable}) order by received_at`)} as signals,
      array(${waiting} limit ${SOME}) as waiting,
      ${some('d.id', "dwelling d where municipality_code = m.code and address like 'Gatan %'")} as dwellings,
      (select id from site where municipality_code = m.code limit 1) as site
    from municipality m where exists (select from app_user u where u.issuer = 'bench' and u.municipality_code = m.code)`)
  return rows.map((row) => ({ ...row, tokens: tokens.get(row.municipality) ?? nobody() }))
}

/** those whom every social worker of the municipality may read about: what nobody may see is in the lists, and never asked for */
const readable = `(exists (select from person_contact k join app_user u on u.unit_id = k.unit_id and u.issuer = 'bench' where k.person_id = p.id and k.until is null) and not exists (select from protection x where x.person_id = p.id and x.ended_at is null))`
const waiting = `select s.id from signal s where s.municipality_code = m.code and s.kind = 'report' and not exists (select from signal_answer a where a.signal_id = s.id)`

/**
 * As on the morning of a new day: which signals wait now, so that none is answered twice, and nobody has searched for so many that searching is closed
 * to them. Ask before each load: the errors that are left are the server's. `client` is the database's owner.
 */
export async function aNewDay(client: pg.Client, subjects: readonly Subject[]): Promise<Subject[]> {
  // the log is append-only for everybody who works here, and this database lives as long as the measuring does
  await client.query(
    `begin; set local session_replication_role = replica; delete from access_log where what like 'search%'; commit`,
  )
  const { rows } = await client.query<{ code: string; waiting: string[] }>(
    `select m.code, array(${waiting} limit ${SOME}) as waiting from municipality m where m.code = any ($1)`,
    [subjects.map(({ municipality }) => municipality)],
  )
  const found = new Map(rows.map((row) => [row.code, row.waiting]))
  return subjects.map((subject) => ({ ...subject, waiting: found.get(subject.municipality) ?? [] }))
}

const nobody = (): Record<Worker, string[]> => ({ socialWorker: [], manager: [], nightStaff: [] })

async function sessions(client: pg.Client): Promise<Map<string, Record<Worker, string[]>>> {
  const { rows } = await client.query<{ id: string; municipality: string; worker: Worker }>(`
    select u.id, u.municipality_code as municipality, case r.role when 'shelterWorker' then 'nightStaff' else r.role end as worker
    from app_user u join user_role r on r.user_id = u.id where u.issuer = 'bench' order by u.subject`)
  const made = rows.map((row) => ({ ...row, token: randomBytes(32).toString('base64url') }))
  // last seen at different moments within the minute, as people's sessions are: their seen_at is moved at different moments too
  await client.query(
    `insert into login_session (token_hash, user_id, began_at, seen_at, expires_at)
     select h, u, now(), now() - random() * interval '50 seconds', now() + interval '9 hours' from unnest($1::bytea[], $2::uuid[]) as s(h, u)`,
    [made.map(({ token }) => createHash('sha256').update(token).digest()), made.map(({ id }) => id)],
  )
  const tokens = new Map<string, Record<Worker, string[]>>()
  for (const { municipality, worker, token } of made) {
    const here = tokens.get(municipality) ?? nobody()
    here[worker].push(token)
    tokens.set(municipality, here)
  }
  return tokens
}
