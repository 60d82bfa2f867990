/** Ending a lease says what it leaves behind, and asks why that is right; an eviction is carried out in its matter. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { newId } from '../../platform/id.ts'
import { now, today } from '../../platform/time/index.ts'
import { leaseRow, stands, steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit, lease } = steps(world)
const nadja = () => world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Ström' })
const end = (id: string, fields: Record<string, string>, by: Session = world.siv) =>
  visit(by).post(`/leases/${id}/end`, { on: '2027-01-31', because: 'tenantGaveNotice', ...fields })
const seenIn = (html: string) => /name="openSeen" value="([^"]*)"/.exec(html)?.[1] ?? ''
const openWhy = 'Hyresvärden har skrivit av skulden muntligt'

/** A home at risk about the lease, with the tenant in it: Siv reads it. */
async function atRisk(leaseId: string, personId: string): Promise<void> {
  const [id, by] = [newId(), { noted_at: now(), noted_by: world.siv.userId }]
  await stands(async (tx) => {
    await tx
      .insertInto('eviction_matter')
      .values({
        id,
        municipality_code: '0880',
        unit_id: world.siv.unit?.id ?? '',
        number: 'V-2026-0001',
        tenure: 'rented',
        cause: 'arrears',
        lease_id: leaseId,
        opened_on: today(),
        opened_at: now(),
        opened_by: world.siv.userId,
      })
      .execute()
    await tx
      .insertInto('matter_resident')
      .values({ ...by, id: newId(), municipality_code: '0880', matter_id: id, part: 'tenant', person_id: personId })
      .execute()
  })
}

describe('a lease ends', () => {
  test('over arrears that nobody has settled only with a reason, which is kept, shown to staff and not to the landlord', async () => {
    const id = await lease(await nadja())
    world.clock('2026-12-10T09:00:00Z')
    await visit(world.hanna).post(`/leases/${id}/remarks/new`, {
      kind: 'arrears',
      onDay: '2026-12-05',
      amountKr: '6500',
    })
    const asked = await end(id, {})
    expect([asked.status, asked.html.includes('href="#f-openWhy"')]).toEqual([422, true])
    expect(asked.text).toContain('Hyresskulden från 5 december 2026 är inte utredd')
    expect((await leaseRow(id)).ends_on).toBeNull()
    expect((await end(id, { openSeen: seenIn(asked.html), openWhy })).status).toBe(303)
    expect((await visit(world.siv).get(`/leases/${id}`)).text).toContain(openWhy)
    expect((await visit(world.hanna).get(`/leases/${id}`)).text).not.toContain(openWhy)
    // taken back, the reason goes with the end
    await visit(world.siv).post(`/leases/${id}/end/undo`)
    expect((await leaseRow(id)).end_open_because).toBeNull()
  })

  test('by an eviction in its matter, never beside it; for another reason with the matter in sight', async () => {
    const person = await nadja()
    const id = await lease(person)
    await atRisk(id, person)
    const evicted = await end(id, { because: 'evicted', openSeen: '', openWhy })
    expect(evicted.status).toBe(409)
    expect(evicted.text).toContain('Det här måste göras först')
    expect(evicted.text).toContain('V-2026-0001')
    const asked = await end(id, {})
    expect([asked.status, asked.text.includes('V-2026-0001')]).toEqual([422, true])
    expect((await end(id, { openSeen: seenIn(asked.html), openWhy })).status).toBe(303)
  })

  test('because they moved to another home: somebody says how that is known, where no other lease tells it', async () => {
    const person = await nadja()
    const id = await lease(person)
    const asked = await end(id, { because: 'movedToOtherHome' })
    expect([asked.status, asked.text.includes('Inget annat hem')]).toEqual([422, true])
    await lease(person, { beginsOn: '2027-02-01' }, '2027-02-01')
    expect((await end(id, { because: 'movedToOtherHome' })).text).not.toContain('Inget annat hem')
  })
})
