/** Writes to an embedded database until it is killed, and says after each commit what it has written: `node writer.ts FOLDER`. */

import { permissions } from '../../src/app-permissions.ts'
import { asSystem, lockDirectory, migrate, openDatabase, useDatabase } from '../../src/platform/database/index.ts'
import { newId } from '../../src/platform/id.ts'
import { recordAll } from '../../src/platform/record/index.ts'

const folder = process.argv[2] ?? ''
lockDirectory(folder)
const connection = await openDatabase({ kind: 'embedded', directory: `${folder}/database` })
await migrate(connection, permissions)
useDatabase(connection)
for (;;) {
  const id = newId()
  await asSystem('test: write', async (tx) => {
    await tx.insertInto('organisation').values({ id, municipality_code: '0880', kind: 'landlord', name: id }).execute()
    await recordAll(tx, '0880', { id: null, name: 'test' }, [{ what: 'test.written', subject: id }])
  })
  // written at once, not when this process finds time: what is said here was committed before
  process.stdout.write(`${id}\n`)
}
