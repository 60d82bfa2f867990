/** What is open in a matter, in words, and where it is done. */

import { formatDate, formatOre, type Locale, words } from '../../platform/text/index.ts'
import type { SaidOpen } from '../../platform/ui/index.ts'
import { saidClock } from '../clocks/words.ts'
import { text } from './open.text.ts'
import type { Claim, OpenInMatter } from './open-rules.ts'

const whereClaimed: Readonly<Record<Claim, string>> = {
  keptPayment: '/events/new?kind=payment',
  keptPlan: '/plan/new',
  keptUndertaking: '#decision',
  keptWithdrawn: '/events/new?kind=withdrawn',
  keptRectified: '/events/new?kind=rectified',
  keptNewLease: '/events/new?kind=newLease',
  keptTakeover: '/events/new?kind=takenOver',
}

export const sayOpen =
  (matterId: string, locale: Locale) =>
  (thing: OpenInMatter): SaidOpen => {
    const t = words(text, locale)
    const matter = `/evictions/${matterId}`
    const day = (on: Temporal.PlainDate) => formatDate(on, locale)
    switch (thing.kind) {
      case 'claim':
        return { says: t.claim[thing.claim], href: `${matter}${whereClaimed[thing.claim]}` }
      case 'clock': {
        const { title, href } = saidClock({ matterId, ...thing }, locale)
        return { says: t.clock(title, day(thing.due)), href }
      }
      case 'undertaking':
        return { says: t.undertaking(thing.number), href: `${matter}/undertaking` }
      case 'notice':
        return { says: t.notice(day(thing.evictionOn)), href: `/eviction-notices/${thing.noticeId}` }
      case 'copy':
        return { says: t.copy(day(thing.evictionOn)), href: `/eviction-notices/${thing.noticeId}/copy` }
      case 'evictionDay':
        return { says: t.evictionDay(day(thing.evictionOn)), href: `${matter}#notices` }
      case 'plan':
        return { says: t.plan(day(thing.agreedOn)), href: `${matter}/plan` }
      case 'promise':
        return { says: thing.by === null ? t.promise : t.promiseBy(day(thing.by)), href: `${matter}#promises` }
      case 'message':
        return { says: t.message(day(thing.receivedOn)), href: `/messages/${thing.messageId}` }
      case 'decision':
        return { says: t.decision[thing.decision], href: `${matter}#decision` }
      case 'unpaid':
        return { says: t.unpaid(formatOre(thing.ore, locale)), href: `${matter}#course` }
      case 'notShownSafe':
        return { says: t.notShownSafe, href: `${matter}#course` }
      case 'violenceUnasked':
        return { says: t.violenceUnasked, href: `${matter}/home-question` }
      case 'concern':
        return { says: t.concern, href: `${matter}/concern` }
      case 'noOtherMatter':
        return { says: t.noOtherMatter, href: '/evictions' }
    }
  }
