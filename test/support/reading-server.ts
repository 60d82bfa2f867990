/**
 * A server that has a landlord's files read by a process of its own, without its pages, until it is killed: `node reading-server.ts URL STREET ROWS`.
 * Takes in one file, says `answered ID`, and has it read by its job.
 */

import { messageJobs, receiveMessageFile } from '../../src/message/index.ts'
import { openDatabase, useDatabase } from '../../src/platform/database/index.ts'
import { enqueue, startJobs } from '../../src/platform/job/index.ts'
import { readFilesBeside } from '../../src/start-reader.ts'
import { castSession } from './cast-session.ts'

const [url = '', street = '', rows = '0'] = process.argv.slice(2)
useDatabase(await openDatabase({ kind: 'server', url }))
readFilesBeside(url)
await startJobs(messageJobs, { look: 0.5, supervise: 1 })
const lines = Array.from({ length: Number(rows) }, (_, n) => `Tidig hyresskuld;Exempelgatan ${n} ${street}`)
const received = await receiveMessageFile(
  castSession('hanna'),
  new TextEncoder().encode(['Slag;Adress', ...lines].join('\n')),
)
if (!received.ok) throw new Error(received.reason.kind)
const [read] = messageJobs
await enqueue(read, { import: received.value.id }, { key: received.value.id })
process.stdout.write(`answered ${received.value.id}\n`)
