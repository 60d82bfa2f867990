/** The two mails to whoever left an address with an alert: that it came, and that somebody has been there or answered. Nothing of what was written is in them. */

import { sql } from 'kysely'
import { z } from 'zod'
import { asSystem, municipalities, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { defineJob } from '../../platform/job/index.ts'
import { loginSetup } from '../../platform/login/index.ts'
import { type Line, line, MailNotSent, mailIsOn, sendMail } from '../../platform/mail/index.ts'
import { holdRecords } from '../../platform/record/index.ts'
import { now, ZONE } from '../../platform/time/index.ts'
import type { AlertKind } from './rules.ts'
import type { Language } from './said.ts'
import { inLanguage } from './words.ts'

/** A visit that was noted by mistake can be taken back before anybody has been written to of it. */
const THINK_MINUTES = 15
/** A mail server that said no is asked again after so many minutes, so many times. */
const AGAIN_MINUTES = 10
const MOST_FAILURES = 50
/** No address is kept longer, whatever became of the alert. */
const KEPT_DAYS = 30
const AT_ONCE = 50

type Asked = { municipality: string; alert: string; address: string }

export async function askForMail(tx: Tx, { municipality, alert, address }: Asked): Promise<void> {
  const at = now()
  await tx
    .insertInto('outreach_alert_mail')
    .values({
      id: newId(),
      municipality_code: municipality,
      outreach_alert_id: alert,
      address,
      asked_at: at,
      try_at: at,
    })
    .execute()
}

/** Its owner says stop: the address goes. Nothing is said of whether there was one. */
export const stopMail = (id: string): Promise<void> =>
  asSystem('outreach: no more mail about an alert', async (tx) => {
    await holdRecords(tx, await municipalityOf(tx, id))
    await tx.deleteFrom('outreach_alert_mail').where('id', '=', id).execute()
  })

async function municipalityOf(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.selectFrom('outreach_alert_mail').select('municipality_code').where('id', '=', id).execute()
  return rows.map(({ municipality_code }) => municipality_code)
}

type Due = {
  id: string
  municipality: string
  address: string
  language: Language
  kind: AlertKind
  visitUntil: Temporal.Instant
  answerBy: Temporal.PlainDate
  /** the receipt has left: this is the outcome */
  told: boolean
}

const dueMail = (): Promise<Due[]> =>
  asSystem('outreach: mail that is due about alerts', async (tx) => {
    const rows = await tx
      .selectFrom('outreach_alert_mail as m')
      .innerJoin('outreach_alert as a', 'a.id', 'm.outreach_alert_id')
      .innerJoin('signal as s', 's.id', 'a.signal_id')
      .select(['m.id', 'm.municipality_code as municipality', 'm.address', 'a.language', 'a.kind'])
      .select(['a.visit_until as visitUntil', 's.answer_by as answerBy', 'm.receipt_at as receiptAt'])
      .where('m.try_at', '<=', now())
      .where((eb) =>
        eb.or([
          eb('m.receipt_at', 'is', null),
          sql<boolean>`a.kind = 'somebody' and exists (select from outreach_visit v where v.outreach_alert_id = a.id
            and v.undone_at is null and v.noted_at <= ${now().subtract({ minutes: THINK_MINUTES })})`,
          sql<boolean>`a.kind = 'myself' and exists (select from signal_answer w where w.signal_id = a.signal_id)`,
        ]),
      )
      .orderBy('m.try_at')
      .limit(AT_ONCE)
      .execute()
    return rows.map(({ receiptAt, language, ...row }) => ({
      ...row,
      language: language ?? 'sv',
      told: receiptAt !== null,
    }))
  })

/** A receipt, or a plain outcome. */
export function alertMail(due: Due, base: URL): { subject: Line; text: Line[] } {
  const { kind, language, told, id } = due
  const s = inLanguage[language]
  const answer = new URL(`/alert/answer?lang=${language}`, base)
  const linked = (say: string, to: URL) => line((url: URL) => `${say} ${url.href}`, to)
  const stop = [line(''), linked(`${s.stopMail}:`, new URL(`/alert/mail/${id}?lang=${language}`, base))]
  const who = line(municipalities().find(({ code }) => code === due.municipality)?.name ?? '')
  if (told) {
    const says = kind === 'somebody' ? line(s.visited) : linked(s.answered, answer)
    return { subject: line(kind === 'somebody' ? s.visited : s.ask), text: [says, line(''), who] }
  }
  const { hour, minute } = due.visitUntil.toZonedDateTimeISO(ZONE)
  const visited = (day: Temporal.PlainDate, h: number, m: number) =>
    `${s.visitBefore}: ${day} ${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`
  const promise =
    kind === 'somebody'
      ? line(visited, due.visitUntil.toZonedDateTimeISO(ZONE).toPlainDate(), hour, minute)
      : line((day: Temporal.PlainDate) => `${s.answerBefore}: ${day}`, due.answerBy)
  return {
    subject: line(s.received),
    text: [line(s.received), promise, linked(`${s.ask}:`, answer), line(''), who, ...stop],
  }
}

/** Sends what is due. No transaction is open while the mail server answers: killed in between, the same mail leaves again with the same Message-ID. */
export async function mailSenders(): Promise<void> {
  await forgetOld()
  if (!mailIsOn()) return
  for (const due of await dueMail()) {
    const sent = await leaves(due)
    await asSystem('outreach: a mail about an alert has left, or not', async (tx) => {
      await holdRecords(tx, [due.municipality])
      if (sent && due.told) await tx.deleteFrom('outreach_alert_mail').where('id', '=', due.id).execute()
      else
        await tx
          .updateTable('outreach_alert_mail')
          .set((eb) =>
            sent
              ? { receipt_at: now(), failures: 0 }
              : { try_at: now().add({ minutes: AGAIN_MINUTES }), failures: eb('failures', '+', 1) },
          )
          .where('id', '=', due.id)
          .execute()
    })
  }
}

async function leaves(due: Due): Promise<boolean> {
  try {
    const id = `alert.${due.id}.${due.told ? 'told' : 'receipt'}`
    await sendMail({ to: due.address, ...alertMail(due, loginSetup().base), id })
    return true
  } catch (error) {
    if (error instanceof MailNotSent) return false
    throw error
  }
}

async function forgetOld(): Promise<void> {
  await asSystem('outreach: addresses that are kept no longer', async (tx) => {
    const old = await tx
      .selectFrom('outreach_alert_mail')
      .select(['id', 'municipality_code as municipality'])
      .where((eb) =>
        eb.or([eb('asked_at', '<', now().subtract({ hours: KEPT_DAYS * 24 })), eb('failures', '>=', MOST_FAILURES)]),
      )
      .execute()
    if (old.length === 0) return
    await holdRecords(tx, [...new Set(old.map(({ municipality }) => municipality))])
    const ids = old.map(({ id }) => id)
    await tx.deleteFrom('outreach_alert_mail').where('id', 'in', ids).execute()
  })
}

/** Every minute: the rows themselves are the queue. */
export const mailJob = defineJob({
  name: 'outreach.mail-senders',
  schema: z.object({}),
  every: '* * * * *',
  retry: { limit: 0, backoff: 1 },
  expires: 600,
  run: mailSenders,
})
