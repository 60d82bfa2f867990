/** Nobody is led away from our pages, told anybody else's words on them, or let in by a line that isn't https where people use https. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { AlreadyDone } from '../database/index.ts'
import { Page } from '../ui/index.ts'
import { assemble } from './assemble.tsx'
import { room, viewer } from './context.ts'
import { pageKey, pageLinks } from './paging.ts'
import { page, seeOther } from './respond.ts'

const world = inWorld()

const routes = room()
  .post('/pressed', () => {
    throw new AlreadyDone(null)
  })
  .post('/done', (c) => seeOther(c, c.req.query('to') ?? '/done', 'Gjort.'))
  .get('/list/:which', (c) => c.json({ after: pageKey(c, 2), ...pageLinks(c, ['2026-11-29', 'last']) }))
  .get('/done', (c) => page(c, <Page viewer={viewer(c)} title="Klart" />))

const web = (origin?: string) =>
  assemble({ rooms: [routes], sessionOf: async () => world.siv, navigation: () => [], demo: true, origin })

const post = (path: string, headers: Record<string, string>, origin?: string) =>
  web(origin).request(`http://hemvist.example${path}`, {
    method: 'POST',
    body: new URLSearchParams({ _key: crypto.randomUUID() }),
    headers,
  })

test.each(['//evil.example/x', '/\\evil.example', '/.//evil.example', '/%5c..//evil.example/../'])(
  'a form sent twice from the address %s leads to a page of ours',
  async (path) => {
    const from = { origin: 'http://hemvist.example', referer: `http://hemvist.example${path}` }
    const to = (await post('/pressed', from)).headers.get('location')
    expect(new URL(to ?? '/', 'http://hemvist.example/here').host).toBe('hemvist.example')
  },
)

test('a form that led to another site leads to the first page', async () => {
  const from = { origin: 'http://hemvist.example' }
  expect((await post('/done?to=//evil.example', from)).headers.get('location')).toBe('/')
  expect((await post('/done?to=/done', from)).headers.get('location')).toBe('/done')
})

test('a notice is shown once, and only in our own words', async () => {
  const res = await post('/done', { origin: 'http://hemvist.example' })
  const cookie = res.headers.getSetCookie().find((one) => one.includes('notice')) ?? ''
  expect(cookie).toMatch(/^hemvist_notice=.*HttpOnly; SameSite=Lax$/)
  const [sent = ''] = cookie.split(';')
  const shown = async (value: string) =>
    (await web().request('http://localhost/done', { headers: { cookie: value } })).text()
  expect(await shown(sent)).toContain('Gjort.')
  expect(await shown('hemvist_notice=Ring%20070-123')).not.toContain('Ring')
  expect(await shown(sent.replace('=', '=x'))).not.toContain('role="status"')
})

test('over https the notice’s cookie is for us alone and for https alone, and https is kept to for two years', async () => {
  const https = 'https://hemvist.example'
  const res = await post('/done', { origin: https }, https)
  expect(res.headers.getSetCookie().join()).toMatch(
    /__Host-hemvist-notice=[^;]+; Max-Age=60; Path=\/; HttpOnly; Secure; SameSite=Lax/,
  )
  expect(res.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
})

test('where people use https, a form from the same name over http is refused', async () => {
  const https = 'https://hemvist.example'
  expect((await post('/done', { origin: 'http://hemvist.example' }, https)).status).toBe(403)
  expect((await post('/done', { origin: https }, https)).status).toBe(303)
})

test('where a list goes on is a word of that list’s own: carried to another it is none', async () => {
  const read = async (path: string) => (await web().request(`http://localhost${path}`)).json()
  const { nextHref } = await read('/list/a')
  expect(await read(nextHref)).toMatchObject({ after: ['2026-11-29', 'last'], firstHref: '/list/a' })
  expect(await read(nextHref.replace('/list/a', '/list/b'))).toMatchObject({ after: null })
})
