/** What was told about where somebody lives: noted, corrected, and ended when something surer is known. */

import { requireMay, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { holdRecord, ownRow, record } from '../../platform/record/index.ts'
import type { Refusal } from '../../platform/subject/refusal.ts'
import { now, today } from '../../platform/time/index.ts'
import { mayOnPerson } from '../access.ts'
import type { LivingFormCode } from './forms.ts'
import { planTelling } from './rules.ts'

export type Telling = {
  personId: string
  form: LivingFormCode
  from: Temporal.PlainDate
  /** where, in the words of whoever told it */
  place?: string | null
  signalId?: string | null
}

type Kept = {
  id: string
  what: 'situation.told' | 'situation.corrected'
  data: { form: LivingFormCode; from: string; corrects: string | null }
}

/** Notes what was told and writes the record; see {@link keepTelling}. */
export async function tellSituation(
  tx: Tx,
  session: Session,
  telling: Telling,
): Promise<Outcome<{ id: string }, readonly Refusal<'from', 'future'>[]>> {
  requireMay(session, mayOnPerson.tellSituation)
  const kept = await keepTelling(tx, session, telling)
  if (!kept.ok) return kept
  const { id, what, data } = kept.value
  await record(tx, session, { what, subject: id, person: telling.personId, data })
  return done({ id })
}

/**
 * Notes what was told, and answers what the record should say. An earlier open one ends the day before; one of the same day is corrected by this one;
 * one told of the past ends where the next begins. Row security refuses somebody the user may not read about.
 */
export async function keepTelling(
  tx: Tx,
  session: Session,
  telling: Telling,
): Promise<Outcome<Kept, readonly Refusal<'from', 'future'>[]>> {
  // two who tell at once come one after the other, so that both see what stands
  await holdRecord(tx)
  const planned = planTelling(await toldOf(tx, telling.personId), telling.from, today())
  if (!planned.ok) return planned
  const { corrects, ends, until } = planned.value
  if (ends !== null) await endTold(tx, session, ends, telling.from.subtract({ days: 1 }))
  const row = ownRow(session)
  const { id } = row
  await tx
    .insertInto('told_situation')
    .values({
      ...row,
      person_id: telling.personId,
      living_form_code: telling.form,
      from_on: telling.from,
      until_on: until,
      place: telling.place ?? null,
      because_signal_id: telling.signalId ?? null,
      told_at: now(),
      told_to: session.userId,
      corrects_id: corrects,
    })
    .execute()
  const what = corrects === null ? 'situation.told' : 'situation.corrected'
  return done({ id, what, data: { form: telling.form, from: telling.from.toString(), corrects } })
}

/** Something surer begins `from` that day (a night in a bed, a lease): what was told before ends the day before. */
export async function endToldSituations(
  tx: Tx,
  session: Session,
  personId: string,
  from: Temporal.PlainDate,
): Promise<void> {
  await holdRecord(tx)
  const compare = Temporal.PlainDate.compare
  const open = (await toldOf(tx, personId)).filter((told) => told.until === null && compare(told.from, from) <= 0)
  for (const told of open) {
    // told the same day: that day stands as told too, and the surer source is believed
    const last = compare(told.from, from) === 0 ? told.from : from.subtract({ days: 1 })
    await endTold(tx, session, told.id, last)
    await record(tx, session, {
      what: 'situation.ended',
      subject: told.id,
      person: personId,
      data: { on: last.toString() },
    })
  }
}

async function toldOf(tx: Tx, personId: string) {
  return tx
    .selectFrom('told_situation as t')
    .select(['t.id', 't.from_on as from', 't.until_on as until'])
    .where('t.person_id', '=', personId)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('told_situation as c').select('c.id').whereRef('c.corrects_id', '=', 't.id'))),
    )
    .execute()
}

async function endTold(tx: Tx, session: Session, id: string, last: Temporal.PlainDate): Promise<void> {
  await tx
    .updateTable('told_situation')
    .set({ until_on: last, ended_by: session.userId })
    .where('id', '=', id)
    .execute()
}
