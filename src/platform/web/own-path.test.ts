/** Where a login may lead: our own pages only. */

import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test.each(['/', '/cases', '/cases/new?signal=1&person=2', '/people?q=Bj%C3%B6rk', '/law', '/logins-of-mine'])(
  '%s is a page of ours',
  (path) => {
    expect(ownPath(path)).toBe(path)
  },
)

test.each([
  undefined,
  null,
  '',
  'cases',
  'https://evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '\\/evil.example',
  'javascript:alert(1)',
  '/å',
  '/with space',
  `/${'a'.repeat(1001)}`,
  '/login?to=/cases',
  '/logout',
  '/cast/1',
  '/idp/auth',
])('%j leads to the first page instead', (asked) => {
  expect(ownPath(asked)).toBe('/')
})
