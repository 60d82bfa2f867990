/** A form that comes when the session is over: nothing that was typed is lost, and nothing is sent in another's name. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../database/index.ts'
import { newId } from '../id.ts'
import { Form, Page } from '../ui/index.ts'
import { blankForm, formOf, page, room, seeOther, signedIn, viewer } from '../web/index.ts'
import { type Browser, type Seen, type Site, site } from './browser.fixture.ts'

const world = inWorld()
let here: Site
let browser: Browser
let done: { by: string; fields: [string, string][] }[] = []

const notes = room()
  .get('/note', (c) => {
    signedIn(c)
    return page(
      c,
      <Page viewer={viewer(c)} title="Anteckning">
        <Form action="/note?about=1" state={blankForm()} multipart>
          <textarea name="words"></textarea>
        </Form>
      </Page>,
    )
  })
  .post('/note', async (c) => {
    const { name } = signedIn(c)
    const form = await formOf(c)
    const fields = [...form].map(([field, value]): [string, string] => [
      field,
      typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value.name,
    ])
    done.push({ by: name, fields: fields.filter(([field]) => !field.startsWith('_')) })
    return seeOther(c, '/note')
  })

beforeAll(async () => {
  here = await site(undefined, notes)
})
afterAll(() => here.stop())
beforeEach(() => {
  done = []
  browser = here.browser()
})

const plain = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** The hidden fields of the form that leads to an address, in their order. */
function formTo(path: string, html: string): URLSearchParams {
  const form =
    html.split('<form').find((one) => plain(one.slice(0, one.indexOf('>'))).includes(`action="${path}"`)) ?? ''
  const fields = [...(form.split('</form>')[0] ?? '').matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  return new URLSearchParams(fields.map(([, name = '', value = '']) => [plain(name), plain(value)]))
}

const long = `Hon ringde i går.\n\nTvå rader & <b>tecken</b> "så" ${'å'.repeat(4000)}`
const typed: [string, string][] = [
  ['words', long],
  ['who', 'Anna'],
  ['tag', 'a1'],
  ['tag', 'b2'],
  ['empty', ''],
]

/** Siv opens the form, writes, and her half hour passes. */
async function writtenTooLate(): Promise<Seen> {
  await browser.logIn('siv', '/note')
  const fields = formTo('/note?about=1', (await browser.ask('/note')).html)
  for (const [name, value] of typed) fields.append(name, value)
  world.clock('2026-11-21T09:30:01Z')
  return browser.ask('/note?about=1', fields)
}

/** The provider has forgotten Siv, and Noor logs in at the same desk. */
async function noorComes(): Promise<void> {
  for (const name of browser.jar.keys()) if (name.startsWith('hemvist_idp')) browser.jar.delete(name)
  await browser.logIn('noor')
}

describe('a form that comes after the session has ended', () => {
  test('is given back whole, with what happened in words and the login beside it; nothing is done or kept here', async () => {
    const seen = await writtenTooLate()
    expect([seen.status, seen.location]).toEqual([401, null])
    expect(seen.html).toContain('Du är inte inloggad längre')
    expect(seen.html).toMatch(/href="\/login\?to=\/logged-in" target="_blank"/)
    const back = [...formTo('/note?about=1', seen.html)].filter(([name]) => !name.startsWith('_'))
    expect(back).toEqual(typed)
    // to be read, too
    expect(seen.html).toContain('Hon ringde i går.')
    expect(seen.headers.get('cache-control')).toBe('no-store')
    expect(done).toEqual([])
  })

  test('is sent again by the same user, with the key that it had, as it was', async () => {
    const late = await writtenTooLate()
    const again = formTo('/note?about=1', late.html)
    expect(again.get('_key')).toMatch(/^[0-9a-f-]{36}$/)
    // the provider remembers her
    const login = await browser.go('/login?to=/logged-in')
    expect([login.url.pathname, login.html]).toEqual(['/logged-in', expect.stringContaining('Gå tillbaka till fliken')])
    expect((await browser.ask('/note?about=1', again)).location).toBe('/note')
    expect(done).toEqual([{ by: 'Siv Lindgren', fields: typed }])
  })

  test('is never sent in the name of somebody else who logs in', async () => {
    const again = formTo('/note?about=1', (await writtenTooLate()).html)
    await noorComes()
    const seen = await browser.ask('/note?about=1', again)
    expect(seen.status).toBe(403)
    expect(seen.html).toContain('skrevs av någon annan')
    expect(seen.html).not.toContain('<blockquote')
    expect(done).toEqual([])
    // it waits in the page for its writer, however often somebody else presses
    const still = formTo('/note?about=1', seen.html)
    expect((await browser.ask('/note?about=1', still)).status).toBe(403)
    browser.jar.clear()
    await browser.logIn('siv')
    expect((await browser.ask('/note?about=1', still)).status).toBe(303)
    expect(done).toEqual([{ by: 'Siv Lindgren', fields: typed }])
  })

  test('whose writer the form doesn’t say is known by the cookie that it came with', async () => {
    await browser.logIn('siv')
    world.clock('2026-11-21T09:30:01Z')
    const again = formTo('/note', (await browser.ask('/note', { words: 'Hon ringde', _key: newId() })).html)
    await noorComes()
    expect((await browser.ask('/note', again)).status).toBe(403)
    expect(done).toEqual([])
  })

  test('whose writer nobody can tell is sent only when whoever logged in says that it is theirs', async () => {
    const first = await browser.ask('/note', { words: 'Hon ringde i går', _key: newId() })
    expect(first.status).toBe(401)
    expect(first.html).toContain('Vi kan inte se vem som skrev det')
    await browser.logIn('noor')
    const asked = await browser.ask('/note', formTo('/note', first.html))
    expect([asked.status, done]).toEqual([409, []])
    expect(asked.html).toContain('Jag skrev det: skicka som Noor Haddad')
    expect((await browser.ask('/note', formTo('/note', asked.html))).status).toBe(303)
    expect(done).toEqual([{ by: 'Noor Haddad', fields: [['words', 'Hon ringde i går']] }])
  })

  test('a made-up writer is nobody’s word', async () => {
    await browser.logIn('siv')
    const made = `${Buffer.from(world.siv.userId).toString('base64url')}.${'A'.repeat(24)}`
    expect((await browser.ask('/note', { words: 'x', _by: made })).status).toBe(409)
    expect(done).toEqual([])
  })

  test('a file has to be chosen again, and the page says so', async () => {
    await browser.logIn('siv')
    world.clock('2026-11-21T09:30:01Z')
    const form = new FormData()
    form.append('words', 'Se filen')
    form.append('file', new Blob(['a;b']), 'rader.csv')
    const { html } = await browser.ask('/note', form)
    expect(html).toMatch(/<form[^>]*enctype="multipart\/form-data"/)
    expect(html).toMatch(/type="file"[^>]*name="file"|name="file"[^>]*type="file"/)
    expect(html).toContain('Se filen')
  })
})

test('a form that was opened as one user is not sent as the next one in the same browser', async () => {
  await browser.logIn('siv', '/note')
  const fields = formTo('/note?about=1', (await browser.ask('/note')).html)
  await browser.go('/logout', {})
  await browser.logIn('noor')
  expect((await browser.ask('/note?about=1', fields)).status).toBe(403)
  expect(done).toEqual([])
})

test('another site’s form is given nothing back', async () => {
  const response = await fetch(new URL('/note', here.base), {
    method: 'POST',
    body: new URLSearchParams({ words: 'Hej' }),
    headers: { origin: 'https://evil.example' },
  })
  expect(response.status).toBe(403)
})

test('the page says until when somebody is logged in, and asking to stay moves it', async () => {
  await browser.logIn('siv', '/note')
  expect((await browser.ask('/note')).html).toContain('Du är inloggad till 10:30')
  world.clock('2026-11-21T09:25:00Z')
  expect((await browser.ask('/account/stay', {})).html).toBe('{"seconds":1800}')
  world.clock('2026-11-21T09:40:00Z')
  expect((await browser.ask('/secret')).status).toBe(200)
})

test('nobody who is asked for a page is answered with anything but the way to the login', async () => {
  expect((await browser.ask('/note')).location).toBe('/login?to=%2Fnote')
  const rows = await asSystem('test', (tx) => tx.selectFrom('login_session').select('user_id').execute())
  expect(rows).toEqual([])
})
