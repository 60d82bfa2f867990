/** Whose nights a page that moves by itself may listen to: those of the shelters that its reader sees. */

import { may } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import type { Topic } from '../../platform/live/index.ts'
import { mayOnSite } from '../access.ts'
import { sitesToSee, siteToSee } from '../site/queries.ts'

/** Of one shelter by its id, or of all. */
const night: Topic = async (session, of) => {
  if (!may(session, mayOnSite.seeTonight) || (of !== 'all' && !isId(of))) return null
  return asUser(session, async (tx) => {
    const one = of === 'all' ? undefined : await siteToSee(tx, of)
    if (of !== 'all' && one === undefined) return null
    const sites = one === undefined ? await sitesToSee(tx) : [one]
    return sites.map(({ id }) => `night:${id}`)
  })
}

export const topics: Readonly<Record<string, Topic>> = { night }
