import { describe, expect, test } from 'vitest'
import { family, linked, placed, somebody, tells } from '../../../test/support/living.ts'
import { rents, sleeps } from '../../../test/support/living-homes.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { now } from '../../platform/time/index.ts'
import { parseWeek, type Week } from '../week/week.ts'
import { countWeek } from './count.ts'
import { named } from './named.fixture.ts'

const world = inWorld()
const siv = () => world.siv.userId
const kalmar = async (iso = '2017-W14') => named(await countWeek({ municipality: '0880', week: weekNamed(iso) }))

function weekNamed(iso: string): Week {
  const week = parseWeek(iso)
  if (!week.ok) throw new Error(week.reason)
  return week.value
}

describe('who is counted in a measuring week', () => {
  test('one day in the week is enough: the first Monday and the last Sunday count, the days beside them do not', async () => {
    await tells(await somebody(), { form: 'outdoors', from: '2017-04-03', until: '2017-04-03' }, siv())
    await tells(await somebody(), { form: 'outdoors', from: '2017-04-09', until: '2017-04-12' }, siv())
    await tells(await somebody(), { form: 'outdoors', from: '2017-04-10', until: null }, siv())
    await tells(await somebody(), { form: 'outdoors', from: '2017-03-01', until: '2017-04-02' }, siv())
    expect(await kalmar()).toMatchObject({ total: 2, bySituation: { 1: 2, 2: 0, 3: 0, 4: 0 } })
  })

  test('each is counted once, in the most acute situation of the week', async () => {
    const one = await somebody()
    await tells(one, { form: 'withFamily', from: '2017-01-01', until: '2017-04-05' }, siv())
    await sleeps(one, 'acutePlace', '2017-04-06', '2017-04-06', siv())
    await rents(one, 'socialLease', '2017-04-07', null, siv())
    expect(await kalmar()).toMatchObject({ total: 1, bySituation: { 1: 1, 2: 0, 3: 0, 4: 0 } })
  })

  test('a guest who left before the first night was never there', async () => {
    await sleeps(await somebody(), 'acutePlace', '2017-04-05', '2017-04-04', siv())
    expect((await kalmar()).total).toBe(0)
  })

  test('situation 2 asks for leaving within three months after the week without a home, or being still there past the day', async () => {
    const from = '2017-01-10'
    await placed(await somebody(), { from, leavesOn: '2017-07-09' }, siv())
    await placed(await somebody(), { from, leavesOn: '2017-07-10' }, siv())
    await placed(await somebody(), { from, leavesOn: '2017-02-01' }, siv())
    await placed(await somebody(), { from, leavesOn: '2017-05-01', homeAfter: true }, siv())
    await placed(await somebody(), { from, leavesOn: null }, siv())
    await tells(await somebody(), { form: 'prison', from }, siv())
    const count = await kalmar()
    expect(count.bySituation[2]).toBe(2)
    expect(count.total).toBe(2)
    expect(count.flags).toContainEqual({ kind: 'leavingUnknown', count: 2 })
  })

  test('a first-hand lease is outside, also when an older told situation was never ended', async () => {
    const one = await somebody()
    await tells(one, { from: '2016-10-01' }, siv())
    await rents(one, 'firstHandLease', '2017-01-01', null, siv())
    const count = await kalmar()
    expect(count).toMatchObject({ total: 0, ownLeases: 1 })
    expect(count.flags).toContainEqual({ kind: 'homeKnown', count: 1 })
  })

  test('a lease that was begun by mistake and taken back is nobody’s own', async () => {
    await rents(await somebody(), 'firstHandLease', '2017-01-01', null, siv())
    expect((await kalmar()).ownLeases).toBe(1)
    await asSystem('test', (tx) => tx.updateTable('lease').set({ undone_at: now(), undone_by: siv() }).execute())
    expect((await kalmar()).ownLeases).toBe(0)
  })

  test('a night slept in protected housing counts, lease or not', async () => {
    const one = await somebody()
    await rents(one, 'firstHandLease', '2016-01-01', null, siv())
    await sleeps(one, 'protectedHousing', '2017-04-04', null, siv())
    expect(await kalmar()).toMatchObject({ total: 1, bySituation: { 1: 1 }, ownLeases: 1 })
  })

  test('the week of a handover still counts the second-hand days; the week after only the own lease is left, beside the count', async () => {
    const one = await somebody()
    await rents(one, 'secondHandLease', '2016-01-01', '2017-04-04', siv())
    await rents(one, 'firstHandLease', '2017-04-05', null, siv())
    expect(await kalmar()).toMatchObject({ total: 1, bySituation: { 3: 1 }, ownLeases: 1 })
    expect(await kalmar('2017-W15')).toMatchObject({ total: 0, ownLeases: 1 })
  })

  test('somebody who died before the week is not counted', async () => {
    await tells(await somebody({ diedOn: '2017-04-02' }), { from: '2017-01-01' }, siv())
    await tells(await somebody({ diedOn: '2017-04-03' }), { from: '2017-01-01' }, siv())
    expect((await kalmar()).total).toBe(1)
  })

  test('linked records count once, through a chain of three too, and what any of them knows is known; a cut link counts twice', async () => {
    const [a, b, c] = [
      await somebody({ sex: null, birthDate: null }),
      await somebody(),
      await somebody({ sex: null, birthDate: null }),
    ]
    await tells(a, { form: 'outdoors', from: '2017-04-03' }, siv())
    await tells(c, { form: 'withFriends', from: '2017-04-03' }, siv())
    await linked(a, b, siv())
    await linked(b, c, siv())
    expect(await kalmar()).toMatchObject({
      total: 1,
      bySituation: { 1: 1, 4: 0 },
      bySex: { female: 1, unknown: 0 },
      byAge: { '35-44': 1 },
    })
    const [d, e] = [await somebody(), await somebody()]
    await tells(d, { from: '2017-04-03' }, siv())
    await tells(e, { from: '2017-04-03' }, siv())
    await linked(d, e, siv(), true)
    expect((await kalmar()).total).toBe(3)
  })

  test('an own lease on the linked record takes the told situation of the other out', async () => {
    const [a, b] = [await somebody(), await somebody()]
    await tells(a, { from: '2017-01-01' }, siv())
    await rents(b, 'firstHandLease', '2017-02-01', null, siv())
    await linked(a, b, siv())
    expect((await kalmar()).total).toBe(0)
  })

  test('people of the next municipality are not counted here, and are in the count of the country', async () => {
    await tells(await somebody(), { from: '2017-01-01' }, siv())
    await tells(
      await somebody({ municipality: '0881' }),
      { from: '2017-01-01', municipality: '0881' },
      world.ture.userId,
    )
    expect((await kalmar()).total).toBe(1)
    const country = await countWeek({ municipality: null, week: weekNamed('2017-W14') })
    expect(country).toMatchObject({ total: 2, population: { value: 9_995_153, quality: 'exact' } })
    expect(country.flags).toContainEqual({ kind: 'twoMunicipalities', count: 0 })
  })
})

describe('age, children and doubts', () => {
  test('eighteen on the Sunday is adult, eighteen on the Monday after is not; unknown age is an adult of its own group, and flagged', async () => {
    for (const made of [
      { birthDate: '1999-04-09' },
      { birthDate: '1999-04-10' },
      { birthDate: null },
      { birthYear: 1952 },
    ])
      await tells(await somebody(made), { from: '2017-04-01' }, siv())
    const count = await kalmar()
    expect(count.total).toBe(3)
    expect(count.byAge).toMatchObject({ '18-24': 1, '65+': 1, unknown: 1 })
    expect(count.flags).toEqual(
      expect.arrayContaining([
        { kind: 'unknownAge', count: 1 },
        { kind: 'minors', count: 1 },
      ]),
    )
  })

  test('nobody is counted before they are born: a child of the week’s Sunday is, one of the Monday after is not', async () => {
    const parent = await somebody()
    await tells(parent, { from: '2017-03-01' }, siv())
    const children = []
    for (const born of [
      { birthDate: '2017-04-09' },
      { birthDate: '2017-04-10' },
      { birthYear: 2017 },
      { birthYear: 2018 },
    ])
      children.push({ id: await somebody(born), living: 'permanent' as const })
    await family([parent], children, '2017-01-01')
    expect((await kalmar()).children).toMatchObject({ total: 2, permanent: 2 })
    const later = await somebody({ birthDate: '2018-01-01' })
    await tells(later, { from: '2017-03-01' }, siv())
    const { total, flags } = await kalmar()
    expect([total, flags.some(({ kind }) => kind === 'minors')]).toEqual([1, false])
  })

  test('children of counted adults are counted beside the total, once each, by their surest living', async () => {
    const [mother, father, outside] = [await somebody(), await somebody({ sex: 'male' }), await somebody()]
    const [first, second, grown] = [
      await somebody({ birthDate: '2010-01-01' }),
      await somebody({ birthDate: '2012-01-01' }),
      await somebody({ birthDate: '1997-01-01' }),
    ]
    await tells(mother, { from: '2017-01-01' }, siv())
    await tells(father, { from: '2017-01-01' }, siv())
    await family(
      [mother],
      [
        { id: first, living: 'permanent' },
        { id: grown, living: 'permanent' },
      ],
      '2015-01-01',
    )
    await family(
      [father],
      [
        { id: first, living: 'visiting' },
        { id: second, living: 'alternating' },
      ],
      '2015-01-01',
    )
    await family([outside], [{ id: await somebody({ birthDate: '2011-01-01' }), living: 'permanent' }], '2015-01-01')
    await family(
      [mother],
      [{ id: await somebody({ birthDate: '2011-01-01' }), living: 'permanent' }],
      '2015-01-01',
      '2017-04-02',
    )
    const count = await kalmar()
    expect(count.total).toBe(2)
    expect(count.children).toEqual({ total: 2, permanent: 1, alternating: 1, visiting: 0 })
  })

  test('a situation told long ago and never confirmed is counted and flagged', async () => {
    await tells(await somebody(), { from: '2016-12-01' }, siv())
    await tells(await somebody(), { from: '2016-12-01', toldAt: '2017-03-20T10:00:00Z' }, siv())
    await tells(await somebody(), { from: '2016-12-01', until: '2017-08-01' }, siv())
    const count = await kalmar()
    expect(count.total).toBe(3)
    expect(count.flags).toContainEqual({ kind: 'oldTold', count: 1 })
  })

  test('the rate has its denominator and day; a year without a known population says which day it took instead, or has no rate', async () => {
    await tells(await somebody(), { from: '2017-01-01' }, siv())
    expect(await kalmar()).toMatchObject({ per10000: 0.2, population: { value: 66_571, quality: 'exact' } })
    const later = await kalmar('2025-W14')
    expect(later.population).toMatchObject({ value: 72_323, quality: 'otherDate' })
    expect(later.flags).toContainEqual({ kind: 'populationOtherDate', count: 0 })
    const unknown = await countWeek({ municipality: '0881', week: weekNamed('2026-W14') })
    expect(unknown).toMatchObject({ population: null, per10000: null })
    expect(unknown.flags).toContainEqual({ kind: 'populationMissing', count: 0 })
    expect((await kalmar('2023-W15')).flags).toContainEqual({ kind: 'weekChosen', count: 0 })
    await expect(countWeek({ municipality: '9999', week: weekNamed('2017-W14') })).rejects.toThrow('9999')
  })
})
