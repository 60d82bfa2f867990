/** What is open when an agreement is to end: what somebody was to do, meetings that are planned, what was to be decided, amendments that run. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { type OpenAtEnd, openAtEndBy } from '../../platform/open-at-end.ts'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import type { SaidOpen } from '../../platform/ui/index.ts'
import { text } from './text.ts'

export type Open = {
  id: string
  kind: 'action' | 'meeting' | 'point' | 'amendment'
  words: string
  onDay: Temporal.PlainDate | null
  agreementId: string
}

export async function openAtAgreementEnd(tx: Tx, id: string): Promise<OpenAtEnd<Open>> {
  const { rows } = await sql<Open>`
    select id, 'action' as kind, words, due_on as "onDay", agreement_id as "agreementId" from agreement_action
      where agreement_id = ${id} and undone_at is null and done_at is null
    union all select id, 'meeting', '', on_day, agreement_id from agreement_meeting
      where agreement_id = ${id} and held_at is null and called_off_at is null
    union all select id, 'point', words, null, agreement_id from agreement_point
      where agreement_id = ${id} and undone_at is null and decided_at is null
    union all select a.id, 'amendment', a.title, null, a.id from agreement a where a.extends_id = ${id}
      and not exists (select from agreement_end e where e.agreement_id = a.id and e.reopened_at is null)
    order by 2, 4, 1`.execute(tx)
  return openAtEndBy(rows, () => 'soft')
}

export const sayOpen =
  (locale: Locale) =>
  ({ kind, words: said, onDay, agreementId }: Open): SaidOpen => {
    const t = words(text, locale).open
    const says = kind === 'meeting' ? t.meeting(onDay === null ? '' : formatDate(onDay, locale)) : t[kind](said)
    return { says, href: `/agreements/${agreementId}` }
  }
