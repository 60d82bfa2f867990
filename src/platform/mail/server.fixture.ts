/** For tests: a mail server in this process, which can be told to say no. */

import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string[]; raw: string; subject: string; id: string; text: string }

export type Postbox = {
  url: URL
  received: Received[]
  /** `busy`: says "try again later" to every mail. `deaf`: takes the mail and breaks the line before it says so */
  mood: 'well' | 'busy' | 'deaf'
  stop: () => Promise<void>
}

/** Listens on a free port, or on the one that it had before. */
export async function postbox(port = 0): Promise<Postbox> {
  const box: Postbox = { url: new URL('smtp://127.0.0.1'), received: [], mood: 'well', stop: async () => undefined }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, answer) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (box.mood === 'busy') return answer(Object.assign(new Error('later'), { responseCode: 451 }))
        const raw = Buffer.concat(parts).toString('utf8')
        box.received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, ...read(raw) })
        if (box.mood === 'deaf') {
          box.mood = 'well'
          return cut(server)
        }
        answer()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const bound = server.server.address() as AddressInfo
  box.url = new URL(`smtp://127.0.0.1:${bound.port}`)
  box.stop = () => new Promise((resolve) => server.close(() => resolve()))
  return box
}

function cut(server: SMTPServer): void {
  for (const connection of server.connections) connection.close()
}

function read(raw: string): Pick<Received, 'subject' | 'id' | 'text'> {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const unfolded = head.replaceAll(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1] ?? ''
  const encoded = body.join('\r\n\r\n')
  const text = /^content-transfer-encoding: base64$/im.test(unfolded)
    ? Buffer.from(encoded, 'base64').toString('utf8')
    : /^content-transfer-encoding: quoted-printable$/im.test(unfolded)
      ? quoted(encoded.replaceAll(/=\r\n/g, ''))
      : encoded
  const words = header('Subject')
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?q\?(.*?)\?=/gi, (_, word: string) => quoted(word.replaceAll('_', ' ')))
    .replaceAll(/=\?utf-8\?b\?(.*?)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'))
  return { subject: words, id: header('Message-ID'), text }
}

const quoted = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
