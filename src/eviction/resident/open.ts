/** What it means for those who are left that somebody moves out of a home at risk: children without an adult, a home without its tenant, concern not weighed. */

import type { Tx } from '../../platform/database/index.ts'
import { type OpenAtEnd, openAtEndBy } from '../../platform/open-at-end.ts'
import { dictionary, type Locale, words } from '../../platform/text/index.ts'
import type { SaidOpen } from '../../platform/ui/index.ts'
import { type Resident, type ResidentEnd, residentsOf } from './queries.ts'

type Open = { readonly id: 'childrenAlone' | 'noTenant' | 'notWeighed' }

/** Nothing for somebody who never lived there: nobody is left by them. */
export async function openAtEnd(
  tx: Tx,
  leaving: Pick<Resident, 'id' | 'matterId' | 'part'>,
  because: ResidentEnd,
): Promise<OpenAtEnd<Open>> {
  const left = (await residentsOf(tx, leaving.matterId)).filter(({ id, end }) => end === null && id !== leaving.id)
  const isLeft = (is: (part: Resident['part']) => boolean) => left.some(({ part }) => is(part))
  const things: Open[] = []
  if (leaving.part === 'child') {
    if (!(await isWeighed(tx, leaving.matterId))) things.push({ id: 'notWeighed' })
  } else if (isLeft((part) => part === 'child') && !isLeft((part) => part !== 'child'))
    things.push({ id: 'childrenAlone' })
  if (leaving.part === 'tenant' && !isLeft((part) => part === 'tenant')) things.push({ id: 'noTenant' })
  return openAtEndBy(things, () => (because === 'movedOut' ? 'soft' : null))
}

async function isWeighed(tx: Tx, matterId: string): Promise<boolean> {
  const once = tx.selectFrom('child_concern').select('id').where('matter_id', '=', matterId).limit(1)
  return (await once.executeTakeFirst()) !== undefined
}

const text = dictionary({
  sv: {
    childrenAlone: 'Barn bor kvar, och ingen vuxen är noterad med dem',
    noTenant: 'Ingen hyresgäst är kvar i hemmet',
    notWeighed: 'Ingen har bedömt om det finns oro för barnet',
  },
  en: {
    childrenAlone: 'Children are left, and no adult is noted with them',
    noTenant: 'No tenant is left in the home',
    notWeighed: 'Nobody has weighed whether there is concern for the child',
  },
})

export const sayOpen =
  (matterId: string, locale: Locale) =>
  ({ id }: Open): SaidOpen => ({
    says: words(text, locale)[id],
    href: id === 'noTenant' ? null : `/evictions/${matterId}/concern`,
  })
