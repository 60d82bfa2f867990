/** A database with as many municipalities as asked, and a year of tenancies at risk in them: filled once, and used again where the folder is kept. */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { permissions } from '../../src/app-permissions.ts'
import { migrate, openDatabase } from '../../src/platform/database/index.ts'
import { startPostgres } from '../processes.ts'
import { tenancySteps } from '../tenancies/generate.ts'
import { drafts, tidied } from './drafts.ts'
import { indexSteps, leaveIndexes, vacuumSteps } from './indexes.ts'
import { compared, kept } from './kept.ts'
import { recordRows } from './record-rows.ts'
import { rows } from './rows.ts'
import { recordHolds, referencesHold } from './sound.ts'
import { inSteps, type Said, type Step } from './steps.ts'

/** these come first, whatever the number: Kalmar, and three that other pages are asked in */
export const ASKED = ['0880', '0180', '1480', '2580'] as const
/** A year of the country: early signals, and applications (7 907 in 2025). */
export const YEAR = { signals: 100_000, matters: 8_000, each: 300 } as const
const COUNTRY = 290
/** two cores */
const AT_ONCE = 2

const manifestShape = z.object({
  municipalities: z.number(),
  day: z.string(),
  /** how long it took to fill */
  seconds: z.number(),
  /** the year of tenancies in one municipality, beside the country's: its scale */
  one: z.number().nullable(),
})
export type Manifest = z.infer<typeof manifestShape>
export type Folder = { path: string; manifest: Manifest; away: () => void }

const fileOf = (folder: string) => join(folder, 'filled.json')
const today = () => Temporal.Now.plainDateISO('Europe/Stockholm').toString()

/** The folder with its data, filled if it is empty; without a name a temporary one, which `away` takes away. */
export async function filled(named: string | undefined, municipalities: number, said: Said): Promise<Folder> {
  const path = named ?? mkdtempSync(join(tmpdir(), 'hemvist-bench-'))
  const away = () => (named === undefined ? rmSync(path, { recursive: true, force: true, maxRetries: 5 }) : undefined)
  try {
    return {
      path,
      manifest: existsSync(fileOf(path)) ? known(path, municipalities) : await fill(path, municipalities, said),
      away,
    }
  } catch (error) {
    away()
    throw error
  }
}

function known(path: string, municipalities: number): Manifest {
  const manifest = manifestShape.parse(JSON.parse(readFileSync(fileOf(path), 'utf8')))
  if (manifest.municipalities !== municipalities)
    throw new Error(`${path} has ${manifest.municipalities} municipalities, not ${municipalities}.`)
  if (manifest.day !== today())
    throw new Error(
      `${path} was filled on ${manifest.day}; who sleeps where tonight is no longer tonight's. Fill anew.`,
    )
  return manifest
}

async function fill(path: string, municipalities: number, said: Said): Promise<Manifest> {
  const begun = performance.now()
  await whileFilling(path, async (url, clients, owner) => {
    const connection = await openDatabase({ kind: 'server', url })
    await migrate(connection, permissions).finally(() => connection.close())
    const { rows: found } = await owner.query<{ code: string }>(
      'select code from municipality order by array_position($1, code), code limit $2',
      [ASKED, municipalities],
    )
    const codes = found.map(({ code }) => code)
    await leaveIndexes(owner)
    const share = municipalities / COUNTRY
    const size = {
      codes,
      signals: Math.round(YEAR.signals * share),
      matters: Math.round(YEAR.matters * share),
      each: YEAR.each,
    }
    await inSteps(
      clients,
      inOrder([...drafts(codes), ...recordRows(municipalities), ...rows(), ...tenancySteps(size)]),
      said,
    )
    await inSteps(clients, [tidied, ...(await indexSteps(owner, ['ground']))], said)
    await owner.query('analyze')
    await inSteps(clients, kept(codes), said)
    await inSteps(clients, await indexSteps(owner), said)
    await sound(url, owner, clients, codes, said)
  })
  const manifest = { municipalities, day: today(), seconds: Math.round((performance.now() - begun) / 1000), one: null }
  writeFileSync(fileOf(path), JSON.stringify(manifest))
  return manifest
}

/** The country's year once more, all of it in Kalmar, beside the country's own. */
export async function fillOne({ path, manifest }: Folder, scale: number, said: Said): Promise<void> {
  if (manifest.one === scale) return
  if (manifest.one !== null) throw new Error(`${path} has another size of it already.`)
  await whileFilling(path, async (url, clients, owner) => {
    const size = {
      codes: ASKED.slice(0, 1),
      signals: Math.round(YEAR.signals * scale),
      matters: Math.round(YEAR.matters * scale),
    }
    await inSteps(clients, tenancySteps({ ...size, each: YEAR.each, beside: 1_000_000 }), said)
    // whatever was kept of figures is of other rows
    await owner.query('delete from kept_figure')
    await owner.query('delete from ground where municipality_code = any ($1)', [size.codes])
    await inSteps(clients, kept(size.codes), said)
    await sound(url, owner, clients, size.codes, said)
  })
  manifest.one = scale
  writeFileSync(fileOf(path), JSON.stringify(manifest))
}

/** What takes long or is waited for by much comes first. */
const inOrder = (steps: readonly Step[]): Step[] => {
  const long = (one: Step) =>
    [
      'drafts',
      'organisations',
      'units',
      'users',
      'roles',
      'where tenancies are',
      'courses',
      'tenancies drafted',
      'bookings',
      'stays',
    ].indexOf(one.name)
  return [
    ...steps.filter((one) => long(one) >= 0).sort((a, b) => long(a) - long(b)),
    ...steps.filter((one) => long(one) < 0),
  ]
}

async function sound(
  url: string,
  owner: pg.Client,
  clients: pg.Client[],
  codes: readonly string[],
  said: Said,
): Promise<void> {
  await inSteps(clients, [...compared(codes), ...(await vacuumSteps(owner))], said)
  const check = async (name: string, work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    said(name, Math.round((performance.now() - began) / 100) / 10)
  }
  await check('references hold', () => referencesHold(owner))
  await check('the record holds', () => recordHolds(url, codes.slice(0, 1)))
}

type Work = (url: string, clients: pg.Client[], owner: pg.Client) => Promise<void>

async function whileFilling(path: string, work: Work): Promise<void> {
  const postgres = await startPostgres(path, true)
  const connected = async () => {
    const client = new pg.Client({ connectionString: postgres.address })
    await client.connect()
    // the rows are right by construction, and looked through afterwards: triggers and foreign keys aren't asked for each
    await client.query('set session_replication_role = replica')
    return client
  }
  const clients: pg.Client[] = []
  try {
    const owner = await connected()
    clients.push(owner)
    for (let i = 0; i < AT_ONCE; i += 1) clients.push(await connected())
    await work(postgres.address, clients.slice(1), owner)
  } finally {
    for (const client of clients) await client.end()
    await postgres.stop()
  }
  // nobody waited for the disk while filling: what is still on its way there would be in the way of what is measured
  spawnSync('sync')
}
