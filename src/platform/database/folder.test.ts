/** Folders that an earlier version left half made are made anew; whole ones are never touched; where it can't be told, the start says so. */

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { BrokenFolder, makingOf, markWhole, settleFolder } from './folder.ts'

const base = mkdtempSync(join(tmpdir(), 'hemvist-folder-'))
const template = join(base, 'template')
const folder = join(base, 'database')
afterAll(() => rmSync(base, { recursive: true, force: true }))

beforeAll(async () => {
  const pglite = await PGlite.create(template)
  await pglite.close()
})
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(makingOf(folder), { recursive: true, force: true })
})

/** The folder as an earlier version would have left it, without these parts. */
function left(...without: string[]): void {
  cpSync(template, folder, { recursive: true })
  for (const name of without) rmSync(join(folder, name), { recursive: true })
}

let made = 0
async function settle(): Promise<boolean> {
  const before = made
  await settleFolder(folder, async (making) => {
    made += 1
    mkdirSync(making)
    writeFileSync(join(making, 'PG_VERSION'), 'new')
  })
  return made > before
}

test('nothing, an empty folder and half of a making are made anew', async () => {
  expect(await settle()).toBe(true)
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  mkdirSync(makingOf(folder))
  writeFileSync(join(makingOf(folder), 'PG_VERSION'), 'half')
  expect(await settle()).toBe(true)
  expect(existsSync(makingOf(folder))).toBe(false)
  expect(await settle()).toBe(false)
})

test.each([
  [
    'killed when PG_VERSION had just appeared',
    ['postgresql.conf', 'postgresql.auto.conf', 'pg_hba.conf', 'pg_ident.conf'],
  ],
  ['killed amid the tables', ['base/5', 'pg_xact', 'PG_VERSION', 'postgresql.conf', 'pg_hba.conf', 'pg_ident.conf']],
  [
    'killed amid the log',
    ['global', 'base', 'pg_xact', 'PG_VERSION', 'postgresql.conf', 'pg_hba.conf', 'pg_ident.conf'],
  ],
])('a first start of an earlier version, %s, is made anew', async (_, without) => {
  left(...without)
  expect(await settle()).toBe(true)
})

test('a whole folder of an earlier version is kept as it is', async () => {
  left()
  const names = readdirSync(folder)
  expect(await settle()).toBe(false)
  expect(readdirSync(folder)).toEqual(names)
})

test.each([
  ['tables of somebody’s', () => writeFileSync(join(folder, 'base/5/16384'), 'rows')],
  ['a log that has been written on', () => writeFileSync(join(folder, 'pg_wal/000000010000000000000002'), 'rows')],
  ['a database that lost its tables', () => rmSync(join(folder, 'base'), { recursive: true })],
  ['something else than a database', () => writeFileSync(join(folder, 'photo.jpg'), 'x')],
])('%s in a folder where parts are missing: nothing is touched, and the start says which folder', async (_, change) => {
  left('pg_ident.conf')
  change()
  const names = readdirSync(folder, { recursive: true })
  await expect(settle()).rejects.toThrow(BrokenFolder)
  await expect(settle()).rejects.toThrow(folder)
  expect(readdirSync(folder, { recursive: true })).toEqual(names)
})

test('a restore that was cut off after the old folder was taken away is finished', async () => {
  cpSync(template, makingOf(folder), { recursive: true })
  await markWhole(makingOf(folder))
  expect(await settle()).toBe(false)
  expect(existsSync(join(folder, 'PG_VERSION'))).toBe(true)
})
