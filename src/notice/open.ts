/** Opening a notice for a page: the people in its matter are opened with it, and that is logged. */

import { matterToShow, type Notice, noticeById, type ShownMatter } from '../eviction/index.ts'
import type { Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'

export async function openNotice(
  tx: Tx,
  session: Session,
  id: string,
): Promise<{ notice: Notice; matter: ShownMatter | null }> {
  const notice = await noticeById(tx, id)
  const matter = notice.matter === null ? null : await matterToShow(tx, session, notice.matter.id, 'evictionNotice')
  return { notice, matter }
}
