/** Which statements get a name, how many names there are at most, and what becomes of them behind a pooler that keeps none. */

import { describe, expect, test } from 'vitest'
import { isStale, names } from './names.ts'

function registry() {
  const said: string[] = []
  let at = 0
  return {
    said,
    later: (minutes: number) => {
      at += minutes * 60_000
    },
    ...names({ say: (line) => said.push(line), clock: () => at }),
  }
}
class Failed extends Error {
  readonly code: string
  constructor(code: string, message = 'no') {
    super(message)
    this.code = code
  }
}
const lost = new Failed('26000')

describe('a name', () => {
  test('is one text’s and one role’s, the same in every process', () => {
    const one = registry().of('user', 'select 1')
    expect(registry().of('user', 'select 1')).toEqual(one)
    expect(one.name).toMatch(/^hv_[\w-]{24}$/)
    const others = [registry().of('system', 'select 1'), registry().of('user', 'select 2')]
    expect(new Set([one, ...others].map(({ name }) => name)).size).toBe(3)
    expect(new Set([one, ...others].map(({ text }) => text)).size).toBe(3)
  })

  test.each([
    ['what is planned', 'with a as (select 1) select * from a'],
    ['an insert of one row', 'insert into a (b, c) values ($1, $2)'],
    ['an insert from lists', 'insert into a (b) select * from unnest($1::text[])'],
  ])('is given to %s', (_, text) => {
    expect(registry().of('user', text).name).toBeDefined()
  })

  test.each([
    ['an insert whose text has as many rows as its values', 'insert into a (b, c) values ($1, $2), ($3, $4)'],
    ['a setting', 'set local work_mem = 1'],
    ['how a transaction ends', 'commit'],
    ['a text of a book’s length', `select ${'1, '.repeat(10_000)} 1`],
  ])('is not given to %s', (_, text) => {
    expect(registry().of('system', text)).toEqual({ text })
  })

  test('is not given outside the doors', () => {
    expect(registry().of(null, 'select 1')).toEqual({ text: 'select 1' })
  })
})

test('there are not ever more of them: all are forgotten, and connections that have them are replaced', () => {
  const { of, time } = registry()
  const before = time()
  for (let n = 0; n < 600; n++) of('user', `select ${n}`)
  expect(time()).toBe(before)
  of('user', 'select 600')
  expect(time()).toBe(before + 1)
})

describe('a name that no longer holds', () => {
  test('is told from everything else that fails', () => {
    const stale = [lost, new Failed('42P05'), new Failed('0A000', 'cached plan must not change result type')]
    expect(stale.filter((error) => !isStale(error))).toEqual([])
    const others = [new Failed('0A000', 'cannot do that'), new Failed('42501'), new Error('no'), 'no', null]
    expect(others.filter(isStale)).toEqual([])
  })

  test('gives way to another text and another name, once for all connections of its time', () => {
    const { of, time, stale } = registry()
    const first = of('user', 'select 1')
    stale(time(), lost)
    const second = of('user', 'select 1')
    expect(second.name).not.toBe(first.name)
    expect(second.text).not.toBe(first.text)
    stale(0, lost)
    expect(of('user', 'select 1')).toEqual(second)
  })

  test('again and again is a pooler that keeps none: it goes on without, says so, and tries again later', () => {
    const { of, time, stale, said, later } = registry()
    stale(time(), lost)
    later(2)
    stale(time(), new Failed('42P05'))
    stale(time(), lost)
    expect(of('user', 'select 1').name).toBeDefined()
    stale(time(), lost)
    expect(of('user', 'select 1')).toEqual({ text: 'select 1' })
    expect(said).toHaveLength(1)
    later(10)
    expect(of('user', 'select 1').name).toBeDefined()
  })

  test('after a migration says nothing about poolers', () => {
    const { of, time, stale } = registry()
    for (let times = 0; times < 5; times++)
      stale(time(), new Failed('0A000', 'cached plan must not change result type'))
    expect(of('user', 'select 1').name).toBeDefined()
  })
})
