/** A pooler that shares connections (PgBouncer in transaction mode) refuses start-up settings that it doesn't know: we send none. */

import { createServer } from 'node:net'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { lanesFor, openDatabase } from './open.ts'

// PgBouncer's documentation, ignore_startup_parameters: what it takes without being told to ignore it, beside who and where
const KNOWN = [
  'user',
  'database',
  'client_encoding',
  'datestyle',
  'timezone',
  'standard_conforming_strings',
  'application_name',
]

/** The names in PostgreSQL's start-up message: length and version, then names and values, each ended by a zero. */
function namesIn(message: Buffer): string[] {
  const parts = message.subarray(8).toString('utf8').split('\0')
  return parts.filter((part, at) => at % 2 === 0 && part !== '').map((name) => name.toLowerCase())
}

test('the first message to a server names nothing that a pooler refuses', async () => {
  const messages: Buffer[] = []
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (message) => {
      messages.push(Buffer.from(message))
      socket.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const connection = await openDatabase({ kind: 'server', url: `postgresql://hemvist:x@127.0.0.1:${port}/hemvist` })
  await expect(sql`select 1`.execute(connection.kysely)).rejects.toThrow()
  await expect(sql`select 1`.execute(connection.reading)).rejects.toThrow()
  await connection.close()
  await new Promise((resolve) => server.close(resolve))
  const names = messages.flatMap(namesIn)
  expect(names).toContain('user')
  expect(names.filter((name) => !KNOWN.includes(name))).toEqual([])
})

test('connections are as many as the cores can use, or as many as somebody said', () => {
  expect(lanesFor(2)).toEqual({ working: 8, reading: 6 })
  expect(lanesFor(1).reading).toBeGreaterThan(1)
  expect(lanesFor(128)).toEqual(lanesFor(8))
  expect(lanesFor(2, 25)).toEqual({ working: 13, reading: 12 })
})
