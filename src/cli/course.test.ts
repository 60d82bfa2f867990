/** `hemvist law course`: a matter's file read leniently, refused field by field, and shown whole. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run } from './commands.ts'
import { parseCourseFile } from './course-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'hemvist-course-'))
afterAll(() => rmSync(folder, { recursive: true }))

const today = Temporal.PlainDate.from('2026-03-20')

async function hemvist(content: string, ...words: string[]) {
  const file = join(folder, 'matter.json')
  writeFileSync(file, content)
  const said = { out: '', err: '' }
  const exit = await run(['law', 'course', file, ...words], {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
  })
  return { exit, ...said }
}

const matter = {
  tenure: 'rented',
  cause: 'arrears',
  today: '2026-03-21',
  events: [
    { id: '1', kind: 'noticeServed', on: '2026-03-13', amount: 8450.5 },
    { kind: 'messageGiven', on: '2026-03-10', amount: 8450.5, defects: ['noRooms'] },
  ],
}

test('the whole course as JSON: each step with its rule, how it was counted, and what runs now', async () => {
  const { exit, out } = await hemvist(JSON.stringify(matter), '--json')
  const course = JSON.parse(out)
  expect([exit, course.stage, course.unpaidOre, course.today]).toEqual([0, 'notice', 845_050, '2026-03-21'])
  expect(course.steps.find(({ id }: { id: string }) => id === 'recovery')).toMatchObject({
    rule: 'EV-05',
    section: expect.stringContaining('44 §'),
    start: '2026-03-13',
    nominal: '2026-04-03',
    lastDay: '2026-04-07',
    earliestDecision: '2026-04-10',
    notes: expect.arrayContaining([expect.objectContaining({ id: 'extended' })]),
    from: ['1', '2'],
  })
  expect(course.clocks).toMatchObject([{ rule: 'EV-05', due: '2026-04-07' }])
  expect(course.warnings).toMatchObject([{ id: 'defectiveMessage', events: ['2'] }])
})

test('for people: the stage, the line, what runs and what to look at', async () => {
  const { exit, out } = await hemvist(JSON.stringify(matter))
  expect(exit).toBe(0)
  for (const part of ['Underrättelse', 'Obetalt: 8450,50 kr', '2026-04-07  running', 'EV-05', 'NJA 1985 s. 586'])
    expect(out).toContain(part)
})

test.each([
  ['the law’s names in an object', { events: { served: '2026-03-13', message: '2026-03-10' } }],
  ['days as lists', { events: { served: ['2026-03-13'], message: ['2026-03-10'] } }],
  [
    'event and date, name and on',
    {
      events: [
        { event: 'served', date: '2026-03-13' },
        { name: 'message', on: '2026-03-10', note: 'by post' },
      ],
    },
  ],
])('%s: the same matter', (_, json) => {
  const parsed = parseCourseFile(json, today)
  expect(parsed).toMatchObject({ ok: true, value: { tenure: 'rented', cause: 'arrears' } })
  if (!parsed.ok) return
  expect(parsed.value.events.map(({ id, kind, on }) => `${id} ${kind} ${on}`)).toEqual([
    '1 noticeServed 2026-03-13',
    '2 messageGiven 2026-03-10',
  ])
})

test('the names of the law that are two events here: a registered letter, the end of an obstacle, the day to answer by', () => {
  const events = {
    registeredLetterSent: '2026-03-10',
    obstacleEnded: '2026-03-12',
    orderServed: '2026-03-13',
    answerBy: '2026-03-19',
  }
  const parsed = parseCourseFile({ events }, today)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  expect(parsed.value.events.map(({ kind, flags, until }) => `${kind} ${flags} ${until}`)).toEqual([
    'messageGiven registeredLetter null',
    'hindered  2026-03-12',
    'orderServed  2026-03-19',
  ])
})

test('without a day to reckon from it is today, or the last event’s day when that is later', () => {
  const reckoned = (on: string) => {
    const parsed = parseCourseFile({ events: { served: on, rentDue: '2027-01-01' } }, today)
    return parsed.ok ? parsed.value.today.toString() : null
  }
  expect([reckoned('2026-03-13'), reckoned('2026-12-04')]).toEqual(['2026-03-20', '2026-12-04'])
})

test.each([
  [{ tenure: 'x', events: [{ kind: 'nope', on: '2026-02-30' }] }, ['tenure', 'events[0].kind', 'events[0].on']],
  [{ events: [{ kind: 'payment', on: '2026-02-20', amount: 1.234 }] }, ['events[0].amount']],
  [{ events: [{ kind: 'payment', on: '2026-02-20', amount: '100' }] }, ['events[0].amount']],
  [{ events: [{ kind: 'payment', on: '2026-02-20', amount: -1 }] }, ['events[0].amount']],
  [{ events: [{ kind: 'payment' }] }, ['events[0].on']],
  [{ events: [{ kind: 'payment', on: '2026-02-20', untill: '2026-02-21' }] }, ['events[0]']],
  [{ events: { served: '2026-13-13', forfeited: '2026-03-07' } }, ['events.served', 'events.forfeited']],
  [
    {
      events: [
        { id: 'a', kind: 'payment', on: '2026-02-20' },
        { id: 'a', kind: 'payment', on: '2026-02-21' },
      ],
    },
    ['events[1].id'],
  ],
  [{ events: [{ kind: 'payment', on: '2026-02-20', annuls: true }] }, ['events[0].annuls']],
  [{ events: ['payment'] }, ['events[0]']],
  [{}, ['events']],
  [[], ['file']],
  [null, ['file']],
])('%j is refused at %j', (json, places) => {
  const parsed = parseCourseFile(json, today)
  expect(parsed.ok ? [] : parsed.problems.map(({ at }) => at)).toEqual(places)
})

test('a bad file is told field by field, with exit code 2; so are one that isn’t JSON and one that isn’t there', async () => {
  const bad = await hemvist('{"events":[{"kind":"payment","on":"yesterday"}]}')
  expect([bad.exit, bad.err]).toEqual([2, 'events[0].on: "yesterday" is no date such as 2026-03-13\n'])
  const json = await hemvist('{"events":[{"kind":"payment","on":"yesterday"}]}', '--json')
  expect([json.exit, JSON.parse(json.out)]).toEqual([
    2,
    { error: 'bad-file', problems: [{ at: 'events[0].on', message: expect.any(String) }] },
  ])
  expect(await hemvist('{')).toMatchObject({ exit: 2, err: expect.stringContaining('isn’t JSON') })
  const output = { out: () => undefined, err: () => undefined }
  expect(await run(['law', 'course', join(folder, 'none.json')], output)).toBe(2)
})
