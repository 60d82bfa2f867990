/** Listening: whoever sends a byte now and then holds no connection for ever. */

import { connect } from 'node:net'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Env } from './context.ts'
import { BODY_PATIENCE, HEAD_PATIENCE } from './limits.ts'
import { type Listening, listen } from './serve.ts'

const app = new Hono<Env>().post('/', async (c) => c.text(await c.req.text()))
const impatient = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 }
let here: Listening

beforeAll(async () => {
  here = await listen(app, { host: '127.0.0.1', port: 0, patience: impatient })
})
afterAll(() => here.stop())

/** What the server says to somebody who begins so and then sends a letter every fiftieth millisecond, until it hangs up. */
function slowly(beginning: string): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    const socket = connect(Number(here.address.port), '127.0.0.1', () => socket.write(beginning))
    const drip = setInterval(() => socket.write('a'), 50)
    socket.on('data', (data) => {
      said += data.toString()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(drip)
      resolve(said)
    })
  })
}

test('a head that never ends is hung up on', async () => {
  expect(await slowly('POST / HTTP/1.1\r\nHost: here\r\nX-Slow: ')).toMatch(/^(HTTP\/1.1 408|$)/)
})

test('a body that never ends is hung up on', async () => {
  expect(await slowly('POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 100000\r\n\r\n')).toMatch(/^(HTTP\/1.1 408|$)/)
})

test('unless a test says otherwise, a head has seconds and a body minutes', async () => {
  const usual = await listen(app, { host: '127.0.0.1', port: 0 })
  expect(usual.server).toMatchObject({ headersTimeout: HEAD_PATIENCE, requestTimeout: BODY_PATIENCE })
  await usual.stop()
})
