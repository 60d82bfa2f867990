/** An alert by the public page: as the system, since nobody is logged in; and what the sender is told by their code. */

import { asSystem, municipalities, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecords } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import { addPublicSignal } from '../../signal/index.ts'
import { promiseIn, type VisitPromise, visitBefore } from '../promised.ts'
import { askForMail } from './mail.ts'
import { type AlertKind, codeOf, hashOfCode, knownBy, MOST_IN_ALL, SOON_MINUTES } from './rules.ts'
import type { Language } from './said.ts'

export type PublicAlert = {
  kind: AlertKind
  municipality: string
  language: Language
  place: string | null
  words: string | null
  people: number
  urgent: boolean
  shared: boolean
  contact: string | null
  /** where a receipt and a plain outcome are sent */
  mail: string | null
  formKey: string
}

export type AlertReceipt = {
  code: string
  visitBefore: Temporal.Instant
  answerBy: Temporal.PlainDate
  mailed: boolean
}

/** Sends it once, however often the form comes. Refused when so many come that somebody plays with it. */
export const sendAlert = (alert: PublicAlert): Promise<Outcome<AlertReceipt, 'tooMany'>> =>
  asSystem('outreach: an alert by the public page', async (tx) => {
    const { municipality, formKey } = alert
    await holdRecords(tx, [municipality])
    const code = codeOf(formKey)
    const before = await sentBefore(tx, knownBy(formKey))
    if (before !== undefined) return done({ code, ...before })
    if ((await sentSoon(tx, municipality)) >= MOST_IN_ALL) return refused('tooMany')
    const sentAt = now()
    const signal = await addPublicSignal(tx, municipality, {
      kind: alert.kind === 'myself' ? 'ownRequest' : 'report',
      words: alert.words ?? '-',
      place: alert.place,
      livingForm: alert.kind === 'somebody' ? 'outdoors' : null,
      personName: null,
      personNumber: null,
      adults: alert.people,
      children: 0,
      urgent: alert.urgent,
      senderName: null,
      senderContact: alert.contact,
    })
    const until = visitBefore(sentAt, alert.urgent, await promiseIn(tx, municipality))
    const id = newId()
    await tx
      .insertInto('outreach_alert')
      .values({
        id,
        municipality_code: municipality,
        kind: alert.kind,
        signal_id: signal.id,
        language: alert.language,
        place: alert.place,
        words: alert.words,
        people: alert.people,
        urgent: alert.urgent,
        shared: alert.shared,
        form_key: knownBy(formKey),
        code_hash: hashOfCode(code),
        sent_at: sentAt,
        sent_by: null,
        visit_until: until,
      })
      .execute()
    if (alert.mail !== null) await askForMail(tx, { municipality, alert: id, address: alert.mail })
    return done({ code, visitBefore: until, answerBy: signal.answerBy, mailed: alert.mail !== null })
  })

async function sentBefore(tx: Tx, formKey: string): Promise<Omit<AlertReceipt, 'code'> | undefined> {
  return tx
    .selectFrom('outreach_alert as a')
    .innerJoin('signal as s', 's.id', 'a.signal_id')
    .leftJoin('outreach_alert_mail as m', 'm.outreach_alert_id', 'a.id')
    .select(['a.visit_until as visitBefore', 's.answer_by as answerBy'])
    .select((eb) => eb('m.id', 'is not', null).$castTo<boolean>().as('mailed'))
    .where('a.form_key', '=', formKey)
    .executeTakeFirst()
}

async function sentSoon(tx: Tx, municipality: string): Promise<number> {
  const { soon } = await tx
    .selectFrom('outreach_alert')
    .select((eb) => eb.fn.countAll<string>().as('soon'))
    .where('municipality_code', '=', municipality)
    .where('sent_by', 'is', null)
    .where('sent_at', '>', now().subtract({ minutes: SOON_MINUTES }))
    .executeTakeFirstOrThrow()
  return Number(soon)
}

export type PublicAnswer = {
  kind: AlertKind
  municipality: string
  visitBefore: Temporal.Instant
  visited: boolean
  answerBy: Temporal.PlainDate
  /** what may be told to somebody who asked for help themselves; of others nothing but that somebody was there */
  words: string | null
}

/** What is told to whoever has the code: nothing of anybody else, and no handler’s name. */
export const answerTo = (code: string): Promise<PublicAnswer | null> =>
  asSystem('outreach: the answer to a code', async (tx) => {
    const row = await tx
      .selectFrom('outreach_alert as a')
      .innerJoin('signal as s', 's.id', 'a.signal_id')
      .select(['a.kind', 'a.municipality_code', 'a.visit_until', 's.answer_by', 's.id as signal'])
      .select((eb) =>
        eb
          .exists(
            eb
              .selectFrom('outreach_visit as v')
              .select('v.id')
              .whereRef('v.outreach_alert_id', '=', 'a.id')
              .where('v.undone_at', 'is', null),
          )
          .as('visited'),
      )
      .where('a.code_hash', '=', hashOfCode(code))
      .executeTakeFirst()
    if (row === undefined) return null
    const answers = await tx
      .selectFrom('signal_answer')
      .select('words')
      .where('signal_id', '=', row.signal)
      .orderBy('answered_at', 'desc')
      .limit(1)
      .execute()
    return {
      kind: row.kind,
      municipality: municipalities().find((one) => one.code === row.municipality_code)?.name ?? '',
      visitBefore: row.visit_until,
      visited: row.visited === true,
      answerBy: row.answer_by,
      words: row.kind === 'myself' ? (answers[0]?.words ?? null) : null,
    }
  })

/** The municipalities whose social services work here, by name. */
export const answering = (): Promise<{ code: string; name: string }[]> =>
  asSystem('outreach: who answers alerts', async (tx) => {
    const rows = await tx
      .selectFrom('organisation')
      .select('municipality_code as code')
      .distinct()
      .where('kind', '=', 'municipality')
      .where('retired_at', 'is', null)
      .orderBy('municipality_code')
      .execute()
    return rows.flatMap(({ code }) =>
      municipalities()
        .filter((one) => one.code === code)
        .map(({ name }) => ({ code, name })),
    )
  })

/** What is promised here, as anybody may read it. */
export const promiseOf = (municipality: string): Promise<VisitPromise> =>
  asSystem('outreach: what is promised', (tx) => promiseIn(tx, municipality))

export type PublicService = {
  kind: 'sleep' | 'eat' | 'wash' | 'post' | 'warm' | 'care'
  name: string
  address: string
  hours: string
  phone: string | null
}

/** Where one can sleep, eat, wash and get post, as anybody may read it. */
export const servicesOf = (municipality: string): Promise<PublicService[]> =>
  asSystem('outreach: what there is for everybody', (tx) =>
    tx
      .selectFrom('outreach_service')
      .select(['kind', 'name', 'address', 'hours', 'phone'])
      .where('municipality_code', '=', municipality)
      .where('ended_at', 'is', null)
      .orderBy('name')
      .orderBy('id')
      .execute(),
  )
