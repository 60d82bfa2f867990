/** What stands in the way of a start is told in words, and never with what a row holds. */

import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { lookAtPort } from './platform/web/port.ts'
import { whyClosed } from './start-troubles.ts'

const failed = (more: Record<string, unknown>, message = 'x', cause?: unknown): Error =>
  Object.assign(new Error(message, { cause }), more)

test.each<[string, RegExp]>([
  ['ECONNREFUSED', /does not answer/],
  ['28P01', /refuses the user or the password/],
  ['3D000', /no database of that name/],
  ['42501', /must own the database/],
  ['53100', /disk.*is full/],
  ['ENOSPC', /disk.*is full/],
  ['53200', /out of memory/],
  ['53300', /no connection left/],
  ['57P03', /starting up/],
  ['25006', /only reads/],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', /certificate isn’t trusted/],
  ['EROFS', /can’t be written/],
])('%s: %s', (code, said) => {
  expect(whyClosed(failed({ code }))).toMatch(said)
})

test('a server without TLS, and one that never answers, which have no codes', () => {
  expect(whyClosed(failed({}, 'The server does not support SSL connections'))).toContain('no TLS')
  expect(whyClosed(failed({}, 'timeout exceeded when trying to connect'))).toContain('does not answer')
})

test('behind another error its cause is told', () => {
  expect(whyClosed(failed({}, 'away', failed({ code: '53300' })))).toContain('no connection left')
})

test('anything else that PostgreSQL says is told in its words, without the row that it quotes', () => {
  const error = failed(
    { code: '23505', severity: 'ERROR', detail: 'Key (name)=(Siv) already exists.' },
    'duplicate key',
  )
  expect(whyClosed(error)).toBe('The database refuses: duplicate key (23505).')
})

test('a bug is not explained away', () => {
  expect(whyClosed(new TypeError('x is not a function'))).toBeNull()
})

test('a taken port is found before anything else is begun', async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) =>
    other.listen(0, '127.0.0.1', () => {
      const address = other.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    }),
  )
  await expect(lookAtPort('127.0.0.1', port)).rejects.toMatchObject({ code: 'EADDRINUSE', syscall: 'listen' })
  await new Promise((resolve) => other.close(resolve))
  await lookAtPort('127.0.0.1', port)
})
