import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkMessage, defectsOf } from './check.ts'
import { messageInput, readMessage } from './fields.ts'
import { inputFromFlat, problemsAt } from './flat.ts'
import { type MessageFacts, messageKinds } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const received = day('2026-11-21')

const whole: MessageFacts = {
  kind: 'messageToBoard',
  tenure: 'rented',
  landlordName: 'Kalmarbo',
  landlordAddress: 'Box 1',
  landlordPhone: '0480-1',
  tenantName: 'Test Testsson',
  address: 'Exempelgatan 3',
  dwellingNumber: null,
  area: null,
  rooms: 2,
  amountOre: 1_690_000,
  interestOre: 0,
  wayToPay: 'Bankgiro 1',
  dues: [
    { dueOn: day('2026-09-30'), amountOre: 845_000 },
    { dueOn: day('2026-10-30'), amountOre: 845_000 },
  ],
  servedOn: day('2026-11-13'),
  givenOn: received,
  givenHow: 'electronic',
  statedDays: 21,
  disturbanceOn: null,
  particularlySerious: false,
  children: null,
  words: null,
  ownReference: null,
}
const check = (changes: Partial<MessageFacts>) => checkMessage({ ...whole, ...changes }, received)
const fields = (changes: Partial<MessageFacts>) => check(changes).map(({ field, kind }) => `${field} ${kind}`)

describe('what form 3 wants', () => {
  test('a whole message has nothing to remark on', () => {
    expect(check({})).toEqual([])
  })

  test.each([
    ['landlordName', 'noLandlord'],
    ['tenantName', 'noTenant'],
    ['rooms', 'noRooms'],
    ['interestOre', 'noInterest'],
    ['wayToPay', 'noWayToPay'],
  ] as const)('without %s the defect is %s', (field, defect) => {
    expect(defectsOf(check({ [field]: null }))).toEqual([defect])
  })

  test('an address or a telephone that is missing is told, and is no defect of its own', () => {
    expect(fields({ landlordAddress: null, landlordPhone: null })).toEqual([
      'landlordAddress missing',
      'landlordPhone missing',
    ])
  })

  test('without amount and due days both are told; with due days the total can be worked out', () => {
    expect(defectsOf(check({ amountOre: null, dues: [] }))).toEqual(['noAmount', 'noDueDates'])
    expect(check({ amountOre: null })).toMatchObject([{ field: 'amount', kind: 'missing' }])
    expect(defectsOf(check({ amountOre: null }))).toEqual([])
  })

  test('a wrong amount says by how much, and what it has led to; missing rooms what they didn’t lead to', () => {
    const [wrong] = check({ amountOre: 1_700_000 })
    expect(wrong).toMatchObject({ defect: 'wrongAmount', kind: 'wrong' })
    expect(wrong?.words.sv.replaceAll(/\s/g, ' ')).toContain('100 kr för mycket')
    expect(wrong?.ledTo?.sv).toContain('RH 1995:34')
    expect(check({ rooms: null })[0]?.ledTo?.en).toContain('NJA 1985')
    expect(check({ statedDays: 14 })[0]).toMatchObject({ defect: 'otherTime', field: 'statedDays' })
    expect(check({ statedDays: 14 })[0]?.ledTo?.sv).toContain('RH 2001:22')
  })

  test('amounts that add up to the öre are never wrong; off by one öre they always are', () => {
    const ore = fc.integer({ min: 1, max: 10_000_000 })
    fc.assert(
      fc.property(ore, ore, fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(-1, 1), (a, b, interest, off) => {
        const dues = whole.dues.map((due, at) => ({ ...due, amountOre: at === 0 ? a : b }))
        const of = (amountOre: number) => defectsOf(check({ dues, interestOre: interest, amountOre }))
        return !of(a + b + interest).includes('wrongAmount') && of(a + b + interest + off).includes('wrongAmount')
      }),
    )
  })
})

test('a personal number is asked to be taken out', () => {
  expect(fields({ tenantName: 'Test 19121212-1212', words: 'Ring 0480-12 34 56' })).toEqual(['tenantName odd'])
})

describe('days', () => {
  test('before the rent is a week late it is too early; the day after it isn’t', () => {
    const dues = [{ dueOn: day('2026-11-16'), amountOre: 1_690_000 }]
    const on = (given: string) =>
      checkMessage({ ...whole, dues, servedOn: null, givenHow: 'letter', givenOn: day(given) }, day('2026-11-30'))
        .filter(({ ruleId }) => ruleId === 'EV-03')
        .map(({ kind }) => kind)
    expect([on('2026-11-20'), on('2026-11-23'), on('2026-11-24')]).toEqual([['wrong'], ['wrong'], []])
  })

  test('when the week ends on a Saturday it may be too early until Monday is past', () => {
    const dues = [{ dueOn: day('2026-10-31'), amountOre: 1_690_000 }]
    const on = (given: string) => fields({ dues, servedOn: null, givenHow: 'letter', givenOn: day(given) })
    expect(on('2026-11-07')).toContain('givenOn wrong')
    expect(on('2026-11-09')).toContain('givenOn odd')
    expect(on('2026-11-10')).not.toContain('givenOn odd')
  })

  test('days that haven’t come, and a year that may be mistyped, are seen', () => {
    expect(fields({ servedOn: day('2026-11-22') })).toEqual(['servedOn wrong'])
    const dues = (dueOn: string) => [{ dueOn: day(dueOn), amountOre: 1_690_000 }]
    expect(fields({ dues: dues('2026-12-30') })).toContain('dues.0 wrong')
    expect(fields({ dues: dues('2016-10-30') })).toEqual(['dues.0 odd'])
  })

  test('served after a registered letter was sent: the three weeks count from the service', () => {
    const letter = { givenHow: 'registeredLetter', givenOn: day('2026-11-10') } as const
    expect(check({ ...letter, servedOn: day('2026-11-13') })).toMatchObject([{ field: 'servedOn', ruleId: 'EV-05' }])
    expect(check({ ...letter, tenure: 'tenantOwned' })[0]?.ruleId).toBe('EV-13')
  })
})

describe('other kinds', () => {
  test('an early sign needs no form; a disturbance needs a day, a tenant and what happened', () => {
    const bare = { dues: [], amountOre: null, interestOre: null, wayToPay: null, servedOn: null, statedDays: null }
    expect(fields({ ...bare, kind: 'earlyArrears', dues: whole.dues, landlordName: null, rooms: null })).toEqual([])
    expect(fields({ ...bare, kind: 'disturbance', tenantName: null })).toEqual([
      'tenantName missing',
      'words missing',
      'disturbanceOn missing',
    ])
    expect(fields({ ...bare, kind: 'terminationCopy', words: 'Hot', particularlySerious: true })).toEqual([
      'servedOn missing',
    ])
  })

  test('whatever is left out, no kind throws and each finding speaks both languages', () => {
    const always = ['kind', 'tenure', 'givenOn', 'givenHow', 'dues']
    for (const kind of messageKinds)
      for (const name of Object.keys(whole).filter((one) => !always.includes(one)))
        for (const finding of [...check({ kind, [name]: null }), ...check({ kind, dues: [], [name]: null })])
          expect(finding.words.sv && finding.words.en).toBeTruthy()
  })
})

describe('reading what was written', () => {
  test('kronor as numbers and as people write them, days and yes or no in every way', () => {
    const read = readMessage(
      {
        kind: 'earlyArrears',
        address: ' Exempelgatan 3 ',
        dues: [{ dueOn: '20261030', amount: '8 450,50 kr' }],
        interest: 0,
        amount: 8450.5,
        rooms: '2,5',
        children: 'Nej',
      },
      'sv',
    )
    expect(read).toMatchObject({
      ok: true,
      value: { address: 'Exempelgatan 3', amount: 845_050, interest: 0, rooms: 2.5, children: false, tenure: 'rented' },
    })
  })

  test('problems name their fields, all at once, in the reader’s language', () => {
    const read = readMessage(
      { kind: 'messageToBoard', amount: 'x', dues: [{ dueOn: '2026-02-30' }], givenOn: '2199-01-01', shoe: 1 },
      'en',
    )
    expect(read.ok ? [] : read.problems.map(({ field }) => field).toSorted()).toEqual([
      'address',
      'amount',
      'dues.0.amount',
      'dues.0.dueOn',
      'givenOn',
      'shoe',
    ])
    expect(readMessage({ address: 'A' }, 'sv')).toEqual({
      ok: false,
      problems: [{ field: 'kind', message: 'Välj vilket slag av meddelande det är.' }],
    })
    for (const nothing of [null, 'text', 7, []]) expect(readMessage(nothing, 'sv').ok).toBe(false)
  })

  test('a rent twice on the same day is told at the second, in the row where it was written', () => {
    const { input, nameOf } = inputFromFlat({
      kind: 'earlyArrears',
      address: 'A',
      due1On: '2026-09-30',
      due1Amount: '1',
      due4On: '2026-09-30',
      due4Amount: '2',
    })
    const read = readMessage(input, 'sv')
    expect(read.ok ? [] : problemsAt(read.problems, nameOf)).toMatchObject([{ field: 'due4On' }])
  })

  test('the schema is plain enough to be published', async () => {
    const { z } = await import('zod')
    const schema = z.toJSONSchema(messageInput, { io: 'input' })
    expect(schema.oneOf ?? schema.anyOf).toHaveLength(messageKinds.length)
  })
})
