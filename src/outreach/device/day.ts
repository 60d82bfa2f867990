/** What came back from one's phones, on My day: so that nothing that was written outdoors is forgotten. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, known, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { dateOf } from '../../platform/time/index.ts'
import type { DayItem } from '../../platform/web/index.ts'
import { mayDo } from './access.ts'
import { text } from './text.ts'

/** One line however many there are: their page has each. */
export function phoneDayItems(_tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> {
  if (!mayDo(session, 'use')) return known([])
  const t = words(text, locale)
  const open = sql<{ n: number; since: Temporal.Instant | null }>`
    select count(*)::int as n, min(sent_at) as since from outreach_item
    where sent_by = ${session.userId} and (refused is not null or meets is not null) and settled_at is null`
  return told(rowsOf(open, { since: 'moment' }), (rows) =>
    rows.flatMap(({ n, since }): DayItem[] =>
      since === null
        ? []
        : [
            {
              group: 'waiting',
              due: null,
              title: t.dayTitle,
              where: null,
              since: dateOf(since),
              tags: [{ text: t.dayMany(n) }],
              rule: t.dayRule,
              href: '/phones/came',
              verb: t.dayVerb,
              cannotWait: false,
              children: 0,
              roofless: false,
            },
          ],
    ),
  )
}
