/** Why the data can't be opened, in words for whoever set the address or the folder: never a stack for what they can put right. */

import { BrokenFolder, DirectoryHeld, MigrationMismatch, UnfitServer } from './platform/database/index.ts'
import { BadSetting } from './platform/settings.ts'
import { NothingToSee } from './start.ts'

const NO_ANSWER = 'The database server in DATABASE_URL does not answer.'
const REFUSED = 'The database server in DATABASE_URL refuses the user or the password.'
const NO_FOLDER = 'The data folder can’t be written. Choose another one with HEMVIST_DATA.'
const NO_ROOM =
  'The disk of the database is full, or nearly. What was there is kept: make room, and start again. (HEMVIST_DATA names another folder for the embedded database.)'
const NOT_TRUSTED =
  'The database server’s certificate isn’t trusted: give the authority that issued it (sslrootcert=… in DATABASE_URL, or NODE_EXTRA_CA_CERTS), and name the server as the certificate does.'

/** By the system's or PostgreSQL's own code. */
const troubles: Readonly<Record<string, string>> = {
  ECONNREFUSED: NO_ANSWER,
  ECONNRESET: NO_ANSWER,
  ENOTFOUND: NO_ANSWER,
  EAI_AGAIN: NO_ANSWER,
  ETIMEDOUT: NO_ANSWER,
  EHOSTUNREACH: NO_ANSWER,
  ENETUNREACH: NO_ANSWER,
  '28P01': REFUSED,
  '28000': REFUSED,
  '3D000': 'The database server in DATABASE_URL has no database of that name.',
  '42501':
    'The role in DATABASE_URL may not do this in the database: it must own the database and all that Hemvist made in it, and be granted hemvist_user and hemvist_system (see docs/en/operations.md).',
  '53100': NO_ROOM,
  '53200': 'The database server is out of memory. Nothing was changed: start again when it has some.',
  '53300':
    'The database server has no connection left (max_connections). Give it more, or end others; Hemvist uses up to 14.',
  '53400': 'The database server has reached a limit that is set for it. Its own log says which.',
  '55006': 'The database is being used by somebody else in a way that doesn’t allow this. Try again.',
  '57P01': 'The database server is shutting down. Start again when it is up.',
  '57P03': 'The database server is starting up. Start again in a moment.',
  '25006':
    'The database only reads (a standby, or default_transaction_read_only). Name the primary server in DATABASE_URL.',
  '58P01': 'The database server lacks a file that PostgreSQL needs. Its own log says which.',
  DEPTH_ZERO_SELF_SIGNED_CERT: NOT_TRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: NOT_TRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: NOT_TRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: NOT_TRUSTED,
  CERT_HAS_EXPIRED: NOT_TRUSTED,
  ERR_TLS_CERT_ALTNAME_INVALID: NOT_TRUSTED,
  EPROTO: 'The database server in DATABASE_URL speaks another TLS than this machine, or none.',
  EEXIST: NO_FOLDER,
  ENOTDIR: NO_FOLDER,
  EACCES: NO_FOLDER,
  EPERM: NO_FOLDER,
  EROFS: NO_FOLDER,
  EBUSY: 'The folder database in the data folder is a mount of its own. Mount the data folder (HEMVIST_DATA) instead.',
  EXDEV: 'The folder database in the data folder is a mount of its own. Mount the data folder (HEMVIST_DATA) instead.',
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  EMFILE: 'This process has too many files open (ulimit -n). Allow it more.',
  ENFILE: 'This machine has too many files open. Try again when it has fewer.',
  EIO: 'The disk reports a fault. Look at the machine’s log before anything else.',
}

/** Of the driver, which has no codes for these. */
const sayings: readonly [RegExp, string][] = [
  [
    /server does not support SSL/,
    'The database server in DATABASE_URL speaks no TLS. Turn it on there, or take sslmode out of DATABASE_URL.',
  ],
  [/^(timeout exceeded when trying to connect|Connection terminated|timeout expired|Query read timeout)/, NO_ANSWER],
  [/password must be a string|SCRAM-SERVER-/, REFUSED],
]

const told = [DirectoryHeld, BrokenFolder, MigrationMismatch, UnfitServer, NothingToSee, BadSetting]

/** Why the data can't be opened, when that is for the user to put right; null for anything else. */
export function whyClosed(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if (told.some((kind) => error instanceof kind)) return error.message
  const code = 'code' in error ? String(error.code) : ''
  const words = troubles[code] ?? sayings.find(([said]) => said.test(error.message))?.[1]
  if (words !== undefined) return words
  if (code === 'ENOENT' && 'path' in error && /[?&]ssl/.test(process.env.DATABASE_URL ?? ''))
    return `DATABASE_URL names a certificate file that isn’t there: ${error.path}.`
  // what else PostgreSQL says, by its own five signs: its words, and where to look; its detail may quote a row and is left out
  if (/^[0-9A-Z]{5}$/.test(code) && 'severity' in error) return `The database refuses: ${error.message} (${code}).`
  // the doors' own error: what lies behind it
  return error.cause === undefined ? null : whyClosed(error.cause)
}
