/** Who at a landlord’s noticed what a signal tells of, with the way to call them: what the landlord says of its contacts. */

import { type Locale, words } from '../platform/text/index.ts'
import { formText } from './form.text.ts'
import type { Signal } from './queries.ts'

export function NoticedBy({ signal, locale }: { signal: Signal; locale: Locale }) {
  if (signal.noticedBy === null) return null
  const name = words(formText, locale).noticers[signal.noticedBy]
  if (signal.senderOrganisation === null) return <>{name}</>
  return <a href={`/landlords/${signal.senderOrganisation.id}#contacts`}>{name}</a>
}
