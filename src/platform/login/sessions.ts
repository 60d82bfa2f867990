/** Sessions: a random token in the cookie, its SHA-256 in the table. Each request asks the database anew who it is, so what is taken away is gone at once. */

import { hash as digest, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { OrganisationKind, Role } from '../access/roles.ts'
import type { Session } from '../access/session.ts'
import { asSystem, type Tx } from '../database/index.ts'
import { noteDoor } from '../record/index.ts'
import type { Locale } from '../text/index.ts'
import { now } from '../time/index.ts'
import { DUTY, dutyAt, type OnDutyRow, onDuty } from './on-duty.ts'
import { inProduction } from './setup.ts'

/** Staff sit at shared desks with other people's lives on the screen: half an hour untouched, and the desk may be somebody else's. */
export const IDLE_LIMIT = Temporal.Duration.from({ minutes: 30 })
/** A working day with its evening; after that the identity provider is asked again whether the person still works here. */
export const ABSOLUTE_LIMIT = Temporal.Duration.from({ hours: 10 })
/** `seen_at` moves at most this often: a page a second must not become a write a second. */
const SLIDE_EVERY = Temporal.Duration.from({ minutes: 1 })
/** How long a session that is over can still be told about, in hours: 30 days. */
export const KEPT_FOR = Temporal.Duration.from({ hours: 30 * 24 })

const TOKEN = /^[A-Za-z0-9_-]{43}$/

export const hashOf = (token: string): Buffer => digest('sha256', token, 'buffer')

/** Begins a session and returns its token (256 random bits), which is stored nowhere. `idToken` is kept to end the provider's session too. */
export async function beginSession(userId: string, { idToken }: { idToken?: string } = {}): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const at = now()
  await asSystem('login begin', async (tx) => {
    await tx.deleteFrom('login_session').where('expires_at', '<', at.subtract(KEPT_FOR)).execute()
    await tx
      .insertInto('login_session')
      .values({
        token_hash: hashOf(token),
        user_id: userId,
        began_at: at,
        seen_at: at,
        expires_at: at.add(ABSOLUTE_LIMIT),
        id_token: idToken ?? null,
      })
      .execute()
    await noteDoor(tx, 'login', userId)
  })
  return token
}

type Row = {
  user_id: string
  name: string
  title: string | null
  municipality: string
  locale: Locale
  scheme: Session['scheme']
  demo: boolean
  organisation_id: string
  kind: OrganisationKind
  organisation: string
  unit_id: string | null
  unit: string | null
  roles: Role[]
}

// who a user is this moment; somebody who was deactivated isn't anybody, and on call one is in a duty alone
const WHO = sql`
  u.id as user_id, u.name, u.title, u.municipality_code as municipality, u.locale, u.scheme, u.demo,
  o.id as organisation_id, o.kind, o.name as organisation, n.id as unit_id, n.name as unit,
  array(select r.role from user_role r where r.user_id = u.id and r.taken_at is null and r.role <> 'onCallWorker' order by r.role) as roles`
const THEIRS = sql`join organisation o on o.id = u.organisation_id left join unit n on n.id = u.unit_id`
const STILL_HERE = sql`not exists (select from user_deactivation d where d.user_id = u.id)`

/** The user in a row; nobody when a practice user turns up in production. */
function userOf(row: Row | undefined): Session | null {
  if (row === undefined || (row.demo && inProduction())) return null
  return {
    userId: row.user_id,
    name: row.name,
    title: row.title,
    organisation: { id: row.organisation_id, kind: row.kind, name: row.organisation },
    unit: row.unit_id === null || row.unit === null ? null : { id: row.unit_id, name: row.unit },
    municipality: row.municipality,
    roles: row.roles,
    locale: row.locale,
    scheme: row.scheme,
    demo: row.demo,
  }
}

/**
 * The user as they would be if they logged in this moment: for what reaches them outside a login, such as a reminder, so that it reads under
 * their own rights, and for what their own phone sends by its token. Null when they were deactivated. Never for answering a request that anybody else can send.
 */
export async function sessionFor(userId: string): Promise<Session | null> {
  const { rows } = await asSystem('session for a reminder', (tx) =>
    sql<Row>`select ${WHO} from app_user u ${THEIRS} where u.id = ${userId} and not u.machine and ${STILL_HERE}`.execute(
      tx,
    ),
  )
  return userOf(rows[0])
}

type Open = Row & OnDutyRow & { seen_at: Temporal.Instant; expires_at: Temporal.Instant }

async function openWith(tx: Tx, hash: Buffer, at: Temporal.Instant): Promise<Open | undefined> {
  const { rows } = await sql<Open>`
    select s.seen_at, s.expires_at, ${WHO}, ${DUTY}
    from login_session s join app_user u on u.id = s.user_id ${THEIRS} ${dutyAt(at)}
    where s.token_hash = ${hash} and s.ended_at is null and s.expires_at > ${at.toString()}
      and s.seen_at > ${at.subtract(IDLE_LIMIT).toString()} and not u.machine and ${STILL_HERE}`.execute(tx)
  return rows[0]
}

const slide = (hash: Buffer, at: Temporal.Instant) =>
  asSystem('login session seen', (tx) =>
    tx.updateTable('login_session').set({ seen_at: at }).where('token_hash', '=', hash).execute(),
  )

/**
 * Who holds this token, as they are this moment: roles, unit, language. Null when the session is over, was left alone too long,
 * or the user was deactivated. One question a request, in one trip to the database, and one write a minute. `atWork`: somebody does something, and
 * so the session goes on; not so when a page asks by itself.
 */
export async function sessionFrom(token: string, { atWork = true } = {}): Promise<Session | null> {
  if (!TOKEN.test(token)) return null
  const hash = hashOf(token)
  const at = now()
  const row = await asSystem('login session', (tx) => openWith(tx, hash, at), { once: true })
  const user = userOf(row)
  if (user === null || row === undefined) return null
  if (atWork && Temporal.Instant.compare(row.seen_at.add(SLIDE_EVERY), at) <= 0) {
    await slide(hash, at)
    row.seen_at = at
  }
  const idle = row.seen_at.add(IDLE_LIMIT)
  return { ...onDuty(user, row), endsAt: Temporal.Instant.compare(idle, row.expires_at) < 0 ? idle : row.expires_at }
}

/** Whose session this token was, also when it is over; null when nothing is left of it. */
export async function lastUserFrom(token: string): Promise<string | null> {
  if (!TOKEN.test(token)) return null
  const row = await asSystem(
    'last user',
    (tx) => tx.selectFrom('login_session').select('user_id').where('token_hash', '=', hashOf(token)).executeTakeFirst(),
    { once: true },
  )
  return row?.user_id ?? null
}

/** Ends this session. Says what the provider once told about it, so that it can end its own; nothing when the session was over already. */
export async function endSession(token: string): Promise<{ idToken: string | null }> {
  const hash = hashOf(token)
  return asSystem('login end', async (tx) => {
    const open = await tx
      .selectFrom('login_session')
      .select(['id_token', 'user_id'])
      .where('token_hash', '=', hash)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (open !== undefined) await noteDoor(tx, 'logout', open.user_id)
    await tx
      .updateTable('login_session')
      .set({ ended_at: now(), id_token: null })
      .where('token_hash', '=', hash)
      .where('ended_at', 'is', null)
      .execute()
    return { idToken: open?.id_token ?? null }
  })
}

/** Logs the user out everywhere, on every device. */
export async function endAllSessions(userId: string): Promise<void> {
  await asSystem('login end all', (tx) =>
    tx
      .updateTable('login_session')
      .set({ ended_at: now(), id_token: null })
      .where('user_id', '=', userId)
      .where('ended_at', 'is', null)
      .execute(),
  )
}

export type OpenSession = { began: Temporal.Instant; seen: Temporal.Instant; until: Temporal.Instant; here: boolean }

/** Where the user is logged in right now, the latest first; `token` is the one that asks. */
export async function openSessions(userId: string, token: string | null): Promise<OpenSession[]> {
  const here = token === null ? null : hashOf(token)
  const at = now()
  const rows = await asSystem('login sessions', (tx) =>
    tx
      .selectFrom('login_session')
      .select(['token_hash', 'began_at', 'seen_at', 'expires_at'])
      .where('user_id', '=', userId)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', at)
      .where('seen_at', '>', at.subtract(IDLE_LIMIT))
      .orderBy('seen_at', 'desc')
      .limit(50)
      .execute(),
  )
  return rows.map((row) => ({
    began: row.began_at,
    seen: row.seen_at,
    until: row.expires_at,
    here: here?.equals(row.token_hash) ?? false,
  }))
}
