/** Tenancies at risk: what other rooms may use. */

import './read-pages.ts'

import { room } from '../platform/web/index.ts'
import { attachedRoutes } from './attached/routes.ts'
import { concernRoutes } from './concern/forms.tsx'
import { contactRoutes } from './contact/forms.tsx'
import { decisionRoutes } from './decision/routes.ts'
import { delegationRoutes } from './delegation/routes.tsx'
import { endRoutes } from './end/routes.ts'
import { eventRoutes } from './event/forms.tsx'
import { historyRoutes } from './event/history.tsx'
import { inboxRoutes } from './list/inbox-routes.tsx'
import { listRoutes } from './list/routes.tsx'
import { editRoutes } from './matter/edit.tsx'
import { newMatterRoutes } from './matter/new-routes.tsx'
import { matterPageRoutes } from './matter/page.tsx'
import { planRoutes } from './plan/routes.tsx'
import { promiseRoutes } from './promise/forms.tsx'
import { residentRoutes } from './resident/routes.tsx'
import { responsibleRoutes } from './responsible/forms.tsx'
import { takeoverRoutes } from './takeover/forms.tsx'
import { undertakingRoutes } from './undertaking/routes.tsx'

export { mayDo as mayDoInMatter, mayOnMatter, requireMay as requireMayOnMatter } from './access.ts'
export { isOwnRule, type OwnRule, ownRules } from './clocks/own-rules.ts'
export { recomputeAll as recomputeMatters, restandPassed } from './clocks/recompute.ts'
export { restand } from './clocks/restand.ts'
export { dayItems } from './duties/day.ts'
export { pathPart } from './duties/path.ts'
export { type DutyClock, lateClocks } from './duties/queries.ts'
export { reminders } from './duties/reminders.ts'
export { addEventsIn, bareFacts } from './event/actions.ts'
export { annulEvent } from './event/annul.ts'
export { eventsOf } from './events.ts'
export { ownMatterNumbers } from './list/queries.ts'
export { type Matter, matterById, matterToShow, matterToWorkOn, type ShownMatter } from './load.ts'
export { type NewMatter, openMatter } from './matter/actions.ts'
export { noticeDayItems, unconfirmedLate } from './notices/day.ts'
export {
  type Confirmation,
  type CopyWay,
  copyWays,
  type Notice,
  type NoticeKind,
  noticeById,
  noticeKinds,
  otherNotices,
  replaceableNotices,
  type SendingWay,
  sendingWays,
  unconfirmedNotices,
} from './notices/queries.ts'
export { isLate } from './notices/rules.ts'
export { ConfirmationRule, stateOf, stateTones, whenOf } from './notices/section.tsx'
export { text as noticeText } from './notices/text.ts'
export { type EndOutcome, endOutcomes, isKept, isLost } from './outcomes.ts'
export { text as evictionText } from './text.ts'

// each capability's routes stand here in one line; fixed paths before `/evictions/:id`
export const evictionRoutes = room()
  .route('/', listRoutes)
  .route('/', inboxRoutes)
  .route('/', newMatterRoutes)
  .route('/', eventRoutes)
  .route('/', historyRoutes)
  .route('/', attachedRoutes)
  .route('/', editRoutes)
  .route('/', responsibleRoutes)
  .route('/', residentRoutes)
  .route('/', contactRoutes)
  .route('/', planRoutes)
  .route('/', promiseRoutes)
  .route('/', concernRoutes)
  .route('/', delegationRoutes)
  .route('/', decisionRoutes)
  .route('/', undertakingRoutes)
  .route('/', takeoverRoutes)
  .route('/', endRoutes)
  // last: every other address beneath /evictions comes before it
  .route('/', matterPageRoutes)
export { places } from './places.ts'
