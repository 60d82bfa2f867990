/** A wire between Hemvist and a PostgreSQL server that is listened to: how often somebody waited for the server, and what it was asked to plan. */

import { connect, createServer, type Socket } from 'node:net'

export type Wire = {
  /** the database's address by way of the wire */
  url: string
  /** what went over it since this was last asked */
  heard: () => Heard
  close: () => Promise<void>
}
export type Heard = {
  /** how many times the server was waited for */
  trips: number
  /** the statements that it was given to plan; without a name it plans them each time */
  planned: { name: string; text: string }[]
}

/** Calls `each` with the type and the content of every message of the protocol in the chunks that come. */
function messages(
  each: (type: string, content: Buffer) => void,
  { startup }: { startup: boolean },
): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  let first = startup
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      // a client's first message has no type
      const at = first ? 0 : 1
      if (rest.length < at + 4) return
      const end = at + rest.readInt32BE(at)
      if (rest.length < end) return
      if (!first) each(String.fromCharCode(rest[0] ?? 0), rest.subarray(5, end))
      first = false
      rest = rest.subarray(end)
    }
  }
}

/** Lays the wire to a server without TLS. */
export async function wire(to: string): Promise<Wire> {
  const target = new URL(to)
  const open = new Set<Socket>()
  let heard: Heard = { trips: 0, planned: [] }
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname)
    for (const [from, into] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(from)
      from.setNoDelay(true)
      from.on('error', () => into.destroy())
      from.on('close', () => {
        open.delete(from)
        into.destroy()
      })
    }
    const asked = messages(
      (type, content) => {
        if (type !== 'P') return
        const [name = '', text = ''] = content.toString('utf8').split('\0')
        heard.planned.push({ name, text })
      },
      { startup: true },
    )
    let greeted = false
    const answered = messages(
      (type) => {
        if (type !== 'Z') return
        // the first says that the connection is there
        if (greeted) heard.trips += 1
        greeted = true
      },
      { startup: false },
    )
    client.on('data', (chunk: Buffer) => {
      asked(chunk)
      upstream.write(chunk)
    })
    upstream.on('data', (chunk: Buffer) => {
      answered(chunk)
      client.write(chunk)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = new URL(to)
  url.hostname = '127.0.0.1'
  url.port = String(typeof address === 'object' && address !== null ? address.port : 0)
  return {
    url: url.href,
    heard: () => {
      const all = heard
      heard = { trips: 0, planned: [] }
      return all
    },
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
