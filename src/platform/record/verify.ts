/** Checks the record's chain: finds a row that was changed, removed or put in between. */

import { asSystem } from '../database/index.ts'
import { GENESIS, hashOf } from './record.ts'

export type Break = {
  municipality: string
  seq: number
  kind: 'changed' | 'removed' | 'putInBetween' | 'endRemoved'
}
export type Verification = { municipalities: number; events: number; breaks: Break[] }

const PAGE = 5000

/**
 * Reads the whole record in order, or that of these municipalities. At most one break a municipality is named: after it the chain says nothing more.
 */
export async function verifyRecord(only?: readonly string[]): Promise<Verification> {
  const all = await asSystem('record: heads', (tx) =>
    tx.selectFrom('event_head').selectAll().orderBy('municipality_code').execute(),
  )
  const heads = all.filter(({ municipality_code }) => only?.includes(municipality_code) ?? true)
  const result: Verification = { municipalities: heads.length, events: 0, breaks: [] }
  const orphans = await asSystem('record: rows without a head', (tx) =>
    tx
      .selectFrom('event')
      .select('municipality_code')
      .distinct()
      .where('municipality_code', 'not in', (eb) => eb.selectFrom('event_head').select('municipality_code'))
      .execute(),
  )
  for (const { municipality_code } of orphans)
    result.breaks.push({ municipality: municipality_code, seq: 0, kind: 'endRemoved' })
  for (const head of heads) {
    const { count, broken } = await verifyChain(head.municipality_code, head)
    result.events += count
    if (broken) result.breaks.push({ municipality: head.municipality_code, ...broken })
  }
  return result
}

async function verifyChain(
  municipality: string,
  head: { seq: number; hash: Uint8Array },
): Promise<{ count: number; broken: Omit<Break, 'municipality'> | null }> {
  let last = { seq: 0, hash: new Uint8Array(GENESIS) }
  let count = 0
  for (;;) {
    const rows = await asSystem('record: verify', (tx) =>
      tx
        .selectFrom('event')
        .selectAll()
        .where('municipality_code', '=', municipality)
        .where('seq', '>', last.seq)
        .orderBy('seq')
        .limit(PAGE)
        .execute(),
    )
    for (const row of rows) {
      if (row.seq !== last.seq + 1) return { count, broken: { seq: last.seq + 1, kind: 'removed' } }
      if (!same(hashOf(row), row.hash)) return { count, broken: { seq: row.seq, kind: 'changed' } }
      if (!same(row.previous_hash, last.hash)) return { count, broken: { seq: row.seq, kind: 'putInBetween' } }
      last = { seq: row.seq, hash: new Uint8Array(row.hash) }
      count += 1
    }
    if (rows.length < PAGE) break
  }
  if (last.seq === head.seq && same(last.hash, head.hash)) return { count, broken: null }
  return { count, broken: { seq: last.seq + 1, kind: last.seq < head.seq ? 'endRemoved' : 'putInBetween' } }
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
