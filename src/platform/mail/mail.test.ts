/** Mail leaves only where it was set up, says clearly when it doesn't leave, and tells nobody's address by it. */

import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { BadSetting, readSettings } from '../settings.ts'
import { line, MailNotSent, mailIsOn, sendMail, useMail } from './index.ts'
import { type Postbox, postbox } from './server.fixture.ts'

const mail = { to: 'siv@kalmar.example', subject: line('Hej'), text: [line('Åtta klockor')], id: 'test.1' }
const from = 'Hemvist <no-reply@kalmar.example>'

let open: Postbox[] = []
afterEach(async () => {
  useMail(null)
  for (const box of open) await box.stop()
  open = []
})
const server = async (): Promise<Postbox> => {
  const box = await postbox()
  open.push(box)
  return box
}
const failure = (): Promise<unknown> =>
  sendMail(mail).then(
    () => null,
    (error: unknown) => error,
  )

test('is off by default, and on with a server and a sender', () => {
  expect(readSettings({}).mail).toBeNull()
  expect(
    readSettings({ HEMVIST_SMTP_URL: 'smtp://u:p@mail.example.se:587', HEMVIST_MAIL_FROM: from }).mail,
  ).toMatchObject({ from })
  expect(mailIsOn()).toBe(false)
})

test.each([
  ['a server without a sender', { HEMVIST_SMTP_URL: 'smtp://mail.example.se' }, 'HEMVIST_MAIL_FROM'],
  ['a sender without a server', { HEMVIST_MAIL_FROM: from }, 'HEMVIST_SMTP_URL'],
  [
    'a server that isn’t SMTP',
    { HEMVIST_SMTP_URL: 'https://mail.example.se', HEMVIST_MAIL_FROM: from },
    'HEMVIST_SMTP_URL',
  ],
  [
    'a sender of two lines',
    { HEMVIST_SMTP_URL: 'smtp://m.se', HEMVIST_MAIL_FROM: 'a@b.se\nBcc: c@d.se' },
    'HEMVIST_MAIL_FROM',
  ],
])('does not start with %s', (_, env, named) => {
  expect(() => readSettings(env)).toThrow(BadSetting)
  expect(() => readSettings(env)).toThrow(named)
})

test('arrives as plain text, with its own Message-ID, marked as sent by a machine', async () => {
  const box = await server()
  useMail({ url: box.url, from })
  await sendMail(mail)
  expect(box.received).toMatchObject([{ to: [mail.to], subject: 'Hej', id: '<test.1@kalmar.example>' }])
  expect(box.received[0]?.text.trim()).toBe('Åtta klockor')
  expect(box.received[0]?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
})

test('that can’t leave says why, without anybody’s address', async () => {
  expect(await failure()).toMatchObject({ code: 'OFF' })
  const box = await postbox()
  await box.stop()
  useMail({ url: box.url, from })
  const down = await failure()
  expect(down).toBeInstanceOf(MailNotSent)
  expect(down).toMatchObject({ code: 'ESOCKET' })
  const busy = await server()
  busy.mood = 'busy'
  useMail({ url: busy.url, from })
  const refused = await failure()
  expect(refused).toMatchObject({ code: 'EMESSAGE' })
  expect(String(refused) + String(down)).not.toMatch(/siv|no-reply|127/)
})

test('does not wait for a server that never says anything', async () => {
  const silent = createServer(() => undefined)
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  const port = typeof address === 'object' ? address?.port : 0
  useMail({ url: new URL(`smtp://127.0.0.1:${port}`), from }, 300)
  try {
    expect(await failure()).toMatchObject({ code: 'ETIMEDOUT' })
  } finally {
    silent.close()
  }
})
