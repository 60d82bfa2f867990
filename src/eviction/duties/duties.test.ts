/** Matters on My day, in the calendar and on the path: one's own clocks, what nobody has, what is late; and nothing that tells of anybody outside the login. */

import { beforeEach, expect, test } from 'vitest'
import { addEvent } from '../../../test/support/events.ts'
import { partSeenBy } from '../../../test/support/path.ts'
import { inWorld } from '../../../test/support/world.ts'
import { registerNotice } from '../../notice/register.ts'
import type { Session } from '../../platform/access/index.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { bareFacts } from '../event/actions.ts'
import type { EventFacts } from '../events.ts'
import { openMatter } from '../matter/actions.ts'
import { dayItems } from './day.ts'
import { pathPart } from './path.ts'
import { lateClocks } from './queries.ts'
import { reminders } from './reminders.ts'

const world = inWorld()
const day = (iso: string) => Temporal.PlainDate.from(iso)

async function opened(facts: { address: string; responsibleId?: string | null; tenantName?: string }): Promise<string> {
  const outcome = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', ...facts })
  if (!outcome.ok) throw new Error(outcome.reason.kind)
  return outcome.value.id
}

const happened = async (matter: string, kind: EventFacts['kind'], on: string) => {
  const outcome = await addEvent(world.petra, matter, { ...bareFacts, kind, on: day(on) })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason))
}

async function atRisk(facts: Parameters<typeof opened>[0]): Promise<string> {
  const id = await opened(facts)
  await happened(id, 'rentDue', '2026-10-30')
  await happened(id, 'noticeServed', '2026-11-12')
  await happened(id, 'messageGiven', '2026-11-12')
  return id
}

const itemsOf = (session: Session) => asUser(session, (tx) => ask(tx, dayItems(tx, session, 'sv')))

beforeEach(() => world.clock('2026-11-16T09:00:00Z'))

test('one’s own clocks stand on My day with their rule and the one thing to do', async () => {
  const id = await atRisk({ address: 'Provgatan 1', tenantName: 'Elin Prov' })
  const recovery = (await itemsOf(world.petra)).find(({ ruleId }) => ruleId === 'EV-05')
  expect(recovery).toMatchObject({
    group: 'clock',
    title: 'Tre veckor att rädda hemmet: Elin Prov',
    tags: [{ text: 'V-2026-0001' }],
    href: `/evictions/${id}/decision`,
    verb: 'Besluta',
    cannotWait: true,
  })
  expect(recovery?.due?.toString()).toBe('2026-12-03')
  for (const other of [world.siv, world.hanna, world.nils, world.ture, world.anja]) {
    expect(await itemsOf(other), other.name).toEqual([])
  }
})

test('what nobody has is shown to those who can take it', async () => {
  await opened({ address: 'Provgatan 1', responsibleId: null })
  for (const one of [world.petra, world.agneta]) {
    expect((await itemsOf(one)).map(({ title }) => title)).toContain('Ett hyreshot utan ansvarig')
  }
  expect(await itemsOf(world.siv)).toEqual([])
})

test('what is late is the manager’s too, the day after it was to be done', async () => {
  await atRisk({ address: 'Provgatan 1' })
  expect(await asUser(world.agneta, (tx) => ask(tx, lateClocks(tx, world.agneta)))).toEqual([])
  world.clock('2026-12-04T09:00:00Z')
  const late = await asUser(world.agneta, (tx) => ask(tx, lateClocks(tx, world.agneta)))
  expect(late.map(({ number, responsible }) => [number, responsible])).toContainEqual(['V-2026-0001', 'Petra Ek'])
  const shown = (await itemsOf(world.agneta)).find(({ tags }) => tags.some(({ text }) => text === 'ansvarig Petra Ek'))
  expect(shown?.verb).toBe('Öppna')
  for (const other of [world.petra, world.ture, world.hanna]) {
    expect(await asUser(other, (tx) => ask(tx, lateClocks(tx, other)))).toEqual([])
  }
})

test('outside the login, too, a manager is told what is late, and all of them what waits to be confirmed', async () => {
  const id = await atRisk({ address: 'Provgatan 1', tenantName: 'Elin Prov' })
  const toldTo = (session: Session) => asUser(session, (tx) => reminders(tx, session, 'sv'))
  expect(await toldTo(world.agneta)).toEqual([])
  const notice = await registerNotice(
    world.petra,
    {
      kind: 'eviction',
      reference: 'U-1-26',
      receivedAt: null,
      evictionOn: day('2026-12-10'),
      evictionTime: null,
      address: 'Provgatan 1',
      dwellingNumber: null,
      tenantName: 'Elin Prov',
      landlordName: null,
      children: null,
      words: null,
      replacesId: null,
      matterId: id,
    },
    'form',
  )
  if (!notice.ok) throw new Error(notice.reason.kind)
  const waits = { ref: 'V-2026-0001', what: 'confirm', href: `/eviction-notices/${notice.value.id}` }
  // once, although it is a clock of the matter too
  expect((await toldTo(world.petra)).filter(({ what }) => what === 'confirm')).toMatchObject([waits])
  expect(await toldTo(world.agneta)).toEqual([])
  world.clock('2026-12-04T09:00:00Z')
  const late = await toldTo(world.agneta)
  expect(late.filter(({ what }) => what === 'confirm')).toMatchObject([waits])
  expect(late.map(({ key }) => key)).toContain(`${id} course recovery`)
  expect(JSON.stringify(late)).not.toMatch(/Elin|Provgatan/)
  for (const other of [world.hanna, world.nils, world.ture, world.anja]) expect(await toldTo(other)).toEqual([])
})

test('outside the login stand a number, a rule and a day', async () => {
  const id = await atRisk({ address: 'Provgatan 1', tenantName: 'Elin Prov' })
  const told = await asUser(world.petra, (tx) => reminders(tx, world.petra, 'sv'))
  expect(JSON.stringify(told)).not.toMatch(/Elin|Provgatan/)
  const recovery = told.find(({ ruleId }) => ruleId === 'EV-05')
  expect(recovery).toMatchObject({
    ref: 'V-2026-0001',
    what: 'lastDay',
    href: `/evictions/${id}`,
    key: `${id} course recovery`,
  })
})

test('a person’s path shows the matter to whoever may read it', async () => {
  const person = await world.person({ by: world.petra, givenName: 'Mira' })
  const id = await atRisk({ address: 'Provgatan 1' })
  await asUser(world.petra, (tx) =>
    tx
      .insertInto('matter_resident')
      .values({
        id: crypto.randomUUID(),
        municipality_code: '0880',
        matter_id: id,
        part: 'tenant',
        person_id: person,
        noted_at: Temporal.Instant.from('2026-11-16T09:00:00Z'),
        noted_by: world.petra.userId,
      })
      .execute(),
  )
  const [lane] = (await partSeenBy(world.petra, pathPart, person)).lanes
  expect(lane?.spans.map(({ label, tone }) => [label, tone])).toEqual([['V-2026-0001', 'soon']])
  expect(lane?.marks.map(({ label }) => label)).toEqual(['Meddelande till nämnden'])
  const events = (await partSeenBy(world.petra, pathPart, person)).events
  expect(events.map(({ what }) => what)).toEqual(['Hyreshot V-2026-0001 öppnades', 'Meddelande till nämnden'])
  for (const other of [world.nils, world.siv, world.ture]) {
    expect((await partSeenBy(other, pathPart, person)).lanes).toEqual([])
  }
})
