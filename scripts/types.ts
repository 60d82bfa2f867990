/** Writes the table types from a freshly migrated database: `npm run -s types`, or `--check` to see whether they are current. */

import { readFileSync, writeFileSync } from 'node:fs'
import { permissions } from '../src/app-permissions.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openDatabase } from '../src/platform/database/open.ts'
import { tableTypes } from '../src/platform/database/types.ts'

const file = new URL('../src/platform/database/schema.gen.ts', import.meta.url)
const connection = await openDatabase({ kind: 'memory' })
await migrate(connection, permissions)
const text = await tableTypes(connection)
await connection.close()
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('The table types are older than the migrations: run `npm run -s types`.')
    process.exit(1)
  }
} else {
  writeFileSync(file, text)
}
