/** Opening a notice for a page: the people in its matter are opened with it, and that is logged. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { matterToShow, type ShownMatter } from '../load.ts'
import { type Notice, noticeById } from './queries.ts'

export async function openNotice(
  tx: Tx,
  session: Session,
  id: string,
): Promise<{ notice: Notice; matter: ShownMatter | null }> {
  const notice = await noticeById(tx, id)
  const matter = notice.matter === null ? null : await matterToShow(tx, session, notice.matter.id, 'evictionNotice')
  return { notice, matter }
}
