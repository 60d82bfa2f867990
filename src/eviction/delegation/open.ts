/** What a delegation's end leaves behind: what was decided under it and hasn't reached the landlord, and that nobody else may decide the same. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { type OpenAtEnd, openAtEndBy } from '../../platform/open-at-end.ts'
import { dictionary, type Locale, words } from '../../platform/text/index.ts'
import type { SaidOpen } from '../../platform/ui/index.ts'
import type { Delegation } from './rules.ts'

type Open = { readonly id: string } & (
  | { kind: 'nobodyElse' }
  | { /** signed under it, stands, and hasn't reached the landlord */ kind: 'undelivered'; of: string; number: string }
)

/** `last`: the last day that it holds. */
export async function openAtEnd(
  tx: Tx,
  { id, task }: Pick<Delegation, 'id' | 'task'>,
  last: Temporal.PlainDate,
): Promise<OpenAtEnd<Open>> {
  const { rows: undelivered } = await sql<{ of: string; number: string }>`
    select u.matter_id as of, u.number from undertaking u join matter_decision d on d.id = u.decision_id
    where d.delegation_id = ${id} and u.withdrawn_at is null
      and not exists (select from undertaking_delivery v where v.undertaking_id = u.id and v.undone_at is null)
      and not exists (select from matter_end e where e.matter_id = u.matter_id and e.reopened_at is null)
    order by u.number`.execute(tx)
  const { rows: others } = await sql`
    select from delegation o where o.task = ${task} and o.id <> ${id} and o.from_on <= greatest(${last}::date + 1, app.today())
      and (o.until_on is null or o.until_on > ${last}::date)`.execute(tx)
  const things: Open[] = [
    ...undelivered.map((one) => ({ ...one, id: `undelivered ${one.number}`, kind: 'undelivered' }) as const),
    ...(others.length === 0 ? [{ id: 'nobodyElse', kind: 'nobodyElse' } as const] : []),
  ]
  return openAtEndBy(things, () => 'soft')
}

const text = dictionary({
  sv: {
    nobodyElse: 'Ingen annan har delegation för det här efter den dagen. Nämnden själv måste då besluta',
    undelivered: (number: string) => `Åtagandet ${number} är undertecknat men har inte nått hyresvärden`,
  },
  en: {
    nobodyElse: 'Nobody else has a delegation for this after that day. The board itself must then decide',
    undelivered: (number) => `The undertaking ${number} is signed and hasn’t reached the landlord`,
  },
})

export const sayOpen =
  (locale: Locale) =>
  (thing: Open): SaidOpen => {
    const t = words(text, locale)
    if (thing.kind === 'nobodyElse') return { says: t.nobodyElse, href: null }
    return { says: t.undelivered(thing.number), href: `/evictions/${thing.of}/undertaking` }
  }
