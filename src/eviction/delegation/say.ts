/** What a missing delegation is told as, with whom to ask instead. */

import { formatDate, formatOre, type Locale, words } from '../../platform/text/index.ts'
import type { DelegationRefusal, DelegationTask } from './rules.ts'
import { text } from './text.ts'

/** The refusal, and the names of those who may decide it. */
type NotDelegated = {
  task: DelegationTask
  because: DelegationRefusal
  ask: readonly string[]
}

/** `Du har delegation upp till 20 000 kr (4.2). Be Agneta Holm besluta.` */
export function sayDelegation({ task, because, ask }: NotDelegated, locale: Locale): string {
  const t = words(text, locale)
  return `${why()} ${ask.length === 0 ? t.nobody : t.ask(oneOf(ask, t.or))}`

  function why(): string {
    switch (because.kind) {
      case 'noDelegation':
        return t.refusals.noDelegation(t.tasks[task])
      case 'overLimit':
        return t.refusals.overLimit(formatOre(because.upToOre, locale), because.reference)
      case 'delegationExpired':
        return t.refusals.delegationExpired(formatDate(because.until, locale), because.reference)
      case 'delegationNotYet':
        return t.refusals.delegationNotYet(formatDate(because.from, locale), because.reference)
    }
  }
}

const MOST_NAMES = 3

function oneOf(names: readonly string[], or: string): string {
  const some = names.slice(0, MOST_NAMES)
  const last = some.at(-1) ?? ''
  return some.length < 2 ? last : `${some.slice(0, -1).join(', ')} ${or} ${last}`
}
