/** A vacancy as the subject of matching: its households in the decided order, for whoever is named to match, and nobody else. */

import { found, NotFound, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { type HomeVerb, requireMay } from '../access.ts'
import { isCoordinator } from '../coordinator/queries.ts'
import { type LookedVacancy, lookAtVacancy } from './look.ts'
import { text } from './text.ts'

export type Matched = LookedVacancy & { id: string }

/** Stops whoever hasn't been named, whatever their role. */
export async function requireNamed(tx: Tx, session: Session, verb: HomeVerb): Promise<void> {
  requireMay(session, verb)
  if (!(await isCoordinator(tx))) throw new NotFound('coordinator')
}

async function load(tx: Tx, session: Session, id: string, verb: HomeVerb): Promise<Matched> {
  await requireNamed(tx, session, verb)
  return { id, ...found(await lookAtVacancy(tx, session.municipality, id)) }
}

export const matchedVacancy = subject({
  at: '/vacancies/:id/households',
  rows: { table: 'vacancy', key: 'vacancy_id' },
  show: (tx, session, id, _opens, verb: HomeVerb) => load(tx, session, id, verb),
  hold: async (tx, session, id, verb: HomeVerb) => {
    await holdRecord(tx)
    return load(tx, session, id, verb)
  },
  ended: () => false,
  frame: ({ shown, ...page }) => {
    const t = words(text, page.viewer.locale)
    return (
      <Beneath
        {...page}
        above={[
          { href: '/homes/matching', label: t.matching },
          { href: `/vacancies/${shown.id}/households`, label: t.households },
        ]}
      />
    )
  },
  text: group(text, 'subject'),
})
