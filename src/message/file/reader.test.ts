import { afterEach, expect, test } from 'vitest'
import { castSession, inWorld } from '../../../test/support/world.ts'
import { createApp } from '../../app.tsx'
import { AsideFailed, GONE } from '../../platform/aside/index.ts'
import { asSystem } from '../../platform/database/index.ts'
import { beginSession } from '../../platform/login/index.ts'
import { useFileReader } from './reader.ts'
import { exampleCsv } from './rejected.ts'

inWorld()
afterEach(() => useFileReader(null))

test('a file of few rows is read by the server while its sender waits, also when the process beside can’t be had', async () => {
  const ask = () => Promise.reject(new AsideFailed(GONE))
  useFileReader({ aside: { ask, stop: () => Promise.resolve() }, reads: true })
  const body = new FormData()
  body.append('file', new File([exampleCsv()], 'fil.csv'))
  const headers = {
    cookie: `hemvist=${await beginSession(castSession('hanna').userId)}`,
    origin: 'http://localhost',
  }
  const answer = await createApp({ demo: true }).request('http://localhost/messages/files/new', {
    method: 'POST',
    body,
    headers,
  })
  expect(answer.status).toBe(303)
  const sent = await asSystem('test', (tx) => tx.selectFrom('tenancy_message').select('id').execute())
  expect(sent).toHaveLength(3)
})
