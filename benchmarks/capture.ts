/**
 * Loaded before the server by `node --import`: keeps every statement that the server sends to PostgreSQL, with its parameters, and hands them to the
 * parent process when it asks. What is asked for while capturing is rolled back, so that the statements can be run again on the same rows; with
 * BENCH_KEEP_WRITES=1 it stands.
 */

import pg from 'pg'

export type Statement = { connection: number; text: string; values: unknown[] }

let kept: Statement[] = []
const numbers = new WeakMap<object, number>()
let connections = 0
/** nothing is taken back before somebody has asked: a server that starts lays its queues of jobs */
let asked = false

function numberOf(connection: object): number {
  const known = numbers.get(connection)
  if (known !== undefined) return known
  connections += 1
  numbers.set(connection, connections)
  return connections
}

/** Puts itself in front of the driver. Call once, before the first query. */
export function capture({ keepWrites = false }: { keepWrites?: boolean } = {}): { take: () => Statement[] } {
  const original: (...args: unknown[]) => unknown = Reflect.get(pg.Client.prototype, 'query')
  Reflect.set(pg.Client.prototype, 'query', function (this: object, ...args: unknown[]) {
    const [text, values] = args
    if (typeof text !== 'string') return Reflect.apply(original, this, args)
    const sent = text === 'commit' && asked && !keepWrites ? 'rollback' : text
    const wire = Array.isArray(values) ? values.map(onTheWire) : []
    kept.push({ connection: numberOf(this), text: sent, values: wire })
    const answer: unknown = Reflect.apply(original, this, [sent, ...args.slice(1)])
    // the query builder looks whether its commit was one
    return sent === text || !(answer instanceof Promise)
      ? answer
      : answer.then((result) => ({ ...result, command: 'COMMIT' }))
  })
  return {
    take: () => {
      asked = true
      const taken = kept
      kept = []
      return taken
    },
  }
}

/** What can be sent to another process; the driver would make the same text of it. */
const onTheWire = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Buffer.isBuffer(value) && !Array.isArray(value)
    ? String(value)
    : value

if (process.send !== undefined) {
  const { take } = capture({ keepWrites: process.env.BENCH_KEEP_WRITES === '1' })
  process.on('message', () => process.send?.(take()))
}
