/** An offer as the subject of forms and presses; and the person who is offered a home, before there is an offer. */

import { briefOf, nameOf, openPerson } from '../../person/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { type HomeVerb, requireMay } from '../access.ts'
import { type Offer, offerToShow } from './queries.ts'
import { text } from './text.ts'

/** `answerId`: the answer that holds, when there is one. */
export type HeldOffer = Offer & { answerId: string | null }

async function toShow(tx: Tx, session: Session, id: string, verb: HomeVerb) {
  requireMay(session, verb)
  const offer = await offerToShow(tx, id)
  return { ...offer, answerId: null, person: await openPerson(tx, session, offer.personId, 'offer') }
}

/** The answer is held with it: it is either undone or built upon, not both. */
async function toChange(tx: Tx, session: Session, id: string, verb: HomeVerb): Promise<HeldOffer> {
  requireMay(session, verb)
  await holdRecord(tx)
  const answer = await tx
    .selectFrom('offer_answer')
    .select('id')
    .where('offer_id', '=', id)
    .where('undone_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return { ...(await offerToShow(tx, id)), answerId: answer?.id ?? null }
}

export const offer = subject({
  at: '/offers/:id',
  rows: { table: 'offer', key: 'offer_id' },
  show: (tx, session, id, _opens, verb: HomeVerb) => toShow(tx, session, id, verb),
  hold: (tx, session, id, verb: HomeVerb) => toChange(tx, session, id, verb),
  ended: () => false,
  person: ({ personId }) => personId,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: `/people/${shown.person.id}`, label: nameOf(shown.person, page.viewer.locale, 'ownPage') },
        { href: `/offers/${shown.id}`, label: words(text, page.viewer.locale).document },
      ]}
    />
  ),
  text: group(text, 'subject'),
})

export const offeree = subject({
  at: '/people/:id',
  show: (tx, session, id, opens, verb: HomeVerb) => {
    requireMay(session, verb)
    return openPerson(tx, session, id, opens)
  },
  hold: async (tx, session, id, verb: HomeVerb) => {
    requireMay(session, verb)
    await holdRecord(tx)
    return found(await briefOf(tx, id))
  },
  ended: () => false,
  person: ({ id }) => id,
  frame: ({ shown, ...page }) => (
    <Beneath {...page} above={[{ href: `/people/${shown.id}`, label: words(text, page.viewer.locale).person }]} />
  ),
  text: group(text, 'subject'),
})
