/** Lines to a database server: one on which a statement went unanswered is given up, so that nobody waits behind it. */

import { once } from 'node:events'
import type pg from 'pg'

const UNANSWERED = 'Query read timeout'

type Lines = { connect: () => Promise<pg.PoolClient>; end: () => Promise<void>; options: object }

/**
 * The pool, whose clients end when a statement got no answer within its limit. The driver itself only stops waiting, and hands the same line to
 * whoever comes next: where something between swallows every packet, that would be every page until the system gives the line up, a quarter of an hour later.
 */
export function givingUp(pool: pg.Pool): Lines {
  const watched = new WeakMap<pg.PoolClient, pg.PoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect()
      const line = watched.get(client) ?? watch(client)
      watched.set(client, line)
      return line
    },
  }
}

const watch = (client: pg.PoolClient): pg.PoolClient =>
  new Proxy(client, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      const call = value.bind(target)
      return name === 'query' ? (...asked: unknown[]) => orGiveUp(target, call(...asked)) : call
    },
  })

async function orGiveUp(client: pg.PoolClient, answer: unknown): Promise<unknown> {
  try {
    return await answer
  } catch (error) {
    const { stream } = client.connection
    // the pool takes no client back whose line has closed
    if (error instanceof Error && error.message === UNANSWERED && !stream.closed) await once(stream.destroy(), 'close')
    throw error
  }
}
