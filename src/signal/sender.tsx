/** Who sent a signal, and who at a landlord’s noticed what it tells of. */

import { type Locale, words } from '../platform/text/index.ts'
import { useLocale } from '../platform/ui/index.ts'
import { formText } from './form.text.ts'
import type { Signal } from './queries.ts'
import { text } from './text.ts'

/** With the way to call them: what the landlord says of its contacts. */
export function NoticedBy({ signal, locale }: { signal: Signal; locale: Locale }) {
  if (signal.noticedBy === null) return null
  const name = words(formText, locale).noticers[signal.noticedBy]
  if (signal.senderOrganisation === null) return <>{name}</>
  return <a href={`/landlords/${signal.senderOrganisation.id}#contacts`}>{name}</a>
}

export function SenderName({ signal }: { signal: Signal }) {
  const t = words(text, useLocale())
  if (signal.senderOrganisation !== null) return <>{signal.senderOrganisation.name}</>
  if (signal.registeredBy === null) return <>{t.byPublic}</>
  return (
    <>
      {signal.senderName ?? t.anonymous} <span class="rule">{t.ownStaff}</span>
    </>
  )
}
