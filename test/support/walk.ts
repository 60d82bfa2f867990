/** The whole of Hemvist as one of the cast meets it: pages asked for and forms sent with their own login. */

import { createApp } from '../../src/app.tsx'
import { newId } from '../../src/platform/id.ts'
import { beginSession } from '../../src/platform/login/index.ts'
import { castSession } from './cast-session.ts'

export type Walked = { status: number; location: string | null; html: string }
export type Walker = {
  get: (path: string) => Promise<Walked>
  post: (path: string, fields?: Record<string, string>) => Promise<Walked>
}

/** Somebody of the cast, logged in. */
export async function walkerAs(who: Parameters<typeof castSession>[0]): Promise<Walker> {
  const app = createApp({ demo: true })
  const cookie = `hemvist=${await beginSession(castSession(who).userId)}`
  const ask = async (path: string, init: RequestInit = {}) => {
    const res = await app.request(`http://localhost${path}`, { ...init, headers: { cookie, ...init.headers } })
    return { status: res.status, location: res.headers.get('location'), html: await res.text() }
  }
  return {
    get: (path) => ask(path),
    post: (path, fields = {}) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams({ _key: newId(), ...fields }),
        headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
      }),
  }
}

const words = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The rows of the lists of work on a page, in their order: clocks, and rows of tables. */
export function rowsOn(html: string): string[] {
  const main = html.slice(html.indexOf('<main'))
  const rows = main.match(/<article class="clock"[\s\S]*?<\/article>|<tbody[\s\S]*?<\/tbody>/g) ?? []
  return rows.flatMap((row) => (row.startsWith('<tbody') ? (row.match(/<tr[\s\S]*?<\/tr>/g) ?? []) : [row])).map(words)
}
