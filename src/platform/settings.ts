/** What the environment says: read in one place, checked, with the reason when it can't be used. */

import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { ENVIRONMENTS, isProduction } from './mode.ts'
import { root } from './root.ts'

const schema = z.object({
  /** where to listen */
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** the address that people use, when a proxy stands in front */
  HEMVIST_URL: z.url().optional(),
  /** how many copies of the embedded database are kept, one from each start */
  HEMVIST_COPIES: z.coerce.number().int().min(0).max(1000).default(5),
  /** the embedded database's folder */
  HEMVIST_DATA: z.string().min(1).optional(),
  /** a PostgreSQL server instead of the embedded database */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** how many connections to that server at most; unsaid: by this machine's cores */
  HEMVIST_CONNECTIONS: z.coerce.number().int().min(4).max(200).optional(),
  /** the mail server that reminders leave through, and who they are from; without both no mail is sent */
  HEMVIST_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  HEMVIST_MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>@\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
    .optional(),
  /** whether notices to other systems may go over plain http and into the own network; unsaid: not in production */
  HEMVIST_INSECURE_WEBHOOKS: z.enum(['yes', 'no']).optional(),
  /** where landlords' files are read: in a process beside the server, or in the server's own */
  HEMVIST_READER: z.enum(['beside', 'here']).default('beside'),
  /** what this process is for; what it may say stands in `mode.ts` */
  NODE_ENV: z
    .preprocess((said) => (typeof said === 'string' ? said.trim().toLowerCase() : said), z.enum(ENVIRONMENTS))
    .optional(),
  /** whether an empty database is filled with the practice municipality, and its users may log in where others reach this process */
  HEMVIST_DEMO: z.enum(['yes', 'no']).optional(),
})

/** The mail server (`smtp:` or `smtps:`, with user and password where it wants them), and the sender as mail programs show it. */
export type MailSettings = { url: URL; from: string }

export type Settings = {
  port: number
  host: string
  url: URL | null
  directory: string
  databaseUrl: string | null
  /** null: by the cores */
  connections: number | null
  copies: number
  filesBeside: boolean
  /** null: no mail is sent */
  mail: MailSettings | null
  insecureWebhooks: boolean
  production: boolean
}

/** A setting that can't be used; the message names it and says what would do. */
export class BadSetting extends Error {}

/** Reads the settings. Throws {@link BadSetting}. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = schema.safeParse(filled)
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))]
    const expected: Record<string, string> = {
      PORT: 'a port number from 0 to 65535',
      HEMVIST_URL: 'an address such as https://hemvist.example.se',
      DATABASE_URL: 'an address such as postgresql://user:password@host:5432/database',
      HEMVIST_SMTP_URL: 'an address such as smtp://user:password@mail.example.se:587',
      HEMVIST_MAIL_FROM: 'a sender such as Hemvist <no-reply@example.se>',
      HEMVIST_INSECURE_WEBHOOKS: 'yes or no',
      HEMVIST_DEMO: 'yes or no',
      HEMVIST_CONNECTIONS: 'a number from 4 to 200',
      HEMVIST_READER: 'beside or here',
      HEMVIST_COPIES: 'a number from 0 to 1000',
      NODE_ENV: `${ENVIRONMENTS.join(', ')}, or left out`,
    }
    throw new BadSetting(
      names.map((name) => `${name} can't be used: it should be ${expected[name] ?? 'another value'}.`).join(' '),
    )
  }
  const { PORT, HOST, HEMVIST_URL, HEMVIST_DATA, DATABASE_URL, HEMVIST_SMTP_URL, HEMVIST_MAIL_FROM } = read.data
  if ((HEMVIST_SMTP_URL === undefined) !== (HEMVIST_MAIL_FROM === undefined))
    throw new BadSetting('HEMVIST_SMTP_URL and HEMVIST_MAIL_FROM belong together: set both to send mail, or none.')
  if (read.data.NODE_ENV === 'production' && read.data.HEMVIST_DEMO === 'yes')
    throw new BadSetting(
      'HEMVIST_DEMO=yes can’t be used with NODE_ENV=production: the practice municipality’s users log in without a password.',
    )
  const production = isProduction(env)
  return {
    port: PORT,
    host: HOST,
    url: HEMVIST_URL ? new URL(HEMVIST_URL) : null,
    directory: HEMVIST_DATA
      ? resolve(HEMVIST_DATA.replace(/^~(?=\/|$)/, homedir()))
      : fileURLToPath(new URL('data', root)),
    databaseUrl: DATABASE_URL ?? null,
    connections: read.data.HEMVIST_CONNECTIONS ?? null,
    copies: read.data.HEMVIST_COPIES,
    filesBeside: read.data.HEMVIST_READER === 'beside',
    mail: HEMVIST_SMTP_URL && HEMVIST_MAIL_FROM ? { url: new URL(HEMVIST_SMTP_URL), from: HEMVIST_MAIL_FROM } : null,
    insecureWebhooks: read.data.HEMVIST_INSECURE_WEBHOOKS ? read.data.HEMVIST_INSECURE_WEBHOOKS === 'yes' : !production,
    production,
  }
}
