/** The jobs behind the mail: one looks each hour who is due, one sends a user's mail of a day. */

import { z } from 'zod'
import { mayOnMatter } from '../../eviction/index.ts'
import { may, type Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { defineJob, enqueue, type Job, type Retry } from '../../platform/job/index.ts'
import { loginSetup, sessionFor } from '../../platform/login/index.ts'
import { mailIsOn, sendMail } from '../../platform/mail/index.ts'
import { municipalitySetting } from '../../platform/municipality-settings.ts'
import { now, today, ZONE } from '../../platform/time/index.ts'
import { clocks, type ReminderSource } from '../sources.ts'
import { digestMail, digestOf, isMailDay } from './digest.ts'

const handed = z.object({ user: z.uuid(), day: z.iso.date() })
const EVERY_HOUR = '0 * * * *'
/** A mail server that is away for an hour or two is waited for; after that the hourly look begins anew the same day. */
const RETRY: Retry = { limit: 7, backoff: 30, most: 1800 }

type Due = { user: string; municipality: string; address: string; weekly: boolean }

/** Who has a confirmed address, is due by now and has not had today's mail. One user when named. */
async function due(user?: string): Promise<Due[]> {
  const hour = now().toZonedDateTimeISO(ZONE).hour
  const rows = await asSystem('who is due a mail', (tx) =>
    tx
      .selectFrom('mail_reminder as m')
      .leftJoin('mail_sent as s', (join) =>
        join.onRef('s.user_id', '=', 'm.user_id').on('s.kind', '=', 'digest').on('s.on_day', '=', today()),
      )
      .select(['m.user_id as user', 'm.municipality_code as municipality', 'm.address', 'm.on_weekday as weekday'])
      .where('m.ended_at', 'is', null)
      .where('m.confirmed_at', 'is not', null)
      .where('m.hour', '<=', hour)
      .where('s.user_id', 'is', null)
      .$if(user !== undefined, (query) => query.where('m.user_id', '=', user ?? ''))
      .orderBy('m.user_id')
      .execute(),
  )
  return rows.flatMap(({ weekday, ...row }) =>
    isMailDay(today(), weekday) ? [{ ...row, weekly: weekday !== null }] : [],
  )
}

async function escalateAfterDays(session: Session): Promise<number | null> {
  if (!may(session, mayOnMatter.answerForLate)) return null
  return (await asUser(session, (tx) => municipalitySetting(tx, session.municipality, 'eviction.escalateAfterDays')))
    .value
}

/**
 * Sends a user's mail of the day, when there is anything to say. No transaction is open while the mail server answers. That it was sent is written
 * after the server took it: killed in between, the next try sends the same mail with the same Message-ID. It may come twice then, never not at all.
 */
async function sendDigest(sources: readonly ReminderSource[], user: string, day: string): Promise<void> {
  // yesterday's mail is of no use today
  if (day !== today().toString() || !mailIsOn()) return
  const [choice] = await due(user)
  const session = await sessionFor(user)
  if (choice === undefined || session === null) return
  const digest = digestOf(await clocks(sources, session), {
    today: today(),
    weekly: choice.weekly,
    escalateAfterDays: await escalateAfterDays(session),
  })
  if (digest !== null)
    await sendMail({
      to: choice.address,
      ...digestMail(digest, session.locale, loginSetup().base),
      id: `digest.${user}.${day}`,
    })
  await asSystem('a mail was sent', (tx) =>
    tx
      .insertInto('mail_sent')
      .values({
        municipality_code: choice.municipality,
        user_id: user,
        kind: 'digest',
        on_day: Temporal.PlainDate.from(day),
        outcome: digest === null ? 'nothing' : 'sent',
        at: now(),
      })
      .onConflict((oc) => oc.columns(['user_id', 'kind', 'on_day']).doNothing())
      .execute(),
  )
}

/** The room's jobs; `retry` is for tests, which don't wait. */
export function reminderJobs(sources: readonly ReminderSource[], retry: Retry = RETRY): Job<unknown>[] {
  const one = defineJob({
    name: 'reminder.digest',
    schema: handed,
    retry,
    expires: 300,
    run: ({ user, day }) => sendDigest(sources, user, day),
  })
  const all = defineJob({
    name: 'reminder.digests',
    schema: z.object({}),
    every: EVERY_HOUR,
    retry: { limit: 2, backoff: 60 },
    expires: 300,
    run: async () => {
      if (!mailIsOn()) return
      const day = today().toString()
      for (const { user } of await due()) await enqueue(one, { user, day }, { key: `${user}:${day}` })
    },
  })
  return [one, all]
}
