/** The question whom a held signal is about. */

import { words } from '../platform/text/index.ts'
import { Notice, Toolbar, useLocale } from '../platform/ui/index.ts'
import { holdText } from './hold.text.ts'
import type { Hold } from './hold.ts'
import { other, same } from './holding.ts'

export function HeldNotice({ signalId, hold }: { signalId: string; hold: Hold }) {
  const locale = useLocale()
  const t = words(holdText, locale)
  const asked = hold === 'undecided'
  const button = { to: { id: signalId }, locale, variant: 'secondary', small: false } as const
  return (
    <Notice kind={asked ? 'danger' : 'info'} title={asked ? t.title : t.sameTitle}>
      <p class="measure">{asked ? t.what : t.sameWhat}</p>
      <Toolbar>
        {asked ? <same.Button {...button} /> : null}
        <other.Button {...button} />
      </Toolbar>
    </Notice>
  )
}
