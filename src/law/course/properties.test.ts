/** What holds for every matter, whatever has happened in it. */

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Course,
  type CourseEvent,
  type CourseInput,
  causes,
  courseChanges,
  courseEventKinds,
  courseOf,
  eventFlags,
  learnedGrounds,
  messageDefects,
  payers,
  tenures,
} from './index.ts'
import { day } from './matter.sample.ts'

const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => day('2026-01-01').add({ days }))
const orNone = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null, freq: 3 })

const anyEvent = (id: string): fc.Arbitrary<CourseEvent> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom(...courseEventKinds),
    on: anyDay,
    until: orNone(anyDay),
    amountOre: orNone(fc.constantFrom(0, 100_000, 845_050, 1_000_000)),
    payer: orNone(fc.constantFrom(...payers)),
    ground: orNone(fc.constantFrom(...learnedGrounds)),
    defects: fc.subarray([...messageDefects], { maxLength: 2 }),
    flags: fc.subarray([...eventFlags], { maxLength: 2 }),
    statedDays: orNone(fc.constantFrom(7, 14, 21, 28, 100_000)),
  })

/** Matters of the usual kind more often than all would be by chance, so that windows and payments meet. */
const usual: fc.Arbitrary<CourseEvent> = fc
  .tuple(
    anyEvent('x'),
    fc.constantFrom('rentDue', 'payment', 'noticeServed', 'messageGiven', 'undertakingGiven', 'hindered'),
  )
  .map(([event, kind]) => ({ ...event, kind }))

const someEvents = fc
  .array(fc.oneof(usual, usual, anyEvent('x')), { maxLength: 12 })
  .map((events) => events.map((event, index) => ({ ...event, id: String(index + 1) })))

const anyMatter: fc.Arbitrary<CourseInput> = fc.record({
  tenure: fc.constantFrom(...tenures),
  cause: fc.constantFrom(...causes),
  events: someEvents,
  today: anyDay,
})

const anyCorrections = (matter: CourseInput): fc.Arbitrary<CourseInput> =>
  fc
    .array(fc.record({ corrects: fc.integer({ min: 0, max: 20 }).map(String), annuls: fc.boolean(), on: anyDay }), {
      maxLength: 5,
    })
    .map((fixes) => ({
      ...matter,
      events: [
        ...matter.events,
        ...fixes.map(
          (fix, index): CourseEvent => ({ ...fix, id: String(matter.events.length + 1 + index), kind: 'messageGiven' }),
        ),
      ],
    }))

const holds = <T>(some: fc.Arbitrary<T>, check: (value: T) => void, runs = 300) =>
  fc.assert(
    fc.property(some, (value) => {
      check(value)
    }),
    { numRuns: runs },
  )

const plain = (course: Course): unknown => JSON.parse(JSON.stringify(course))
const compare = Temporal.PlainDate.compare

test('whatever happens, a course comes out; each clock’s day is by its last day, its step is on the line and runs', () => {
  holds(anyMatter.chain(anyCorrections), (matter) => {
    const { clocks, steps } = courseOf(matter)
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
    for (const { due, lastDay, step, section } of clocks) {
      if (lastDay !== null) expect(compare(due, lastDay)).toBeLessThanOrEqual(0)
      expect(steps.find(({ id }) => id === step)?.state).toMatch(/running|passed/)
      expect(section).not.toBe('')
    }
    expect(clocks.map(({ due }) => due).toSorted(compare)).toEqual(clocks.map(({ due }) => due))
  })
})

test('while no three weeks run, no warning of a paper or a debt says to count on them', () => {
  const counts = /räkna ändå med den|räkna med tiden|tiden räknas|Räkna med den första|den som slutar först/i
  const told = /count on (it|the time)\b|the time is counted|Work by the first|the one that ends first/i
  holds(anyMatter, (matter) => {
    const { steps, warnings } = courseOf(matter)
    if (steps.some(({ place, computation }) => place === 'recovery' && computation !== null)) return
    // an earlier round has its own
    if (steps.some(({ id }) => id.includes(':round'))) return
    for (const { words } of warnings) expect([counts.test(words.sv), told.test(words.en)]).toEqual([false, false])
  })
})

test('dates in other ages don’t break it', () => {
  const farDay = fc
    .integer({ min: -270_000, max: 270_000 })
    .map((year) => Temporal.PlainDate.from({ year, month: 2, day: 28 }))
  holds(
    fc.tuple(anyMatter, farDay, farDay),
    ([matter, on, until]) => {
      expect(
        courseOf({ ...matter, events: matter.events.map((event) => ({ ...event, on, until })) }).stage,
      ).toBeDefined()
      expect(courseOf({ ...matter, today: on }).stage).toBeDefined()
    },
    60,
  )
})

test('the order in which the events stand never matters', () => {
  const shuffled = anyMatter
    .chain(anyCorrections)
    .chain((matter) =>
      fc.tuple(fc.constant(matter), fc.shuffledSubarray([...matter.events], { minLength: matter.events.length })),
    )
  holds(shuffled, ([matter, events]) => expect(plain(courseOf({ ...matter, events }))).toEqual(plain(courseOf(matter))))
})

test('an event corrected to the same facts changes nothing', () => {
  holds(
    anyMatter,
    (matter) => {
      const before = courseOf(matter)
      for (const event of matter.events) {
        const after = courseOf({
          ...matter,
          events: [...matter.events, { ...event, id: `${event.id}b`, corrects: event.id }],
        })
        expect(courseChanges(before, after)).toEqual([])
        expect(after).toMatchObject({ stage: before.stage, safe: before.safe, unpaidOre: before.unpaidOre })
      }
    },
    60,
  )
})

test('an annulled event is as if it never was', () => {
  holds(
    anyMatter.filter(({ events }) => events.length > 0),
    (matter) => {
      const [first, ...others] = matter.events
      if (first === undefined) return
      const annulled = { ...first, id: 'off', corrects: first.id, annuls: true }
      expect(plain(courseOf({ ...matter, events: [...matter.events, annulled] }))).toEqual(
        plain(courseOf({ ...matter, events: others })),
      )
    },
  )
})

const decisionOf = ({ steps }: Course) => steps.find(({ id }) => id === 'earliestDecision')

test('a later message never gives an earlier decision', () => {
  const papers = fc
    .array(fc.tuple(usual, fc.constantFrom('noticeServed' as const, 'messageGiven' as const)), {
      minLength: 1,
      maxLength: 5,
    })
    .map((all) => all.map(([event, kind], index): CourseEvent => ({ ...event, kind, id: String(index) })))
  holds(fc.tuple(papers, anyDay, usual), ([events, today, another]) => {
    const matter = { tenure: 'rented', cause: 'arrears', events, today } as const
    const lastMessage = events
      .filter(({ kind }) => kind === 'messageGiven')
      .map(({ on }) => on)
      .toSorted(compare)
      .at(-1)
    if (lastMessage === undefined) return
    const later = { ...another, id: 'later', kind: 'messageGiven' as const, on: lastMessage.add({ days: 1 }) }
    const before = decisionOf(courseOf(matter))
    const after = decisionOf(courseOf({ ...matter, events: [...events, later] }))
    if (before?.on == null || before.danger === null) return
    if (after?.on == null || after.danger === null) throw new Error('the decision’s day was lost')
    expect(compare(after.on, before.on)).toBeGreaterThanOrEqual(0)
    expect(compare(after.danger.on, before.danger.on)).toBeGreaterThanOrEqual(0)
  })
})

test('a home that is safe has no three weeks running, and no day to fear a decision', () => {
  let safe = 0
  holds(
    anyMatter,
    (matter) => {
      const course = courseOf(matter)
      if (course.safe === null) return
      safe += 1
      expect(course.clocks.filter(({ step }) => /^(recovery|undertaking|excuse|forfeited)/.test(step))).toEqual([])
      expect(decisionOf(course)?.state ?? 'void').toBe('void')
      expect(course.stage === 'safe' || course.ended !== null).toBe(true)
    },
    600,
  )
  expect(safe).toBeGreaterThan(15)
})

test('the day to count down to is never later than the day by the rule, and a running window isn’t over', () => {
  holds(anyMatter, (matter) => {
    for (const { danger, computation, state, place } of courseOf(matter).steps) {
      if (danger !== null && computation?.lastDay != null && place !== 'excuse' && place !== 'earliestDecision')
        expect(compare(danger.on, computation.lastDay)).toBeLessThanOrEqual(0)
      if (place === 'recovery' && state === 'running' && danger !== null)
        expect(compare(matter.today, danger.on)).toBeLessThanOrEqual(0)
    }
  })
})

test('a home is never safe because a landlord waited, where the ground is unknown, the crime isn’t asked about or anything else is at hand', () => {
  const about: readonly string[] = [
    'landlordLearned',
    'investigationBegun',
    'noInvestigation',
    'criminalCaseEnded',
    'groundCeased',
  ]
  const learned = fc
    .array(
      fc.tuple(anyEvent('x'), fc.constantFrom('landlordLearned', 'investigationBegun', 'noInvestigation', 'payment')),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((all) => all.map(([event, kind], index): CourseEvent => ({ ...event, kind, id: String(index) })))
  // what settles an earlier round says nothing of the next one's grounds
  const settles: readonly string[] = ['withdrawn', 'newLease', 'takenOver', 'titleRefused', 'rectified']
  const anyOther = anyEvent('other').filter(({ kind }) => !settles.includes(kind))
  const matters = fc.record({
    tenure: fc.constantFrom(...tenures),
    cause: fc.constant('disturbance' as const),
    events: fc.tuple(learned, fc.array(anyOther, { maxLength: 1 })).map((both) => both.flat()),
    today: anyDay,
  })
  holds(
    matters,
    (matter) => {
      const course = courseOf(matter)
      if (course.safe?.because !== 'tooLate') return
      const grounds = matter.events.filter(({ kind }) => kind === 'landlordLearned')
      expect(grounds.every(({ ground }) => ground != null)).toBe(true)
      if (grounds.some(({ ground }) => ground === 'p12'))
        expect(matter.events.some(({ kind }) => about.includes(kind) && kind !== 'landlordLearned')).toBe(true)
      expect(matter.events.some(({ kind }) => kind === 'terminationServed' || kind === 'titleGiven')).toBe(false)
    },
    400,
  )
})
