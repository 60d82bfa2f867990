/** The application as it serves people, without its jobs, until it is killed: `node night-server.ts URL`. Says `listening PORT`. */

import { createApp } from '../../src/app.tsx'
import { openDatabase, useDatabase } from '../../src/platform/database/index.ts'
import { listen } from '../../src/platform/web/index.ts'

const [url = ''] = process.argv.slice(2)
useDatabase(await openDatabase({ kind: 'server', url }))
const { address } = await listen(createApp({ demo: true }), { host: '127.0.0.1', port: 0 })
process.stdout.write(`listening ${address.port}\n`)
