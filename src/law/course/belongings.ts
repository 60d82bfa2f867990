/** After the eviction: what was left behind (UB 16:6, JB 12:27), and the appeal of Kronofogden's decision (UB 18:7). */

import type { Computation } from '../rules.ts'
import type { Fact, Facts } from './facts.ts'
import { computed, dangerOf, idAt, stateBetween, step } from './step.ts'
import type { CourseStep } from './types.ts'

export function belongingSteps(facts: Facts): CourseStep[] {
  const evicted = facts.of('evicted').at(-1)
  const demanded = facts.of('collectDemanded').at(-1)
  const appeals = facts.of('enforcementDecisionServed')
  const left = demanded ?? evicted
  return [
    ...appeals.flatMap((fact, index) =>
      counted(
        facts,
        computed('VE-08', { enforcementDecisionServed: fact.on }),
        index === 0 ? 'enforcement:appeal' : `enforcement:appeal:${fact.root}`,
        [fact],
      ),
    ),
    ...(evicted === undefined
      ? []
      : counted(facts, computed('VE-06', { evicted: evicted.on }), idAt('belongings', 0, evicted), [evicted])),
    ...(left === undefined
      ? []
      : counted(
          facts,
          computed('VE-07', { evicted: evicted?.on ?? null, demandToCollect: demanded?.on ?? null }),
          'belongings:left',
          [evicted, demanded].flatMap((fact) => fact ?? []),
        )),
  ]
}

const labels: Readonly<Record<string, CourseStep['label']>> = {
  'VE-06': { sv: 'Magasinerade saker', en: 'Stored belongings' },
  'VE-07': { sv: 'Saker kvar i lägenheten', en: 'Belongings left in the flat' },
  'VE-08': { sv: 'Överklaga Kronofogdens beslut', en: 'Appeal Kronofogden’s decision' },
}

function counted(facts: Facts, rule: Computation | null, id: string, from: readonly Fact[]): CourseStep[] {
  if (rule === null) return []
  const label = labels[rule.rule]
  return [
    step(rule.rule === 'VE-08' ? 'enforcement' : 'belongings', {
      id,
      ...(label === undefined ? {} : { label }),
      state: stateBetween(rule.start, rule.lastDay, facts.today),
      on: rule.lastDay,
      computation: rule,
      danger: dangerOf(rule),
      from,
    }),
  ]
}
