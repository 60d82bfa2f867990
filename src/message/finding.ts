/** What a check of a message finds, and how a finding is made. */

import { type Bilingual, defectWords, type MessageDefect } from '../law/index.ts'
import type { MessageField } from './rules.ts'

export type Finding = {
  /** a field, or one due day of them: `dues.1` */
  field: MessageField | `dues.${number}`
  /** missing: the law wants it · wrong: it can't be so, or doesn't add up · odd: it may be right, look again */
  kind: 'missing' | 'wrong' | 'odd'
  /** as the matter's course knows it */
  defect?: MessageDefect
  words: Bilingual
  /** what the same fault has led to in court; null where no case is known */
  ledTo: Bilingual | null
  /** a rule that explains it, such as `EV-03` */
  ruleId?: string
}

/** The defects that the findings hold, each once, as the matter's events carry them. */
export const defectsOf = (findings: readonly Finding[]): MessageDefect[] => [
  ...new Set(findings.flatMap(({ defect }) => defect ?? [])),
]

export const both = (sv: string, en: string): Bilingual => ({ sv, en })

export function defective(
  field: Finding['field'],
  kind: Finding['kind'],
  defect: MessageDefect,
  words: Bilingual,
): Finding {
  return { field, kind, defect, words, ledTo: defectWords[defect].ledTo }
}

export const lacks = (field: MessageField, words: Bilingual): Finding => ({
  field,
  kind: 'missing',
  words,
  ledTo: null,
})
