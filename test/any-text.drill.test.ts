/**
 * Whatever anybody writes in any field, address or list key is answered in words: never by a failure of ours.
 * @module-tag server/types
 */

import { expect, test } from 'vitest'
import { adviceRoutes } from '../src/advice/index.ts'
import { caseRoutes } from '../src/case/index.ts'
import { consentRoutes } from '../src/consent/index.ts'
import { evictionRoutes } from '../src/eviction/index.ts'
import { exchangeRoutes } from '../src/exchange/index.ts'
import { homeRoutes } from '../src/home/index.ts'
import { messageRoutes } from '../src/message/index.ts'
import { noticeRoutes } from '../src/notice/index.ts'
import { personRoutes } from '../src/person/index.ts'
import { reminderRoutes } from '../src/reminder/index.ts'
import { shelterRoutes } from '../src/shelter/index.ts'
import { signalRoutes } from '../src/signal/index.ts'
import { drill, drillTime } from './support/drill.ts'
import { inWorld, type Visitor } from './support/world.ts'

const world = inWorld()
const rooms = [
  adviceRoutes,
  caseRoutes,
  consentRoutes,
  evictionRoutes,
  exchangeRoutes,
  homeRoutes,
  messageRoutes,
  noticeRoutes,
  personRoutes,
  reminderRoutes([]),
  shelterRoutes,
  signalRoutes,
]

/** What has brought other systems down: characters that can't be kept, numbers and days out of bounds, other digits, signs of markup and SQL. */
const hostile = [
  'a\0b',
  '\u0007',
  '\ufffe',
  '99999999999999999999',
  '-1',
  '0000-00-00',
  '0176-05-04',
  '9026-12-01',
  '2026-02-30',
  "' or 1=1 --",
  '<script>',
  '%00',
  '1e309',
  '٣',
  '25:61',
  'å'.repeat(9000),
  '00000000-0000-0000-0000-000000000000',
  '191500720000',
]
const each = drill(2, hostile.length)

const pages = (person: string) =>
  [
    ['siv', '/people'],
    ['siv', '/people/new'],
    ['siv', `/people/${person}/edit`],
    ['siv', `/people/${person}/living`],
    ['siv', `/people/${person}/household`],
    ['siv', '/cases/new'],
    ['noor', '/signals/new'],
    ['hanna', '/messages/new?kind=messageToBoard'],
    ['petra', '/evictions/new'],
    ['petra', '/eviction-notices/new'],
    ['bo', '/advice/new'],

    ['agneta', '/delegations'],
    ['siv', '/settings/reminders'],
    ['hanna', '/settings/keys/new'],
  ] as const

const lists = ['/signals', '/cases', '/evictions', '/homes', '/messages', '/tonight', '/people', '/emergency-openings']

type Found = { action: string; fields: Map<string, string> }

/** The forms of a page and what stands in their fields. */
function formsIn(html: string): Found[] {
  return [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', body = '']) => {
    const action = /action="([^"]+)"/.exec(head)?.[1]
    if (!/method="post"/.test(head) || action === undefined || /^\/(settings\/(language|scheme)|logout)/.test(action))
      return []
    const named = [...body.matchAll(/<(?:input|select|textarea)[^>]*\bname="([^"]+)"[^>]*>/g)]
    const fields = new Map(named.map(([tag, name = '']) => [name, /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '']))
    fields.delete('_key')
    return [{ action: action.replaceAll('&amp;', '&'), fields }]
  })
}

async function tryForm(visitor: Visitor, { action, fields }: Found, turn: number): Promise<string[]> {
  const failed: string[] = []
  let at = turn
  for (const name of fields.keys())
    for (let i = 0; i < each; i++) {
      const value = hostile[at++ % hostile.length] ?? ''
      const { status } = await visitor.post(action, { ...Object.fromEntries(fields), [name]: value })
      if (status >= 500) failed.push(`${action} ${name}=${JSON.stringify(value.slice(0, 30))}: ${status}`)
    }
  return failed
}

test('any text in any field of a form', { timeout: drillTime() }, async () => {
  const person = await world.person({ by: world.siv, givenName: 'Anna', familyName: 'Test' })
  const failed: string[] = []
  const tried = new Set<string>()
  for (const [who, path] of pages(person)) {
    const visitor = world.visit(...rooms)(world[who])
    for (const form of formsIn((await visitor.get(path)).html)) {
      if (tried.has(form.action)) continue
      tried.add(form.action)
      failed.push(...(await tryForm(visitor, form, tried.size)))
    }
  }
  expect(failed).toEqual([])
  expect(tried.size).toBeGreaterThan(7)
})

test('any text as a filter, a list key, an id or a part of the path', { timeout: drillTime() }, async () => {
  const failed: string[] = []
  const ask = async (who: 'siv' | 'petra' | 'hanna' | 'rut' | 'agneta', path: string) => {
    const { status } = await world
      .visit(...rooms)(world[who])
      .get(path)
    if (status >= 500) failed.push(`${path.slice(0, 80)}: ${status}`)
  }
  for (const [at, text] of hostile.slice(0, drill(4, hostile.length)).entries()) {
    const list = Buffer.from(JSON.stringify([text, text])).toString('base64url')
    for (const path of lists.slice(at % 2)) {
      const who = path === '/messages' ? 'hanna' : path === '/emergency-openings' ? 'rut' : 'petra'
      const query = new URLSearchParams(
        ['after', 'whose', 'show', 'kind', 'person', 'night', 'stage', 'q'].map((name) => [name, text.slice(0, 100)]),
      )
      await ask(who, `${path}?${query}`)
      await ask(who, `${path}?after=${list}`)
      await ask(who, `${path}/${encodeURIComponent(text.slice(0, 100))}`)
    }
  }
  expect(failed).toEqual([])
})
