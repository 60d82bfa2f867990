/** What the parts of the case's page are made of: who looks, how a part is filled, and whether there is anything in it. */

import type { Child } from 'hono/jsx'
import { LinkButton, type Viewer } from '../../platform/ui/index.ts'
import type { CaseVerb } from '../access.ts'
import type { CaseOverview } from './queries.ts'

export type SectionProps = {
  viewer: Viewer
  view: CaseOverview
  may: (verb: CaseVerb) => boolean
  /** whether it is the viewer’s own case, or any to a manager */
  mayHandOver: boolean
}

/** The button that fills a part: where it leads and its word; null for those who may not. */
export type Add = { href: string; word: string } | null

export const addWhen = (allowed: boolean, href: string, word: string): Add => (allowed ? { href, word } : null)

/** So many rows of a table stand on the page, the others are folded beneath. */
export const ROWS_SHOWN = 3

export const added = (add: Add): Child =>
  add === null ? null : (
    <LinkButton small variant="secondary" href={add.href}>
      {add.word}
    </LinkButton>
  )

export type OnPage = {
  id: string
  title: string
  none: string
  what: string
  who: string
  add: Add
  part: () => Child
  count: number
}
