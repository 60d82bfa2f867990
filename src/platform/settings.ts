/** What the environment says: read in one place, checked, with the reason when it can't be used. */

import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { root } from './root.ts'

const schema = z.object({
  /** where to listen */
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** the address that people use, when a proxy stands in front */
  HEMVIST_URL: z.url().optional(),
  /** the embedded database's folder */
  HEMVIST_DATA: z.string().min(1).optional(),
  /** a PostgreSQL server instead of the embedded database */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  NODE_ENV: z.string().default('development'),
})

export type Settings = {
  port: number
  host: string
  url: URL | null
  directory: string
  databaseUrl: string | null
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
    }
    throw new BadSetting(
      names.map((name) => `${name} can't be used: it should be ${expected[name] ?? 'another value'}.`).join(' '),
    )
  }
  const { PORT, HOST, HEMVIST_URL, HEMVIST_DATA, DATABASE_URL, NODE_ENV } = read.data
  return {
    port: PORT,
    host: HOST,
    url: HEMVIST_URL ? new URL(HEMVIST_URL) : null,
    directory: HEMVIST_DATA
      ? resolve(HEMVIST_DATA.replace(/^~(?=\/|$)/, homedir()))
      : fileURLToPath(new URL('data', root)),
    databaseUrl: DATABASE_URL ?? null,
    production: NODE_ENV === 'production',
  }
}
