/** The log of who came and who asked for what they may not have: ids and patterns of addresses, never what somebody typed. */

import { type Session, withoutKey } from '../access/index.ts'
import { asUser, type Tx } from '../database/index.ts'
import { newId } from '../id.ts'
import { now } from '../time/index.ts'

/** A login or logout, in the system's transaction that begins or ends the session. */
export async function noteDoor(tx: Tx, what: 'login' | 'logout', userId: string): Promise<void> {
  const user = await tx
    .selectFrom('app_user')
    .select(['municipality_code', 'organisation_id'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('access_log')
    .values({ ...user, id: newId(), at: now(), user_id: userId, what })
    .execute()
}

export type Refusal = {
  what: 'notFound' | 'forbidden'
  /** the pattern of the address, such as `/people/:id` */
  route: string
  /** the id that was asked for, whether or not there is such a thing */
  subject: string | null
}

/** That somebody was refused, in a transaction of its own: the refused one has been taken back. */
export async function noteRefusal(session: Session, { what, route, subject }: Refusal): Promise<void> {
  await asUser(withoutKey(session), (tx) =>
    tx
      .insertInto('access_log')
      .values({
        id: newId(),
        municipality_code: session.municipality,
        at: now(),
        user_id: session.userId,
        organisation_id: session.organisation.id,
        what,
        route: route.slice(0, 200),
        subject_id: subject,
      })
      .execute(),
  )
}

/** That somebody takes a list as a file, in the transaction that reads it. `route`: the pattern of its address, such as `/cases.xlsx`. */
export async function noteFile(tx: Tx, session: Session, route: string): Promise<void> {
  await tx
    .insertInto('access_log')
    .values({
      id: newId(),
      municipality_code: session.municipality,
      at: now(),
      user_id: session.userId,
      organisation_id: session.organisation.id,
      what: 'file',
      route,
    })
    .execute()
}

/** That a search was shown again is written in the log, without what was sought. It is no new question, and counts for nobody. */
export async function noteShownAgain(session: Session, about: 'name' | 'number' | 'case'): Promise<void> {
  await asUser(withoutKey(session), (tx) =>
    tx
      .insertInto('access_log')
      .values({
        id: newId(),
        municipality_code: session.municipality,
        at: now(),
        user_id: session.userId,
        organisation_id: session.organisation.id,
        what: 'searchAgain',
        about,
      })
      .execute(),
  )
}
