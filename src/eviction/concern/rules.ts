/** The duty to report concern for a child (SoL 2025:400 19 kap. 1 §, the law table's SO-20). When a matter asks is told among what is begun in it. */

import { findRule, type Stage, stages } from '../../law/index.ts'

/** The law table's rule of the duty to report. */
export const REPORTING_RULE = 'SO-20'

/** Its section, as it is cited. */
export const reportingSection = (): string => findRule(REPORTING_RULE)?.section ?? ''

export const isStage = (value: string | null): value is Stage => stages.some((stage) => stage === value)
