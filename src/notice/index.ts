/** Kronofogden's notices of an eviction day, and the board's confirmations: what other rooms may use. */

import './read-pages.ts'

import { room } from '../platform/web/index.ts'
import { letterRoutes } from './letter-routes.ts'
import { noticeRoutes as registerRoutes } from './routes.tsx'

export {
  type NoticeInput,
  type Registered as RegisteredNotice,
  type RegisterRefusal as NoticeRefusal,
  registerNotice,
  registerNoticeIn,
} from './register.ts'
export { tieJob, tieLeft, tieMoved } from './tie.ts'

export const noticeRoutes = room().route('/', registerRoutes).route('/', letterRoutes)
