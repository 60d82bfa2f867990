/** The work list as a file: for the manager, whole, and with nobody's name or address that a list may not say. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { evictionRoutes } from '../index.ts'
import { openMatter } from '../matter/actions.ts'

const world = inWorld()
const visit = world.visit(evictionRoutes)
const linesOf = (csv: string): string[] => csv.replace('\uFEFF', '').trimEnd().split('\r\n')

let person = ''
const livesAt = (matter_id: string) =>
  asUser(world.petra, (tx) =>
    tx
      .insertInto('matter_resident')
      .values({
        id: newId(),
        municipality_code: '0880',
        matter_id,
        part: 'tenant',
        person_id: person,
        noted_at: now(),
        noted_by: world.petra.userId,
      })
      .execute(),
  )
beforeEach(async () => {
  person = await world.person({ by: world.petra, givenName: 'Kim', familyName: 'Ödegren' })
  for (const address of ['Provgatan 1', '=HYPERLINK("x")']) {
    const outcome = await openMatter(world.petra, {
      tenure: 'rented',
      cause: 'arrears',
      address,
      tenantName: 'Kim Lind',
    })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason))
    if (address === 'Provgatan 1') await livesAt(outcome.value.id)
  }
})

const read = () =>
  asSystem('test: log', (tx) =>
    tx.selectFrom('read_log').select(['page', 'person_id']).where('page', '=', 'file').execute(),
  )

test('what runs is in it, by the list’s filter, each with its clock; whoever is named stands in the log of reading', async () => {
  const { html } = await visit(world.agneta).get('/evictions.csv')
  const [header, ...lines] = linesOf(html)
  expect(header).toContain('Nummer;Hushåll;Barn;Bostad;Enhet;Ansvarig;Läge;Nästa klocka;Senast;Att göra')
  expect(lines).toHaveLength(2)
  expect(lines.join('\n')).toContain('Kim Ödegren;0;Provgatan 1')
  expect(lines.join('\n')).toContain(`"'=HYPERLINK(""x"")"`)
  expect(await read()).toEqual([{ page: 'file', person_id: person }])
  expect(linesOf((await visit(world.agneta).get('/evictions.csv?whose=mine')).html)).toHaveLength(1)
  expect(linesOf((await visit(world.agneta).get('/evictions.csv?state=ended')).html)[0]).toContain('Hur det gick')
  expect((await visit(world.agneta).get('/evictions?stage=notice')).html).toContain('/evictions.xlsx?stage=notice')
})

test('a protected household has neither name nor address in it', async () => {
  await asSystem('test: protect', async (tx) => {
    const of = { municipality_code: '0880', person_id: person }
    await tx
      .insertInto('protection')
      .values({ ...of, id: newId(), level: 'secrecyMarking', since: now() })
      .execute()
    await tx
      .insertInto('protected_staff')
      .values({ ...of, id: newId(), user_id: world.agneta.userId, named_at: now() })
      .execute()
  })
  const { html } = await visit(world.agneta).get('/evictions.csv')
  expect(html).not.toMatch(/Ödegren|Provgatan 1/)
  expect(html).toContain('Skyddade personuppgifter;0;Adressen visas inte i listor')
})

test('nobody but a manager finds it; the next municipality’s has its own', async () => {
  for (const who of [world.petra, world.siv, world.bo, world.nils, world.hanna, world.anja]) {
    expect((await visit(who).get('/evictions.xlsx')).status).toBe(404)
    expect((await visit(who).get('/evictions.csv')).status).toBe(404)
  }
  expect((await visit(world.petra).get('/evictions')).html).not.toContain('.xlsx')
})
