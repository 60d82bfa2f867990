/** Every form and press that is written is among the routes of its room: a button that leads to no page is found here, and not by who presses it. */

import { expect, test } from 'vitest'
import { sourceFiles, withoutComments } from './support/source.ts'

const files = sourceFiles('src/**/*.{ts,tsx}').filter(({ path }) => !/\.(test|sample|fixture)\.tsx?$/.test(path))
const code = files.map(({ text }) => withoutComments(text))

test('every form and every press has an address', () => {
  const written = code.flatMap((text) => [...text.matchAll(/export const (\w+) = \w+\.(?:form|press)\(/g)])
  // handed to `.routes(…)`, by itself or in a list that is
  const handed = code.flatMap((text) => [...text.matchAll(/\.routes\(([^)]*)\)|= \[([^\]]*)\]/g)])
  const routed = new Set(handed.flatMap(([, one = '', list = '']) => `${one} ${list}`.match(/\w+/g) ?? []))
  expect(written.length).toBeGreaterThan(400)
  expect(written.map(([, name = '']) => name).filter((name) => !routed.has(name))).toEqual([])
})
