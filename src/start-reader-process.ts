/** The process that reads landlords' files, so that no page waits for it. Started by the server (`start-reader.ts`), with one connection of its own. */

import { answerReader } from './message/index.ts'
import { answerAside } from './platform/aside/index.ts'
import { openDatabase, useDatabase } from './platform/database/index.ts'

const url = process.env.DATABASE_URL
if (url !== undefined && url !== '') useDatabase(await openDatabase({ kind: 'server', url, connections: 1 }))
answerAside(answerReader)
