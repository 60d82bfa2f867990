/** Lines to a database server: one on which a statement went unanswered is given up, so that nobody waits behind it. */

import { once } from 'node:events'
import type pg from 'pg'
import { asker } from './asker.ts'
import type { Names } from './names.ts'

const UNANSWERED = 'Query read timeout'

type Lines = { connect: () => Promise<pg.PoolClient>; end: () => Promise<void>; options: object }

/**
 * The pool, whose clients are askers ({@link asker}) and end when a statement got no answer within its limit. The driver itself only stops waiting,
 * and hands the same line to whoever comes next: where something between swallows every packet, that would be every page until the system gives
 * the line up, a quarter of an hour later.
 */
export function lines(pool: pg.Pool, names: Names): Lines {
  const open = new WeakMap<pg.PoolClient, { line: pg.PoolClient; time: number }>()
  const connect = async (): Promise<pg.PoolClient> => {
    const client = await pool.connect()
    const known = open.get(client) ?? { line: lineOver(client, names), time: names.time() }
    open.set(client, known)
    if (known.time === names.time()) return known.line
    // it has names that no longer hold
    client.release(true)
    return connect()
  }
  return { options: pool.options, end: () => pool.end(), connect }
}

function lineOver(client: pg.PoolClient, names: Names): pg.PoolClient {
  const ask = asker(client, names, names.time(), (answer) => orGiveUp(client, answer))
  return new Proxy(client, {
    get: (target, name) => {
      if (name === 'query') return ask
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

async function orGiveUp<T>(client: pg.PoolClient, answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    const { stream } = client.connection
    // the pool takes no client back whose line has closed
    if (error instanceof Error && error.message === UNANSWERED && !stream.closed) await once(stream.destroy(), 'close')
    throw error
  }
}
