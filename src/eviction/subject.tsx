/** A matter as the subject of forms and presses: where it is, how it is shown and held, and that where it stands is computed anew after every change. */

import type { Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { type Step, subject } from '../platform/subject/index.ts'
import { group } from '../platform/text/index.ts'
import type { MatterVerb } from './access.ts'
import { restand } from './clocks/restand.ts'
import { MatterPage } from './frame.tsx'
import { type Matter, matterToShow, matterToWorkOn } from './load.ts'
import { text } from './text.ts'

/** What follows every change of a matter, and its opening. */
export const standAnew = (tx: Tx, session: Session, matterId: string) => restand(tx, session.municipality, matterId)

export const matter = subject({
  at: '/evictions/:id',
  rows: { table: 'eviction_matter', key: 'matter_id' },
  show: (tx, session, id, opens, verb: MatterVerb) => matterToShow(tx, session, id, opens, verb),
  hold: (tx, session, id, verb: MatterVerb) => matterToWorkOn(tx, session, id, verb),
  ended: ({ end }) => end !== null,
  after: ({ tx, session, on }) => standAnew(tx, session, on.id),
  frame: ({ shown, heading, title, ...page }) => (
    <MatterPage {...page} matter={shown} title={heading} documentTitle={title} />
  ),
  text: group(text, 'subject'),
})

/** What work on a matter gets in hand, where the address has these ids. */
export type MatterStep<Id extends string = never> = Step<
  Matter,
  Readonly<Record<Id, string>>,
  'matter_id',
  'eviction_matter'
>
