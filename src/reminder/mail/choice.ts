/** Where and when a user wants the mail: chosen, and confirmed from the mail itself. A new choice is a new row. */

import type { Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { ownRow, record } from '../../platform/record/index.ts'
import { momentOf, now, today } from '../../platform/time/index.ts'
import { hashOf, newSecret } from '../secret.ts'

export type Choice = {
  id: string
  address: string
  /** 1 Monday to 5 Friday; null: every vardag */
  onWeekday: number | null
  hour: number
  confirmedAt: Temporal.Instant | null
}

/** Choices a day: nobody fills somebody else's mailbox with questions to confirm. */
const MOST_A_DAY = 6

export async function ownChoice(tx: Tx, session: Session): Promise<Choice | null> {
  const row = await tx
    .selectFrom('mail_reminder')
    .select(['id', 'address', 'on_weekday as onWeekday', 'hour', 'confirmed_at as confirmedAt'])
    .where('user_id', '=', session.userId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export type Wanted = Pick<Choice, 'address' | 'onWeekday' | 'hour'>

/** The secret is for the mail that asks to confirm; null when the address was confirmed before and needn't be again. */
export type Chosen = { id: string; secret: string | null }

/** Takes the user's choice. A new address must be confirmed before anything else is sent there. */
export async function choose(session: Session, wanted: Wanted): Promise<Outcome<Chosen, 'too-often'>> {
  const secret = newSecret()
  const hash = hashOf(secret)
  if (hash === null) throw new Error('A secret that is none.')
  return asUser(session, async (tx) => {
    const before = await ownChoice(tx, session)
    const known = before?.address === wanted.address && before.confirmedAt !== null
    if (!known && (await madeToday(tx, session)) >= MOST_A_DAY) return refused('too-often')
    if (before !== null) await endChoice(tx, before.id)
    const row = ownRow(session)
    const { id } = row
    await tx
      .insertInto('mail_reminder')
      .values({
        ...row,
        user_id: session.userId,
        address: wanted.address,
        on_weekday: wanted.onWeekday,
        hour: wanted.hour,
        confirm_hash: hash,
        made_at: now(),
        confirmed_at: known ? before.confirmedAt : null,
      })
      .execute()
    await record(tx, session, {
      what: 'mail.chosen',
      subject: id,
      data: { weekday: wanted.onWeekday, hour: wanted.hour },
    })
    return done({ id, secret: known ? null : secret })
  })
}

async function madeToday(tx: Tx, session: Session): Promise<number> {
  const { made } = await tx
    .selectFrom('mail_reminder')
    .select(({ fn }) => fn.countAll<number>().as('made'))
    .where('user_id', '=', session.userId)
    .where('made_at', '>=', momentOf(today(), '00:00'))
    .executeTakeFirstOrThrow()
  return made
}

export const endChoice = (tx: Tx, id: string) =>
  tx.updateTable('mail_reminder').set({ ended_at: now() }).where('id', '=', id).execute()

/** Confirms the address by the secret that was mailed there: the user's own choice in force only. Says whether it was. */
export async function confirmAddress(session: Session, secret: string): Promise<boolean> {
  const hash = hashOf(secret)
  if (hash === null) return false
  return asUser(session, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('mail_reminder')
      .set((eb) => ({ confirmed_at: eb.fn.coalesce('confirmed_at', eb.val(now())) }))
      .where('user_id', '=', session.userId)
      .where('confirm_hash', '=', hash)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}
