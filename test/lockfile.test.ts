/** What is installed is what was chosen: every package of the lockfile is held by its hash, and comes from whichever registry the machine uses. */

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../src/platform/root.ts'

type Entry = { version?: string; integrity?: string; resolved?: string; link?: boolean }

/** Packages that have no hash because the registry lacks them, with the reason. None today. */
const withoutBecause: Record<string, string> = {}

const { packages }: { packages: Record<string, Entry> } = JSON.parse(
  readFileSync(new URL('package-lock.json', root), 'utf8'),
)
const installed = Object.entries(packages).filter(([path, { link }]) => path !== '' && link !== true)

test('every package has a hash, or a reason', () => {
  const without = installed.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
  expect(installed.length).toBeGreaterThan(100)
  expect(without.map(([path]) => path)).toEqual(Object.keys(withoutBecause))
})

test('no package is tied to a host, and none comes from elsewhere than a registry', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
  expect(installed.filter(([, { version }]) => !/^\d+\.\d+\.\d+/.test(version ?? '')).map(([path]) => path)).toEqual([])
})
