import { sql } from 'kysely'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { inWorld } from '../../../test/support/world.ts'
import { AlreadyDone, asUser } from '../database/index.ts'
import { Page } from '../ui/index.ts'
import { assemble } from './assemble.tsx'
import { room, viewer } from './context.ts'
import { text } from './fields.ts'
import { readForm } from './form.ts'
import { log } from './log.ts'
import { page, seeOther } from './respond.ts'

const world = inWorld()

const words = z.object({ words: text(20) })
let done = 0
const routes = room()
  .get('/hello', (c) =>
    page(
      c,
      <Page viewer={viewer(c)} title="Hej">
        hej
      </Page>,
    ),
  )
  // reads what it is given with no care at all
  .get('/kept', async (c) => {
    const part = c.req.query('part') ?? ''
    const kept = sql`select ${part} || '' as text, case when ${part} ~ '^[0-9]+$' then ${part}::int end as number`
    await asUser(world.siv, (tx) => kept.execute(tx))
    return c.text('kept')
  })
  .get('/bug', () => {
    throw new Error('insert into person values (Anna Hemlig)')
  })
  .post('/words', async (c) => {
    const form = await readForm(c, words)
    const session = c.get('session')
    if (!form.ok || session === null)
      return page(
        c,
        <Page viewer={viewer(c)} title="Hej">
          {form.state.problems.map((p) => p.message).join()}|{form.state.typed.words}
        </Page>,
        422,
      )
    await asUser(session, async () => {
      done += 1
    })
    return seeOther(c, '/hello', 'Gjort.')
  })

/** Asks the web with a form or without, as Siv. */
function asked(body: FormData | URLSearchParams | null, { path = '/words', uploads = [] as string[] } = {}) {
  const app = assemble({ rooms: [routes], sessionOf: async () => world.siv, navigation: () => [], demo: true, uploads })
  return app.request(`http://localhost${path}`, {
    method: body === null ? 'GET' : 'POST',
    body,
    headers: { origin: 'http://localhost' },
  })
}

/** The form's work is done, and where it led isn't known yet. */
const twice = room().post('/pressed', () => {
  throw new AlreadyDone(null)
})

describe('the web around the rooms', () => {
  test('a page comes whole, with a strict content security policy and without anything that a cache may keep', async () => {
    const res = await world.visit(routes)(world.siv).get('/hello')
    expect(res.status).toBe(200)
    expect(res.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(res.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(res.headers.get('cache-control')).toBe('no-store')
  })
  test('a bug becomes a page with a request id, and nothing of what happened', async () => {
    const res = await world.visit(routes)(world.siv).get('/bug')
    expect(res.status).toBe(500)
    expect(res.html).not.toContain('Anna')
    expect(res.html).toContain(res.headers.get('x-request-id') ?? '-')
  })
  test('a form that runs into a bug is given back with all that was typed, many times the same name too, and the key it had', async () => {
    const routes = room().post('/bug', () => {
      throw new Error('bug')
    })
    const fields = { words: 'Hon sover i <trapphuset> & är "trött".', area: ['a', 'b'], _key: crypto.randomUUID() }
    const res = await world.visit(routes)(world.siv).post('/bug?at=1', fields)
    expect(res.status).toBe(500)
    expect(res.html).toContain('action="/bug?at=1"')
    expect(res.html).toContain('name="words" value="Hon sover i &lt;trapphuset&gt; &amp; är &quot;trött&quot;."')
    expect(res.html).toContain('name="area" value="a"')
    expect(res.html).toContain('name="area" value="b"')
    expect(res.html).toContain(`name="_key" value="${fields._key}"`)
  })
  test('what was typed is kept, and the message says what is wrong', async () => {
    const res = await world
      .visit(routes)(world.siv)
      .post('/words', { words: 'x'.repeat(21) })
    expect(res.status).toBe(422)
    expect(res.text).toContain('Högst 20 tecken')
    expect(res.text).toContain('x'.repeat(21))
  })
  test('a form sent twice is done once, and leads to the same place', async () => {
    done = 0
    const fields = { words: 'hej', _key: crypto.randomUUID() }
    const visit = world.visit(routes)(world.siv)
    const first = await visit.post('/words', fields)
    const second = await visit.post('/words', fields)
    expect([first.status, first.location]).toEqual([303, '/hello'])
    expect([second.status, second.location]).toEqual([303, '/hello'])
    expect(done).toBe(1)
  })
  test('pressed twice at once, both presses lead to a page that is there', async () => {
    const app = assemble({ rooms: [twice], sessionOf: async () => world.siv, navigation: () => [], demo: true })
    const res = await app.request('http://localhost/pressed', {
      method: 'POST',
      body: new URLSearchParams({ _key: crypto.randomUUID() }),
      headers: { origin: 'http://localhost', referer: 'http://localhost/hello?a=1' },
    })
    expect([res.status, res.headers.get('location')]).toEqual([303, '/hello?a=1'])
  })
  test('a form that was cut off on the way is told so, and is no failure of ours', async () => {
    const app = assemble({ rooms: [routes], sessionOf: async () => world.siv, navigation: () => [], demo: true })
    const res = await app.request('http://localhost/words', {
      method: 'POST',
      body: '--x\r\nContent-Disposition: form',
      headers: { origin: 'http://localhost', 'content-type': 'multipart/form-data; boundary=x' },
    })
    expect(res.status).toBe(400)
  })
  test('a form from another site is refused, and does nothing', async () => {
    done = 0
    const app = assemble({ rooms: [routes], sessionOf: async () => world.siv, navigation: () => [], demo: true })
    const res = await app.request('http://localhost/words', {
      method: 'POST',
      body: new URLSearchParams({ words: 'hej', _key: crypto.randomUUID() }),
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(res.status).toBe(403)
    expect(done).toBe(0)
  })
  test('behind a proxy that takes off TLS, a form from the address that people use is taken in', async () => {
    done = 0
    const app = assemble({
      rooms: [routes],
      sessionOf: async () => world.siv,
      navigation: () => [],
      demo: true,
      origin: 'https://hemvist.example',
    })
    const send = (origin: string) =>
      app.request('http://localhost/words', {
        method: 'POST',
        body: new URLSearchParams({ words: 'hej', _key: crypto.randomUUID() }),
        headers: { origin },
      })
    expect((await send('https://hemvist.example')).status).toBe(303)
    expect((await send('https://hemvist.example.evil')).status).toBe(403)
    expect(done).toBe(1)
  })
  test('a file of 100 MB is told so before it is read, in words, and does nothing', async () => {
    done = 0
    const body = new FormData()
    body.append('_key', crypto.randomUUID())
    body.append('words', new Blob([new Uint8Array(100 * 1024 * 1024)]), 'large.csv')
    const res = await asked(body, { uploads: ['/words'] })
    expect(res.status).toBe(413)
    expect(await res.text()).toContain('större än 10 MB')
    expect(done).toBe(0)
  })
  test('where no file is taken in, a body is small: half a megabyte is refused in words, a long text is not', async () => {
    done = 0
    const form = (letters: number) => new URLSearchParams({ words: 'å'.repeat(letters), _key: crypto.randomUUID() })
    const large = await asked(form(90_000))
    expect(large.status).toBe(413)
    expect(await large.text()).toContain('256 kB')
    expect((await asked(form(20_000))).status).toBe(422)
    expect(done).toBe(0)
  })
  test.each([
    ['a form', (many: number) => new URLSearchParams(Array.from({ length: many }, (_, i) => [`f${i}`, '']))],
    [
      'a form with parts',
      (many: number) => {
        const form = new FormData()
        for (let i = 0; i < many; i++) form.append(`f${i}`, '')
        return form
      },
    ],
  ])('%s with more fields than any of ours has is refused before a field is made of it', async (_, make) => {
    const large = make(1100)
    const read = vi.spyOn(FormData.prototype, 'append')
    try {
      const res = await asked(large, { uploads: ['/words'] })
      expect(res.status).toBe(413)
      expect(await res.text()).toMatch(/fler än 1.000 fält/)
      expect(read).not.toHaveBeenCalled()
      expect((await asked(make(900), { uploads: ['/words'] })).status).toBe(422)
    } finally {
      read.mockRestore()
    }
  })
  test('an address with more parameters than any of ours has is refused, signed in or not', async () => {
    const res = await asked(null, { path: `/hello?${'a&'.repeat(1500)}` })
    expect(res.status).toBe(413)
  })
  test('each field of a form is looked at once, however many there are', async () => {
    const gone = vi.spyOn(FormData.prototype, 'getAll')
    try {
      await asked(new URLSearchParams(Array.from({ length: 900 }, (_, i) => [`f${i}`, 'x'])))
      expect(gone).not.toHaveBeenCalled()
    } finally {
      gone.mockRestore()
    }
  })
  test('what can’t be kept is told at its field and given back without it; nothing is done', async () => {
    done = 0
    const res = await asked(new URLSearchParams({ words: 'Anna\0 Test', _key: crypto.randomUUID() }))
    const html = await res.text()
    expect(res.status).toBe(422)
    expect(html).toContain('osynliga tecken')
    expect(html).toContain('|Anna Test')
    expect(done).toBe(0)
  })
  test('a value that only the database finds it can’t keep is told, never a failure of ours', async () => {
    const visit = world.visit(routes)(world.siv)
    for (const part of ['9999999999', 'a\0b']) {
      const res = await visit.get(`/kept?part=${encodeURIComponent(part)}`)
      expect([part, res.status]).toEqual([part, 422])
    }
  })
  test('the log tells the route and the kind of a failure, never what was typed, asked for or said by the error', async () => {
    const said: unknown[] = []
    const hear = (line: unknown) => {
      said.push(line)
    }
    vi.spyOn(log, 'info').mockImplementation(hear)
    vi.spyOn(log, 'error').mockImplementation(hear)
    try {
      const visit = world.visit(routes)(world.siv)
      await visit.get('/bug?name=Anna%20Hemlig')
      await visit.post('/words', { words: 'Anna Hemlig, sover ute' })
      await visit.get('/people/Anna-Hemlig')
    } finally {
      vi.restoreAllMocks()
    }
    expect(said.length).toBeGreaterThanOrEqual(4)
    expect(JSON.stringify(said)).toContain('/bug')
    expect(JSON.stringify(said)).not.toMatch(/Anna|Hemlig|sover/)
  })
})
