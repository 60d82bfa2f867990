import { expect, test } from 'vitest'
import { day } from '../house.fixture.ts'
import type { Intake } from '../intake.ts'
import { type Free, type House, inOrder, judge, kindFor, type Need, unmet } from './rules.ts'
import { sayVerdict } from './say.ts'

const night = day('2026-11-21')
const evening = Temporal.Instant.from('2026-11-21T19:00:00Z')

const intake: Intake = {
  id: 'i',
  siteId: 's',
  kind: 'nightShelter',
  hidden: false,
  takes: ['women', 'men', 'couples', 'families'],
  pets: true,
  wheelchair: true,
  sober: false,
  entryFrom: '18:00:00',
  entryUntil: '22:00:00',
  staffAtNight: true,
  seasonFrom: null,
  seasonUntil: null,
  holdMinutes: 90,
  area: null,
  way: null,
}
const free: Free = { beds: 2, aside: 0, asideUntil: null, rooms: [3], wheelchairBeds: 1, wheelchairRooms: [] }
const house = (over: Partial<Intake> = {}, places: Partial<Free> = {}): House => ({
  hours: { opensAt: '18:00:00', closesAt: '09:00:00' },
  intake: { ...intake, ...over },
  free: { ...free, ...places },
})
const need = (over: Partial<Need> = {}): Need => ({
  party: 'man',
  people: 1,
  pet: false,
  wheelchair: false,
  influenced: false,
  ...over,
})
const stops = (wanted: Need, there: House, at = evening, on = night) =>
  judge(wanted, there, on, at).verdicts.flatMap(({ rule, met }) => (met === 'no' ? [rule] : []))
const asks = (wanted: Need, there: House) =>
  judge(wanted, there, night, evening).verdicts.flatMap(({ rule, met }) => (met === 'ask' ? [rule] : []))

test('a house that takes everybody and has a bed fits', () => {
  expect(judge(need(), house(), night, evening)).toMatchObject({ fits: true })
})

test('full, women only, no animals, sober guests: each is told, and what stands in the way comes first', () => {
  expect(stops(need(), house({}, { beds: 0 }))).toEqual(['full'])
  expect(stops(need(), house({ takes: ['women'] }))).toEqual(['men'])
  expect(stops(need({ pet: true }), house({ pets: false }))).toEqual(['pets'])
  expect(stops(need({ influenced: true }), house({ sober: true }))).toEqual(['sober'])
  expect(judge(need(), house({ takes: ['women'] }), night, evening).verdicts[0]).toMatchObject({ met: 'no' })
})

test('nobody is let in from the minute when the door closes, tonight alone', () => {
  const at = (time: string) => Temporal.Instant.from(`2026-11-21T${time}Z`)
  expect(stops(need(), house(), at('20:59:59'))).toEqual([])
  expect(stops(need(), house(), at('21:00:00'))).toEqual(['entry'])
  expect(stops(need(), house({ entryUntil: '01:00:00' }), at('23:30:00'))).toEqual([])
  expect(stops(need(), house({ entryUntil: '01:00:00' }), Temporal.Instant.from('2026-11-22T00:00:00Z'))).toEqual([
    'entry',
  ])
  expect(stops(need(), house(), at('21:00:00'), day('2026-11-22'))).toEqual([])
})

test('a bed set aside says until when, and isn’t told as a full house', () => {
  const there = house({}, { beds: 0, aside: 1, asideUntil: '21:00' })
  expect(judge(need(), there, night, evening).verdicts[0]).toEqual({ rule: 'aside', met: 'no', free: 1, time: '21:00' })
})

test('a couple and a family take a whole room that is large enough, however many beds are free', () => {
  expect(kindFor(need({ party: 'couple', people: 2 }), house())).toBe('room')
  expect(stops(need({ party: 'family', people: 3 }), house())).toEqual([])
  expect(stops(need({ party: 'family', people: 4 }), house({}, { beds: 9 }))).toEqual(['full'])
  expect(stops(need({ party: 'couple', people: 2 }), house({ takes: ['women', 'men'] }))).toEqual(['couples'])
})

test('somebody alone gets a room of their own at a hotel; another house’s free room isn’t called full, and isn’t theirs', () => {
  const rooms = { beds: 0, rooms: [2, 2] }
  const hotel = house({ kind: 'hotel' }, rooms)
  expect([kindFor(need(), hotel), stops(need(), hotel)]).toEqual(['room', []])
  expect(kindFor(need(), house({ kind: 'hotel' }))).toBe('bed')
  const full = (wanted: Need, there: House) => {
    const [first] = judge(wanted, there, night, evening).verdicts
    return first && sayVerdict(first, 'sv')
  }
  expect(full(need(), house({}, rooms))).toBe('Ingen ledig säng, bara hela rum')
  expect(full(need({ party: 'family', people: 3 }), hotel)).toBe('Inget ledigt helt rum för 3 personer')
  expect(full(need({ party: 'family', people: 3 }), house({}, { rooms: [] }))).toBe(
    'Inget ledigt helt rum för 3 personer',
  )
  expect(full(need({ party: 'family', people: 3 }), house({}, { beds: 0, rooms: [] }))).toBe('Fullt')
})

test('of a guest of whom neither is said, a house that takes women and men says both', () => {
  const { verdicts } = judge(need({ party: 'person' }), house(), night, evening)
  expect(verdicts.map((one) => sayVerdict(one, 'sv'))).toContain('Tar emot kvinnor och män')
})

test('a wheelchair needs a house and a free bed that it comes to', () => {
  expect(stops(need({ wheelchair: true }), house())).toEqual([])
  expect(stops(need({ wheelchair: true }), house({}, { wheelchairBeds: 0 }))).toEqual(['wheelchair'])
  expect(stops(need({ wheelchair: true }), house({ wheelchair: false }))).toEqual(['wheelchair'])
})

test('a season goes over the turn of the year', () => {
  const winter = { seasonFrom: '11-01', seasonUntil: '03-31' }
  for (const on of ['2026-11-01', '2027-01-15', '2027-03-31'])
    expect(stops(need(), house(winter), evening, day(on)), on).toEqual([])
  for (const on of ['2026-10-31', '2027-04-01'])
    expect(stops(need(), house(winter), evening, day(on)), on).toEqual(['season'])
})

test('what a house hasn’t said is asked about and shuts nobody out', () => {
  const silent: House = { ...house(), intake: null }
  expect(asks(need({ pet: true, influenced: true }), silent).toSorted()).toEqual(['men', 'pets', 'sober'])
  expect(asks(need({ party: 'person' }), house({ takes: ['women'] }))).toEqual(['men'])
  expect(judge(need({ party: 'person' }), house({ takes: ['women'] }), night, evening).fits).toBe(true)
})

test('the next best is what fails on fewest rules; what fits without a question is first', () => {
  const named = (name: string, there: House, wanted = need({ pet: true })) => ({
    name,
    free: there.free,
    ...judge(wanted, there, night, evening),
  })
  const houses = [
    named('Två fel', house({ pets: false, takes: ['women'] })),
    named('Ett fel', house({ pets: false })),
    named('Fråga', { ...house(), intake: null }),
    named('Passar', house()),
  ]
  expect(inOrder(houses).map(({ name }) => name)).toEqual(['Passar', 'Fråga', 'Ett fel', 'Två fel'])
})

test('an unmet need is counted by what stood in the way everywhere', () => {
  const at = (there: House, wanted = need()) => judge(wanted, there, night, evening)
  const full = house({}, { beds: 0 })
  expect(unmet([at(full), at(full)])).toEqual({ because: 'full', needs: ['full'] })
  expect(unmet([at(full), at(house({ takes: ['women'] }))])).toEqual({ because: 'rule', needs: ['full', 'men'] })
  expect(unmet([at(full), at(house({ seasonFrom: '01-01', seasonUntil: '02-01' }))])).toMatchObject({
    because: 'closed',
  })
  expect(unmet([])).toEqual({ because: 'full', needs: [] })
})
