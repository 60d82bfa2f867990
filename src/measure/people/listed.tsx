/** What the lists behind figures share: they are chosen by the figure that leads to them, and say how many of it the reader may not see. */

import type { Child } from 'hono/jsx'
import type { Tx } from '../../platform/database/index.ts'
import { Notice } from '../../platform/ui/index.ts'
import type { Behind } from './behind.ts'

export const ROWS_A_PAGE = 50

/** The figure chooses: there is nothing to choose on the page. */
export const noFields = { fields: {}, text: { sv: { fields: {} }, en: { fields: {} } } } as const

/** What stands before the rows; that some are hidden stands in the file too. */
export const besideRows =
  (rows: Pick<Behind<never>, 'hidden'>, say: (hidden: number) => { title: string; why: string }, logged?: string) =>
  async (tx: Tx): Promise<{ before: Child; note: string | null }> => {
    const hidden = await rows.hidden(tx)
    const { title, why } = say(hidden)
    return {
      before: (
        <>
          {hidden > 0 ? <Notice title={title}>{why}</Notice> : null}
          {logged === undefined ? null : <p class="rule">{logged}</p>}
        </>
      ),
      note: hidden > 0 ? [title, why].filter((part) => part !== '').join('. ') : null,
    }
  }
