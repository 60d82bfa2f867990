/** Nobody's support is forgotten when somebody leaves, a unit is let go, or an identity becomes protected; and it is seen on the case by those who may. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import { caseRoutes } from '../case/index.ts'
import { chargeRoutes } from '../charge/index.ts'
import { consentRoutes } from '../consent/index.ts'
import type { Session } from '../platform/access/index.ts'
import { ask, asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now, today } from '../platform/time/index.ts'
import { withheldDayItems, withheldRoutes } from '../platform/withheld/index.ts'
import { begins, withCase } from './house.fixture.ts'
import { supportRoutes } from './index.ts'

const world = inWorld()
const visit = world.visit(
  supportRoutes,
  caseRoutes,
  consentRoutes,
  withheldRoutes,
  chargeRoutes(() => ({})),
)
let nadja: string
let file: string
beforeEach(async () => {
  ;({ nadja, file } = await withCase(world))
})
const begun = async (more: Record<string, string> = {}): Promise<string> => {
  expect((await visit(world.siv).post(`/people/${nadja}/support/new`, begins(world, file, more))).status).toBe(303)
  return (await asSystem('test', (tx) => tx.selectFrom('support').select('id').executeTakeFirstOrThrow())).id
}

test('the unit reads on after the support has ended, whoever ends it is told so, and then it can be let go', async () => {
  const id = await begun()
  const contact = () =>
    asSystem('test', (tx) =>
      tx
        .selectFrom('person_contact')
        .select(['id', 'until'])
        .where('unit_id', '=', world.ids.mobileUnit)
        .executeTakeFirstOrThrow(),
    )
  const page = await visit(world.siv).get(`/support/${id}/end`)
  expect(page.text).toContain('tills någon avslutar enhetens kontakt')
  expect(page.html).toContain(`href="/people/${nadja}/consents"`)
  await visit(world.siv).post(`/support/${id}/end`, { endedOn: String(today()), because: 'notNeeded' })
  expect((await contact()).until).toBeNull()
  await visit(world.siv).post(`/people/${nadja}/contacts/${(await contact()).id}/end`)
  expect((await contact()).until).not.toBeNull()
})

test('a unit whose worker supports somebody isn’t let go, nor a partner’s task while the support goes on', async () => {
  await begun()
  const contact = await asSystem('test', (tx) =>
    tx.selectFrom('person_contact').select('id').where('unit_id', '=', world.ids.mobileUnit).executeTakeFirstOrThrow(),
  )
  const page = await visit(world.siv).post(`/people/${nadja}/contacts/${contact.id}/end`)
  expect(decodeURIComponent(page.location ?? '')).toContain('consents')
  const { until } = await asSystem('test', (tx) =>
    tx.selectFrom('person_contact').select('until').where('id', '=', contact.id).executeTakeFirstOrThrow(),
  )
  expect(until).toBeNull()
  await asSystem('test', (tx) => tx.deleteFrom('support_worker').execute())
  await begunByPartner()
  const task = await asSystem('test', (tx) => tx.selectFrom('assignment').select('id').executeTakeFirstOrThrow())
  await visit(world.siv).post(`/people/${nadja}/assignments/${task.id}/end`)
  const still = await asSystem('test', (tx) =>
    tx.selectFrom('assignment').select('ended_at').where('id', '=', task.id).executeTakeFirstOrThrow(),
  )
  expect(still.ended_at).toBeNull()
})
const begunByPartner = async () => {
  const fields = begins(world, file, { organisation: world.ids.stadsmissionen, worker: '' })
  expect((await visit(world.siv).post(`/people/${nadja}/support/new`, fields)).status).toBe(303)
}

test('that somebody supports no longer is said by those who name them, and taken back with the support alone, by statement too', async () => {
  await begun()
  const writes = (who: Session, until: { until_on: Temporal.PlainDate | null }) =>
    asUser(who, async (tx) => {
      const ended = until.until_on === null ? null : now()
      const by = ended === null ? null : who.userId
      const row = { ...until, ended_at: ended, ended_by: by }
      return Number((await tx.updateTable('support_worker').set(row).executeTakeFirst()).numUpdatedRows)
    })
  const refused = /said by those who name them/
  await expect(writes(world.mats, { until_on: today() })).rejects.toThrow(refused)
  expect(await writes(world.siv, { until_on: today() })).toBe(1)
  await expect(writes(world.siv, { until_on: null })).rejects.toThrow(refused)
})

test('whoever leaves is asked about whom they support', async () => {
  await begun()
  const page = await visit(world.agneta).get(`/users/${world.mats.userId}`)
  expect(page.text).toContain('Personer som hen stödjer')
})

test('somebody becomes protected: whoever supports them hears whom to call, and the named staff that somebody else supports', async () => {
  const id = await begun()
  await asSystem('test', async (tx) => {
    const at = { municipality_code: '0880', person_id: nadja }
    const set = { level: 'secrecyMarking', since: now(), set_by: world.siv.userId } as const
    await tx
      .insertInto('protection')
      .values({ ...at, ...set, id: newId() })
      .execute()
    const named = { user_id: world.siv.userId, named_at: now(), named_by: world.siv.userId }
    await tx
      .insertInto('protected_staff')
      .values({ ...at, ...named, id: newId() })
      .execute()
  })
  const onDay = (who: typeof world.mats) => asUser(who, (tx) => ask(tx, withheldDayItems(tx, who, 'sv')))
  expect((await onDay(world.mats)).map(({ title }) => title)).toEqual(['Du stödjer någon som du inte får läsa om'])
  expect((await onDay(world.siv)).map(({ href }) => href)).toEqual([`/support/${id}`])
  const page = await visit(world.mats).get('/withheld')
  expect(page.text).toContain('Vuxenenheten')
  expect(page.text).not.toContain('Nadja')
})

test('the case shows the support to whoever is responsible, and a colleague isn’t told whether there is any', async () => {
  expect((await visit(world.siv).get(`/cases/${file}`)).html).toContain(`/people/${nadja}/support/new?case=${file}`)
  const id = await begun()
  expect((await visit(world.siv).get(`/cases/${file}`)).html).toContain(`/support/${id}`)
  const colleague = { ...world.siv, userId: world.petra.userId }
  const seen = await visit(colleague).get(`/cases/${file}`)
  expect([seen.status, seen.html.includes(`/support/${id}`), seen.text.includes('Inget stöd än')]).toEqual([
    200,
    false,
    false,
  ])
})

test('support without a case rests on the board’s list, and isn’t entered where nobody writes down who gets it', async () => {
  const listed = (identity_documented: boolean) =>
    asSystem('test', (tx) =>
      tx
        .insertInto('open_intervention')
        .values({
          ...{ id: newId(), municipality_code: '0880', kind: 'mobileTeam', offered: true, identity_documented },
          ...{ reference: 'SN § 12', from_on: today(), set_at: now(), set_by: world.agneta.userId },
        })
        .execute(),
    )
  const wanted = begins(world, 'mobileTeam')
  const none = await visit(world.siv).post(`/people/${nadja}/support/new`, wanted)
  expect([none.status, none.html.includes('href="#f-basis"')]).toEqual([422, true])
  await listed(false)
  const free = await visit(world.siv).post(`/people/${nadja}/support/new`, wanted)
  expect([free.status, free.text.includes('antecknas')]).toEqual([422, true])
  // the board’s later word holds
  world.clock('2026-11-21T10:00:00Z')
  await listed(true)
  expect((await visit(world.siv).post(`/people/${nadja}/support/new`, wanted)).status).toBe(303)
  const again = await visit(world.siv).post(`/people/${nadja}/support/new`, wanted)
  expect([again.status, again.html.includes('href="#f-organisation"')]).toEqual([409, true])
})
