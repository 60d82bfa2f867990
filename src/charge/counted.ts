/** What a user or an organisation still has, as figures: told apart, in words, and where it is looked at. */

import { formatNumber, type Locale, words } from '../platform/text/index.ts'
import type { SaidOpen } from '../platform/ui/index.ts'
import { text } from './text.ts'

export type Counted<Kind extends string> = { readonly id: string; readonly kind: Kind; readonly open: number }

/** One more since the list was read is something that nobody has read. */
export const counted = <Kind extends string>(open: readonly { kind: Kind; open: number }[]): Counted<Kind>[] =>
  open.map((one) => ({ ...one, id: `${one.kind} ${one.open}` }))

export const sayCounted =
  <Kind extends keyof (typeof text)['sv']['open']>(locale: Locale, at?: Readonly<Partial<Record<Kind, string>>>) =>
  ({ kind, open }: Counted<Kind>): SaidOpen => ({
    says: `${words(text, locale).open[kind]}: ${formatNumber(open, locale)}`,
    href: at?.[kind] ?? null,
  })
