import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placed, somebody, tells } from '../../../test/support/living.ts'
import { rents, sleeps } from '../../../test/support/living-homes.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { rowsBehind } from '../behind/rows.ts'
import { seenBehind } from '../behind.fixture.ts'
import { countWeek } from '../count/count.ts'
import { named } from '../count/named.fixture.ts'
import { measuringWeek, type Week, weekOf } from '../week/week.ts'
import { changeBetween } from './change.ts'

const world = inWorld()
const siv = () => world.siv.userId
const balanceOf = async (from: Week, to: Week) =>
  (await asSystem('test', (tx) => changeBetween(tx, { municipality: '0880', from, to }))).balance
const [before, after] = [measuringWeek(2017), measuringWeek(2018)]

test('everyone who came or left has a named reason', async () => {
  const [own, other, gone, stays, fresh, back, young] = await Promise.all(
    [{}, {}, { diedOn: '2017-12-01' }, {}, {}, {}, { birthDate: '1999-06-01' }].map((made) => somebody(made)),
  )
  const told = (person: string | undefined, from: string, until: string | null = null) =>
    tells(person ?? '', { from, until }, siv())
  await told(own, '2017-01-01', '2017-08-31')
  await rents(own ?? '', 'firstHandLease', '2017-09-01', null, siv())
  await told(other, '2017-01-01', '2017-08-31')
  await tells(other ?? '', { form: 'privateSublet', from: '2017-09-01' }, siv())
  await told(gone, '2017-01-01')
  await told(stays, '2017-01-01')
  await told(fresh, '2018-02-01')
  await told(back, '2016-01-01', '2016-05-01')
  await told(back, '2018-02-01')
  await told(young, '2017-01-01')
  const result = await balanceOf(before, after)
  expect(result).toMatchObject({
    start: { total: 4 },
    end: { total: 4 },
    inflow: { new: 1, returned: 1, turnedAdult: 1 },
    outflow: { handedOver: 0, fromAcute: 0, ownLease: 1, otherHome: 1, died: 1, notSoonLeaving: 0, unknown: 0 },
    difference: 0,
  })
})

const anyDay = fc.integer({ min: 0, max: 500 }).map((days) => Temporal.PlainDate.from('2016-12-01').add({ days }))
const anyLength = fc.option(fc.integer({ min: 0, max: 200 }), { nil: null })
const anyEpisode = fc.record({
  from: anyDay,
  length: anyLength,
  kind: fc.constantFrom('told', 'outdoors', 'stay', 'placed', 'second', 'first'),
})
const anyPerson = fc.record({
  sex: fc.constantFrom('female' as const, 'male' as const, null),
  birthDate: fc.constantFrom('1950-01-01', '1985-02-03', '1999-04-09', '1999-12-31', '2005-01-01', null),
  episodes: fc.array(anyEpisode, { maxLength: 3 }),
})

test('whatever happened: the parts sum to the total, the rows are as many as the figure, and the balance comes to zero', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(anyPerson, { maxLength: 8 }), async (people) => {
        for (const { sex, birthDate, episodes } of people) {
          const person = await somebody({ sex, birthDate })
          // nobody is in two houses at once: whoever stays on in one has told of the others
          const staysOn = episodes.findIndex(({ kind, length }) => kind === 'stay' && length === null)
          for (const [at, { from, length, ...episode }] of episodes.entries()) {
            const kind = episode.kind === 'stay' && length === null && at !== staysOn ? 'told' : episode.kind
            const begins = from.toString()
            const until = length === null ? null : from.add({ days: length }).toString()
            if (kind === 'told') await tells(person, { from: begins, until }, siv())
            if (kind === 'outdoors') await tells(person, { form: 'outdoors', from: begins, until }, siv())
            if (kind === 'stay') await sleeps(person, 'acutePlace', begins, until, siv())
            if (kind === 'placed')
              await placed(person, { from: begins, until, leavesOn: from.add({ days: 100 }).toString() }, siv())
            if (kind === 'second') await rents(person, 'secondHandLease', begins, until, siv())
            if (kind === 'first') await rents(person, 'firstHandLease', begins, until, siv())
          }
        }
        for (const week of [before, weekOf(Temporal.PlainDate.from('2017-09-20')), after]) {
          const count = named(await countWeek({ municipality: '0880', week }))
          const sum = (parts: Readonly<Record<string, number>>) => Object.values(parts).reduce((a, b) => a + b, 0)
          expect([sum(count.bySituation), sum(count.bySex), sum(count.byAge)]).toEqual([
            count.total,
            count.total,
            count.total,
          ])
          const behind = await rowsBehind(world.agneta, { area: { municipality: '0880', week }, filter: [] })
          const rows = await seenBehind(world.agneta, behind, { size: 500 })
          expect([rows.counted, rows.rows.length, rows.hidden]).toEqual([count.total, count.total, 0])
        }
        const flow = await balanceOf(before, after)
        expect(flow.difference).toBe(0)
        expect(flow.end.total).toBe((await countWeek({ municipality: '0880', week: after })).total)
      })
      .afterEach(() =>
        asSystem('test', async (tx) => {
          for (const table of [
            'lease_tenant',
            'lease',
            'dwelling',
            'stay',
            'booking',
            'bed',
            'room',
            'site',
            'placement',
            'told_situation',
            'ground',
            'person',
          ] as const)
            await tx.deleteFrom(table).execute()
        }),
      ),
    { numRuns: 15 },
  )
}, 60_000)
