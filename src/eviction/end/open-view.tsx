/** The list of what is open, above the form that ends a matter, and the box that answers for it. */

import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { Card, Checkbox, useLocale } from '../../platform/ui/index.ts'
import { saidClock } from '../standing/words.ts'
import { text } from './open.text.ts'
import { type OpenThing, sealOf } from './open.ts'

export function OpenThings({ matterId, things }: { matterId: string; things: readonly OpenThing[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (things.length === 0) return null
  return (
    <Card title={t.title} id="open">
      <p class="measure">{t.lead}</p>
      <ul>
        {things.map((thing) => {
          const { said, href } = sayThing(matterId, thing, locale)
          return (
            <li>
              <a href={href}>{said}</a>
            </li>
          )
        })}
      </ul>
      <Checkbox name="openKnown" label={t.known} value={sealOf(things)} />
    </Card>
  )
}

function sayThing(matterId: string, thing: OpenThing, locale: Locale): { said: string; href: string } {
  const t = words(text, locale)
  const matter = `/evictions/${matterId}`
  const day = (on: Temporal.PlainDate) => formatDate(on, locale)
  switch (thing.kind) {
    case 'clock': {
      const { title, href } = saidClock({ matterId, ...thing }, locale)
      return { said: t.clock(title, day(thing.due)), href }
    }
    case 'undertaking':
      return { said: t.undertaking(thing.number), href: `${matter}#decision` }
    case 'notice':
      return { said: t.notice(day(thing.evictionOn)), href: `${matter}#notices` }
    case 'evictionDay':
      return { said: t.evictionDay(day(thing.evictionOn)), href: `${matter}#notices` }
    case 'plan':
      return { said: t.plan(day(thing.agreedOn)), href: `${matter}/plan` }
    case 'promise':
      return { said: thing.by === null ? t.promise : t.promiseBy(day(thing.by)), href: `${matter}#promises` }
    case 'message':
      return { said: t.message(day(thing.receivedOn)), href: `/messages/${thing.messageId}` }
    case 'decision':
      return { said: t.decision[thing.decision], href: `${matter}#decision` }
    case 'notShownSafe':
      return { said: t.notShownSafe, href: `${matter}#course` }
    case 'violenceUnasked':
      return { said: t.violenceUnasked, href: `${matter}/home-question` }
  }
}
