/** A file of messages through the real form, until its last row is read, with pages asked for meanwhile. */

import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { client } from '../http.ts'
import { startHemvist } from '../processes.ts'
import { type Spread, spreadOf } from '../statistics.ts'
import { messageFile } from './file-content.ts'
import type { Place } from './readers.ts'

/** pages are asked for so long before the file comes, one at a time with so long between */
const BEFORE_MS = 10_000
const PAUSE_MS = 50
const PATIENCE_MS = 600_000

export type FileMeasured = {
  municipality: string
  rows: number
  good: number
  bad: number
  /** until the answer that the file is taken in, and until its last row is read, in ms */
  answeredMs: number
  readMs: number
  again: { answeredMs: number; added: number }
  pages: { label: string; before: Spread; during: Spread }[]
}

type Upload = { base: string; token: string; text: string }

/** Sends the file as a browser does. */
async function upload({ base, token, text }: Upload): Promise<number> {
  const form = new FormData()
  form.set('_key', randomUUID())
  form.set('file', new File([text], 'meddelanden.csv', { type: 'text/csv' }))
  const begun = performance.now()
  const answer = await fetch(new URL('/messages/files/new', base), {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { Cookie: `hemvist=${token}`, Origin: base },
  })
  await answer.arrayBuffer()
  if (answer.status !== 303) throw new Error(`The file was answered with ${answer.status}`)
  return performance.now() - begun
}

async function read(owner: pg.Client): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  while (performance.now() < until) {
    const { rowCount } = await owner.query('select from message_import where finished_at is null')
    if (rowCount === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The file was not read in ten minutes')
}

const connected = async (url: string): Promise<pg.Client> => {
  const made = new pg.Client({ connectionString: url })
  await made.connect()
  return made
}

/** Measures one file; `url` is a filled database. */
export async function measureFile(
  url: string,
  place: Place,
  rows: number,
  said: (line: string) => void,
): Promise<FileMeasured> {
  // another file each time, where the database is used again
  const { text, good } = messageFile(rows, Temporal.Now.plainDateISO('Europe/Stockholm'), randomUUID().slice(0, 8))
  said('  the file')
  const measured = await through(url, place, text)
  said(`  through the form ${Math.round(measured.readMs)} ms`)
  return { municipality: place.municipality, rows, good, bad: rows - good, ...measured }
}

async function through(url: string, place: Place, text: string) {
  const owner = await connected(url)
  const server = await startHemvist({ DATABASE_URL: url })
  const asked = [
    { label: 'My day of a social worker', path: '/', token: place.socialWorker },
    { label: 'My day of the officer', path: '/', token: place.officer },
    { label: 'Work list: the unit’s', path: '/evictions?whose=unit', token: place.officer },
  ]
  const http = client(server.address, 1)
  const visit = async (until: () => boolean): Promise<Spread[]> => {
    const times: number[][] = asked.map(() => [])
    while (!until())
      for (const [i, { path, token }] of asked.entries()) {
        const came = await http.ask({ method: 'GET', path, token })
        if (came.status !== 200 || came.serverMs === null) throw new Error(`${path}: ${came.status} beside the file`)
        times[i]?.push(came.serverMs)
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      }
    return times.map(spreadOf)
  }
  const messages = async () =>
    (await owner.query<{ n: number }>('select count(*)::int as n from tenancy_message')).rows[0]?.n ?? 0
  const sent = { base: server.address, token: place.agent, text }
  try {
    const warm = performance.now() + BEFORE_MS / 4
    await visit(() => performance.now() > warm)
    const begun = performance.now()
    const before = await visit(() => performance.now() > begun + BEFORE_MS)
    let over = false
    const from = performance.now()
    const beside = visit(() => over)
    const answeredMs = await upload(sent)
    await read(owner)
    const readMs = performance.now() - from
    over = true
    const during = await beside
    const had = await messages()
    const againMs = await upload(sent)
    await read(owner)
    const pages = asked.map(({ label }, i) => ({
      label,
      before: before[i] ?? spreadOf([]),
      during: during[i] ?? spreadOf([]),
    }))
    return { answeredMs, readMs, pages, again: { answeredMs: againMs, added: (await messages()) - had } }
  } finally {
    http.close()
    await server.stop()
    await owner.end()
  }
}
