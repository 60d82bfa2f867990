/** Words that the database tells once the work they are about is kept, by whichever process: a session of its own hears them on a server. */

import pg from 'pg'

/** What hears: each word, and that the line was broken meanwhile, so that some may have been missed. */
export type Hears = { heard: (word: string) => void; anew: () => void; lost: () => void }

/** Milliseconds after which a line that broke is laid again. */
const PAUSE = 1000
/** Milliseconds between two looks at whether the line still holds: a server that vanished says nothing by itself. */
const LOOK = 15_000
/** Milliseconds in which the server answers, or the line is taken for broken. */
const ANSWER = 5000

/** Hears on `channel` until it is ended. A server that is away is tried again, for as long as it takes. */
export async function hearServer(
  url: string,
  channel: string,
  { heard, anew, lost }: Hears,
): Promise<() => Promise<void>> {
  let line: pg.Client | null = null
  let again: NodeJS.Timeout | undefined
  let ended = false
  const lay = async (first: boolean): Promise<void> => {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: ANSWER,
      query_timeout: ANSWER,
      keepAlive: true,
      application_name: 'hemvist: live',
    })
    line = client
    let broken = false
    const look = setInterval(() => void client.query('select 1').catch(breaks), LOOK)
    look.unref()
    function breaks() {
      if (broken) return
      broken = true
      clearInterval(look)
      void client.end().catch(() => undefined)
      if (ended) return
      lost()
      again = setTimeout(() => void lay(false), PAUSE)
      again.unref()
    }
    client.on('error', breaks)
    client.on('end', breaks)
    client.on('notification', ({ payload }) => heard(payload ?? ''))
    try {
      await client.connect()
      await client.query(`listen ${channel}`)
      if (!first) anew()
    } catch {
      breaks()
    }
  }
  await lay(true)
  return async () => {
    ended = true
    clearTimeout(again)
    await line?.end().catch(() => undefined)
  }
}
