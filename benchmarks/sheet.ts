/**
 * How long a large list as a file keeps everybody else waiting: `node benchmarks/sheet.ts [--rows 10000] [--at DIR of another checkout]`.
 * While the file is made, a clock wants its turn every millisecond, as a page would; how long it had to wait is told in processor time of this thread,
 * which is the same however busy the machine is.
 */

import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000' },
    at: { type: 'string', default: join(import.meta.dirname, '..') },
  },
})

const ROUNDS = 5
const columns = [
  ...['Ärende', 'Person', 'Nästa steg', 'Enhet', 'Ansvarig', 'Läge'].map((header) => ({ header, kind: 'text' })),
  ...['Barn', 'Avgift', 'Nätter'].map((header) => ({ header, kind: 'number' })),
  ...['Öppnat', 'Svar senast'].map((header) => ({ header, kind: 'date' })),
]
const first = Temporal.PlainDate.from('2020-01-01')
const rows = Array.from({ length: Number(options.rows) }, (_, at) => [
  `2026-${String(at).padStart(5, '0')}`,
  `Förnamn${at % 977} Efternamn & Co ${at % 1409}`,
  ['Fatta beslut', 'Personen har fått beslutet', 'Gör en plan'][at % 3],
  `Enhet ${at % 12}`,
  `Handläggare ${at % 61}`,
  'Pågår',
  at % 5,
  (at * 7) % 6500,
  at % 365,
  first.add({ days: at % 2000 }),
  first.add({ days: at % 1500 }),
])

const { workbook, csv }: typeof import('../src/platform/document/index.ts') = await import(
  join(options.at, 'src/platform/document/index.ts')
)

/** Milliseconds of this thread's processor time. */
const spent = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** What `work` took, and the longest that another had to wait meanwhile. */
async function watched(work: () => unknown): Promise<{ took: number; waited: number }> {
  let waited = 0
  let last = spent()
  const look = () => {
    const now = spent()
    waited = Math.max(waited, now - last)
    last = now
  }
  const clock = setInterval(look, 1)
  const began = spent()
  await work()
  const took = spent() - began
  await new Promise((resolve) => setTimeout(resolve, 5))
  look()
  clearInterval(clock)
  return { took, waited }
}

const sheets = [{ name: 'Ärenden', columns, rows }]
for (const [name, work] of Object.entries({
  xlsx: () => Reflect.apply(workbook, null, [sheets]),
  csv: () => Reflect.apply(csv, null, [[columns.map(({ header }) => header), ...rows]]),
})) {
  const all: Awaited<ReturnType<typeof watched>>[] = []
  for (let round = 0; round < ROUNDS; round += 1) all.push(await watched(work))
  const median = (pick: 'took' | 'waited') => all.map((one) => one[pick]).toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0
  const worst = Math.max(...all.map(({ waited }) => waited))
  console.log(
    `${name}, ${options.rows} rows: ${median('took').toFixed(0)} ms (median of ${ROUNDS}); others waited ${median('waited').toFixed(0)} ms, at worst ${worst.toFixed(0)} ms`,
  )
}
