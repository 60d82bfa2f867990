/** /eviction-notices: the list, and one notice with the matter that it is about. */

import { mayDoInMatter, requireMayOnMatter } from '../eviction/index.ts'
import { type Session, withoutKey } from '../platform/access/index.ts'
import { asUser } from '../platform/database/index.ts'
import { idParam, page, signedIn, viewer } from '../platform/web/index.ts'
import { confirming, copying, undoing } from './confirming.tsx'
import { notices } from './list.tsx'
import { candidatesFor } from './matter.ts'
import { NoticePage, type NoticeView } from './notice-view.tsx'
import { openNotice } from './open.ts'
import { registering } from './registering.tsx'
import { notice } from './subject.tsx'
import { tying, untying, withdrawing } from './tying.tsx'

const loadNotice = (session: Session, id: string): Promise<NoticeView> =>
  asUser(withoutKey(session), async (tx) => {
    requireMayOnMatter(session, 'read')
    const opened = await openNotice(tx, session, id)
    const mayWork = mayDoInMatter(session, 'work')
    const seeks = opened.matter === null && opened.notice.withdrawnAt === null && mayWork
    return { ...opened, mayWork, candidates: seeks ? await candidatesFor(tx, opened.notice) : [] }
  })

// `new` before the id that any notice has
export const noticeRoutes = notice
  .routes(registering, confirming, undoing, copying, tying, untying, withdrawing)
  .route('/', notices.routes)
  .get('/eviction-notices/:id', async (c) =>
    page(c, <NoticePage viewer={viewer(c)} view={await loadNotice(signedIn(c), idParam(c))} />),
  )
