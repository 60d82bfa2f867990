/** A household's request for a home as the subject of forms and presses: it hangs on their case, and is the work of those of the case. */

import { type CaseBrief, caseBrief } from '../../case/index.ts'
import { nameOf, openPerson } from '../../person/index.ts'
import type { ReadPage, Session } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { type HomeVerb, requireMay } from '../access.ts'
import { type HousingRequest, requestsOf } from './queries.ts'
import { text } from './text.ts'

/** A case with its requests, the latest first; `request`: the one that isn't withdrawn. */
export type WaitingCase = CaseBrief & { requests: readonly HousingRequest[]; request: HousingRequest | null }

async function load(tx: Tx, id: string): Promise<WaitingCase> {
  const file = await caseBrief(tx, id)
  const requests = await ask(tx, requestsOf(tx, id))
  return { ...file, requests, request: requests.find(({ withdrawnOn }) => withdrawnOn === null) ?? null }
}

/** Opens the person of the case under `page`, a code for the read log. */
export async function requestToShow(tx: Tx, session: Session, id: string, page: ReadPage, verb: HomeVerb) {
  requireMay(session, verb)
  const file = await load(tx, id)
  return { ...file, person: await openPerson(tx, session, file.personId, page) }
}
export type ShownRequest = Awaited<ReturnType<typeof requestToShow>>

export const waitingCase = subject({
  at: '/cases/:id/home',
  rows: { table: 'case_file', key: 'case_id' },
  show: (tx, session, id, opens, verb: HomeVerb) => requestToShow(tx, session, id, opens, verb),
  hold: async (tx, session, id, verb: HomeVerb) => {
    requireMay(session, verb)
    await holdRecord(tx)
    return load(tx, id)
  },
  ended: ({ closure }) => closure !== null,
  person: ({ personId }) => personId,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        {
          href: `/cases/${shown.id}`,
          label: `${shown.number} · ${nameOf(shown.person, page.viewer.locale, 'ownPage')}`,
        },
        { href: `/cases/${shown.id}/home`, label: words(text, page.viewer.locale).title },
      ]}
    />
  ),
  text: group(text, 'subject'),
})
