/** An alert of children or danger calls whoever is on call this hour; where nobody is, or nobody has taken it, those who answer for alerts (decision 095). */

import { sql } from 'kysely'
import { z } from 'zod'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { defineJob } from '../../platform/job/index.ts'
import { loginSetup } from '../../platform/login/index.ts'
import { type Line, line, MailNotSent, mailIsOn, sendMail } from '../../platform/mail/index.ts'
import { holdRecords } from '../../platform/record/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { now, ZONE } from '../../platform/time/index.ts'
import { text } from './call.text.ts'

/** Who answers for alerts: whoever promises when they are visited, and of the partner those who go out to the alerts that it reads. */
const answering = sql`((o.kind = 'municipality' and r.role = 'manager') or (o.kind = 'ideaBased' and r.role = 'outreachWorker'))`

/** Whoever is on call has so many minutes to take it before those who answer are told too: no statute sets it. */
const ALONE_MINUTES = 30
/** A mail server that said no is asked again after so many minutes, so many times. */
const AGAIN_MINUTES = 2
const MOST_FAILURES = 50
const AT_ONCE = 100

type Due = {
  /** what was tried before, if anything */
  call: string | null
  alert: string
  municipality: string
  user: string
  address: string
  locale: Locale
  onCall: boolean
  sentAt: Temporal.Instant
  visitUntil: Temporal.Instant
}

/** Whom what calls concerns this minute, and who hasn't been told. Whoever comes on call is told of what the shift before left untaken. */
const dueCalls = (at: Temporal.Instant): Promise<Due[]> =>
  asSystem('outreach: who is called by an alert', async (tx) => {
    const { rows } = await sql<Due>`
      with calling as (select * from app.calling_alert),
      on_duty as (
        select distinct d.municipality_code, d.user_id from on_call_duty d
        where d.municipality_code in (select municipality_code from calling) and d.ended_at is null
          and app.on_call_at(d.user_id, d.municipality_code, ${at.toString()}::timestamptz)
          and exists (select from user_role r where r.user_id = d.user_id and r.role = 'onCallWorker' and r.taken_at is null)
      ),
      called as (
        select c.*, d.user_id, true as on_call from calling c join on_duty d using (municipality_code)
        union all
        select distinct c.*, u.id, false from calling c join app_user u on u.municipality_code = c.municipality_code
          join organisation o on o.id = u.organisation_id join user_role r on r.user_id = u.id and r.taken_at is null
        where ${answering} and (o.kind = 'municipality' or c.shared) and not u.machine
          and not exists (select from on_duty d where d.municipality_code = c.municipality_code and d.user_id = u.id)
          and (c.sent_at <= ${at.subtract({ minutes: ALONE_MINUTES }).toString()}::timestamptz
            or not exists (select from on_duty d where d.municipality_code = c.municipality_code))
      )
      select k.id as call, c.id as alert, c.municipality_code as municipality, c.user_id as "user", m.address, u.locale, c.on_call as "onCall",
        c.sent_at as "sentAt", c.visit_until as "visitUntil"
      from called c join app_user u on u.id = c.user_id
        join mail_reminder m on m.user_id = c.user_id and m.ended_at is null and m.confirmed_at is not null
        left join outreach_call k on k.outreach_alert_id = c.id and k.user_id = c.user_id
      where not exists (select from user_deactivation x where x.user_id = c.user_id)
        and (k.id is null or (k.told_at is null and k.try_at <= ${at.toString()}::timestamptz and k.failures < ${MOST_FAILURES}))
      order by c.sent_at, c.id, c.user_id limit ${AT_ONCE}`.execute(tx)
    return rows
  })

/** That there is one, when it came and before when somebody is to be there. */
function callMail(
  { locale, onCall, sentAt, visitUntil }: Pick<Due, 'locale' | 'onCall' | 'sentAt' | 'visitUntil'>,
  base: URL,
): { subject: Line; text: Line[] } {
  const t = words(text, locale)
  const at = (say: (day: Temporal.PlainDate, hour: number, minute: number) => string, moment: Temporal.Instant) => {
    const there = moment.toZonedDateTimeISO(ZONE)
    return line(say, there.toPlainDate(), there.hour, there.minute)
  }
  return {
    subject: line(t.subject),
    text: [
      line(onCall ? t.onCall : t.answers),
      at(t.sent, sentAt),
      at(t.until, visitUntil),
      line(''),
      line(t.open, new URL('/', base)),
      line(''),
      line(t.why),
    ],
  }
}

/** Tells whoever is to be told. No transaction is open while the mail server answers: killed in between, the same mail leaves again with the same Message-ID. */
export async function callThose(): Promise<void> {
  if (!mailIsOn()) return
  for (const due of await dueCalls(now())) {
    const sent = await leaves(due)
    await asSystem('outreach: somebody was called by an alert, or not', async (tx) => {
      await holdRecords(tx, [due.municipality])
      const at = now()
      const tried = sent ? { told_at: at, failures: 0 } : { try_at: at.add({ minutes: AGAIN_MINUTES }) }
      if (due.call !== null)
        await tx
          .updateTable('outreach_call')
          .set((eb) => ({ ...tried, ...(sent ? {} : { failures: eb('failures', '+', 1) }) }))
          .where('id', '=', due.call)
          .execute()
      else
        await tx
          .insertInto('outreach_call')
          .values({
            ...{ id: newId(), municipality_code: due.municipality, outreach_alert_id: due.alert, user_id: due.user },
            ...{ try_at: at, failures: sent ? 0 : 1, ...tried },
          })
          .execute()
    })
  }
}

async function leaves(due: Due): Promise<boolean> {
  try {
    await sendMail({
      to: due.address,
      ...callMail(due, loginSetup().base),
      id: `call.${due.alert}.${due.user}`,
    })
    return true
  } catch (error) {
    if (error instanceof MailNotSent) return false
    throw error
  }
}

/** Every minute: what calls is asked of the alerts themselves, so that nothing has to be put in a queue. */
export const callJob = defineJob({
  name: 'outreach.call',
  schema: z.object({}),
  every: '* * * * *',
  retry: { limit: 0, backoff: 1 },
  expires: 600,
  run: callThose,
})
