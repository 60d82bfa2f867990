/** When a matter asks whether a child concern report has to be made (SoL 2025:400 19 kap. 1 §, the law table's SO-20). */

import { findRule, type Stage, stages } from '../../law/index.ts'

/** The law table's rule of the duty to report. */
export const REPORTING_RULE = 'SO-20'

/** Its section, as it is cited. */
export const reportingSection = (): string => findRule(REPORTING_RULE)?.section ?? ''

/** From the title on, a child's home may be lost within weeks: then the question is put, until somebody has answered it. Hemvist's own choice. */
export const askedFrom: readonly Stage[] = ['decision', 'enforcement', 'evictionDay', 'evicted']

export const isStage = (value: string | null): value is Stage => stages.some((stage) => stage === value)

/** Whether the page puts the question. It never answers it: a concern is weighed by a person. */
export const shouldAsk = (facts: { children: number; stage: Stage | null; weighed: number }): boolean =>
  facts.children > 0 && facts.weighed === 0 && facts.stage !== null && askedFrom.includes(facts.stage)
