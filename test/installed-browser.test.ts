/** The tests find a browser on every platform, or say what to do. */

import { expect, test } from 'vitest'
import { installedBrowser } from './support/installed-browser.ts'

const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
const there = (...paths: string[]) => ({ env: {}, isThere: (path: string) => paths.includes(path) })

test('CHROMIUM_PATH comes first, everywhere', () => {
  const named = { env: { CHROMIUM_PATH: '/opt/chromium' }, isThere: () => true }
  for (const platform of ['darwin', 'linux', 'win32'])
    expect(installedBrowser({ platform, ...named })).toBe('/opt/chromium')
})

test('Linux has the one of the packages', () => {
  expect(installedBrowser({ platform: 'linux', ...there(chrome) })).toBe(null)
})

test('macOS and Windows take the one that the machine has', () => {
  expect(installedBrowser({ platform: 'darwin', ...there(edge, chrome) })).toBe(chrome)
  expect(installedBrowser({ platform: 'darwin', ...there(edge) })).toBe(edge)
  const windows = { ...there('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe') }
  expect(installedBrowser({ platform: 'win32', ...windows, env: { ProgramFiles: 'C:\\Program Files' } })).toMatch(
    /msedge/,
  )
})

test('none is said in words', () => {
  expect(() => installedBrowser({ platform: 'darwin', ...there() })).toThrow('CHROMIUM_PATH')
})
