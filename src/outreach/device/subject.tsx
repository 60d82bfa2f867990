/** A phone as the subject of its cutting off, what came from one as the subject of its settling, and the place where phones are registered. */

import { NotFound, type Session } from '../../platform/access/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, desk, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import type { Viewer } from '../../platform/ui/index.ts'
import { mayDo, type PhoneVerb, requireMay } from './access.ts'
import { cameText } from './came.text.ts'
import { cameById, type ListedPhone, phoneById } from './queries.ts'
import { text } from './text.ts'

const toPhones = ({ locale }: Viewer) => ({ href: '/phones', label: words(text, locale).title })
const toCame = ({ locale }: Viewer) => ({ href: '/phones/came', label: words(text, locale).came })

/** Whoever it belongs to, and those in charge: a phone is lost by whoever had it, and found to be so by either. */
function requireOwn(session: Session, { ownerId }: ListedPhone): void {
  if (ownerId !== session.userId && !mayDo(session, 'oversee')) throw new NotFound('phone')
}

export const phone = subject({
  at: '/phones/:id',
  rows: { table: 'outreach_device', key: 'outreach_device_id' },
  show: async (tx, session, id, _opens, verb: 'see') => {
    requireMay(session, verb)
    const shown = await phoneById(tx, id)
    requireOwn(session, shown)
    return shown
  },
  hold: async (tx, session, id, verb: 'see') => {
    requireMay(session, verb)
    await holdRecord(tx)
    const held = await phoneById(tx, id)
    requireOwn(session, held)
    return held
  },
  ended: ({ revokedAt }) => revokedAt !== null,
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={[toPhones(page.viewer)]} />,
  text: group(text, 'subject'),
})

export const phones = desk({
  at: '/phones',
  requireMay: (session, verb: PhoneVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={[toPhones(page.viewer)]} />,
  text: group(text, 'subject'),
})

export const item = subject({
  at: '/phones/came/:id',
  rows: { table: 'outreach_item', key: 'outreach_item_id' },
  show: (tx, session, id, _opens, verb: 'use') => {
    requireMay(session, verb)
    return cameById(tx, id)
  },
  hold: async (tx, session, id, verb: 'use') => {
    requireMay(session, verb)
    await holdRecord(tx)
    return cameById(tx, id)
  },
  ended: ({ settledAt }) => settledAt !== null,
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={[toPhones(page.viewer), toCame(page.viewer)]} />,
  text: group(cameText, 'itemSubject'),
})
