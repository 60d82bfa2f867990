/** Whose code the processor's time went to, from the samples that `node --cpu-prof` leaves: the driver, the query builder, the drawing, and so on. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const profileShape = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
      children: z.array(z.number()).optional(),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
})
type Profile = z.infer<typeof profileShape>

/** Parts by where a function's file lies; the first that fits. What Node or the engine does for one of them counts as theirs. */
const places: readonly [RegExp, string][] = [
  [/node_modules\/(pg|pg-[^/]+|postgres-[^/]+)\//, 'database driver'],
  [/node_modules\/kysely\//, 'query builder'],
  [/node_modules\/hono\/dist\/(jsx|utils\/html|helper\/html)/, 'drawing (hono/jsx)'],
  [/node_modules\/hono\//, 'hono'],
  [/node_modules\/@hono\/node-server\//, 'node-server'],
  [/node_modules\/zod\//, 'zod'],
  [/node_modules\/pino\//, 'pino'],
  [/node_modules\//, 'other libraries'],
  [/\/dist\/platform\/database\//, 'our database room'],
  [/\/dist\//, 'our own code'],
]
/** What nobody's code asked for. */
const internals: readonly [RegExp, string][] = [
  [/webstreams/, 'web streams'],
  [/^node:(net|_http|internal\/(http|stream_base|streams))/, 'sockets and HTTP'],
  [/^node:/, 'other of Node'],
]
const engine = new Map([
  ['(garbage collector)', 'garbage'],
  ['(program)', 'native code'],
])

/** Prints the shares of what was not idle. Loading of modules is left out: it is the start's. */
export function partsOf(folder: string, name: string): void {
  const spent = new Map<string, number>()
  for (const file of readdirSync(folder)) {
    const profile = profileShape.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    const part = partIn(profile)
    profile.samples.forEach((id, i) => {
      const whose = part(id)
      if (whose !== null) spent.set(whose, (spent.get(whose) ?? 0) + (profile.timeDeltas[i] ?? 0))
    })
  }
  const all = [...spent.values()].reduce((sum, one) => sum + one, 0)
  console.log(`\n${name}, share of the samples`)
  for (const [whose, time] of [...spent].sort(([, a], [, b]) => b - a))
    console.log(whose.padEnd(24), `${((time / all) * 100).toFixed(1).padStart(8)} %`)
}

/** Whose a sample is: that of the nearest caller that belongs to somebody. Null: idle, or loading modules. */
function partIn({ nodes }: Profile): (id: number) => string | null {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parent = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const known = new Map<number, string | null>()
  const above = (id: number): number[] => {
    const from = parent.get(id)
    return from === undefined ? [id] : [id, ...above(from)]
  }
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const frames = above(id).flatMap((one) => byId.get(one)?.callFrame ?? [])
    const whose = partOf(frames)
    known.set(id, whose)
    return whose
  }
}

function partOf(frames: readonly { functionName: string; url: string }[]): string | null {
  const leaf = frames[0]?.functionName ?? ''
  if (leaf === '(idle)' || frames.some(({ url }) => url.startsWith('node:internal/modules'))) return null
  const ownOfEngine = engine.get(leaf)
  if (ownOfEngine !== undefined) return ownOfEngine
  for (const table of [places, internals])
    for (const { url } of frames) {
      const found = table.find(([place]) => place.test(url))
      if (found) return found[1]
    }
  return 'native code'
}
