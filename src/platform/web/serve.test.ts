/** How the server stops, and how long it keeps a line. */

import { Agent, get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { room } from './context.ts'
import { type Listening, listen } from './serve.ts'

const slow = room()
  .get('/slow', async (c) => {
    await sleep(400)
    return c.text('done')
  })
  .get('/quick', (c) => c.text('done'))

function ask(web: Listening, path: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: web.address.port, path, agent }, (res) => {
      let text = ''
      res.on('data', (part) => {
        text += part
      })
      res.on('end', () => resolve(text))
    }).on('error', reject)
  })
}

test('told to stop, it lets thirty requests in flight and those on their way in finish, and then no line is left open', async () => {
  const web = await listen(slow, { host: '127.0.0.1', port: 0 })
  const agent = new Agent({ keepAlive: true })
  await Promise.all(Array.from({ length: 8 }, () => ask(web, '/quick', agent)))
  const inFlight = Array.from({ length: 30 }, () => ask(web, '/slow', agent))
  await sleep(100)
  const stopped = web.stop()
  const onTheirWay = Array.from({ length: 8 }, () => ask(web, '/slow', agent))
  expect(await Promise.all([...inFlight, ...onTheirWay])).toEqual(Array.from({ length: 38 }, () => 'done'))
  await stopped
  await expect(ask(web, '/quick', new Agent())).rejects.toThrow('ECONNREFUSED')
  agent.destroy()
})

test('a line is kept longer than the minute that a proxy keeps its own', async () => {
  const web = await listen(slow, { host: '127.0.0.1', port: 0 })
  expect(web.server.keepAliveTimeout).toBeGreaterThan(60_000)
  await web.stop()
})
