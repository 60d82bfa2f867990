/** Standings made again from the events: after an upgrade of the rules for every running matter, each day for those whose days have gone by. */

import { sql } from 'kysely'
import { asSystem, type Tx } from '../../platform/database/index.ts'
import { holdRecords } from '../../platform/record/index.ts'
import { today } from '../../platform/time/index.ts'
import { restand } from './restand.ts'
import { RULES_VERSION } from './version.ts'

/** So many matters in one transaction. */
const CHUNK = 100

export type Recomputed = { matters: number; differed: number }

type Row = { id: string; municipality: string }

/** Every running matter. `differed`: how many stood otherwise than their events say. Within `tx` when one is open: all of it or nothing. */
export const recomputeAll = (tx?: Tx): Promise<Recomputed> => inChunks(runningAfter, tx)

/**
 * Running matters with a day that has gone by since they were computed: a clock that ran out, or an event that lay ahead and has come; and those that
 * another version of the rules computed.
 * Done again the same day it finds nothing.
 */
export const restandPassed = (): Promise<Recomputed> => inChunks(passedAfter)

async function inChunks(rowsAfter: (tx: Tx, id: string) => Promise<Row[]>, within?: Tx): Promise<Recomputed> {
  const counted = { matters: 0, differed: 0 }
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const some = async (tx: Tx) => {
      const chunk = await rowsAfter(tx, last)
      // no action changes a matter meanwhile
      await holdRecords(
        tx,
        chunk.map(({ municipality }) => municipality),
      )
      let others = 0
      for (const row of chunk) if (await isOtherwise(tx, row)) others += 1
      return { rows: chunk, differed: others }
    }
    const { rows, differed } = await (within ? some(within) : asSystem('matters: standings anew', some))
    counted.matters += rows.length
    counted.differed += differed
    const end = rows.at(-1)
    if (end === undefined || rows.length < CHUNK) return counted
    last = end.id
  }
}

/** Makes the standing anew; whether it became another. */
async function isOtherwise(tx: Tx, { id, municipality }: Row): Promise<boolean> {
  const before = await printOf(tx, id)
  await restand(tx, municipality, id)
  return before !== (await printOf(tx, id))
}

/** All that the standing says, but when it was computed. */
async function printOf(tx: Tx, id: string): Promise<string> {
  const { rows } = await sql<{ print: string }>`
    select concat((select (s.stage, s.safe_because, s.safe_on, s.unpaid_ore, s.warnings)::text from matter_standing s where s.matter_id = ${id}),
      (select string_agg((c.source, c.step, c.rule, c.due_on, c.last_day, c.actor, c.cannot_wait)::text, ';' order by c.source, c.step)
        from matter_clock c where c.matter_id = ${id})) as print`.execute(tx)
  return rows[0]?.print ?? ''
}

async function runningAfter(tx: Tx, id: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select m.id, m.municipality_code as municipality from eviction_matter m
    where m.id > ${id} and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null)
    order by m.id limit ${CHUNK}`.execute(tx)
  return rows
}

async function passedAfter(tx: Tx, id: string): Promise<Row[]> {
  const day = today()
  const midnight = day.toZonedDateTime('Europe/Stockholm').toInstant()
  const { rows } = await sql<Row>`
    select m.id, m.municipality_code as municipality
    from matter_standing s join eviction_matter m on m.id = s.matter_id
    where m.id > ${id} and (s.rules <> ${RULES_VERSION} or s.computed_at < ${midnight.toString()}::timestamptz)
      and not exists (select from matter_end e where e.matter_id = m.id and e.reopened_at is null)
      and (s.rules <> ${RULES_VERSION} or exists (select from matter_clock c where c.matter_id = m.id and c.due_on < ${day.toString()}::date)
        or exists (select from matter_event v where v.matter_id = m.id
          and ((v.on_day <= ${day.toString()}::date and v.on_day > (s.computed_at at time zone 'Europe/Stockholm')::date)
            or (v.until_day <= ${day.toString()}::date and v.until_day >= (s.computed_at at time zone 'Europe/Stockholm')::date))))
    order by m.id limit ${CHUNK}`.execute(tx)
  return rows
}
