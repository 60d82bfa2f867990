/** Ending an advice says what the household waits for, and asks why it is right to end over it. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now, today } from '../../platform/time/index.ts'
import { adviceRoutes } from '../index.ts'
import { opening } from '../opening/forms.tsx'

const world = inWorld()
const visit = world.visit(adviceRoutes)

async function advice(): Promise<string> {
  const opened = await opening.run(world.bo, {}, { label: 'Tisdagsbesöket', phone: null, person: null, booking: null })
  return opened.ok ? (opened.value.made ?? '') : ''
}
const book = (id: string) =>
  visit(world.bo).post(`/advice/${id}/bookings/new`, {
    adviser: world.bo.userId,
    day: '2026-11-23',
    time: '10:00',
    minutes: '60',
    how: 'office',
  })
const end = (id: string, fields: Record<string, string> = {}, by: Session = world.bo) =>
  visit(by).post(`/advice/${id}/end`, { on: '2026-11-21', because: 'lostContact', ...fields })
const seenIn = (html: string) => /name="openSeen" value="([^"]*)"/.exec(html)?.[1] ?? ''
const openWhy = 'Hushållet har ringt och sagt att de klarar det'

test('an advice with nothing open ends as before', async () => {
  expect((await end(await advice())).status).toBe(303)
})

test('over a booked meeting it asks why; the reason is kept and shown, and a meeting that came since is asked about', async () => {
  const id = await advice()
  const openSeen = seenIn((await visit(world.bo).get(`/advice/${id}/end`)).html)
  expect((await book(id)).status).toBe(303)
  const asked = await end(id, { openSeen, openWhy })
  expect([asked.status, asked.html.includes('href="#f-openWhy"')]).toEqual([422, true])
  expect(asked.text).toContain('Ett möte är bokat')
  expect(asked.text).toContain(openWhy)
  expect((await end(id, { openSeen: seenIn(asked.html) })).status).toBe(422)
  expect((await end(id, { openSeen: seenIn(asked.html), openWhy })).status).toBe(303)
  expect((await visit(world.bo).get(`/advice/${id}`)).text).toContain(openWhy)
})

test('the database takes no end over a booked meeting without a reason, whatever sends it', async () => {
  const id = await advice()
  await book(id)
  const row = { id: newId(), municipality_code: '0880', advice_id: id, ended_on: today(), because: 'other' } as const
  const write = (why: string | null) =>
    asUser(world.bo, (tx) =>
      tx
        .insertInto('advice_end')
        .values({ ...row, open_because: why, ended_at: now(), ended_by: world.bo.userId })
        .execute(),
    )
  await expect(write(null)).rejects.toThrow('does not let it end')
  await write(openWhy)
})

test('who may not: nobody but the unit’s advisers end it', async () => {
  const id = await advice()
  for (const who of [world.siv, world.petra, world.agneta, world.nils, world.hanna, world.ture])
    expect((await end(id, {}, who)).status, who.name).toBe(404)
  expect(await asSystem('test', (tx) => tx.selectFrom('advice_end').select('id').execute())).toEqual([])
})
