/** The number stands on another record: the way to it, or whom to ask. */

import { words } from '../../platform/text/index.ts'
import { Notice, useLocale } from '../../platform/ui/index.ts'
import { text } from './text.ts'

/** `mayOpen`: whether the user has a reason to open that record. */
export function TakenNotice({ taken }: { taken: { personId: string; mayOpen: boolean } }) {
  const t = words(text, useLocale())
  return (
    <Notice kind="warning" title={t.taken}>
      {taken.mayOpen ? <a href={`/people/${taken.personId}`}>{t.takenOpen}</a> : t.takenClosed}
    </Notice>
  )
}
