/** Takes in files from a landlord until it is killed, and says which it begins with and which it has answered: `node receiver.ts FOLDER [KEY STREET ROWS]`. */

import { permissions } from '../../src/app-permissions.ts'
import { fillCast } from '../../src/demo/fill-cast.ts'
import { readImport, receiveMessageFile, unfinishedImports } from '../../src/message/index.ts'
import {
  AlreadyDone,
  asSystem,
  lockDirectory,
  migrate,
  openDatabase,
  useDatabase,
} from '../../src/platform/database/index.ts'
import { newId } from '../../src/platform/id.ts'
import { castSession } from './cast-session.ts'

const folder = process.argv[2] ?? ''
lockDirectory(folder)
const connection = await openDatabase({ kind: 'embedded', directory: `${folder}/database` })
await migrate(connection, permissions)
useDatabase(connection)
const session = castSession('hanna')
const there = await asSystem('test: cast', (tx) =>
  tx.selectFrom('app_user').select('id').where('id', '=', session.userId).executeTakeFirst(),
)
if (!there) await asSystem('test: cast', fillCast)
type File = { key: string; street: string; rows: number }

/** Sends it as a form with that key, and says when it is answered: that it came, or that it had come before. */
async function send({ key, street, rows }: File): Promise<void> {
  process.stdout.write(`sends ${key} ${street} ${rows}\n`)
  const lines = Array.from({ length: rows }, (_, n) => `Tidig hyresskuld;Exempelgatan ${n} ${street}`)
  const bytes = new TextEncoder().encode(['Slag;Adress', ...lines].join('\n'))
  await receiveMessageFile({ ...session, requestKey: key }, bytes).catch((error: unknown) => {
    if (!(error instanceof AlreadyDone)) throw error
  })
  process.stdout.write(`answered ${street} ${rows}\n`)
}

// what had no answer when the one before was killed comes again, as a browser sends it
const [key, street, rows] = process.argv.slice(3)
if (key !== undefined && street !== undefined) await send({ key, street, rows: Number(rows) })
for (let sent = 0; ; sent += 1) {
  // one that needs several transactions, one that fits in one
  await send({ key: newId(), street: newId(), rows: [1500, 3][sent % 2] ?? 3 })
  const [unfinished] = await unfinishedImports()
  if (unfinished !== undefined && sent % 2 === 1) await readImport(unfinished)
}
