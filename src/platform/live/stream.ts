/** One open stream of server-sent events: that something changed, never what; a beat that keeps proxies awake; and the end with the login. */

import { now, ZONE } from '../time/index.ts'
import { heardUntil, hears, listen } from './hub.ts'

/** What the stream is told of, asked anew now and then; null: they may no longer, or aren't logged in. */
export type Asks = () => Promise<readonly string[] | null>

type Opened = { userId: string; words: readonly string[]; behind: boolean; asks: Asks }

/** Streams of one user: a board in some tabs and on the phone. */
export const MOST_OF_ONE = 8
/** Streams of one process: each costs a socket and some kilobytes. */
export const MOST = 2000

/** Milliseconds between two beats: proxies close a line on which nothing comes after 30 to 60 seconds. */
const BEAT = 15_000
/** At every so many beats it is asked whether they are still logged in and may still see. */
const ASKS_EVERY = 4
/** Milliseconds in which several changes are one event. */
const TOGETHER = 250
/** Events that wait for a browser that doesn't read; then the line is given up, and the browser comes again. */
const MOST_WAITING = 16
/** Milliseconds after which the browser comes again when the line broke. */
const AGAIN = 3000

const open = new Set<{ userId: string; end: () => void }>()

/** How many are open, of one user or of all. */
export const openStreams = (userId?: string): number =>
  userId === undefined ? open.size : [...open].filter((one) => one.userId === userId).length

/** Ends all of them: the server stops. Browsers come again, to whichever server is there then. */
export function endStreams(): void {
  for (const one of [...open]) one.end()
}

const clockTime = (): string => now().toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'second' })

/** The stream as a body. `behind`: something changed since the page was drawn. */
export function streamOf({ userId, words, behind, asks }: Opened): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder()
  let heard = words
  let end: () => void = () => undefined
  const start = (to: ReadableStreamDefaultController<Uint8Array>) => {
    let over = false
    let beats = 0
    let soon: NodeJS.Timeout | undefined
    const send = (text: string) => {
      if (over) return
      if ((to.desiredSize ?? 0) <= 0) return end()
      to.enqueue(bytes.encode(text))
    }
    // the beat says that what is shown is still true, and so only while changes are heard of
    const beat = () => send(hears() ? `: beat\nevent: beat\ndata: ${clockTime()}\n\n` : ': beat\n\n')
    const changed = () => {
      soon ??= setTimeout(() => {
        soon = undefined
        send(`id: ${heardUntil()}\nevent: changed\ndata: changed\n\n`)
      }, TOGETHER)
    }
    const lookAnew = async () => {
      const may = await asks().catch(() => heard)
      if (may !== null) {
        heard = may
        return
      }
      send('event: over\ndata: over\n\n')
      end()
    }
    const stopListening = listen((word) => {
      if (word === null || heard.includes(word)) changed()
      if (word === null || word === `login:${userId}`) void lookAnew()
    })
    const beating = setInterval(() => {
      beats += 1
      beat()
      if (beats % ASKS_EVERY === 0) void lookAnew()
    }, BEAT)
    beating.unref()
    const mine = { userId, end: () => end() }
    end = () => {
      if (over) return
      over = true
      open.delete(mine)
      stopListening()
      clearInterval(beating)
      clearTimeout(soon)
      try {
        to.close()
      } catch {
        // the browser has gone already
      }
    }
    open.add(mine)
    send(`retry: ${AGAIN}\n\n`)
    beat()
    if (behind) changed()
  }
  return new ReadableStream({ start, cancel: () => end() }, { highWaterMark: MOST_WAITING })
}
