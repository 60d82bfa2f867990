/** What a process beside the server does: it answers what it is asked, and never outlives whoever asks. */

import { z } from 'zod'
import { log } from '../web/log.ts'

const asked = z.object({ to: z.number(), question: z.unknown() })
const stopped = z.object({ stop: z.number() })

/** Answers every question by `answer` until the asker ends, however it ends: then this process ends too, in the middle of whatever it does. */
export function answerAside(answer: (question: unknown, signal: AbortSignal) => Promise<unknown>): void {
  const running = new Map<number, AbortController>()
  const tell = (message: object) => process.send?.(message)
  process.on('message', async (message) => {
    const stop = stopped.safeParse(message)
    if (stop.success) return running.get(stop.data.stop)?.abort()
    const { to, question } = asked.parse(message)
    const control = new AbortController()
    running.set(to, control)
    try {
      tell({ to, value: await answer(question, control.signal) })
    } catch (error) {
      tell({ to, failed: codeOf(error) })
    } finally {
      running.delete(to)
    }
  })
  process.once('disconnect', () => process.exit(0))
  // the asker stops it; a terminal's Ctrl+C comes to both at once
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
  // an error's message may quote what a person typed
  for (const trouble of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(trouble, (error: unknown) => {
      log.error({ error: codeOf(error) }, 'process beside the server')
      process.exit(1)
    })
  if (!process.connected) process.exit(0)
}

/** What may be told of an error: its code, or else its kind. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
