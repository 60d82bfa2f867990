/** What a subject is made of: where its page is, how it is shown and held, when it has ended, its frame, and what follows every change. */

import type { Child } from 'hono/jsx'
import type { ReadPage, Session } from '../access/index.ts'
import type { Database, Tx } from '../database/index.ts'
import type { Locale } from '../text/index.ts'
import type { Viewer } from '../ui/index.ts'
import type { page } from '../web/respond.ts'

export type Html = Parameters<typeof page>[1]

export type Framed<Shown> = {
  viewer: Viewer
  shown: Shown
  /** on the tab; names nobody */
  title: string
  /** on the page */
  heading: string
  lead?: Child
  failed: boolean
  children?: Child
}

export type SubjectWords = { readonly cancel: string; readonly ended: string }

export type SubjectOf<
  Held extends { id: string },
  Shown extends Held,
  Verb extends string,
  At extends string,
  Key extends string,
  Own extends keyof Database,
> = {
  /** the address of its page */
  at: At
  /** its own table, and the column by which other rows hang on it */
  rows?: { table: Own; key: Key }
  /** the verb alone, asked before anything that a form knows or holds besides: what `show` and `hold` ask again with the row in hand */
  requireMay?: (session: Session, verb: Verb) => void
  /** as this user may see it, opened under the page's name in the read log; NotFound when it isn't theirs or they may not */
  show: (tx: Tx, session: Session, id: string, opens: ReadPage, verb: Verb) => Promise<Shown>
  /** what is brought up to date before any work on it, as the system and in a transaction of its own: what must be true also when nothing is done */
  first?: () => Promise<unknown>
  /** for a change, held until the transaction ends */
  hold: (tx: Tx, session: Session, id: string, verb: Verb) => Promise<Held>
  /** whether it has ended, so that nothing more is done in it unless a form says so */
  ended: (on: Held) => boolean
  /** whose life its record is about */
  person?: (on: Held) => string | null
  /** what follows every change, in the same transaction */
  after?: (step: { tx: Tx; session: Session; on: Held }) => Promise<unknown>
  /** the frame of the pages that hang on it */
  frame: (framed: Framed<Shown>) => Html
  text: { readonly [L in Locale]: SubjectWords }
}
