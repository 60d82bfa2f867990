/** Tests look at what lies behind a figure page by page, as a reader. */

import type { Session } from '../platform/access/index.ts'
import { asUser } from '../platform/database/index.ts'
import type { Behind } from './people/behind.ts'

export const seenBehind = <Row>(
  session: Session,
  behind: Behind<Row>,
  { after = null, size }: { after?: readonly string[] | null; size: number },
) =>
  asUser(session, async (tx) => {
    const rows = await behind.rows(tx, { after, limit: size, inFile: false })
    const last = rows.at(-1)
    return {
      counted: behind.counted,
      hidden: await behind.hidden(tx),
      rows,
      next: last !== undefined && behind.goesOn(last) ? behind.keyOf(last) : null,
    }
  })
