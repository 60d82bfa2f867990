/**
 * The load, in a process of its own: reads what to do on standard input, asks the server, and writes what it measured on standard output.
 * With `rate` requests begin at moments that don't wait for the answers before them, as people do; with `concurrency` each asks again at once.
 */

import { json } from 'node:stream/consumers'
import { z } from 'zod'
import { client } from './http.ts'
import { randomFrom } from './statistics.ts'
import { anyStep, noteSent, type PageName, pageNames, type Step } from './workload.ts'

const tokens = z.array(z.string())
const taskShape = z.object({
  base: z.string(),
  seconds: z.number(),
  /** left out of what is measured: the first seconds, in which code and caches warm up */
  warmUp: z.number(),
  seed: z.number(),
  rate: z.number().optional(),
  concurrency: z.number().optional(),
  subjects: z.array(
    z.object({
      municipality: z.string(),
      tokens: z.object({ socialWorker: tokens, manager: tokens, nightStaff: tokens }),
      people: tokens,
      names: tokens,
      cases: tokens,
      signals: tokens,
      waiting: tokens,
      dwellings: tokens,
      site: z.string(),
    }),
  ),
})
export type Task = z.infer<typeof taskShape>

export const measuredShape = z.object({
  seconds: z.number(),
  pages: z.record(z.string(), z.object({ server: z.array(z.number()), whole: z.array(z.number()) })),
  errors: z.array(z.string()),
  /** milliseconds that this process has run for it */
  cpu: z.number(),
})
export type Measured = z.infer<typeof measuredShape>

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function run(task: Task): Promise<Measured> {
  const random = randomFrom(task.seed)
  const http = client(task.base, task.concurrency ?? 200)
  const pages: Measured['pages'] = Object.fromEntries(pageNames.map((name) => [name, { server: [], whole: [] }]))
  const errors: string[] = []
  const begun = performance.now()
  const measuredFrom = begun + task.warmUp * 1000
  const until = measuredFrom + task.seconds * 1000
  // the processes that are measured are looked at from outside, at the same moment
  let cpu = process.cpuUsage()
  setTimeout(() => {
    cpu = process.cpuUsage()
    process.send?.('measuring')
  }, task.warmUp * 1000)
  const note = (page: PageName, serverMs: number, wholeMs: number) => {
    if (performance.now() < measuredFrom) return
    pages[page]?.server.push(serverMs)
    pages[page]?.whole.push(wholeMs)
  }
  const one = async (step: Step, intended: number) => {
    try {
      const came = await http.ask(step)
      if (came.status !== step.status || came.serverMs === null) errors.push(`${step.page}: ${came.status}`)
      else note(step.page, came.serverMs, performance.now() - intended)
      noteSent(step, came.location)
    } catch (error) {
      errors.push(`${step.page}: ${error instanceof Error ? error.message : error}`)
    }
  }
  if (task.rate !== undefined) {
    const going = new Set<Promise<void>>()
    for (let at = begun; at < until; at += (-Math.log(1 - random()) / task.rate) * 1000) {
      const wait = at - performance.now()
      if (wait > 0) await pause(wait)
      const asked = one(anyStep(task.subjects, random), Math.max(at, begun)).finally(() => going.delete(asked))
      going.add(asked)
    }
    await Promise.all(going)
  } else {
    const asker = async () => {
      while (performance.now() < until) await one(anyStep(task.subjects, random), performance.now())
    }
    await Promise.all(Array.from({ length: task.concurrency ?? 1 }, asker))
  }
  http.close()
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (performance.now() - measuredFrom) / 1000
  return { seconds, pages, errors, cpu: (user + system) / 1000 }
}

if (import.meta.main) {
  process.stdout.write(JSON.stringify(await run(taskShape.parse(await json(process.stdin)))))
  process.disconnect?.()
}
