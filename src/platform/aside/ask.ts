/** A process beside the server, for work that would keep pages waiting: started when first asked, ended when nothing is asked of it or its server ends. */

import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** The process beside couldn't do it, or is gone; `name` and `code` are the error's there, its message stays there. */
export class AsideFailed extends Error {
  readonly code: string
  constructor(code: string) {
    super('The process beside this one failed.')
    this.code = code
  }
}

/** How {@link AsideFailed} says that the process ended before it answered. */
export const GONE = 'GONE'

export type Aside = {
  /** The answer; throws {@link AsideFailed}. `signal` asks it to stop at the next point where it can, and to answer then. */
  ask: (question: object, signal?: AbortSignal) => Promise<unknown>
  /** Ends the process at once; what it had begun in a transaction is taken back. */
  stop: () => Promise<void>
}

/** Milliseconds without a question after which it ends. */
const IDLE = 60_000

const answerShape = z.object({ to: z.number(), value: z.unknown(), failed: z.string().optional() })

type Waiting = { resolve: (value: unknown) => void; reject: (error: AsideFailed) => void }

/** The process whose first file is `entry`, beside it in `src` as in `dist`. `settings` come on top of this one's environment. */
export function aside(entry: URL, settings: NodeJS.ProcessEnv = {}, idle = IDLE): Aside {
  let child: ChildProcess | null = null
  let asked = 0
  let timer: NodeJS.Timeout | undefined
  const waiting = new Map<number, Waiting>()

  const start = (): ChildProcess => {
    const started = fork(fileURLToPath(entry), {
      env: { ...settingsFor(process.env), ...settings },
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    started.on('message', (message) => {
      const answer = answerShape.safeParse(message)
      if (!answer.success) return
      const { to, value, failed } = answer.data
      const asker = waiting.get(to)
      settled(to)
      if (failed === undefined) asker?.resolve(value)
      else asker?.reject(new AsideFailed(failed))
    })
    const gone = () => {
      // one that was let go has nobody who waits for it: who waits now waits for the next
      if (child !== started) return
      child = null
      for (const [to, { reject }] of waiting) {
        settled(to)
        reject(new AsideFailed(GONE))
      }
    }
    started.once('exit', gone)
    // a channel can say so more than once, and an error that nobody hears ends this process
    started.on('error', gone)
    return started
  }
  /** It ends by itself once nobody is at the other end; what is asked from now on is asked of another one. */
  const letGo = (): void => {
    const ending = child
    child = null
    if (ending?.connected) ending.disconnect()
  }
  const settled = (to: number): void => {
    waiting.delete(to)
    if (waiting.size > 0) return
    // nothing of it keeps this process from ending
    child?.unref()
    child?.channel?.unref()
    timer = setTimeout(letGo, idle)
    timer.unref()
  }
  return {
    ask: async (question, signal) => {
      clearTimeout(timer)
      child ??= start()
      const [to, process] = [asked++, child]
      process.ref()
      process.channel?.ref()
      const stop = () => process.connected && process.send({ stop: to })
      signal?.addEventListener('abort', stop, { once: true })
      try {
        return await new Promise((resolve, reject) => {
          waiting.set(to, { resolve, reject })
          process.send({ to, question }, (error) => error && reject(new AsideFailed(GONE)))
          if (signal?.aborted) stop()
        })
      } finally {
        signal?.removeEventListener('abort', stop)
      }
    },
    stop: async () => {
      clearTimeout(timer)
      const ending = child
      if (ending === null) return
      const gone = new Promise((resolve) => ending.once('exit', resolve))
      if (ending.connected) ending.disconnect()
      await gone
    },
  }
}

/** Without what only the server has use for: the keys of its login and its mail. */
const settingsFor = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('HEMVIST_') || name === 'HEMVIST_LOG'))
