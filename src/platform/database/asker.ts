/**
 * A connection as the doors use it: begin and who is asking wait for the first question and go with it in one trip, and each statement goes under
 * the name that it has for its role. A transaction that asked nothing costs no trip at all.
 */

import type pg from 'pg'
import { isLost } from './conflict.ts'
import type { Named, Names, Role } from './names.ts'
import { isStale } from './names.ts'
import { SYSTEMS_DOOR, SYSTEMS_QUESTION, USERS_DOOR } from './sealed.ts'
import { type Said, trip } from './trip.ts'

const BEGINS = /^(?:begin|start transaction)\b/
const ENDS = /^(?:commit|rollback)$/

const roleOf = (text: string): Role | null =>
  text.startsWith(USERS_DOOR) ? 'user' : text.startsWith(SYSTEMS_DOOR) ? 'system' : null

const notSent = (command: string): pg.QueryResult => ({ command, rowCount: null, oid: 0, fields: [], rows: [] })

/** A transaction whose line broke is rolled back by that: what is told is what broke it. */
const unlessUndone = (text: string) => (error: unknown) => {
  if (text === 'rollback' && isLost(error)) return notSent('ROLLBACK')
  throw error
}

type Ask = (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>

/** `watched` hears of each answer that is waited for; `time` is when the connection was opened, in the names' own time. */
export function asker(
  client: pg.Client,
  names: Names,
  time: number,
  watched: <T>(answer: Promise<T>) => Promise<T>,
): Ask {
  /** begin and the door, not yet sent */
  let held: Said[] = []
  let role: Role | null = null
  /** the transaction is one question that reads, and ends with its answer */
  let once = false
  let ended = false

  const send = async (answer: Promise<pg.QueryResult>): Promise<pg.QueryResult> => {
    try {
      return await watched(answer)
    } catch (error) {
      if (isStale(error)) names.stale(time, error)
      throw error
    }
  }
  const hold = (said: Said): pg.QueryResult => {
    held.push(said)
    return notSent('BEGIN')
  }
  const forget = () => {
    held = []
    role = null
    once = false
    ended = false
  }
  const begin = (text: string): pg.QueryResult => {
    forget()
    return hold({ text, values: [] })
  }
  const end = (text: string): pg.QueryResult | Promise<pg.QueryResult> => {
    const isOpen = held.length === 0 && !ended
    forget()
    return isOpen ? send(client.query(text)).catch(unlessUndone(text)) : notSent(text.toUpperCase())
  }
  const askFirst = async (asked: Said): Promise<pg.QueryResult> => {
    const said = [...held, asked, ...(once ? [{ text: 'commit', values: [] }] : [])]
    held = []
    const answer = await send(trip(client, said, asked))
    ended = once
    return answer
  }

  return async (text, values = []) => {
    if (BEGINS.test(text)) return begin(text)
    if (ENDS.test(text)) return end(text)
    if (held.length === 1 && roleOf(text) !== null) {
      role = roleOf(text)
      once = text.startsWith(SYSTEMS_QUESTION)
      return hold({ ...names.of('door', text), values })
    }
    if (ended) throw new Error('One question was to be asked, and another one came.')
    const named: Named = names.of(role, text)
    return held.length > 0 ? askFirst({ ...named, values }) : send(client.query({ ...named, values: [...values] }))
  }
}
