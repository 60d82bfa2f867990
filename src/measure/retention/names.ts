/** What a group of homes is called. */

import { isLeaseForm, leaseFormName } from '../../home/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import type { GroupKey } from './curves.ts'
import { retentionText } from './text.ts'

export function groupName(group: GroupKey, programmes: ReadonlyMap<string, string>, locale: Locale): string {
  const t = words(retentionText, locale)
  const [kind, of = ''] = group.split('.')
  if (kind === 'form') return isLeaseForm(of) ? leaseFormName(of, locale) : of
  if (kind === 'programme') return of === 'none' ? t.noProgramme : (programmes.get(of) ?? t.programmeGone)
  return kind === 'own' ? t.own : t.all
}
