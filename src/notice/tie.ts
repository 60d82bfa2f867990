/**
 * A notice that came through the interface and moved a day follows the earlier one into its matter, which no key may read: promised by a row in the
 * transaction that registers it, kept by the system at once, and by the clock when the process was killed in between.
 */

import { sql } from 'kysely'
import { z } from 'zod'
import { noticeById } from '../eviction/index.ts'
import type { Role, Session } from '../platform/access/index.ts'
import { asSystem, type Tx } from '../platform/database/index.ts'
import { defineJob } from '../platform/job/index.ts'
import { holdRecords } from '../platform/record/index.ts'
import { tieIn } from './matter.ts'

/** With the registration. */
export async function promiseTie(tx: Tx, session: Session, id: string): Promise<void> {
  await tx.insertInto('notice_to_tie').values({ notice_id: id, municipality_code: session.municipality }).execute()
}

/** Keeps the promise, once: where the matter has ended, or the notice was withdrawn since, it waits among those without a matter. */
export const tieMoved = (session: Session, id: string): Promise<void> =>
  asSystem('notices: a moved day into its matter', async (tx) => {
    await holdRecords(tx, [session.municipality])
    const kept = await tx.deleteFrom('notice_to_tie').where('notice_id', '=', id).executeTakeFirst()
    if (kept.numDeletedRows === 0n) return
    const notice = await noticeById(tx, id)
    if (notice.replacesId === null || notice.matter !== null) return
    const earlier = await noticeById(tx, notice.replacesId)
    if (earlier.matter !== null) await tieIn(tx, session, notice, earlier.matter.id)
  })

/** Keeps what was promised and not kept. */
export async function tieLeft(): Promise<void> {
  for (const { notice, session } of await left()) await tieMoved(session, notice)
}

type Left = { notice: string; session: Session }

/** With the key in whose name the notice came. */
async function left(): Promise<Left[]> {
  const { rows } = await asSystem('notices: moved days that wait', (tx) =>
    sql<{
      notice: string
      municipality: string
      user: string
      name: string
      organisation: string
      kind: Session['organisation']['kind']
      called: string
      roles: Role[]
    }>`
      select t.notice_id as notice, t.municipality_code as municipality, u.id as user, u.name, o.id as organisation, o.kind, o.name as called,
        array(select r.role from user_role r where r.user_id = u.id and r.taken_at is null order by r.role) as roles
      from notice_to_tie t join enforcement_notice n on n.id = t.notice_id
        join app_user u on u.id = n.registered_by join organisation o on o.id = u.organisation_id
      order by n.registered_at`.execute(tx),
  )
  return rows.map(({ notice, municipality, user, name, organisation, kind, called, roles }) => ({
    notice,
    session: {
      userId: user,
      name,
      title: null,
      organisation: { id: organisation, kind, name: called },
      unit: null,
      municipality,
      roles,
      locale: 'sv',
      scheme: 'auto',
      demo: false,
    },
  }))
}

export const tieJob = defineJob({
  name: 'eviction.tie-moved-notices',
  schema: z.object({}),
  every: '*/10 * * * *',
  run: tieLeft,
})
