/**
 * How long a phone's waiting meetings take to empty, as a phone sends them: fifty at a time, one batch after the other, sealed beforehand as they lie there.
 * `node benchmarks/phone.ts [--waiting 200] [--rounds 5]`, with DATABASE_URL naming an empty database of a server, which the demo is made in.
 */

import { parseArgs } from 'node:util'
import pg from 'pg'
import { castIds, castUsers } from '../src/demo/cast.ts'
import { newPair, sealTo } from '../src/outreach/device/envelope.ts'
import { hashOf, newToken } from '../src/outreach/device/rules.ts'
import { type Answer, BATCH, SEND_TO, type Waiting } from '../src/outreach/device/wire.ts'
import { newId } from '../src/platform/id.ts'
import { build, machineNow, startHemvist } from './processes.ts'

const { values: options } = parseArgs({
  options: { waiting: { type: 'string', default: '200' }, rounds: { type: 'string', default: '5' } },
})
const url = process.env.DATABASE_URL
if (url === undefined) throw new Error('DATABASE_URL names the empty database that is written into.')
const machine = machineNow()
const owner = castUsers.find(({ key }) => key === 'noor')
if (owner === undefined) throw new Error('nobody has a phone')

await build()
const server = await startHemvist({ DATABASE_URL: url, HEMVIST_DEMO: 'yes' })
const database = new pg.Client({ connectionString: url })
try {
  await database.connect()
  const token = newToken()
  const pair = await newPair()
  const areas = await database.query<{ name: string }>('select name from outreach_area where ended_at is null limit 1')
  const area = areas.rows[0]?.name ?? 'Centrum'
  const { rows } = await database.query<{ version: number }>(
    `insert into outreach_key (id, municipality_code, version, public_key, private_key, made_at, made_by)
       select $1, '0880', coalesce(max(version), 0) + 1, $2, $3, now(), $4 from outreach_key where municipality_code = '0880' returning version`,
    [newId(), Buffer.from(pair.publicKey), Buffer.from(pair.privateKey), owner.id],
  )
  await database.query(
    `insert into outreach_device (id, municipality_code, organisation_id, name, token_hash, registered_at, registered_by)
       values ($1, '0880', $2, 'Mätning', $3, now(), $4)`,
    [newId(), castIds.stadsmissionen, hashOf(token), owner.id],
  )
  const key = { version: rows[0]?.version ?? 1, publicKey: pair.publicKey }

  const seal = (at: number): Promise<Waiting> => {
    const id = newId()
    const metAt = Temporal.Now.instant()
      .subtract({ minutes: 10 + at })
      .toString()
    const told = {
      kind: 'contact',
      metAt,
      area,
      alias: null,
      unnamed: 1,
      outdoors: 1,
      offered: ['talk'],
    }
    const item = { ...told, wanted: 'Någonstans att sova i natt, och skor.', nextOn: null, nextWhere: null }
    const text = JSON.stringify({ token, clock: Temporal.Now.instant().toString(), item })
    return sealTo(key, id, text).then((sealed) => ({ id, sealed }))
  }

  async function emptied(waiting: readonly Waiting[]): Promise<number> {
    const begun = performance.now()
    for (let at = 0; at < waiting.length; at += BATCH) {
      const items = waiting.slice(at, at + BATCH)
      const response = await fetch(new URL(SEND_TO, server.address), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ now: Temporal.Now.instant().toString(), items }),
      })
      const answer: Answer = await response.json()
      const taken = answer.state === 'known' ? answer.results.filter(({ state }) => state !== 'refused').length : -1
      if (taken !== items.length) throw new Error(`${taken} of ${items.length} were taken`)
    }
    return Math.round(performance.now() - begun)
  }

  const many = Number(options.waiting)
  const took: number[] = []
  for (let round = 0; round < Number(options.rounds); round += 1)
    took.push(await emptied(await Promise.all(Array.from({ length: many }, (_, at) => seal(at)))))
  const version =
    (await database.query<{ v: string }>("select current_setting('server_version') as v")).rows[0]?.v ?? ''
  // how the server is set is its owner's: only what this was run on is told
  const { settings: _, ...on } = machine(version)
  console.log(JSON.stringify({ waiting: many, batch: BATCH, milliseconds: took, machine: on }, null, 2))
} finally {
  await database.end()
  await server.stop()
}
