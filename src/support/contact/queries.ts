/** One contact, of whichever support it hangs on. */

import { sql } from 'kysely'
import { found } from '../../platform/access/index.ts'
import { ask, rowsOf, type Tx } from '../../platform/database/index.ts'
import { type Contact, contactColumns } from '../queries.ts'

export async function contactById(tx: Tx, id: string): Promise<Contact> {
  const query = sql<Contact>`${contactColumns} where c.id = ${id}`
  const [contact] = await ask(tx, rowsOf(query, { onDay: 'day', movedTo: 'day', madeOn: 'day' }))
  return found(contact)
}
