/** What is open when support is to end: contacts that are planned, a handover without an answer, a text that a landlord has agreed to. */

import { sql } from 'kysely'
import { rowsOf } from '../../platform/database/index.ts'
import { type OpenAtEnd, openAtEndBy } from '../../platform/open-at-end.ts'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import type { SaidOpen } from '../../platform/ui/index.ts'
import { text } from './text.ts'

type Open = {
  id: string
  kind: 'contactPlanned' | 'handoverOpen' | 'tellRuns'
  onDay: Temporal.PlainDate
  name: string
}

export const openInSupport = (supportId: string, today: Temporal.PlainDate) =>
  rowsOf(
    sql<Open>`
      select c.id, 'contactPlanned' as kind, c.on_day as "onDay", '' as name from support_contact c
      where c.support_id = ${supportId} and c.called_off_at is null
        and not exists (select from support_contact_result r where r.contact_id = c.id and r.undone_at is null)
        and not exists (select from support_contact m where m.moved_from_id = c.id and m.called_off_at is null)
      union all
      select h.id, 'handoverOpen', h.on_day, u.name from support_handover h join app_user u on u.id = h.to_user_id
      where h.support_id = ${supportId} and h.answered_at is null and h.withdrawn_at is null
      union all
      select a.id, 'tellRuns', t.until_on, o.name from support_tell_about a join support_tell t on t.id = a.tell_id
        join organisation o on o.id = t.landlord_id
      where a.support_id = ${supportId} and a.withdrawn_at is null and t.until_on >= ${today} and t.answer is distinct from 'declined'
      order by 2, 3, 1`,
    { onDay: 'day' },
  )

/** All of it may be ended over: somebody who wants no more support isn't made to wait for us. */
export const openAtEnd = (things: readonly Open[]): OpenAtEnd<Open> => openAtEndBy(things, () => 'soft')

export const sayOpen =
  (supportId: string, locale: Locale) =>
  ({ kind, onDay, name }: Open): SaidOpen => {
    const t = words(text, locale)
    const here = `/support/${supportId}`
    if (kind === 'contactPlanned')
      return { says: t.contactPlanned(formatDate(onDay, locale)), href: `${here}#contacts` }
    return kind === 'handoverOpen'
      ? { says: t.handoverOpen(name), href: `${here}#workers` }
      : { says: t.tellRuns(name), href: `${here}#told` }
  }
