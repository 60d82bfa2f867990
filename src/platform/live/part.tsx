/** The part of a page that moves by itself, with how fresh it is; without a script the page is read anew, as often as its reader chooses. */

import type { Child } from 'hono/jsx'
import { type Locale, words } from '../text/index.ts'
import { now, ZONE } from '../time/index.ts'
import { useLocale } from '../ui/index.ts'
import { text } from './text.ts'

const intervals = ['30', '60', '300', '0'] as const
export type Reload = (typeof intervals)[number]
const USUAL: Reload = '60'

/** How often the page is read anew where no script runs, in seconds (`0`: never), as its address says (`?reload=300`). */
export const reloadOf = (asked: string | undefined): Reload => intervals.find((one) => one === asked) ?? USUAL

/** The time of day to the second, as it is written: `21.14.05`. */
const clockOf = (at: Temporal.Instant, locale: Locale): string =>
  at.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'second' }).replaceAll(':', separator[locale])
const separator = { sv: '.', en: ':' } as const

export type LivePartProps = {
  /** what it listens to: `night:<site>` */
  topic: string
  /** where it is asked for anew */
  from: string
  /** up to where it is true, `heardUntil()` before the database was asked */
  since: string
  /** when it was asked */
  at: Temporal.Instant
  /** the next moment at which it changes although nobody does anything: a reservation runs out */
  next?: Temporal.Instant | null
  reload: Reload
  children: Child
}

export function LivePart({ topic, from, since, at, next = null, reload, children }: LivePartProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const time = clockOf(at, locale)
  return (
    <live-part
      id="live"
      data-topic={topic}
      data-from={from}
      data-since={since}
      data-separator={separator[locale]}
      data-next={next === null ? undefined : String(Math.max(0, Math.ceil(now().until(next).total('seconds'))))}
      data-down={t.down}
      data-over={t.over}
      data-again={t.again}
    >
      <p class="live-fresh">
        <span>
          {t.fresh} <time data-clock>{time}</time>
        </span>{' '}
        <span role="status" data-said></span>
      </p>
      <Unscripted from={from} reload={reload} />
      {/* what is replaced when something changes */}
      <div data-part tabindex={-1}>
        {children}
      </div>
    </live-part>
  )
}

/** Without a script: which page to read anew how often stands in the address, so that nobody is interrupted who chose not to be. */
function Unscripted({ from, reload }: { from: string; reload: Reload }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <noscript>
      <p class="rule" id="reload">
        {t.reloads}{' '}
        {intervals.map((one) => (
          <>{one === reload ? <strong>{t.every[one]}</strong> : <a href={withReload(from, one)}>{t.every[one]}</a>} </>
        ))}
      </p>
    </noscript>
  )
}

function withReload(path: string, reload: Reload): string {
  const address = new URL(path, 'http://here')
  address.searchParams.set('reload', reload)
  return `${address.pathname}${address.search}#reload`
}
