/** Work in steps that wait for each other, done by several connections at once. */

import type pg from 'pg'

export type Step = {
  name: string
  /** a statement, or work of its own */
  work: string | ((client: pg.Client) => Promise<unknown>)
  /** names of steps that must be done before */
  after?: readonly string[]
}
export type Said = (step: string, seconds: number) => void

/** Each connection takes the next step whose turn has come, until all are done; `said` hears each with its seconds. */
export async function inSteps(clients: readonly pg.Client[], steps: readonly Step[], said: Said): Promise<void> {
  const left = [...steps]
  const running = new Map<string, Promise<unknown>>()
  const waited = (step: Step) =>
    (step.after ?? []).every((name) => !running.has(name) && !left.some((one) => one.name === name))
  const take = async (client: pg.Client): Promise<void> => {
    while (left.length > 0) {
      const at = left.findIndex(waited)
      const step = at < 0 ? undefined : left.splice(at, 1)[0]
      if (step === undefined) {
        if (running.size === 0) throw new Error(`Nothing leads to ${left.map(({ name }) => name).join(', ')}`)
        await Promise.race(running.values())
        continue
      }
      const began = performance.now()
      const { work } = step
      const doing = (typeof work === 'string' ? client.query(work) : work(client)).catch((error: unknown) => {
        throw new Error(`${step.name}: ${error instanceof Error ? error.message : error}`, { cause: error })
      })
      running.set(step.name, doing)
      await doing.finally(() => running.delete(step.name))
      said(step.name, Math.round((performance.now() - began) / 100) / 10)
    }
  }
  await Promise.all(clients.map(take))
}
