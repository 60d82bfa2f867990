/** A user as the subject of forms and presses, for whoever is in charge of them: never oneself. */

import { found, NotFound } from '../../platform/access/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { type mayInCharge, requireCharge } from '../access.ts'
import { text as shared } from '../text.ts'
import { type ShownUser, shownUser } from './queries.ts'
import { text } from './text.ts'

type Verb = keyof typeof mayInCharge

/** Whoever looks must be in charge of them; of anybody else there is no such page. */
function inCharge(user: ShownUser): ShownUser {
  if (!user.mine) throw new NotFound('charge')
  return user
}

export const user = subject({
  at: '/users/:id',
  show: async (tx, session, id, _opens, verb: Verb) => {
    requireCharge(session, verb)
    return inCharge(found(await shownUser(tx, id)))
  },
  hold: async (tx, session, id, verb: Verb) => {
    requireCharge(session, verb)
    await holdRecord(tx)
    return inCharge(found(await shownUser(tx, id)))
  },
  ended: ({ left }) => left !== null,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: '/users', label: words(shared, page.viewer.locale).users },
        { href: `/users/${shown.id}`, label: shown.name },
      ]}
    />
  ),
  text: group(text, 'subject'),
})
