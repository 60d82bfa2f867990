/** Sweeps what logins leave behind: what the provider said of somebody is kept no longer than the session it can end. */

import { z } from 'zod'
import { asSystem } from '../database/index.ts'
import { defineJob } from '../job/index.ts'
import { SEARCH_KEPT_FOR } from '../kept-search.ts'
import { now } from '../time/index.ts'
import { IDLE_LIMIT, KEPT_FOR } from './sessions.ts'

/** Forgets the id token of every session that is over, sessions that were over a month ago, and searches that can't be gone back to any longer. */
export async function sweepSessions(): Promise<void> {
  const at = now()
  await asSystem('login sweep', async (tx) => {
    await tx
      .updateTable('login_session')
      .set({ id_token: null })
      .where('id_token', 'is not', null)
      .where((eb) =>
        eb.or([
          eb('ended_at', 'is not', null),
          eb('expires_at', '<=', at),
          eb('seen_at', '<=', at.subtract(IDLE_LIMIT)),
        ]),
      )
      .execute()
    await tx.deleteFrom('kept_search').where('sought_at', '<=', at.subtract(SEARCH_KEPT_FOR)).execute()
    await tx.deleteFrom('login_session').where('expires_at', '<', at.subtract(KEPT_FOR)).execute()
  })
}

export const loginJobs = [
  defineJob({
    name: 'login.sweep',
    schema: z.object({}),
    every: '*/15 * * * *',
    retry: { limit: 1, backoff: 30 },
    expires: 120,
    run: sweepSessions,
  }),
] as const
