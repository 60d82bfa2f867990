/** What is withheld, as parts of pages: who stands beside those whom one reads about, and whom to call. */

import { formatList, type Locale, words } from '../text/index.ts'
import { Notice, useLocale } from '../ui/index.ts'
import type { Beside, Withheld } from './queries.ts'
import { text } from './text.ts'

export const callWhom = (call: readonly string[], locale: Locale): string =>
  call.length === 0 ? words(text, locale).nobody : formatList(call, locale)

/** On the page of a thing that one works with all the same, such as a meeting. */
export function WithheldThing({ thing }: { thing: Withheld | null }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (thing === null) return null
  return (
    <Notice kind="warning">
      <p>{t.dayOwnRule}</p>
      <p class="rule">{t.callThem(callWhom(thing.call, locale))}</p>
    </Notice>
  )
}

/** Nothing where nobody is withheld. */
export function WithheldBeside({ of, beside }: { of: 'household' | 'lease'; beside: Beside | null }) {
  const locale = useLocale()
  const t = words(text, locale)
  if (beside === null) return null
  return (
    <Notice>
      <p>{t.beside[of](beside.open)}</p>
      <p class="rule">{t.callThem(callWhom(beside.call, locale))}</p>
    </Notice>
  )
}
