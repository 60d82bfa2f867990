/** Whoever asks another municipality holds both records, theirs and the other's, before anything is written: two who ask each other never wait for each other. */

import { type KyselyPlugin, PostgresQueryCompiler } from 'kysely'
import { expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import { useDatabase } from '../platform/database/index.ts'
import { signalRoutes } from './index.ts'

const world = inWorld()

/** What each `begin_work` of a user's was told to hold besides their own record. */
async function heldBesides(work: () => Promise<unknown>): Promise<unknown[]> {
  const compiler = new PostgresQueryCompiler()
  const held: unknown[] = []
  const listener: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      const { sql, parameters } = compiler.compileQuery(node, queryId)
      if (sql.includes('begin_work')) held.push(parameters[1])
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const { connection } = world
  useDatabase({ ...connection, kysely: connection.kysely.withPlugin(listener) })
  try {
    await work()
    return held
  } finally {
    useDatabase(connection)
  }
}

test('of a request to another municipality, and of nothing else whatever the form holds', async () => {
  const visit = world.visit(signalRoutes)
  const tent = { words: 'Tält i parken', place: 'Stadsparken', adults: '1', children: '0', municipality: '0880' }
  const send = (kind: string) => visit(world.ture).post('/signals/new', { ...tent, kind })
  const asks = await heldBesides(async () => expect((await send('municipalityRequest')).status).toBe(303))
  expect(asks).toContain('0880')
  const tells = await heldBesides(() => send('report'))
  expect(tells.length).toBeGreaterThan(0)
  expect(tells).not.toContain('0880')
})
