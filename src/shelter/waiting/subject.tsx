/** Waiting for a place: where somebody is noted, and one who waits as the subject of offers and of the end. */

import { openPerson } from '../../person/index.ts'
import { found, requireMay, type Session } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, desk, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import type { PageProps } from '../../platform/ui/index.ts'
import { mayOnBooking } from '../access.ts'
import { keepOverstayers } from '../overstay.ts'
import { type NightOffer, type Wait, waitToRead } from './queries.ts'
import type { InLine } from './rules.ts'
import { waitingText } from './text.ts'

const above = ({ viewer }: Pick<PageProps, 'viewer'>) => [
  { href: '/waiting', label: words(waitingText, viewer.locale).title },
]

export const waits = desk({
  at: '/waiting',
  requireMay: (session, verb: 'wait') => requireMay(session, mayOnBooking[verb]),
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={above(page)} />,
  text: group(waitingText, 'subject'),
})

export type HeldWait = Wait & { offers: readonly NightOffer[]; line: readonly InLine[] }

async function held(tx: Tx, session: Session, id: string, verb: 'wait'): Promise<HeldWait> {
  requireMay(session, mayOnBooking[verb])
  const { wait, ...rest } = await ask(tx, waitToRead(tx, id))
  return { ...found(wait), ...rest }
}

export const waiting = subject({
  at: '/waiting/:id',
  rows: { table: 'night_wait', key: 'wait_id' },
  // a place that is offered must be free
  first: keepOverstayers,
  show: async (tx, session, id, opens, verb: 'wait') => {
    const shown = await held(tx, session, id, verb)
    await openPerson(tx, session, shown.guest.id, opens)
    return shown
  },
  hold: async (tx, session, id, verb: 'wait') => {
    await holdRecord(tx)
    return held(tx, session, id, verb)
  },
  ended: ({ endedAt }) => endedAt !== null,
  person: ({ guest }) => guest.id,
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={above(page)} />,
  text: group(waitingText, 'subject'),
})
