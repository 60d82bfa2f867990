/** What a definition that figures are made by says of itself. A changed rule is a new version; an old version's figures are never redrawn silently. */

import type { Locale } from '../platform/text/index.ts'

export type Definition = {
  id: string
  version: string
  name: Record<Locale, string>
  /** where the definition comes from */
  sources: readonly { name: string; href: string }[]
  /** what the count is, in one sentence */
  summary: Record<Locale, string>
  /** the rules one by one */
  rules: readonly Rule[]
}

/** `own`: decided here, because the source leaves it open. */
export type Rule = { own: boolean; sv: string; en: string }
