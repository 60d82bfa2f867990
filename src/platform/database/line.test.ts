/** A line to the server that goes silent: given up with the statement that got no answer, so that the next one has a line that works. */

import { createServer, type Socket } from 'node:net'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from './open.ts'

/** A message of PostgreSQL's protocol: its letter, its length, what it says. */
function message(letter: string, said: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(said.length + 4)
  return Buffer.concat([Buffer.from(letter), length, said])
}
const READY = message('Z', Buffer.from('I'))
const WELCOME = Buffer.concat([message('R', Buffer.alloc(4)), READY])
const DONE = Buffer.concat([message('C', Buffer.from('SELECT 0\0')), READY])

test('whoever comes next is not left waiting on the same line', async () => {
  const lines: Socket[] = []
  const server = createServer((socket) => {
    const silent = lines.push(socket) === 1
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.write(WELCOME)
      socket.on('data', () => (silent ? undefined : socket.write(DONE)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const connection = await openDatabase({
    kind: 'server',
    url: `postgresql://hemvist@127.0.0.1:${port}/hemvist`,
    silence: { working: 200, reading: 200 },
  })
  const work = () => connection.kysely.transaction().execute((tx) => sql`select 1`.execute(tx))
  await expect(work()).rejects.toThrow('Query read timeout')
  await expect(work()).resolves.toBeDefined()
  expect(lines.map(({ destroyed, readableEnded }) => destroyed || readableEnded)).toEqual([true, false])
  await connection.close()
  for (const line of lines) line.destroy()
  await new Promise((resolve) => server.close(resolve))
})
