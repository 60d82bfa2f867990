/** Mail through the municipality's own SMTP server. Off until the environment names one. */

import { createTransport } from 'nodemailer'
import type { MailSettings } from '../settings.ts'
import { type Line, textOf } from './line.ts'

/** An answer within this many milliseconds, or the next try. */
const PATIENCE = 10_000

let setup: (MailSettings & { patience: number }) | null = null

/** Hands the mail its server; null turns it off. Once at start; tests hand over their own, and wait less. */
export function useMail(settings: MailSettings | null, patience = PATIENCE): void {
  setup = settings && { ...settings, patience }
}

/** Whether there is a mail server to send through. */
export const mailIsOn = (): boolean => setup !== null

/** The mail didn't leave: no server, a server that didn't answer in time, or one that said no. Its message names neither sender nor receiver. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent'
  /** such as `ECONNECTION`, `EAUTH`, `ETIMEDOUT`, or `OFF` */
  readonly code: string
  constructor(code: string) {
    super(`The mail could not be sent: ${code}`)
    this.code = code
  }
}

export type Mail = {
  to: string
  subject: Line
  text: readonly Line[]
  /**
   * What makes it this very mail, such as `digest.<user>.<day>`: becomes its Message-ID, the same each time it is sent.
   * SMTP can't promise that a mail arrives once: when the server took it and the line broke before it said so, it is sent again. Mail servers
   * and programs that know Message-IDs then show one.
   */
  id: string
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Sends one mail; resolves when the server has taken it over. Throws {@link MailNotSent}. */
export async function sendMail({ to, subject, text, id }: Mail): Promise<void> {
  if (setup === null) throw new MailNotSent('OFF')
  const { url, from, patience } = setup
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    // a password is never said over an open line
    requireTLS: url.username !== '' && !LOOPBACK.has(url.hostname),
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    dnsTimeout: patience,
    socketTimeout: 2 * patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    const { rejected } = await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject: textOf(subject),
      text: `${text.map(textOf).join('\n')}\n`,
      messageId: `<${id}@${domainOf(from)}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
    if (rejected.length > 0) throw new MailNotSent('EENVELOPE')
  } catch (error) {
    if (error instanceof MailNotSent) throw error
    // the server's own words may quote the address
    throw new MailNotSent(error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN')
  } finally {
    transport.close()
  }
}

const domainOf = (from: string): string => /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
