/** The people behind a part of a change, for those who may see them: who they are is asked as the reader. */

import { sql } from 'kysely'
import type { ProtectionLevel } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, type Tx } from '../../platform/database/index.ts'
import { type Behind, behind } from '../people/behind.ts'
import { openKeys, readable } from '../people/opened.ts'
import {
  type InflowReason,
  inflowReasons,
  movements,
  type OutflowReason,
  outflowReasons,
  recordsOf,
} from './balance.ts'
import { type Between, eventsBetween, type Way, ways } from './ways.ts'

/** A part of the change: a way home, or one line of the balance. */
export type Part =
  | { kind: 'way'; way: Way }
  | { kind: 'came'; reason: InflowReason }
  | { kind: 'left'; reason: OutflowReason }

const parts: readonly Part[] = [
  ...ways.map((way) => ({ kind: 'way', way }) as const),
  ...inflowReasons.map((reason) => ({ kind: 'came', reason }) as const),
  ...outflowReasons.map((reason) => ({ kind: 'left', reason }) as const),
]

/** As it stands in an address: `way.handover`, `came.new`, `left.ownLease`. */
export const partKey = (part: Part): string => `${part.kind}.${part.kind === 'way' ? part.way : part.reason}`

export const partOf = (key: string): Part | null => parts.find((part) => partKey(part) === key) ?? null

export type ChangeRow = {
  key: string[]
  personId: string
  givenName: string | null
  familyName: string | null
  called: string | null
  protection: ProtectionLevel | null
  /** the day the lease began or the case was closed; null for lines of the balance, and for somebody with protected identity */
  on: Temporal.PlainDate | null
}

type Key = { human: string; on: Temporal.PlainDate | null; records: string[] }

/** The people of a part of a change, by day and then by record. */
export async function rowsOfChange(
  session: Session,
  { between, part }: { between: Between; part: Part },
): Promise<Behind<ChangeRow>> {
  const keys = await asSystem('figures: rows', (tx) => keysOf(tx, between, part))
  return behind({
    keys,
    isAfter: (key, [after = '']) => keyText(key) > after,
    seen: (tx) => readable(tx, keys),
    open: (tx, some, inFile) => openRows(tx, session, some, inFile),
  })
}

const keyText = ({ on, human }: Pick<Key, 'on' | 'human'>): string => `${on ?? ''} ${human}`

/** Ids only. */
async function keysOf(tx: Tx, between: Between, part: Part): Promise<Key[]> {
  const found = await humansIn(tx, between, part)
  if (found.length === 0) return []
  const { rows } = await sql<{ human: string; records: string[] }>`
    with recursive ${recordsOf(found.map(({ human }) => human))}
    select human, array_agg(person_id::text) as records from record group by human`.execute(tx)
  const recordsBy = new Map(rows.map(({ human, records }) => [human, records]))
  return found
    .map(({ human, on }) => ({ human, on, records: recordsBy.get(human) ?? [human] }))
    .sort((a, b) => (keyText(a) < keyText(b) ? -1 : 1))
}

async function humansIn(tx: Tx, between: Between, part: Part): Promise<Pick<Key, 'human' | 'on'>[]> {
  if (part.kind === 'way') {
    const { rows } = await sql<{ human: string; on: Temporal.PlainDate }>`
      with recursive ${eventsBetween(between)} select human, on_day as "on" from event where way = ${part.way}`.execute(
      tx,
    )
    return rows
  }
  const { came, went } = await movements(tx, between)
  const moved: readonly { human: string; reason: string }[] = part.kind === 'came' ? came : went
  return moved.filter(({ reason }) => reason === part.reason).map(({ human }) => ({ human, on: null }))
}

async function openRows(tx: Tx, session: Session, keys: readonly Key[], inFile: boolean): Promise<ChangeRow[]> {
  const opened = await openKeys(tx, session, keys, inFile)
  return opened.map(({ key, who }) => ({
    ...who,
    key: [keyText(key)],
    on: who.protection === null ? key.on : null,
  }))
}
