/** What was told, in the database: noted, corrected, ended; and the forms of living as the code knows them. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { ask, asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { endToldSituations, episodesIn, giveAssignment, tellSituation } from '../index.ts'
import { forms, livingFormCodes, livingForms } from './forms.ts'
import { situationRoutes } from './telling.tsx'

const world = inWorld()
const day = (text: string) => Temporal.PlainDate.from(text)

test('the code and the database know the same forms of living', async () => {
  const rows = await asSystem('test', (tx) => tx.selectFrom('living_form').selectAll().orderBy('sort').execute())
  expect(rows.map(({ code }) => code)).toEqual([...livingFormCodes])
  for (const { code, situation, own_home, name_sv, name_en } of rows) {
    expect({ ...Object.entries(forms).find(([known]) => known === code)?.[1] }).toEqual({
      situation,
      ownHome: own_home,
      sv: name_sv,
      en: name_en,
    })
  }
  expect(livingForms('sv').flatMap(({ choices }) => choices).length).toBe(rows.length)
})

const line = async (id: string) =>
  (await asUser(world.siv, (tx) => ask(tx, episodesIn(tx, id, 'sv')))).map(
    ({ from, to, form }) => `${from}/${to ?? ''} ${form}`,
  )

describe('telling', () => {
  test('ends what was told before, and the record says so without words', async () => {
    const id = await world.person({ by: world.siv })
    await asUser(world.siv, (tx) =>
      tellSituation(tx, world.siv, { personId: id, form: 'outdoors', from: day('2026-10-01'), place: 'Malmen' }),
    )
    await asUser(world.siv, (tx) =>
      tellSituation(tx, world.siv, { personId: id, form: 'withFriends', from: day('2026-11-01') }),
    )
    expect(await line(id)).toEqual(['2026-10-01/2026-10-31 outdoors', '2026-11-01/ withFriends'])
    const events = await asUser(world.siv, (tx) =>
      tx.selectFrom('event').select(['what', 'data']).where('person_id', '=', id).execute(),
    )
    expect(events.map(({ what }) => what)).toEqual(['situation.told', 'situation.told'])
    expect(JSON.stringify(events)).not.toContain('Malmen')
  })

  test('the same day corrects, and what was corrected stays to be seen', async () => {
    const id = await world.person({ by: world.siv })
    await asUser(world.siv, (tx) =>
      tellSituation(tx, world.siv, { personId: id, form: 'outdoors', from: day('2026-11-01') }),
    )
    await asUser(world.siv2, (tx) =>
      tellSituation(tx, world.siv2, { personId: id, form: 'car', from: day('2026-11-01') }),
    )
    expect(await line(id)).toEqual(['2026-11-01/ car'])
    const page = await world.visit(situationRoutes)(world.siv).get(`/people/${id}/situation`)
    expect(page.text).toContain('rättad')
    expect(page.text).toContain(world.siv2.name)
  })

  test('ends where something surer begins', async () => {
    const id = await world.person({ by: world.siv })
    await asUser(world.siv, (tx) =>
      tellSituation(tx, world.siv, { personId: id, form: 'outdoors', from: day('2026-10-01') }),
    )
    await asUser(world.siv, (tx) => endToldSituations(tx, world.siv, id, day('2026-11-20')))
    expect(await line(id)).toEqual(['2026-10-01/2026-11-19 outdoors'])
  })

  test('told the same day as the surer began it ends that day', async () => {
    const id = await world.person({ by: world.siv })
    await asUser(world.siv, (tx) =>
      tellSituation(tx, world.siv, { personId: id, form: 'outdoors', from: day('2026-11-20') }),
    )
    await asUser(world.siv, (tx) => endToldSituations(tx, world.siv, id, day('2026-11-20')))
    expect(await line(id)).toEqual(['2026-11-20/2026-11-20 outdoors'])
  })

  test('two who tell at once leave one open, not two', async () => {
    const id = await world.person({ by: world.siv })
    await Promise.all(
      [world.siv, world.siv2].map((who) =>
        asUser(who, (tx) => tellSituation(tx, who, { personId: id, form: 'tent', from: day('2026-11-01') })),
      ),
    )
    expect(await line(id)).toEqual(['2026-11-01/ tent'])
  })

  test('by an outreach worker about their own organisation’s person works; about the municipality’s it doesn’t', async () => {
    const own = await world.person({ by: world.noor })
    expect(
      (
        await asUser(world.noor, (tx) =>
          tellSituation(tx, world.noor, { personId: own, form: 'tent', from: day('2026-11-01') }),
        )
      ).ok,
    ).toBe(true)
    const theirs = await world.person({ by: world.siv })
    await expect(
      asUser(world.noor, (tx) =>
        tellSituation(tx, world.noor, { personId: theirs, form: 'tent', from: day('2026-11-01') }),
      ),
    ).rejects.toMatchObject({
      code: '42501',
    })
  })
})

test('a placement shows on the line beneath nights and above what was told', async () => {
  const id = await world.person({ by: world.siv })
  await asUser(world.siv, async (tx) => {
    await tellSituation(tx, world.siv, { personId: id, form: 'outdoors', from: day('2026-10-01') })
    await tx
      .insertInto('placement')
      .values({
        id: newId(),
        municipality_code: world.siv.municipality,
        person_id: id,
        living_form_code: 'hvb',
        from_on: day('2026-10-10'),
        until_on: day('2026-10-12'),
        home_after: false,
        registered_at: now(),
        registered_by: world.siv.userId,
      })
      .execute()
  })
  expect(await line(id)).toEqual([
    '2026-10-01/2026-10-09 outdoors',
    '2026-10-10/2026-10-12 hvb',
    '2026-10-13/ outdoors',
  ])
})

describe('the page', () => {
  test('shows a reader by assignment only what was told to them', async () => {
    const id = await world.person({ by: world.siv })
    await asUser(world.siv, async (tx) => {
      await tellSituation(tx, world.siv, { personId: id, form: 'car', from: day('2026-10-01') })
      await giveAssignment(tx, world.siv, {
        personId: id,
        toOrganisationId: world.ids.stadsmissionen,
        task: 'outreach',
        from: day('2026-11-01'),
      })
    })
    await asUser(world.noor, (tx) =>
      tellSituation(tx, world.noor, { personId: id, form: 'tent', from: day('2026-11-20'), place: 'Vid ån' }),
    )
    const page = await world.visit(situationRoutes)(world.noor).get(`/people/${id}/situation`)
    expect(page.text).toContain('Vid ån')
    expect(page.text).not.toContain(world.siv.name)
  })

  test('tomorrow and a day that isn’t in the calendar are refused at the field, and the choice is kept', async () => {
    const id = await world.person({ by: world.siv })
    const visit = world.visit(situationRoutes)(world.siv)
    for (const [from, message] of [
      ['2026-11-22', 'inte varit än'],
      ['2026-02-30', 'almanackan'],
    ] as const) {
      const page = await visit.post(`/people/${id}/situation`, { form: 'tent', from, place: 'Vid ån' })
      expect(page.status).toBe(422)
      expect(page.text).toContain(message)
      expect(page.html).toContain('Vid ån')
    }
    expect((await visit.post(`/people/${id}/situation`, { form: 'castle', from: '2026-11-01' })).status).toBe(422)
    expect((await visit.post(`/people/${id}/situation`, { form: 'tent', from: '2026-11-01' })).location).toBe(
      `/people/${id}`,
    )
  })
})
