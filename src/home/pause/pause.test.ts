import { describe, expect, test } from 'vitest'
import { left } from '../../../test/support/left.ts'
import { inWorld } from '../../../test/support/world.ts'
import { castIds } from '../../demo/index.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { askingPausesOn, pauseState } from '../pauses.ts'
import { stands, steps } from '../steps.fixture.ts'

const world = inWorld()
const { visit } = steps(world)
const day = (text: string) => Temporal.PlainDate.from(text)
const disturbed = {
  landlord: castIds.landlord,
  fromOn: '2026-12-01',
  untilOn: '',
  because: 'Störningar i ett hus',
  routine: 'Bovärden ringer samma dag',
}
const pause = (fields: Record<string, string> = {}, by = world.siv) =>
  visit(by).post('/homes/pauses/new', { ...disturbed, ...fields })
const rows = () => stands((tx) => tx.selectFrom('landlord_pause').selectAll().execute())
const holdOn = (on: string) => asUser(world.siv, (tx) => ask(tx, askingPausesOn(tx, day(on))))

describe('a landlord’s pause of new flats', () => {
  test('is written by the municipality or the landlord, with why and what is to change, and stands where flats are matched', async () => {
    expect((await pause()).status).toBe(303)
    for (const who of [world.siv, world.hanna]) {
      const page = await visit(who).get('/homes/pauses')
      expect(page.text).toContain('Störningar i ett hus')
      expect(page.text).toContain('Bovärden ringer samma dag')
    }
    expect(await holdOn('2026-11-30')).toEqual([])
    expect((await holdOn('2026-12-01')).map(({ landlordId }) => landlordId)).toEqual([castIds.landlord])
    expect((await pause({ fromOn: '2027-02-01' }, world.hanna)).text).toContain('redan en paus')
  })
  test('ends on a day, with what has changed; the end and the pause itself can be taken back', async () => {
    await pause({ untilOn: '2027-03-31' })
    const [row] = await rows()
    await visit(world.hanna).post(`/pauses/${row?.id}/lift`, { liftedOn: '2027-01-15', changed: 'Ny störningsjour' })
    expect(await holdOn('2027-01-15')).toEqual([])
    expect(await holdOn('2027-01-14')).toHaveLength(1)
    await visit(world.siv).post(`/pauses/${row?.id}/lift/undo`)
    expect(await holdOn('2027-01-15')).toHaveLength(1)
    expect(await holdOn('2027-04-01')).toEqual([])
    await visit(world.siv).post(`/pauses/${row?.id}/undo`)
    expect(await holdOn('2027-01-15')).toEqual([])
    expect((await visit(world.siv).post(`/pauses/${row?.id}/undo`)).status).toBe(404)
  })
  test('is one at a time: one that was ended doesn’t go on, nor end later, into the next', async () => {
    await pause()
    const [first] = await rows()
    await visit(world.siv).post(`/pauses/${first?.id}/lift`, { liftedOn: '2026-12-20' })
    expect((await pause({ fromOn: '2027-01-10', untilOn: '2027-01-31' })).status).toBe(303)
    expect(left(await visit(world.siv).post(`/pauses/${first?.id}/lift/undo`))).toContain('en annan paus')
    await pause({ fromOn: '2026-12-21', untilOn: '2026-12-31' })
    const brief = (await rows()).find(({ from_on }) => String(from_on) === '2026-12-21')
    const later = await visit(world.siv).post(`/pauses/${brief?.id}/lift`, { liftedOn: '2027-01-15' })
    expect([later.status, later.html.includes('href="#f-liftedOn"')]).toEqual([409, true])
    expect((await rows()).map(({ lifted_on }) => lifted_on && String(lifted_on)).toSorted()).toEqual([
      '2026-12-20',
      null,
      null,
    ])
  })
  test('that ends before it begins, or names somebody by number, is told at its field and what was typed is kept', async () => {
    const backwards = await pause({ untilOn: '2026-11-01' })
    expect(backwards.html).toContain('href="#f-untilOn"')
    expect(backwards.html).toContain('Störningar i ett hus')
    for (const [field, typed] of Object.entries({
      because: 'Om 19900101-2385',
      routine: '19900101-2385',
      landlord: '',
    }))
      expect((await pause({ [field]: typed })).html, field).toContain(`href="#f-${field}"`)
    const both = (await pause({ landlord: '', because: '' })).html
    expect([both.includes('href="#f-landlord"'), both.includes('href="#f-because"')]).toEqual([true, true])
    expect(await rows()).toEqual([])
    await pause()
    const [row] = await rows()
    const lift = (fields: Record<string, string>) =>
      visit(world.siv).post(`/pauses/${row?.id}/lift`, { liftedOn: '2026-12-24', changed: '', ...fields })
    expect((await lift({ liftedOn: '2026-11-30' })).html).toContain('href="#f-liftedOn"')
    expect((await lift({ changed: 'Om 19900101-2385' })).html).toContain('href="#f-changed"')
  })
  test('a landlord sees no other’s, and writes none for another; nor does anybody else write any', async () => {
    await pause({ landlord: castIds.otherLandlord })
    expect((await visit(world.hanna).get('/homes/pauses')).text).not.toContain('Störningar i ett hus')
    const [row] = await rows()
    expect((await visit(world.hanna).post(`/pauses/${row?.id}/lift`, { liftedOn: '2027-01-15' })).status).toBe(404)
    await pause({ landlord: castIds.otherLandlord, fromOn: '2027-05-01' }, world.hanna)
    expect((await rows()).filter(({ landlord_id }) => landlord_id === castIds.otherLandlord)).toHaveLength(1)
    for (const who of [world.mats, world.petra, world.nils, world.noor]) expect((await pause({}, who)).status).toBe(404)
    for (const who of [world.nils, world.noor, world.rut])
      expect((await visit(who).get('/homes/pauses')).status).toBe(404)
  })
})

test('a pause holds from its first day until it is lifted, or through its last', () => {
  const [fromOn, untilOn] = [day('2026-12-01'), day('2026-12-31')]
  expect(pauseState({ fromOn, untilOn, liftedOn: null }, day('2026-12-31'))).toBe('holds')
  expect(pauseState({ fromOn, untilOn, liftedOn: null }, day('2027-01-01'))).toBe('over')
  // lifted later than was thought: it held until then
  expect(pauseState({ fromOn, untilOn, liftedOn: day('2027-02-01') }, day('2027-01-01'))).toBe('holds')
  expect(pauseState({ fromOn, untilOn: null, liftedOn: null }, day('2026-11-30'))).toBe('coming')
})
