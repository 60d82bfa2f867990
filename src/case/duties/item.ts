/** A row of My day before it is known whose case it is. */

import { findRule } from '../../law/index.ts'
import type { DayItem } from '../../platform/web/index.ts'

/** What the case itself says is added where all rows are: its number, its children, how the person lives. */
export type Item = Omit<DayItem, 'title' | 'tags' | 'where' | 'children' | 'roofless'> & {
  caseId: string
  title: (who: string) => string
}

export const lawOf = (ruleId: string) => ({ section: findRule(ruleId)?.section ?? '', ruleId })
