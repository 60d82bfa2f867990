/** The command line on bad input: told in words or as JSON, with an exit code that a script can read. */

import { expect, test } from 'vitest'
import { readWords, run } from './commands.ts'

async function hemvist(line: string, how = run) {
  const said = { out: '', err: '' }
  const exit = await how(line.split(' '), {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
  })
  return { exit, ...said }
}

test.each([
  ['nonsense --json', /unknown command/],
  ['law compute --json', /missing required argument/],
  ['law compute SO-09 --bogus --json', /unknown option/],
  ['law compute EV-05 --event served=2026-03-13 --event served=2026-03-10 --json', /"served" is given twice/],
  ['law compute GEN-01 --from 2026-01-01 --length 0weeks --json', /1 to 5218 weeks/],
  ['law compute GEN-01 --from 2026-01-01 --length 9999years --json', /1 to 100 years/],
  ['law compute EV-05 --event served --json', /name=date/],
  ['measure count --week 2017-W14 --json', /--municipality/],
  ['agreement in-force --on 2024-02-30 --json', /a day that exists/],
  ['agreement in-force --municipality 9999 --json', /four digits of a municipality/],
  ['user add --name Anna\u0000 --json', /can’t be kept/],
  ['user deactivate notanid --because x --json', /no user's id/],
  ['user give notanid manager --json', /no user's id/],
  ['measure count --municipality 0880 --week 2017-W60 --json', /--week/],
  ['measure recount --municipality 9999 --json', /No municipality/],
  ['home retention --json', /--municipality/],
  ['home retention --municipality 9999 --json', /No municipality/],
  ['home retention --municipality 0880 --months 6,0 --json', /--months/],
  ['home retention --municipality 0880 --way flat --json', /--way/],
  ['demo --on 2027-02-30 --json', /--on wants a day that exists/],
  ['demo --on 2022-12-31 --json', /--on wants a day from 2023-04-17/],
])('%s says what is wrong as one JSON value, with exit code 2', async (line, expected) => {
  const { exit, out, err } = await hemvist(line)
  expect(exit).toBe(2)
  expect(JSON.parse(out)).toEqual({ error: expect.stringMatching(expected) })
  expect(err).toBe('')
})

test.each([
  ['law compute XX-1 --from 2026-01-01 --json', { kind: 'unknown-rule', rule: 'XX-1' }],
  ['law compute ev-05 --from 2026-01-01 --json', { kind: 'unknown-rule', rule: 'ev-05', meant: 'EV-05' }],
  [
    'law compute SO-09 --from 0001-01-01 --json',
    { kind: 'out-of-range', event: 'decisionReceived', given: '0001-01-01', years: '1900-2199' },
  ],
  [
    'law compute EV-05 --from 9999-12-31 --json',
    { kind: 'out-of-range', event: 'from', given: '9999-12-31', years: '1900-2199' },
  ],
  ['law compute SO-09 --json', { kind: 'missing-event', missing: ['decisionReceived'] }],
  [
    'law compute SO-09 --from 2026-02-30 --json',
    { kind: 'not-a-date', event: 'decisionReceived', given: '2026-02-30' },
  ],
  [
    'law compute EV-05 --event servd=2026-03-13 --json',
    { kind: 'unknown-event', event: 'servd', known: ['served', 'message'] },
  ],
  [
    'law compute EV-03 --event due=2026-03-13 --event rentDue=2026-03-13 --json',
    { kind: 'given-twice', event: 'rentDue' },
  ],
])('%s is refused by name, with exit code 1', async (line, error) => {
  const { exit, out } = await hemvist(line)
  expect([exit, JSON.parse(out)]).toEqual([1, { error }])
})

test.each([
  ['law compute EV5 --from 2026-01-01', 'did you mean EV-05?'],
  ['law compute EV-05 --event servd=2026-03-13', 'did you mean served?'],
  ['law compute SO-09 --from 13/3', 'such as 2026-03-13'],
  ['law compute SO-09 --from 9999-01-01', 'years: 1900-2199'],
])('%s says what would have been right', async (line, hint) => {
  expect(await hemvist(line)).toMatchObject({ exit: 1, err: expect.stringContaining(hint) })
})

test('words for people go to standard error', async () => {
  expect(await hemvist('law compute')).toEqual({ exit: 2, out: '', err: "error: missing required argument 'rule'\n" })
})

test('words are read without doing anything: wrong ones have their code, right ones none', async () => {
  expect((await hemvist('user list --bogus', async (args, output) => (await readWords(args, output)) ?? -1)).exit).toBe(
    2,
  )
  expect(await hemvist('user list', async (args, output) => (await readWords(args, output)) ?? -1)).toEqual({
    exit: -1,
    out: '',
    err: '',
  })
})

test('the three weeks and the earliest decision, from the two events by name', async () => {
  const { exit, out } = await hemvist('law compute EV-05 --event served=2026-03-13 --event message=2026-03-10 --json')
  expect([exit, JSON.parse(out)]).toMatchObject([
    0,
    {
      rule: 'EV-05',
      section: expect.stringContaining('12 kap. 44 §'),
      start: '2026-03-13',
      nominal: '2026-04-03',
      lastDay: '2026-04-07',
      earliestDecision: '2026-04-10',
      notes: expect.arrayContaining([expect.objectContaining({ id: 'extended' })]),
    },
  ])
})
