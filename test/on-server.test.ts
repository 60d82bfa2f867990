/** `npm test` runs on both databases what can differ between them: no test that shows such a difference is left out, and no reason stands without a test. */

import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { serverTags } from '../scripts/server-tags.ts'
import { sourceFiles } from './support/source.ts'

const tests = sourceFiles('src/**/*.test.{ts,tsx}', 'test/*.test.{ts,tsx}').filter(({ text }) =>
  /\b(inWorld|freshDatabase|emptyDatabase)\(/.test(text),
)

/** What in a test shows that a server can answer otherwise than the embedded database. */
const shows: Record<string, RegExp> = {
  'several at once': /Promise\.all(Settled)?\(/,
  'locks that it takes itself': /for update|pg_advisory|pg_locks/,
  plans: /\bexplain \(/,
  collations: /\bcollat/,
  'roles that it takes itself': /set (local )?role/i,
  'whether there is a server': /import \{[^}]*\bserver\b[^}]*\} from '[./\w]*support\/database/,
}

/** Where it makes no difference, with the reason. */
const saysNothing: Record<string, string> = {
  'living.test.ts': 'rows of one test, made at once to be quick',
  'sending.test.tsx': 'signals of one test, made at once to be quick',
  'reminder.test.tsx': 'pages that are only looked at',
  'meetings.test.tsx': 'pages that are only looked at',
  'balance.test.ts': 'rows of one test, made at once to be quick',
  'nameless.test.ts': 'codes that are only looked at',
  'night-bad-input.drill.test.ts': 'sessions of the cast, begun at once to be quick',
  'party.test.ts': 'people of one test, made at once to be quick',
  'places.test.tsx': 'free beds that are only looked at, and people of one test',
}

const tagged = (text: string): boolean => serverTags.some(({ name }) => text.includes(name))

test('a test that shows a difference says that it runs on both', () => {
  const silent = tests
    .filter(({ text }) => !tagged(text))
    .flatMap(({ path, text }) =>
      Object.entries(shows).flatMap(([what, mark]) => (mark.test(text) ? [{ path, what }] : [])),
    )
  const unsaid = silent.filter(({ path }) => !(basename(path) in saysNothing))
  expect(unsaid.map(({ path, what }) => `${path} shows ${what}: tag it as scripts/server-tags.ts says`)).toEqual([])
  const named = new Set(silent.map(({ path }) => basename(path)))
  expect(Object.keys(saysNothing).filter((name) => !named.has(name))).toEqual([])
})

test('every reason has a test', () => {
  const unused = serverTags.filter(({ name }) => !tests.some(({ text }) => text.includes(name)))
  expect(unused.map(({ name }) => name)).toEqual([])
})
