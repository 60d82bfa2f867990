/** Whether a flat is spoken for: the one question about offers that is asked for everybody, and answered without saying to whom. */

import { sql } from 'kysely'
import { asSystem, type Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'

/**
 * Which of these flats are held by an offer: one that waits for its answer, or was accepted and has no lease yet. Asked of every offer, also those
 * about people whom the user has no reason to know of; what comes back is the flat and a day, nothing of the household. Call it outside `asUser`.
 */
export async function heldDwellings(
  ids: readonly string[],
): Promise<Map<string, { until: Temporal.PlainDate | null }>> {
  if (ids.length === 0) return new Map()
  const rows = await asSystem('home: is a flat offered', (tx) =>
    tx
      .selectFrom('offer as o')
      .leftJoin('offer_answer as a', (join) => join.onRef('a.offer_id', '=', 'o.id').on('a.undone_at', 'is', null))
      .select(['o.dwelling_id as id', 'o.answer_by as until', 'a.answer'])
      .where('o.dwelling_id', 'in', ids)
      .where((eb) =>
        eb.or([
          eb.and([eb('a.id', 'is', null), eb('o.answer_by', '>=', today())]),
          eb.and([
            eb('a.answer', '=', 'accepted'),
            eb.not(
              eb.exists(
                eb
                  .selectFrom('lease')
                  .select('lease.id')
                  .whereRef('lease.offer_id', '=', 'o.id')
                  .where('lease.undone_at', 'is', null),
              ),
            ),
          ]),
        ]),
      )
      .execute(),
  )
  return new Map(rows.map(({ id, until, answer }) => [id, { until: answer === null ? until : null }]))
}

/**
 * The same of one flat inside a transaction that has locked it, so that of two who offer it at once the second sees the first, whoever their
 * households are. `besides` is the offer that asks.
 */
export async function isHeld(tx: Tx, dwellingId: string, besides: string | null = null): Promise<boolean> {
  const { rows } = await sql<{
    held: boolean
  }>`select app.dwelling_held(${dwellingId}::uuid, ${besides}::uuid) as held`.execute(tx)
  return rows[0]?.held ?? false
}
