/**
 * Loaded before the server by `node --import`: keeps every statement that the server sends to PostgreSQL, with its parameters, and hands them to the
 * parent process when it asks. What is asked for while capturing is rolled back, so that the statements can be run again on the same rows; with
 * BENCH_KEEP_WRITES=1 it stands. A search that is kept stands too: the page that shows it is asked for next.
 */

import pg from 'pg'

/** `trip`: those with the same number went to the server together */
export type Statement = { connection: number; trip: number; text: string; values: unknown[] }

let kept: Statement[] = []
const numbers = new WeakMap<object, number>()
let connections = 0
let trips = 0
/** nothing is taken back before somebody has asked: a server that starts lays its queues of jobs */
let begun = false

function numberOf(connection: object): number {
  const known = numbers.get(connection)
  if (known !== undefined) return known
  connections += 1
  numbers.set(connection, connections)
  return connections
}

const isSaid = (asked: object): asked is { text: string; values?: unknown[] } =>
  'text' in asked && typeof asked.text === 'string' && !('submit' in asked)

/** The statements of one message: a text, one with a name, or several that go together. */
function saidBy(asked: unknown, values: unknown): { text: string; values: unknown[] }[] {
  if (typeof asked === 'string') return [{ text: asked, values: Array.isArray(values) ? values : [] }]
  if (typeof asked !== 'object' || asked === null) return []
  if (isSaid(asked)) return [{ text: asked.text, values: asked.values ?? [] }]
  return 'said' in asked && Array.isArray(asked.said) ? asked.said.flatMap((one) => saidBy(one, null)) : []
}

/** Puts itself in front of the driver. Call once, before the first query. */
export function capture({ keepWrites = false }: { keepWrites?: boolean } = {}): { take: () => Statement[] } {
  const searching = new WeakSet<object>()
  const original: (...args: unknown[]) => unknown = Reflect.get(pg.Client.prototype, 'query')
  Reflect.set(pg.Client.prototype, 'query', function (this: object, ...args: unknown[]) {
    const [asked, ...others] = args
    const takenBack = asked === 'commit' && begun && !keepWrites
    const sent = takenBack ? 'rollback' : asked
    const search = searching.has(this)
    if (takenBack || asked === 'rollback') searching.delete(this)
    trips += 1
    for (const { text, values } of saidBy(sent, others[0])) {
      if (text.startsWith('insert into "kept_search"')) searching.add(this)
      kept.push({ connection: numberOf(this), trip: trips, text, values: values.map(onTheWire) })
    }
    const answer: unknown = Reflect.apply(original, this, [takenBack && search ? asked : sent, ...others])
    // the query builder looks whether its commit was one
    return takenBack && answer instanceof Promise ? answer.then((result) => ({ ...result, command: 'COMMIT' })) : answer
  })
  return {
    take: () => {
      begun = true
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
